import { type DateParts, type DateSense, date } from '../expression.js';
import { readOfYear } from '../phrases/ofYear.js';
import { readStep } from '../phrases/step.js';
import { readYear } from '../phrases/year.js';
import type { Piece, Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/**
 * «the third quarter», «third-quarter earnings», «the 1988 second quarter», «this year's third quarter», «the fiscal
 * first quarter», «the last half of 1989», «the first two quarters of 1990», «Q3 2023»
 */
export const quarter: Rule = {
  name: 'quarter',
  starts: {
    digits: true,
    classes: ['ordinal'],
    words: ['the', 'this', 'last', 'next', 'its', 'fiscal', 'q', 'h', 'latest'],
  },
  read(words, i) {
    const code = readCode(words, i);
    if (code) return withYear(words, code.end, code.value, {});
    const the = words.is(i, 'the', 'its') ? i + 1 : i;
    const year = readYearBefore(words, the);
    const fiscal = words.is(year.end, 'fiscal') ? 1 : 0;
    const which = readWhich(words, words.afterHyphen(year.end + fiscal));
    if (!which) return null;
    const { hyphenated, parts } = which.value;
    const start = hyphenated && the > i && year.end === the ? the : words.is(i, 'its') ? i + 1 : i;
    return withYear(words, which.end, parts, year.sense, start, fiscal > 0);
  },
};

/** A year before its quarter: «1988», «this year's», «the year-ago» belongs to another rule. */
function readYearBefore(words: Words, i: number): { sense: Partial<DateSense>; end: number } {
  const year = words.isDigits(i) ? readYear(words, i) : null;
  if (year) return { sense: { parts: { year: year.value } }, end: words.afterPossessive(year.end) };
  const step = readStep(words, i);
  if (!step || !words.is(step.end, 'year')) return { sense: {}, end: i };
  const end = words.afterPossessive(step.end + 1);
  if (end === step.end + 1) return { sense: {}, end: i };
  return { sense: { anchor: { unit: 'year', by: step.value.by, from: step.value.from } }, end };
}

function readWhich(words: Words, i: number): Piece<{ parts: DateParts; hyphenated: boolean }> | null {
  const ordinal = words.is(i, 'last', 'final', 'latter') ? -1 : ORDINALS.findIndex((word) => words.is(i, word)) + 1;
  if (ordinal === 0) return null;
  if (ordinal === 1 && words.are(i + 1, 'two', 'quarters'))
    return { value: { parts: { half: 1 }, hyphenated: false }, end: i + 3 };
  const at = words.afterHyphen(i + 1);
  const hyphenated = at > i + 1;
  if (words.is(at, 'quarter') && ordinal !== -1)
    return { value: { parts: { quarter: ordinal }, hyphenated }, end: at + 1 };
  if (words.is(at, 'half') && (ordinal <= 2 || ordinal === -1)) {
    return { value: { parts: { half: ordinal === 1 ? 1 : 2 }, hyphenated }, end: at + 1 };
  }
  return null;
}

/** «Q3», «3Q», «H1» */
function readCode(words: Words, i: number): Piece<DateParts> | null {
  const [letter, digit] = words.isDigits(i) ? [i + 1, i] : [i, i + 1];
  if (!words.isGlued(i + 1) || words.size(digit) !== 1 || !words.isCapital(letter)) return null;
  const n = words.digits(digit);
  if (words.is(letter, 'q') && n >= 1 && n <= 4) return { value: { quarter: n }, end: i + 2 };
  return words.is(letter, 'h') && (n === 1 || n === 2) && letter === i ? { value: { half: n }, end: i + 2 } : null;
}

function withYear(
  words: Words,
  end: number,
  parts: DateParts,
  before: Partial<DateSense>,
  start?: number,
  isFiscal = false,
): Reading | null {
  const from = start === undefined ? {} : { start };
  const rest = isFiscal ? { fiscal: true as const } : {};
  if (before.parts) return { ...from, end, sense: date({ ...before.parts, ...parts }, rest) };
  if (before.anchor) return { ...from, end, sense: date(parts, { ...rest, anchor: before.anchor }) };
  const after = readOfYear(words, end);
  if (after && 'year' in after.value)
    return { ...from, end: after.end, sense: date({ year: after.value.year, ...parts }, rest) };
  if (after && 'anchor' in after.value)
    return { ...from, end: after.end, sense: date(parts, { ...rest, anchor: after.value.anchor }) };
  if (parts.quarter !== undefined) return { ...from, end, sense: date(parts, rest) };
  // A half without its year can be any half: of a match, of a decade, of a book.
  return words.are(end, 'of', 'the', 'year') ? { ...from, end: end + 3, sense: date(parts, rest) } : null;
}
