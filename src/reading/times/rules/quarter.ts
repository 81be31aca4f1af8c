import { type DateParts, type DateSense, date } from '../expression.js';
import { readOfYear } from '../phrases/of-year.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
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
  starts: { digits: true, classes: ['ordinal'], words: [...STEP_WORDS, 'its', 'fiscal', 'q', 'h'] },
  read(words, i) {
    const code = readCode(words, i);
    if (code) return readYearAfter(words, code, {});
    const at = words.is(i, 'the', 'its') ? i + 1 : i;
    const before = readYearBefore(words, at);
    const fiscal = words.is(before.end, 'fiscal') ? ({ fiscal: true } as const) : {};
    const found = readQuarter(words, words.afterHyphen(fiscal.fiscal ? before.end + 1 : before.end));
    if (!found) return null;
    // «the third-quarter loss»: the article is the loss's, and «its» never the quarter's.
    const isHyphened = words.is(found.end - 2, '-', '‐', '‑') && before.end === at;
    const start = isHyphened || words.is(i, 'its') ? at : i;
    if (before.end === at) {
      const reading = readYearAfter(words, found, fiscal);
      return reading && { ...reading, start };
    }
    const { parts, ...rest } = before.sense;
    return { start, end: found.end, sense: date({ ...parts, ...found.value }, { ...rest, ...fiscal }) };
  },
};

/** A year before its quarter: «1988», «this year's»; `end` is `i` where there is none. */
function readYearBefore(words: Words, i: number): { sense: Partial<Omit<DateSense, 'kind'>>; end: number } {
  const year = words.isDigits(i) ? readYear(words, i) : null;
  if (year) return { sense: { parts: { year: year.value } }, end: words.afterPossessive(year.end) };
  const step = readStep(words, i);
  const end = step && words.is(step.end, 'year') ? words.afterPossessive(step.end + 1) : i;
  if (!step || end <= step.end + 1) return { sense: {}, end: i };
  return { sense: { anchor: { unit: 'year', by: step.value.by, from: step.value.from } }, end };
}

/** «third quarter», «second half», «last half», «first two quarters» */
function readQuarter(words: Words, i: number): Piece<DateParts> | null {
  if (words.are(i, 'first', 'two', 'quarters')) return { value: { half: 1 }, end: i + 3 };
  const nth = ORDINALS.findIndex((word) => words.is(i, word)) + 1;
  const at = words.afterHyphen(i + 1);
  if (nth > 0 && words.is(at, 'quarter')) return { value: { quarter: nth }, end: at + 1 };
  if (!words.is(at, 'half')) return null;
  if (nth === 1) return { value: { half: 1 }, end: at + 1 };
  return nth === 2 || words.is(i, 'last', 'final', 'latter') ? { value: { half: 2 }, end: at + 1 } : null;
}

/** «Q3», «3Q», «H1» */
function readCode(words: Words, i: number): Piece<DateParts> | null {
  const isTurned = words.isDigits(i);
  const [letter, digit] = isTurned ? [i + 1, i] : [i, i + 1];
  if (!words.isGlued(i + 1) || words.size(digit) !== 1 || !words.isCapital(letter)) return null;
  const n = words.digits(digit);
  if (words.is(letter, 'q') && n >= 1 && n <= 4) return { value: { quarter: n }, end: i + 2 };
  return words.is(letter, 'h') && !isTurned && (n === 1 || n === 2) ? { value: { half: n }, end: i + 2 } : null;
}

/** A quarter or half with the year that follows it. A half without one can be any half: of a match, of a book. */
function readYearAfter(words: Words, { value, end }: Piece<DateParts>, rest: { fiscal?: true }): Reading | null {
  const of = readOfYear(words, end);
  if (of && 'year' in of.value) return { end: of.end, sense: date({ year: of.value.year, ...value }, rest) };
  if (of) return { end: of.end, sense: date(value, { ...rest, ...of.value }) };
  if (value.quarter !== undefined) return { end, sense: date(value, rest) };
  return words.are(end, 'of', 'the', 'year') ? { end: end + 3, sense: date(value, rest) } : null;
}
