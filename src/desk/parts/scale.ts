import { lastDayOf } from '../../brief/index.js';

export type Unit = 'year' | 'month' | 'day';

/** Days from 1 January 1970 to a day, month or year, from its start. */
export const dayNumber = (date: string): number => Date.parse(`${firstDay(date)}T00:00:00Z`) / 86_400_000;

export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The first day of a day, month or year. */
export function firstDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  return date.length === 7 ? `${date}-01` : `${date.slice(0, 4)}-01-01`;
}

/** The last day of a day, month or year. */
export function lastDay(date: string): string {
  if (date.length >= 10) return date.slice(0, 10);
  return date.length === 7 ? lastDayOf(date) : `${date.slice(0, 4)}-12-31`;
}

/** The unit in which a period is best looked at: no more bars than a screen shows apart. */
export function unitFor(from: string, to: string): Unit {
  const days = dayNumber(lastDay(to)) - dayNumber(from);
  if (days > 366 * 8) return 'year';
  return days > 150 ? 'month' : 'day';
}

/** The years, months or days from the first to the last, inclusive, as `2024`, `2024-02` or `2024-02-18`. */
export function unitsBetween(from: string, to: string, unit: Unit): string[] {
  const length = { year: 4, month: 7, day: 10 }[unit];
  const units: string[] = [];
  for (let at = firstDay(from).slice(0, length), last = lastDay(to).slice(0, length); at <= last; at = after(at, unit))
    units.push(at);
  return units;
}

function after(at: string, unit: Unit): string {
  if (unit === 'day') return dayOf(dayNumber(at) + 1);
  if (unit === 'month') return dayOf(dayNumber(lastDayOf(at)) + 1).slice(0, 7);
  return String(Number(at) + 1).padStart(4, '0');
}
