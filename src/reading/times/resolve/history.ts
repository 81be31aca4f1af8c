import { civilDay } from '../calendars/civil.js';
import type { Found } from '../expression.js';

/** Years between a date and publication from which it is history. */
const LONG_AGO = 3;
/** Dates of long ago that there must be before a text counts as history. */
const ENOUGH = 4;

/**
 * Whether the text tells history and no news: most of the dates with a year in them are of long ago, and they are more
 * than the words that count from the day of publication («today», «last week», bare weekdays).
 */
export function tellsHistory(found: readonly Found[], published: number | undefined): boolean {
  let old = 0;
  let other = 0;
  const year = published === undefined ? undefined : civilDay(published).year;
  for (const { sense } of found) {
    if (sense.kind !== 'date') continue;
    const { parts, anchor } = sense;
    if (parts.year !== undefined && parts.month !== undefined) {
      if (year === undefined || Math.abs(year - parts.year) >= LONG_AGO) old++;
      else other++;
    } else if (anchor?.from === 'published' || (parts.weekday !== undefined && parts.month === undefined)) other++;
  }
  return old >= ENOUGH && old > 2 * other;
}
