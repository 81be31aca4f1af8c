/** What a word can be in an expression of time. `knowledge/times/words.tsv` explains the values. */
export type WordClass =
  | 'month'
  | 'month.short'
  | 'weekday'
  | 'weekday.short'
  | 'weekdays'
  | 'season'
  | 'seasons'
  | 'part'
  | 'parts'
  | 'unit'
  | 'units'
  | 'number'
  | 'scale'
  | 'ordinal'
  | 'vague'
  | 'decades'
  | 'zone'
  | 'holiday'
  | 'foreign month'
  | 'framed'
  | 'starter';

/** A word of time with the value it has in each of its classes. */
export class Entry {
  readonly word: string;
  readonly values = new Map<WordClass, string>();

  constructor(word: string) {
    this.word = word;
  }

  get(cls: WordClass): string | undefined {
    return this.values.get(cls);
  }
}

/**
 * The words of time in an open-addressed hash table keyed by a hash that the scanner works out letter by letter, so that
 * the other words of a text, nearly all, cost no string.
 */
export class Lexicon {
  readonly entries: Entry[] = [];
  readonly #byWord = new Map<string, number>();
  #slots = new Int32Array(1024).fill(-1);
  #hashes = new Int32Array(1024);

  add(word: string, cls: WordClass, value: string): void {
    let index = this.#byWord.get(word);
    if (index === undefined) {
      index = this.entries.push(new Entry(word)) - 1;
      this.#byWord.set(word, index);
      if (this.entries.length * 4 > this.#slots.length) this.#grow();
      else this.#insert(index);
    }
    this.entries[index]!.values.set(cls, value);
  }

  /** Index of the entry for the letters of `text` from `start` to `end`, whose `hash` is known; -1 where there is none. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]!;
      if (index < 0) return -1;
      if (this.#hashes[slot] === hash && text.slice(start, end).toLowerCase() === this.entries[index]!.word)
        return index;
    }
  }

  #insert(index: number): void {
    const hash = hashOf(this.entries[index]!.word);
    const mask = this.#slots.length - 1;
    let slot = mix(hash) & mask;
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index;
    this.#hashes[slot] = hash;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    this.#hashes = new Int32Array(this.#slots.length);
    for (let i = 0; i < this.entries.length; i++) this.#insert(i);
  }
}

/** One step of the hash: blind to the case of ASCII letters. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

const mix = (hash: number): number => hash ^ (hash >>> 15);
