import type { DurationSense } from '../expression.js';
import { readAmount } from '../phrases/number.js';
import { readUnit } from '../phrases/unit.js';
import type { Piece, Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

const PAST = wordSet('past last previous preceding recent latest');
const FUTURE = wordSet('next coming following');

/**
 * «the past three years», «the next 12 to 18 months», «the first nine months», «the nine months», «each of the past
 * three years», «the next year or so», «the first hours»
 */
export const pastYears: Rule = {
  name: 'past-years',
  starts: { words: ['the', 'each', 'past', 'last', 'next', 'these', 'those', 'first', 'this'] },
  read(words, i) {
    const each = words.are(i, 'each', 'of', 'the') ? 2 : 0;
    const the = words.is(i + each, 'the', 'these', 'those', 'this') ? 1 : 0;
    const at = i + each + the;
    const side = words.isIn(at, PAST) ? 'past' : words.isIn(at, FUTURE) ? 'future' : undefined;
    const isFirst = words.is(at, 'first');
    if (!side && !isFirst && !the) return null;
    const first = side || isFirst ? at + 1 : at;
    const amount = readCount(words, first);
    const unit = readUnit(words, words.afterHyphen(amount?.end ?? first));
    if (!unit || unit.value === 'night' || unit.value === 'weekend') return null;
    const orSo = words.are(unit.end, 'or', 'so') ? 2 : 0;
    if (!unit.plural && !(orSo && side)) return null;
    // «the first years» begin something else than a period of the report; hours and days do.
    if (!amount && !side && !(isFirst && (unit.value === 'hour' || unit.value === 'day' || unit.value === 'week')))
      return null;
    if (words.is(unit.end + orSo, 'ago', 'earlier', 'later')) return null;
    const sense: DurationSense = {
      kind: 'duration',
      lengths: [{ amount: amount?.value ?? (unit.plural ? Number.NaN : 1), unit: unit.value }],
      ...(orSo ? { mod: 'APPROX' } : {}),
      ...(side ? { side } : {}),
    };
    return { end: unit.end + orSo, sense };
  },
};

/** «three», «12 to 18» (the lower counts), «few», «couple of» */
function readCount(words: Words, i: number): Piece<number> | null {
  if (words.is(i, 'couple')) return { value: 2, end: words.is(i + 1, 'of') ? i + 2 : i + 1 };
  if (words.is(i, 'few', 'several')) return { value: Number.NaN, end: i + 1 };
  if (words.is(i, 'dozen')) return { value: 12, end: i + 1 };
  const low = words.isDigits(i) || words.value(i, 'number') !== undefined ? readAmount(words, i) : null;
  const high = low && words.is(low.end, 'to', 'or', '-') ? readAmount(words, low.end + 1) : null;
  return low && high ? { value: low.value, end: high.end } : low;
}
