import { date } from '../expression.js';
import { readDayOfMonth } from '../phrases/ordinal.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «15 Farvardin 1402», «Farvardin 15», «1402 Iranian year», «the Iranian year 1402», «1445 AH», «22 Bahman» */
export const foreignDate: Rule = {
  name: 'foreign-date',
  starts: { digits: true, classes: ['foreign month'], words: ['the', 'iranian', 'persian', 'afghan', 'hijri'] },
  read(words, i) {
    const the = words.is(i, 'the') ? i + 1 : i;
    const named = readNamedYear(words, the);
    if (named) return { end: named.end, sense: date({ foreign: { calendar: named.calendar, year: named.year } }) };
    const day = readDayOfMonth(words, the);
    const month = words.longestName(day ? (words.is(day.end, 'of') ? day.end + 1 : day.end) : the, 'foreign month');
    if (!month || !words.isCapital(month.start)) return null;
    const { calendar, month: number } = words.foreignMonth(month.value);
    const after = day ?? readDayOfMonth(words, month.end);
    const end = day ? month.end : (after?.end ?? month.end);
    const yearAt = words.is(end, ',') ? end + 1 : end;
    const year = words.size(yearAt) === 4 ? words.digits(yearAt) : -1;
    const isYear = year >= 1000 && year < 1600;
    // A month of thirty days without a day and a year is too often a person's name.
    if (!after && !isYear) return null;
    return {
      end: isYear ? yearAt + 1 : end,
      sense: date({
        foreign: { calendar, month: number, ...(after ? { day: after.value } : {}), ...(isYear ? { year } : {}) },
      }),
    };
  },
};

function readNamedYear(words: Words, i: number): { year: number; calendar: 'persian' | 'hijri'; end: number } | null {
  const year = words.size(i) === 4 ? words.digits(i) : -1;
  if (year >= 1200 && year < 1500) {
    if (words.is(i + 1, 'ah') && words.isCapital(i + 1)) return { year, calendar: 'hijri', end: i + 2 };
    if (words.is(i + 1, 'sh', 'ap') && words.isCapital(i + 1)) return { year, calendar: 'persian', end: i + 2 };
    if (words.is(i + 1, 'iranian', 'persian', 'afghan') && words.is(i + 2, 'year'))
      return { year, calendar: 'persian', end: i + 3 };
    return null;
  }
  const calendar = words.is(i, 'hijri') ? 'hijri' : words.is(i, 'iranian', 'persian', 'afghan') ? 'persian' : null;
  if (!calendar) return null;
  const at = words.is(i + 1, 'calendar') ? i + 2 : i + 1;
  if (!words.is(at, 'year')) return null;
  const named = words.size(at + 1) === 4 ? words.digits(at + 1) : -1;
  return named >= 1200 && named < 1500 ? { year: named, calendar, end: at + 2 } : null;
}
