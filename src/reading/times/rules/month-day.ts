import { daysInMonth } from '../calendars/civil.js';
import { type DateParts, date, type Sense } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readDayOfMonth } from '../phrases/ordinal.js';
import { readYear } from '../phrases/year.js';
import type { Piece, Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «Nov. 4», «March 26, 1996», «February 18-19», «February 18 and 19, 2024» */
export const monthDay: Rule = {
  name: 'month-day',
  starts: { classes: ['month', 'month.short'] },
  read(words, i) {
    const found = readMonthDay(words, i);
    if (!found) return null;
    const { parts, dayEnd, end } = found.value;
    const dash =
      words.is(dayEnd, '-', '–', '—') && words.isGlued(dayEnd) ? dayEnd + 1 : words.is(dayEnd, 'to') ? dayEnd + 1 : 0;
    const and = words.is(dayEnd, 'and', '&') ? dayEnd + 1 : 0;
    const next = dash || and;
    const last = next ? readDayOfMonth(words, next) : null;
    if (!last || last.value <= parts.day! || last.value > longest(parts.month!) || isCounted(words, last.end))
      return { end, sense: date(parts) };
    const year = readTrailingYear(words, last.end);
    const ofYear = year ? { year: year.value } : {};
    const from = date({ ...parts, ...ofYear });
    const to = date({ ...parts, ...ofYear, day: last.value });
    if (dash) return { end: year?.end ?? last.end, sense: { kind: 'period', from, to } };
    const and19: { start: number; end: number; sense: Sense } = { start: and, end: year?.end ?? last.end, sense: to };
    return { end: dayEnd, sense: from, and: [and19] };
  },
};

/** A month with its day, and the year where it follows; `dayEnd` is the word after the day. */
export function readMonthDay(words: Words, i: number): Piece<{ parts: DateParts; dayEnd: number; end: number }> | null {
  const month = readMonth(words, i);
  if (!month) return null;
  const the = words.is(month.end, 'the') ? month.end + 1 : month.end;
  const day = readDayOfMonth(words, the);
  if (!day || day.value > longest(month.value) || isCounted(words, day.end)) return null;
  const year = readTrailingYear(words, day.end);
  if (year && day.value > daysInMonth(year.value, month.value)) return null;
  const parts: DateParts = year
    ? { year: year.value, month: month.value, day: day.value }
    : { month: month.value, day: day.value };
  const end = year?.end ?? day.end;
  return { value: { parts, dayEnd: day.end, end }, end };
}

/** «, 1996» or « 1996» after a day. */
export function readTrailingYear(words: Words, i: number): Piece<number> | null {
  const at = words.is(i, ',') ? i + 1 : i;
  return words.isDigits(at) ? readYear(words, at) : null;
}

/** Most days a month can have. */
export const longest = (month: number): number => daysInMonth(2024, month);

/** «June 6 percent»: the number counts something. */
const isCounted = (words: Words, i: number): boolean =>
  words.is(i, '%', 'percent', 'million', 'billion', 'people') ||
  (words.is(i, ':') && words.isGlued(i) && words.isGlued(i + 1));
