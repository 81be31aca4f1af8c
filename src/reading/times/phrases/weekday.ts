import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** A weekday's name at `i`, written with a capital; an abbreviation («Tues.») must have its stop or a date after it. */
export function readWeekday(words: Words, i: number): Piece<number> | null {
  if (!words.isCapital(i)) return null;
  const weekday = words.number(i, 'weekday');
  if (weekday !== undefined) return { value: weekday, end: i + 1 };
  const short = words.number(i, 'weekday.short');
  if (short === undefined) return null;
  const stop = words.is(i + 1, '.') && words.isGlued(i + 1) ? 1 : 0;
  const comma = words.is(i + 1 + stop, ',') ? 1 : 0;
  const next = i + 1 + stop + comma;
  const isDated =
    words.isDigits(next) || words.value(next, 'month') !== undefined || words.value(next, 'month.short') !== undefined;
  return isDated || (stop && !words.is(i, 'sun', 'sat')) ? { value: short, end: i + 1 + stop } : null;
}
