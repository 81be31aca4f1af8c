import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** An ordinal at `i`: «third», «twenty-first», «18th». */
export function readOrdinal(words: Words, i: number): Piece<number> | null {
  if (words.isDigits(i)) {
    const value = words.digits(i);
    return value > 0 && words.isGlued(i + 1) && words.is(i + 1, 'st', 'nd', 'rd', 'th') ? { value, end: i + 2 } : null;
  }
  const simple = words.number(i, 'ordinal');
  if (simple !== undefined) return { value: simple, end: i + 1 };
  const tens = words.number(i, 'number');
  if (tens === undefined || tens < 20) return null;
  const at = words.afterHyphen(i + 1);
  const ones = words.number(at, 'ordinal');
  return ones !== undefined && ones < 10 ? { value: tens + ones, end: at + 1 } : null;
}

/** A day of the month at `i`: «4», «18th», «eighth». Never the beginning of a larger number, a clock time or a score. */
export function readDayOfMonth(words: Words, i: number): Piece<number> | null {
  const ordinal = readOrdinal(words, i);
  if (ordinal) return ordinal.value <= 31 ? ordinal : null;
  const value = words.size(i) <= 2 ? words.digits(i) : -1;
  if (value < 1 || value > 31 || words.isGlued(i + 1)) {
    if (
      value < 1 ||
      value > 31 ||
      !words.is(i + 1, ',', '.', ';', ':', ')', ']', '-', '–', '—', '/', "'", '’', '"', '”', '?', '!')
    ) {
      return null;
    }
    if (words.isGlued(i + 2) && words.isDigits(i + 2) && words.is(i + 1, ',', '.', '/', ':')) return null;
  }
  return { value, end: i + 1 };
}
