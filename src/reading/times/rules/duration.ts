import type { DurationSense, Length } from '../expression.js';
import { readAmount } from '../phrases/number.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «six days», «four-day», «2 1/2 years», «a minute and a half», «a couple of years», «a year or two», «8-month-old», «at least 20 more years» */
export const duration: Rule = {
  name: 'duration',
  starts: { digits: true, classes: ['number', 'vague'], words: ['a', 'an', 'half', 'another'] },
  read(words, i) {
    if (words.isGlued(i) && (words.isLetters(i - 1) || words.is(i - 1, '-', '.', ',', '/', '$', '£', '€'))) return null;
    const amount = words.is(i, 'another') ? { value: 1, end: i + 1 } : readAmount(words, i);
    if (!amount || isSomeDay(words, i)) return null;
    const hyphen = words.afterHyphen(amount.end);
    // «a several-year tenure»: the article is the tenure's.
    const start = hyphen > amount.end && words.is(i, 'a') ? { start: i + 1 } : {};
    if (words.isDigits(i) && words.size(i) === 4 && amount.end === i + 1 && words.is(amount.end, 'quarter'))
      return null;
    const more =
      hyphen === amount.end &&
      words.is(
        amount.end,
        'more',
        'full',
        'additional',
        'straight',
        'consecutive',
        'long',
        'whole',
        'trading',
        'business',
      )
        ? 1
        : 0;
    const unit = readUnit(words, hyphen + more);
    if (
      !unit ||
      (unit.value === 'second' && !unit.plural && !words.isDigits(i)) ||
      unit.value === 'weekend' ||
      (unit.value === 'night' && words.is(i, 'a'))
    )
      return null;
    // «a second» is mostly the next of a row, «a day» a rate: those go to other rules.
    if (
      unit.value === 'quarter' &&
      ((words.is(unit.end, 'of') && words.isLetters(i) && words.value(i, 'vague') === undefined) || words.is(i, 'a'))
    )
      return null;
    const age = words.afterHyphen(unit.end);
    if (age > unit.end && !words.is(age, 'old', 'olds', 'long')) return null;
    if (words.is(age, 'old', 'olds')) {
      // Ages of people are no times of the story: «52 years old», «a 52-year-old».
      if (age === unit.end || unit.value === 'year') return { end: age + 1, sense: null };
      return {
        ...start,
        end: age + 1,
        sense: { kind: 'duration', lengths: [{ amount: amount.value, unit: unit.value }] },
      };
    }
    return { ...start, ...extended(words, i, unit.end, { amount: amount.value, unit: unit.value }) };
  },
};

/** «will one day be»: no length of time. */
const isSomeDay = (words: Words, i: number): boolean =>
  words.are(i, 'one', 'day') &&
  words.is(i - 1, 'will', 'would', 'may', 'might', 'could', 'can', 'that', 'he', 'she', 'they', 'it');

function extended(words: Words, i: number, end: number, length: Length) {
  const sense = (lengths: Length[], mod?: DurationSense['mod']): DurationSense => ({
    kind: 'duration',
    lengths,
    ...(mod ? { mod } : {}),
  });
  if (words.are(end, 'and', 'a', 'half'))
    return { end: end + 3, sense: sense([{ ...length, amount: length.amount + 0.5 }]) };
  if (words.are(end, 'or', 'two') && words.is(i, 'a', 'an'))
    return { end: end + 2, sense: sense([{ ...length, amount: Number.NaN }]) };
  if (words.are(end, 'or', 'so') || words.are(end, 'or', 'more'))
    return { end: end + 2, sense: sense([length], words.is(end + 1, 'so') ? 'APPROX' : 'EQUAL_OR_MORE') };
  const and = words.is(end, 'and') ? end + 1 : words.is(end, ',') ? end + 1 : end;
  const second = words.isDigits(and) || words.value(and, 'number') ? readAmount(words, and) : null;
  const unit = second ? readUnit(words, second.end) : null;
  if (second && unit && rank(unit.value) < rank(length.unit)) {
    return { end: unit.end, sense: sense([length, { amount: second.value, unit: unit.value }]) };
  }
  // «a three-year period» is one phrase, with its article.
  if (words.is(end, 'period') && words.is(end - 2, '-', '‐', '‑')) {
    return { ...(words.is(i - 1, 'a', 'the') ? { start: i - 1 } : {}), end: end + 1, sense: sense([length]) };
  }
  return { end, sense: sense([length]) };
}

const RANKS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const rank = (unit: string): number => RANKS.indexOf(unit);
