import type { DateParts } from '../expression.js';
import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** A time of day at `i`: «7:15 p.m. EST», «5 pm», «1300 GMT», «19:13», «noon», «three o'clock». */
export function readClock(words: Words, i: number): Piece<DateParts> | null {
  if (words.is(i, 'noon')) return withZone(words, { hour: 12, minute: 0 }, i + 1);
  if (words.is(i, 'midnight')) return withZone(words, { hour: 24, minute: 0 }, i + 1);
  const hour = words.isDigits(i) ? words.digits(i) : (words.number(i, 'number') ?? -1);
  if (hour < 0) return null;
  if (words.size(i) === 4 && words.isDigits(i) && words.value(i + 1, 'zone') !== undefined) {
    return valid(words, Math.floor(hour / 100), hour % 100, undefined, i + 1);
  }
  if (hour > 24 || (words.size(i) > 2 && words.isDigits(i))) return null;
  if (isOClock(words, i + 1)) return withHalf(words, hour, 0, i + 4) ?? { value: { hour, minute: 0 }, end: i + 4 };
  const minute =
    words.is(i + 1, ':', '.') && words.isGlued(i + 1) && words.isGlued(i + 2) && words.size(i + 2) === 2
      ? words.digits(i + 2)
      : -1;
  if (minute < 0) return withHalf(words, hour, 0, i + 1);
  const second =
    words.is(i + 3, ':') && words.isGlued(i + 3) && words.isGlued(i + 4) && words.size(i + 4) === 2
      ? words.digits(i + 4)
      : -1;
  const end = second < 0 ? i + 3 : i + 5;
  if (second > 60) return null;
  const half = withHalf(words, hour, minute, end);
  if (half) return half;
  if (words.is(i + 1, '.') && words.value(end, 'zone') === undefined) return null;
  if (words.size(i) < 2 && words.value(end, 'zone') === undefined && !words.is(i - 1, 'at')) return null;
  return valid(words, hour, minute, second < 0 ? undefined : second, end);
}

const isOClock = (words: Words, i: number): boolean =>
  words.is(i, 'o') && words.is(i + 1, "'", '’') && words.is(i + 2, 'clock');

/** «p.m.» and its spellings after an hour; noon and midnight are 12. */
function withHalf(words: Words, hour: number, minute: number, i: number): Piece<DateParts> | null {
  const half = readHalf(words, i);
  if (!half || hour < 1 || hour > 12) return null;
  return valid(words, (hour % 12) + (half.value ? 12 : 0), minute, undefined, half.end);
}

/** True for the afternoon. */
function readHalf(words: Words, i: number): Piece<boolean> | null {
  if (words.is(i, 'am', 'pm')) return { value: words.is(i, 'pm'), end: i + 1 };
  if (!words.is(i, 'a', 'p') || !words.is(i + 1, '.') || !words.is(i + 2, 'm') || !words.isGlued(i + 2)) return null;
  const stop = words.is(i + 3, '.') && words.isGlued(i + 3) ? 1 : 0;
  return { value: words.is(i, 'p'), end: i + 3 + stop };
}

function valid(
  words: Words,
  hour: number,
  minute: number,
  second: number | undefined,
  end: number,
): Piece<DateParts> | null {
  if (hour > 24 || minute > 59 || words.is(end, '%')) return null;
  return withZone(words, second === undefined ? { hour, minute } : { hour, minute, second }, end);
}

function withZone(words: Words, parts: DateParts, end: number): Piece<DateParts> {
  const zone = words.value(end, 'zone');
  if (zone !== undefined && words.form(end) === words.form(end).toUpperCase())
    return { value: { ...parts, zone }, end: end + 1 };
  if (words.is(end, 'local') && words.is(end + 1, 'time')) return { value: parts, end: end + 2 };
  return { value: parts, end };
}
