import { type DateSense, date } from '../expression.js';
import { readNumber } from '../phrases/number.js';
import { readYear } from '../phrases/year.js';
import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** «the year-earlier quarter», «the year-ago third quarter», «year-ago results», «the year-earlier nine months», «the 1988 period» */
export const yearAgo: Rule = {
  name: 'year-ago',
  starts: { words: ['the', 'year', 'a'], digits: true },
  read(words, i) {
    const the = words.is(i, 'the', 'a') ? i + 1 : i;
    if (words.isDigits(the)) return readYearPeriod(words, i, the);
    const year = the > i && words.is(the, 'comparable', 'same', 'corresponding') ? the + 1 : the;
    const ago = words.afterHyphen(year + 1);
    if (!words.is(year, 'year') || ago === year + 1 || !words.is(ago, 'ago', 'earlier')) return null;
    const end = ago + 1;
    const months = readNumber(words, end);
    if (months && words.is(months.end, 'months')) {
      return { end: months.end + 1, sense: { kind: 'duration', lengths: [{ amount: months.value, unit: 'month' }] } };
    }
    if (words.is(end, 'period', 'quarter')) return { end: end + 1, sense: yearBefore() };
    const quarter = ORDINALS.findIndex((word) => words.is(end, word)) + 1;
    if (quarter > 0 && words.is(end + 1, 'quarter')) {
      const anchor = { unit: 'year', by: -1, from: 'published' } as const;
      return { end: end + 2, sense: date({ quarter }, { anchor, compares: true }) };
    }
    return { start: year, end, sense: yearBefore() };
  },
};

/** The year before the one spoken of, or the same quarter of it; the story does not go there. */
export const yearBefore = (): DateSense =>
  date({}, { anchor: { unit: 'year', by: -1, from: 'story' }, compares: true });

/** «the 1988 period»: the quarter spoken of, in another year. */
function readYearPeriod(words: Words, i: number, at: number): Reading | null {
  const year = readYear(words, at);
  if (!year || !words.is(year.end, 'period', 'quarter')) return null;
  const anchor = { unit: 'quarter', by: 0, from: 'story' } as const;
  return { start: i, end: year.end + 1, sense: date({ year: year.value }, { anchor, compares: true }) };
}
