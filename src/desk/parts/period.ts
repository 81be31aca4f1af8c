import type { Filter, OpenRecord } from '../../record/index.js';
import { dayNumber, dayOf, firstDay, lastDay, type Unit, unitFor, unitsBetween } from './scale.js';

/** What stretch of time a chart shows, in which units. */
export interface Period {
  from: string;
  to: string;
  unit: Unit;
}

/** So much of all occurrences a chart shows where no period is asked for; the rest is history told as background. */
const USUAL_SHARE = 0.95;

/** The period a filter asks for, or else the one in which nearly all that it selects lies; undefined where nothing does. */
export async function periodOf(record: OpenRecord, filter: Filter): Promise<Period | undefined> {
  const counts = filter.from && filter.to ? [] : await record.histogram(filter, 'month');
  const from = filter.from ?? startOfMost(counts);
  const to = filter.to ?? counts.at(-1)?.period;
  return from && to && from <= lastDay(to)
    ? { from: firstDay(from), to: lastDay(to), unit: unitFor(from, to) }
    : undefined;
}

function startOfMost(counts: readonly { period: string; count: number }[]): string | undefined {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  let left = all;
  // Counted from the earliest, what may be left out is the rest.
  return counts.find(({ count }) => {
    left -= count;
    return left < all * USUAL_SHARE;
  })?.period;
}

/** The same length of time, so many lengths later (or earlier). */
export function moved({ from, to, unit }: Period, by: number): { from: string; to: string } {
  const units = unitsBetween(from, to, unit).length;
  if (unit === 'day') {
    const shift = by * units;
    return { from: dayOf(dayNumber(from) + shift), to: dayOf(dayNumber(to) + shift) };
  }
  const shift = by * units * (unit === 'year' ? 12 : 1);
  return { from: monthMoved(from, shift), to: monthMoved(to, shift) };
}

/** The middle third of it. */
export function narrowed({ from, to }: Period): { from: string; to: string } {
  const third = Math.floor((dayNumber(to) - dayNumber(from) + 1) / 3);
  return { from: dayOf(dayNumber(from) + third), to: dayOf(dayNumber(to) - third) };
}

/** Three times as long, about the same middle, in whole months. */
export function widened({ from, to }: Period): { from: string; to: string } {
  const length = dayNumber(to) - dayNumber(from) + 1;
  return { from: dayOf(dayNumber(from) - length).slice(0, 7), to: dayOf(dayNumber(to) + length).slice(0, 7) };
}

function monthMoved(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 1 + months, 1)).toISOString().slice(0, 7);
}
