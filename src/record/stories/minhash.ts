/**
 * MinHash (Broder 1997): the share of equal places in two signatures estimates the share of word groups that two texts have
 * in common. Bands of a signature are looked up exactly, so that near-duplicates are found among any number of texts.
 */

/** Words in a row that make one group: fewer are common to unrelated texts, more are broken by one changed word. */
const SHINGLE = 4;
export const SIGNATURE_LENGTH = 64;
const ROWS = 4;
/** Two signatures that agree in this many places are of one story: a wire story that lost its last third still is. */
export const ALIKE = 0.6;

/** Odd multipliers and offsets of the hash functions, from a fixed linear congruential sequence. */
const FUNCTIONS = (() => {
  const numbers = new Uint32Array(2 * SIGNATURE_LENGTH);
  let state = 20_240_315;
  for (let i = 0; i < numbers.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    numbers[i] = state | 1;
  }
  return numbers;
})();

/** The signature of a text: the same for the same words, whatever stands between them. */
export function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashOf);
  const groups = Math.max(1, words.length - SHINGLE + 1);
  for (let i = 0; i < groups; i++) {
    let group = 0;
    for (let j = i; j < i + SHINGLE && j < words.length; j++) group = mixed(Math.imul(group, 31) + words[j]!);
    for (let f = 0; f < SIGNATURE_LENGTH; f++) {
      const value = mixed(Math.imul(group, FUNCTIONS[2 * f]!) + FUNCTIONS[2 * f + 1]!);
      if (value < signature[f]!) signature[f] = value;
    }
  }
  return signature;
}

/** What texts of one story are likely to have one of in common. */
export function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = [];
  for (let from = 0; from < SIGNATURE_LENGTH; from += ROWS) {
    let band = from;
    for (let i = from; i < from + ROWS; i++) band = mixed(Math.imul(band, 31) + signature[i]!);
    bands.push(band);
  }
  return bands;
}

/** The estimated share of word groups in common, 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a[i] === b[i]) equal++;
  return equal / SIGNATURE_LENGTH;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Spreads the bits of a number, as MurmurHash3 ends. */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
