/** What the tokenizer needs to know of a UTF-16 code unit. */
export const CLASS = { other: 0, space: 1, letter: 2, digit: 3, joiner: 4 } as const;

const UNKNOWN = 255;
/** One byte for each UTF-16 code unit, filled in as characters are met: most of the table is never asked for. */
const table = new Uint8Array(0x10000).fill(UNKNOWN);

function classify(code: number): number {
  // Surrogates are marks: no script that the engine reads needs them as letters.
  if (code >= 0xd800 && code < 0xe000) return CLASS.other;
  const character = String.fromCharCode(code);
  if (code < 32 || /[\s\u0085\u200b\ufeff]/u.test(character)) return CLASS.space;
  if (/\p{Nd}/u.test(character)) return CLASS.digit;
  if (code === 0x200c || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return CLASS.joiner;
  // A combining mark inside a word continues it.
  return /[\p{L}\p{M}]/u.test(character) ? CLASS.letter : CLASS.other;
}

export function classOf(code: number): number {
  const known = table[code]!;
  if (known !== UNKNOWN) return known;
  const kind = classify(code);
  table[code] = kind;
  return kind;
}

export const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 96 || code === 0xb4;
