import { tokenize } from '../../language/tokens/tokenizer.js';
import { plainWord } from './words.js';

/** Values kept under phrases of one or more words; the longest phrase that begins at a word is found at once. */
export class Phrases<T> {
  private readonly values = new Map<string, T[]>();
  /** Number of words of the longest phrase that begins with a word. */
  private readonly longest = new Map<string, number>();

  constructor(private readonly lowerCase: boolean) {}

  add(phrase: string, value: T): void {
    const { start, end, count } = tokenize(phrase);
    if (count === 0) return;
    const words = Array.from({ length: count }, (_, i) => plainWord(phrase.slice(start[i], end[i])));
    const key = this.lowerCase ? words.join(' ').toLowerCase() : words.join(' ');
    const known = this.values.get(key);
    if (known) known.push(value);
    else this.values.set(key, [value]);
    const first = this.lowerCase ? words[0]!.toLowerCase() : words[0]!;
    if ((this.longest.get(first) ?? 0) < count) this.longest.set(first, count);
  }

  /** The longest phrase that begins at word `at` and ends by `end`, or undefined. */
  at(
    words: readonly string[],
    at: number,
    end: number = words.length,
  ): { to: number; values: readonly T[] } | undefined {
    const longest = this.longest.get(words[at]!);
    if (longest === undefined) return undefined;
    let key = words[at]!;
    let found: { to: number; values: readonly T[] } | undefined;
    for (let to = at + 1; ; to++) {
      const values = this.values.get(key);
      if (values) found = { to, values };
      if (to - at >= longest || to >= end) return found;
      key += ` ${words[to]!}`;
    }
  }

  /** The values of a phrase as a whole. */
  of(phrase: string): readonly T[] {
    const { start, end, count } = tokenize(phrase);
    const words = Array.from({ length: count }, (_, i) => plainWord(phrase.slice(start[i], end[i])));
    const key = words.join(' ');
    return this.values.get(this.lowerCase ? key.toLowerCase() : key) ?? [];
  }
}
