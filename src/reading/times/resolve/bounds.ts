import { civilDay, dayNumber, daysInMonth, mondayOf, shiftMonth } from '../calendars/civil.js';
import type { DateParts, Mod, Season } from '../expression.js';

/** First and last day, both meant. */
export interface Bounds {
  first: number;
  last: number;
}

/** The month a season begins in on the northern half of the world. Winter runs into the next year. */
export const SEASON_MONTH: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The days that a date can mean; null where no year is known. */
export function boundsOf(parts: DateParts): Bounds | null {
  const { century, decade, year } = parts;
  if (century !== undefined) return century < 0 ? years((century + 1) * 100 - 99, 100) : years(century * 100 + 1, 100);
  if (decade !== undefined) return years(decade * 10, 10);
  if (year === undefined) return null;
  if (parts.day !== undefined && parts.month !== undefined) {
    const day = dayNumber(year, parts.month, parts.day);
    return { first: day, last: day };
  }
  if (parts.month !== undefined) return months(year, parts.month, 1);
  if (parts.week !== undefined) {
    const monday = mondayOf(year, parts.week);
    return { first: monday + (parts.weekend ? 5 : 0), last: monday + 6 };
  }
  if (parts.season !== undefined) return months(year, SEASON_MONTH[parts.season], 3);
  if (parts.quarter !== undefined) return months(year, parts.quarter * 3 - 2, 3);
  if (parts.half !== undefined) return months(year, parts.half * 6 - 5, 6);
  return years(year, 1);
}

const years = (year: number, count: number): Bounds => ({
  first: dayNumber(year, 1, 1),
  last: dayNumber(year + count, 1, 1) - 1,
});

function months(year: number, month: number, count: number): Bounds {
  const end = shiftMonth(year, month, count - 1);
  return { first: dayNumber(year, month, 1), last: dayNumber(end.year, end.month, daysInMonth(end.year, end.month)) };
}

/** Days on either side of a day, and share of a longer time, that «about» allows for. */
const ABOUT_DAYS = 3;
const ABOUT_SHARE = 0.5;

/**
 * Bounds under a mod: early, middle and late are thirds, save that what is early or late in the running week, month or
 * year («earlier this month») ends or begins at `today`.
 */
export function modified(bounds: Bounds, mod: Mod | undefined, today: number | undefined): Bounds {
  const { first, last } = bounds;
  const third = Math.floor((last - first + 1) / 3);
  const isRunning = today !== undefined && first <= today && today <= last && last > first;
  if (mod === 'START') return { first, last: isRunning ? today : first + Math.max(third - 1, 0) };
  if (mod === 'MID') return { first: first + third, last: last - third };
  if (mod === 'END') return { first: isRunning ? today : last - Math.max(civilThird(bounds) - 1, 0), last };
  if (mod !== 'APPROX') return bounds;
  const slack = Math.max(ABOUT_DAYS, Math.round((last - first) * ABOUT_SHARE));
  return { first: first - slack, last: last + slack };
}

/** The last third takes the days that do not divide by three: late February begins on the 21st. */
function civilThird({ first, last }: Bounds): number {
  const { year, month, day } = civilDay(first);
  const isMonth = day === 1 && last - first + 1 === daysInMonth(year, month);
  return isMonth ? last - first + 1 - 20 : Math.ceil((last - first + 1) / 3);
}
