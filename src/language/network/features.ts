import { hashOf } from './hash.js';

/** Rows of the table of letter groups; groups that fall on one row share it. */
export const NGRAM_ROWS = 1 << 15;
/** Rows of the table of shapes. */
export const SHAPE_ROWS = 256;

const PREFIX_SEED = 0x1b873593;
const SUFFIX_SEED = 0x2545f491;
const INNER_SEED = 0x9e3779b1;
const SHAPE_SEED = 0x7feb352d;
/** Longer words are no words; only so many of their characters are looked at. */
const LONGEST_FORM = 40;

/** What a word is looked up by: small letters and straight quotation marks. */
export function normalForm(form: string): string {
  if (form.length <= LONGEST_FORM && /^[a-z]+$/.test(form)) return form;
  return form
    .slice(0, LONGEST_FORM)
    .toLowerCase()
    .replace(/[“”„«»]|``|''/g, '"')
    .replace(/[‘’`´]/g, "'")
    .replace(/–/g, '-')
    .replace(/—/g, '--')
    .replace(/…/g, '...');
}

/** Letter groups of the longest word, each character of which may have become three: «…» is «...». */
export const MOST_NGRAMS = 9 + 2 * 3 * LONGEST_FORM;

/** Rows for the letter groups of a word: its first one to four letters, its last one to five, each three and four within. */
export function ngramRows(normal: string): number[] {
  const rows: number[] = [];
  const n = normal.length;
  for (let k = 1; k <= 4 && k <= n; k++) rows.push(hashOf(normal, PREFIX_SEED, 0, k) & (NGRAM_ROWS - 1));
  for (let k = 1; k <= 5 && k <= n; k++) rows.push(hashOf(normal, SUFFIX_SEED, n - k, n) & (NGRAM_ROWS - 1));
  for (let size = 3; size <= 4; size++)
    for (let at = 0; at + size <= n; at++) rows.push(hashOf(normal, INNER_SEED, at, at + size) & (NGRAM_ROWS - 1));
  return rows;
}

/** Row for the shape of a word: capitals, small letters, digits and marks, runs cut to two: «Iran’s» Xxx’x, «2024» dd. */
export function shapeRow(form: string): number {
  let shape = '';
  for (const character of form.slice(0, LONGEST_FORM)) {
    const kind = kindOf(character);
    if (!(shape.endsWith(kind) && shape.at(-2) === kind)) shape += kind;
  }
  return hashOf(shape, SHAPE_SEED) & (SHAPE_ROWS - 1);
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x'; // as most are, without asking Unicode
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return /\p{Nd}/u.test(character) ? 'd' : character;
}

/** What stands before a word: nothing, or white space. */
export const GAP = { none: 0, space: 1 } as const;
export const GAP_ROWS = 2;
