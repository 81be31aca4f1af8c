import type { DurationSense, Length, Mod, Unit } from '../expression.js';
import { readAmount } from '../phrases/number.js';
import { readUnit } from '../phrases/unit.js';
import type { Reading, Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

/** Words between an amount and its unit: «20 more years», «eight trading days». */
const BETWEEN = wordSet('more full additional straight consecutive long whole trading business');

/** Words before «one day» that make it some day to come. */
const SOME_DAY = wordSet('will would may might could can that he she they it');

/**
 * «six days», «four-day», «2 1/2 years», «a minute and a half», «a couple of years», «a year or two», «8-month-old»,
 * «two years and three months»
 */
export const duration: Rule = {
  name: 'duration',
  starts: { digits: true, classes: ['number', 'vague'], words: ['a', 'an', 'half', 'another'] },
  read(words, i) {
    if (isAttached(words, i) || (words.are(i, 'one', 'day') && words.isIn(i - 1, SOME_DAY))) return null;
    const amount = words.is(i, 'another') ? { value: 1, end: i + 1 } : readAmount(words, i);
    if (!amount) return null;
    const hyphen = words.afterHyphen(amount.end);
    const isHyphened = hyphen > amount.end;
    const unit = readUnit(words, !isHyphened && words.isIn(hyphen, BETWEEN) ? hyphen + 1 : hyphen);
    if (!unit || !isMeasure(words, i, unit)) return null;
    const length: Length = { amount: amount.value, unit: unit.value };
    // «a several-year tenure»: the article is the tenure's.
    const start = isHyphened && words.is(i, 'a') ? i + 1 : i;
    const tail = words.afterHyphen(unit.end);
    if (words.is(tail, 'old', 'olds'))
      return { start, end: tail + 1, sense: isAge(unit.end, tail, length) ? null : sense(length) };
    if (tail > unit.end && !words.is(tail, 'long')) return null;
    return { start, ...extended(words, i, unit.end, length) };
  },
};

const isAttached = (words: Words, i: number): boolean =>
  words.isGlued(i) && (words.isLetters(i - 1) || words.is(i - 1, '-', '.', ',', '/', '$', '£', '€'));

/** Ages of people are no times of the story: «52 years old», «a 52-year-old». */
const isAge = (end: number, tail: number, { unit }: Length): boolean => tail === end || unit === 'year';

/** Whether a unit measures time here: «a second» is mostly the next of a row, «three quarters of» a share, «the 1988 quarter» a date. */
function isMeasure(words: Words, i: number, unit: { value: Unit; end: number; plural: boolean }): boolean {
  switch (unit.value) {
    case 'weekend':
      return false;
    case 'night':
      return !words.is(i, 'a');
    case 'second':
      return unit.plural || words.isDigits(i);
    case 'quarter':
      return unit.plural && (words.isDigits(i) || words.value(i, 'vague') !== undefined || !words.is(unit.end, 'of'));
    default:
      return true;
  }
}

const sense = (length: Length, more: { mod?: Mod; and?: Length } = {}): DurationSense => ({
  kind: 'duration',
  lengths: more.and ? [length, more.and] : [length],
  ...(more.mod ? { mod: more.mod } : {}),
});

/** What follows an amount and its unit and still belongs to them. */
function extended(words: Words, i: number, end: number, length: Length): Reading {
  if (words.are(end, 'and', 'a', 'half'))
    return { end: end + 3, sense: sense({ ...length, amount: length.amount + 0.5 }) };
  if (words.are(end, 'or', 'two') && words.is(i, 'a', 'an'))
    return { end: end + 2, sense: sense({ ...length, amount: Number.NaN }) };
  if (words.are(end, 'or', 'so')) return { end: end + 2, sense: sense(length, { mod: 'APPROX' }) };
  if (words.are(end, 'or', 'more')) return { end: end + 2, sense: sense(length, { mod: 'EQUAL_OR_MORE' }) };
  const rest = readRest(words, words.is(end, 'and', ',') ? end + 1 : end, length.unit);
  if (rest) return { end: rest.end, sense: sense(length, { and: rest.length }) };
  // «a three-year period» is one phrase, with its article.
  if (words.is(end, 'period') && words.is(end - 2, '-', '‐', '‑')) {
    return { start: words.is(i - 1, 'a', 'the') ? i - 1 : i, end: end + 1, sense: sense(length) };
  }
  return { end, sense: sense(length) };
}

const ORDER: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** «three months» after «two years and»: an amount of a smaller unit. */
function readRest(words: Words, i: number, larger: Unit): { length: Length; end: number } | null {
  if (!words.isDigits(i) && words.value(i, 'number') === undefined) return null;
  const amount = readAmount(words, i);
  const unit = amount && readUnit(words, amount.end);
  if (!unit || ORDER.indexOf(unit.value) >= ORDER.indexOf(larger)) return null;
  return { length: { amount: amount.value, unit: unit.value }, end: unit.end };
}
