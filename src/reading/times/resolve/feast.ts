import { civilDay, dayNumber, daysInMonth, weekdayOf } from '../calendars/civil.js';
import { easter, orthodoxEaster } from '../calendars/easter.js';
import { hijriDay, hijriYearsIn, SIGHTING } from '../calendars/hijri.js';
import { nowruz, persianDay } from '../calendars/persian.js';
import type { DateParts, ForeignDate } from '../expression.js';
import type { Holiday } from '../knowledge.js';
import type { Bounds } from './bounds.js';
import type { Choice } from './filled.js';
import type { Story } from './story.js';

/** Days that something of no fixed Gregorian date lies on, with the parts that TIMEX3 can write. */
export interface Feast {
  parts: DateParts;
  bounds: Bounds;
  isApproximate: boolean;
}

/** The feast of the year said, or of the year that the word, the tense or nearness picks. */
export function feastOf(holiday: Holiday, year: number | undefined, choice: Choice, story: Story): Feast | null {
  const origin = story.origin;
  if (year === undefined && origin === undefined) return null;
  const years = year === undefined ? aroundYear(civilDay(origin!).year) : [year];
  const days = years.flatMap((y) => daysOfHoliday(holiday, y));
  const first = year === undefined ? picked(days, origin!, choice, holiday.days) : days[0];
  if (first === undefined) return null;
  return feast(first, first + holiday.days - 1, holiday.reckoning === 'hijri' ? SIGHTING : 0);
}

/** A date of another calendar on ours. */
export function foreignFeast({ calendar, year, month, day }: ForeignDate, choice: Choice, story: Story): Feast | null {
  const count = calendar === 'persian' ? persianDay : hijriDay;
  const slack = calendar === 'hijri' ? SIGHTING : 0;
  const bounds = (y: number): Bounds => {
    if (month === undefined) return { first: count(y, 1, 1), last: count(y + 1, 1, 1) - 1 };
    if (day !== undefined) return { first: count(y, month, day), last: count(y, month, day) };
    return { first: count(y, month, 1), last: (month === 12 ? count(y + 1, 1, 1) : count(y, month + 1, 1)) - 1 };
  };
  if (year !== undefined) {
    const { first, last } = bounds(year);
    return feast(first, last, slack);
  }
  const origin = story.origin;
  if (origin === undefined || month === undefined) return null;
  const gregorian = civilDay(origin).year;
  const years = calendar === 'persian' ? [gregorian - 622, gregorian - 621, gregorian - 620] : hijriYearsIn(gregorian);
  const first = picked(
    years.map((y) => bounds(y).first),
    origin,
    choice,
    1,
  );
  if (first === undefined) return null;
  const found = years.map(bounds).find((b) => b.first === first)!;
  return feast(found.first, found.last, slack);
}

function feast(first: number, last: number, slack: number): Feast {
  const from = civilDay(first);
  const parts: DateParts =
    last === first ? from : isYearLong(first, last) ? { year: from.year } : { year: from.year, month: from.month };
  return { parts, bounds: { first: first - slack, last: last + slack }, isApproximate: slack > 0 };
}

const isYearLong = (first: number, last: number): boolean => last - first > 300;

const aroundYear = (year: number): number[] => [year - 1, year, year + 1];

/** First days of a holiday that fall in a Gregorian year. */
function daysOfHoliday({ reckoning, numbers }: Holiday, year: number): number[] {
  const [a = 1, b = 1, c = 1] = numbers;
  switch (reckoning) {
    case 'gregorian':
      return [dayNumber(year, a, b)];
    case 'easter':
      return [easter(year) + a];
    case 'orthodox':
      return [orthodoxEaster(year) + a];
    case 'persian':
      return [year - 622, year - 621]
        .map((y) => nowruz(y) + persianDay(y, a, b) - persianDay(y, 1, 1))
        .filter((n) => isIn(n, year));
    case 'hijri':
      return hijriYearsIn(year)
        .map((y) => hijriDay(y, a, b))
        .filter((n) => isIn(n, year));
    case 'nth':
      return [nthWeekday(year, a, b, c)];
  }
}

const isIn = (number: number, year: number): boolean => civilDay(number).year === year;

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** The first day picked by word or tense, else the nearest. */
function picked(days: readonly number[], origin: number, { pick, tense }: Choice, length: number): number | undefined {
  const past = days.filter((day) => day <= origin);
  const future = days.filter((day) => day + length - 1 >= origin);
  const direction = pick === 'last' ? 'past' : pick === 'next' ? 'future' : tense;
  if (direction === 'past' && past.length > 0) return Math.max(...past);
  if (direction === 'future' && future.length > 0) return Math.min(...future);
  return days.length === 0
    ? undefined
    : days.reduce((best, day) => (Math.abs(day - origin) < Math.abs(best - origin) ? day : best));
}
