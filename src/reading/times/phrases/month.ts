import type { Piece } from '../rule.js';
import { type Words, wordSet } from '../words.js';

/** Words after which «May» and «March» are months and no verbs. */
const BEFORE_MONTH = wordSet(`
  in since until till by of from to through during before after last this next early late mid for
  between and or each every a the past on - – earlier later previous following
`);

/** A month's name at `i`, written with a capital; an abbreviation takes its stop with it, and needs a number beside it. */
export function readMonth(words: Words, i: number): Piece<number> | null {
  if (!words.isCapital(i)) return null;
  const month = words.number(i, 'month');
  if (month !== undefined) {
    if (words.is(i, 'may', 'march', 'august') && !isSurelyMonth(words, i)) return null;
    return { value: month, end: i + 1 };
  }
  const short = words.number(i, 'month.short');
  if (short === undefined) return null;
  const stop = words.is(i + 1, '.') && words.isGlued(i + 1) ? 1 : 0;
  if (!words.isDigits(i + 1 + stop) && !words.isDigits(i - 1) && !(stop && words.isIn(i - 1, BEFORE_MONTH)))
    return null;
  return { value: short, end: i + 1 + stop };
}

function isSurelyMonth(words: Words, i: number): boolean {
  // «a March on the capital» is no month.
  if (words.is(i - 1, 'a', 'the') && words.is(i + 1, 'on', 'of', 'to', 'for', 'in', 'against', 'through')) return false;
  return (
    words.isDigits(i + 1) ||
    (words.is(i + 1, ',') && words.isDigits(i + 2)) ||
    words.number(i + 1, 'ordinal') !== undefined ||
    words.isDigits(i - 1) ||
    words.isIn(i - 1, BEFORE_MONTH) ||
    words.is(i - 1, 'st', 'nd', 'rd', 'th') ||
    words.number(i - 1, 'ordinal') !== undefined
  );
}
