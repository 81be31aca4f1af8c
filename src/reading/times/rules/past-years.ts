import type { DurationSense } from '../expression.js';
import { readAmount } from '../phrases/number.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';
import { wordSet } from '../words.js';

const PAST = wordSet('past last previous preceding recent latest first');
const FUTURE = wordSet('next coming following');

/**
 * «the past three years», «the next 12 to 18 months», «the first nine months», «the nine months», «each of the past
 * three years», «the years», «the next year or so»
 */
export const pastYears: Rule = {
  name: 'past-years',
  starts: { words: ['the', 'each', 'past', 'last', 'next', 'these', 'those', 'first', 'this'] },
  read(words, i) {
    const each = words.are(i, 'each', 'of', 'the') ? 2 : 0;
    const the = words.is(i + each, 'the', 'these', 'those', 'this') ? 1 : 0;
    const at = i + each + the;
    const side = words.isIn(at, PAST)
      ? words.is(at, 'first')
        ? 'none'
        : 'past'
      : words.isIn(at, FUTURE)
        ? 'future'
        : null;
    if (side === null && !the) return null;
    const first = at + (side === null ? 0 : 1);
    const range = words.isDigits(first) || words.value(first, 'number') !== undefined ? readAmount(words, first) : null;
    const vague = words.is(first, 'few', 'several', 'couple', 'dozen', 'half');
    const of = words.are(first, 'couple', 'of') ? 2 : 1;
    const amount = range ?? (vague ? { value: words.is(first, 'couple') ? 2 : Number.NaN, end: first + of } : null);
    const to = amount && words.is(amount.end, 'to', 'or', '-') ? readAmount(words, amount.end + 1) : null;
    const end = to?.end ?? amount?.end ?? first;
    const unit = readUnit(words, words.afterHyphen(end));
    if (
      !unit ||
      (!unit.plural && !(words.are(unit.end, 'or', 'so') && side)) ||
      unit.value === 'night' ||
      unit.value === 'weekend'
    )
      return null;
    const orSo = words.are(unit.end, 'or', 'so') ? 2 : 0;
    if (!amount && side === null) return null;
    if (!amount && side === 'none')
      return unit.value === 'hour' || unit.value === 'day' || unit.value === 'week'
        ? { end: unit.end, sense: sense(Number.NaN) }
        : null;
    if (words.is(unit.end + orSo, 'ago', 'earlier', 'later')) return null;
    return { end: unit.end + orSo, sense: sense(amount ? amount.value : unit.plural ? Number.NaN : 1) };

    function sense(value: number): DurationSense {
      return {
        kind: 'duration',
        lengths: [{ amount: value, unit: unit!.value }],
        ...(orSo ? { mod: 'APPROX' as const } : {}),
        ...(side === 'past' || side === 'future' ? { side } : {}),
      };
    }
  },
};
