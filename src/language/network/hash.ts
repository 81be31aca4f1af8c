/** FNV-1a over the UTF-16 code units of `text[from, to)`, 32 bits. */
export function hashOf(text: string, seed: number, from = 0, to: number = text.length): number {
  let hash = seed | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

const SLOT_SEED = 0x811c9dc5;
const CHECK_SEED = 0x3f2a17c9;

/**
 * Words and their numbers as an open-addressing table of hashes, without the words themselves: it loads as it lies in
 * the file, and takes eight bytes a slot. Two words are confused where 32 further bits agree, once in four thousand
 * million look-ups.
 */
export class WordTable {
  private readonly mask: number;

  /** `slots` holds pairs: check hash and number + 1, 0 for an empty slot; its length is twice a power of two. */
  constructor(private readonly slots: Int32Array) {
    this.mask = slots.length / 2 - 1;
  }

  /** The number of `word`, or -1. */
  indexOf(word: string): number {
    const check = hashOf(word, CHECK_SEED) | 0;
    for (let slot = hashOf(word, SLOT_SEED) & this.mask; ; slot = (slot + 1) & this.mask) {
      const found = this.slots[2 * slot + 1]!;
      if (found === 0) return -1;
      if (this.slots[2 * slot] === check) return found - 1;
    }
  }

  /** The table of `words`, numbered in their order. */
  static of(words: readonly string[]): Int32Array {
    let size = 16;
    while (size < words.length * 1.5) size *= 2;
    const slots = new Int32Array(2 * size);
    words.forEach((word, number) => {
      let slot = hashOf(word, SLOT_SEED) & (size - 1);
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1);
      slots[2 * slot] = hashOf(word, CHECK_SEED) | 0;
      slots[2 * slot + 1] = number + 1;
    });
    return slots;
  }
}
