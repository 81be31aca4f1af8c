import { civilDay, dayNumber, isCivilDay, isoWeek, weekdayOf } from '../calendars/civil.js';
import type { DateParts, Pick } from '../expression.js';
import { SEASON_MONTH } from './bounds.js';
import type { Story } from './story.js';

/** Where the sentence's verb puts its time. */
export type Tense = 'past' | 'future' | 'unknown';

/** How one of several dates is picked: a word says it («last»), else the tense, else the nearest. */
export interface Choice {
  pick: Pick | undefined;
  tense: Tense;
}

/**
 * Months and days ahead of the origin up to which a date is taken for the one to come whatever the tense: ten months back
 * a writer would have said the year.
 */
const NEAR_MONTHS = 1;
const NEAR_DAYS = 45;
/** The same where no tense speaks. */
const NEAR_MONTHS_OPEN = 4;
const NEAR_DAYS_OPEN = 120;

/** The parts with those larger than the largest said: the year of a month, the week of a weekday. Null where nothing tells. */
export function filledParts(parts: DateParts, choice: Choice, story: Story): DateParts | null {
  if (parts.year !== undefined || parts.decade !== undefined || parts.century !== undefined) return parts;
  const today = story.originDay;
  const { origin } = story;
  if (origin === undefined || today === undefined) return null;
  if (parts.month !== undefined && parts.day !== undefined)
    return { year: yearOfDay(parts.month, parts.day, parts.weekday, choice, story), ...parts };
  if (parts.month !== undefined)
    return {
      year:
        today.year +
        step(parts.month - today.month, 12, choice, choice.tense === 'past' ? NEAR_MONTHS : NEAR_MONTHS_OPEN, story),
      ...parts,
    };
  if (parts.quarter !== undefined)
    return { year: today.year + quarterStep(parts.quarter - Math.ceil(today.month / 3), choice, story), ...parts };
  if (parts.half !== undefined)
    return { year: today.year + step(parts.half - Math.ceil(today.month / 6), 2, choice, 0, story), ...parts };
  if (parts.season !== undefined) {
    const offset = Math.floor(
      (SEASON_MONTH[parts.season] - (today.month <= 2 ? today.month + 12 : today.month) + 2) / 3,
    );
    const winter = today.month <= 2 ? -1 : 0;
    return { year: today.year + winter + step(offset, 4, choice, 1, story), ...parts };
  }
  if (parts.weekday !== undefined)
    return { ...civilDay(dayOfWeekday(parts.weekday, origin, choice)), ...withoutWeekday(parts) };
  if (parts.weekend) return { ...isoWeek(weekendDay(origin, choice)), weekend: true };
  if (parts.day !== undefined) return { year: today.year, month: today.month, ...parts };
  if (parts.part !== undefined || parts.hour !== undefined) return { ...civilDay(story.day ?? origin), ...parts };
  return null;
}

function withoutWeekday({ weekday: _, ...parts }: DateParts): DateParts {
  return parts;
}

/**
 * Years to add for something that lies `offset` units on in the running year, of `cycle` units to the year: 0, or one
 * back or on.
 */
function step(offset: number, cycle: number, { pick, tense }: Choice, near: number, story: Story): number {
  if (pick === 'this') return 0;
  if (pick === 'last') return offset >= 0 ? -1 : 0;
  if (pick === 'next') return offset <= 0 ? 1 : 0;
  if (story.isHistory) return offset > cycle / 2 ? -1 : offset < -cycle / 2 ? 1 : 0;
  if (tense === 'future') return offset < -near ? 1 : 0;
  if (offset > near) return -1;
  return offset <= near - cycle ? 1 : 0;
}

/** A quarter that has just ended is still reported on, in whatever tense. */
function quarterStep(offset: number, choice: Choice, story: Story): number {
  const isJustEnded = offset === -1 || offset === 3;
  return isJustEnded && choice.pick === undefined && !story.isHistory
    ? offset === 3
      ? -1
      : 0
    : step(offset, 4, choice, 0, story);
}

function yearOfDay(month: number, day: number, weekday: number | undefined, choice: Choice, story: Story): number {
  const origin = story.origin!;
  const { year } = civilDay(origin);
  const candidates = [year - 1, year, year + 1].filter((y) => isCivilDay(y, month, day));
  if (candidates.length === 0) return year;
  const fitting =
    weekday === undefined ? candidates : candidates.filter((y) => weekdayOf(dayNumber(y, month, day)) === weekday);
  const distance = (y: number): number => dayNumber(y, month, day) - origin;
  const pool = fitting.length > 0 ? fitting : candidates;
  const { pick, tense } = choice;
  const wanted = pool.filter((y) => {
    if (pick === 'last') return distance(y) < 0;
    if (pick === 'next') return distance(y) > 0;
    if (pick === 'this') return y === year;
    if (story.isHistory) return true;
    if (tense === 'future') return distance(y) >= -NEAR_DAYS;
    return distance(y) <= (tense === 'past' ? NEAR_DAYS : NEAR_DAYS_OPEN);
  });
  return nearest(wanted.length > 0 ? wanted : pool, distance);
}

const nearest = (years: readonly number[], distance: (year: number) => number): number =>
  years.reduce((best, y) => (Math.abs(distance(y)) < Math.abs(distance(best)) ? y : best));

/** The weekday on or before the origin, or on or after it; «last» and «next» leave the origin itself out. */
function dayOfWeekday(weekday: number, origin: number, { pick, tense }: Choice): number {
  const back = (weekdayOf(origin) - weekday + 7) % 7;
  const on = (weekday - weekdayOf(origin) + 7) % 7;
  if (pick === 'last') return origin - (back || 7);
  if (pick === 'next') return origin + (on || 7);
  if (pick === 'this') return tense === 'past' ? origin - back : origin + on;
  return tense === 'future' ? origin + on : origin - back;
}

/** A day of the weekend meant: the one past, unless it is still to come or runs today. */
function weekendDay(origin: number, { pick, tense }: Choice): number {
  const running = weekdayOf(origin) >= 6;
  if (pick === 'next') return origin + 7;
  if (pick === 'this' || tense === 'future' || (running && pick !== 'last')) return origin;
  return origin - 7;
}
