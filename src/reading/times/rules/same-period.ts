import type { Rule } from '../rule.js';
import type { Words } from '../words.js';
import { yearBefore } from './year-ago.js';

const COMPARED = ['comparable', 'same', 'corresponding', 'similar'];

/** «the corresponding period last year», «the same quarter a year ago», «the quarter a year ago», «last year's quarter» */
export const samePeriod: Rule = {
  name: 'same-period',
  starts: { words: ['the', 'last'] },
  read(words, i) {
    if (words.are(i, 'last', 'year')) {
      const end = words.afterPossessive(i + 2);
      return end > i + 2 && words.is(end, 'quarter', 'period') ? { end: end + 1, sense: yearBefore() } : null;
    }
    const compared = words.is(i + 1, ...COMPARED) ? 1 : 0;
    const period = i + 1 + compared;
    if (!words.is(period, 'quarter') && !(compared && words.is(period, 'period', 'time'))) return null;
    const end = afterYearBefore(words, words.is(period + 1, 'of', 'in') ? period + 2 : period + 1);
    return end > 0 ? { end, sense: yearBefore() } : null;
  },
};

/** The word after «last year», «a year ago» or «the year before», 0 where none of them stands. */
function afterYearBefore(words: Words, i: number): number {
  if (words.are(i, 'last', 'year')) return i + 2;
  if (words.are(i, 'a', 'year') && words.is(i + 2, 'ago', 'earlier')) return i + 3;
  return words.are(i, 'the', 'year', 'before') ? i + 3 : 0;
}
