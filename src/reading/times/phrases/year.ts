import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** Years that a bare number of four digits is taken for. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;

/** Two digits after an apostrophe: below this they are of the 2000s. */
const PIVOT = 50;

/** A year at `i`: «1989», «'89», «nineteen ninety-six», «two thousand», «the year 2000». */
export function readYear(words: Words, i: number): Piece<number> | null {
  if (words.isDigits(i)) return readYearFigures(words, i);
  if (words.is(i, "'", '’', '`', '‘') && words.isGlued(i + 1) && words.size(i + 1) === 2) {
    const value = words.digits(i + 1);
    if (value < 0 || (words.isGlued(i + 2) && words.isLetters(i + 2))) return null;
    return { value: value + (value < PIVOT ? 2000 : 1900), end: i + 2 };
  }
  return readYearWords(words, i);
}

function readYearFigures(words: Words, i: number): Piece<number> | null {
  if (words.size(i) !== 4) return null;
  const value = words.digits(i);
  if (value < FIRST_YEAR || value > LAST_YEAR || isPartOfNumber(words, i)) return null;
  return { value, end: i + 1 };
}

/** Whether more digits, letters or number signs are attached to the digits at `i`: «1,989», «$1989», «1990s», «S/2024». */
export function isPartOfNumber(words: Words, i: number): boolean {
  if (words.isGlued(i)) {
    if (words.isLetters(i - 1) || words.is(i - 1, '$', '£', '€', '¥', '#', '/', ':', '_', '+', '%', '@', '&', '='))
      return true;
    if (words.is(i - 1, '.', ',') && words.isGlued(i - 1) && words.isDigits(i - 2)) return true;
    if (
      words.is(i - 1, '-') &&
      words.isGlued(i - 1) &&
      words.isLetters(i - 2) &&
      /^[A-Z]/.test(words.form(i - 2)) &&
      words.form(i - 2) === words.form(i - 2).toUpperCase()
    )
      return true;
  }
  if (!words.isGlued(i + 1)) return false;
  if (words.isLetters(i + 1) || words.is(i + 1, '%', '/', ':', '_', '@', '&', '=', '°')) return true;
  return words.is(i + 1, '.', ',') && words.isGlued(i + 2) && words.isDigits(i + 2);
}

function readYearWords(words: Words, i: number): Piece<number> | null {
  const first = words.number(i, 'number');
  if (first === undefined) return null;
  if (first === 2 && words.is(i + 1, 'thousand')) {
    const and = words.is(i + 2, 'and') ? i + 3 : i + 2;
    const rest = words.number(and, 'number');
    return rest !== undefined && rest < 20 ? { value: 2000 + rest, end: and + 1 } : { value: 2000, end: i + 2 };
  }
  if (first < 10 || first > 20) return null;
  const second = words.number(i + 1, 'number');
  if (second === undefined || second < 10) return null;
  const at = words.afterHyphen(i + 2);
  const ones = words.number(at, 'number');
  return second >= 20 && ones !== undefined && ones < 10
    ? { value: first * 100 + second + ones, end: at + 1 }
    : { value: first * 100 + second, end: i + 2 };
}
