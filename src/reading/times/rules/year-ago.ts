import { date } from '../expression.js';
import { readNumber } from '../phrases/number.js';
import { readYear } from '../phrases/year.js';
import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «the year-earlier quarter», «year-ago results», «the corresponding period last year», «last year's quarter», «the 1988 period» */
export const yearAgo: Rule = {
  name: 'year-ago',
  starts: { words: ['the', 'year', 'a', 'last'], digits: true },
  read(words, i) {
    if (words.are(i, 'last', 'year')) {
      const end = words.afterPossessive(i + 2);
      return end > i + 2 && words.is(end, 'quarter', 'period') ? { end: end + 1, sense: sense() } : null;
    }
    const the = words.is(i, 'the', 'a') ? i + 1 : i;
    if (words.isDigits(the)) return ofYear(words, i, the);
    if (the > i && words.is(the, 'quarter') && words.are(the + 1, 'a', 'year') && words.is(the + 3, 'ago', 'earlier')) {
      return { end: the + 4, sense: sense() };
    }
    const comparable = words.is(the, 'comparable', 'same', 'corresponding', 'similar') ? the + 1 : the;
    if (comparable > the && words.is(comparable, 'period', 'quarter', 'time')) {
      const of = words.is(comparable + 1, 'of', 'in') ? 1 : 0;
      const at = comparable + 1 + of;
      if (words.are(at, 'last', 'year')) return { end: at + 2, sense: sense() };
      if (
        words.are(at, 'a', 'year', 'ago') ||
        words.are(at, 'a', 'year', 'earlier') ||
        words.are(at, 'the', 'year', 'before')
      )
        return { end: at + 3, sense: sense() };
      return null;
    }
    if (
      words.is(comparable, 'year') &&
      words.is(words.afterHyphen(comparable + 1), 'ago', 'earlier') &&
      words.afterHyphen(comparable + 1) > comparable + 1
    ) {
      const end = comparable + 3;
      const ordinal = ['first', 'second', 'third', 'fourth'].findIndex((word) => words.is(end, word)) + 1;
      if (ordinal && words.is(end + 1, 'quarter'))
        return {
          end: end + 2,
          sense: date({ quarter: ordinal }, { anchor: { unit: 'year', by: -1, from: 'published' }, compares: true }),
        };
      const months = readNumber(words, end);
      if (months && words.is(months.end, 'months')) {
        return {
          end: months.end + 1,
          sense: { kind: 'duration' as const, lengths: [{ amount: months.value, unit: 'month' as const }] },
        };
      }
      if (words.is(end, 'period', 'quarter')) return { end: end + 1, sense: sense() };
      return { start: comparable, end, sense: sense() };
    }
    return null;
  },
};

const sense = () => date({}, { anchor: { unit: 'year', by: -1, from: 'story' }, compares: true });

/** «the 1988 period»: the quarter spoken of, in another year. */
function ofYear(words: Words, i: number, at: number): Reading | null {
  const year = readYear(words, at);
  if (!year || !words.is(year.end, 'period', 'quarter')) return null;
  const anchor = { unit: 'quarter', by: 0, from: 'story' } as const;
  return { start: i, end: year.end + 1, sense: date({ year: year.value }, { anchor, compares: true }) };
}
