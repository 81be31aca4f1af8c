import { type DateParts, date } from '../expression.js';
import { readClock } from '../phrases/clock.js';
import { readPart } from '../phrases/part.js';
import { readWeekday } from '../phrases/weekday.js';
import type { Piece, Rule } from '../rule.js';
import type { Words } from '../words.js';
import { dayMonth } from './day-month.js';
import { readMonthDay } from './month-day.js';

/** «7:15 p.m.», «noon Thursday», «5 p.m. EST, Nov. 6», «10 p.m. on Friday», «midnight» */
export const clock: Rule = {
  name: 'clock',
  starts: { digits: true, classes: ['number'], words: ['noon', 'midnight'] },
  read(words, i) {
    if (words.isGlued(i) && words.is(i - 1, ':', '.', '-', '/', ',')) return null;
    const time = readClock(words, i);
    if (!time) return null;
    const day = readDay(words, words.is(time.end, ',', 'on') ? time.end + 1 : time.end);
    return day
      ? { end: day.end, sense: date({ ...day.value.parts, ...time.value }, day.value.anchor) }
      : { end: time.end, sense: date(time.value) };
  },
};

type DayPiece = { parts: DateParts; anchor: { anchor?: { unit: 'day'; by: number; from: 'published' } } };

/** The day of a clock time, after it. */
function readDay(words: Words, i: number): Piece<DayPiece> | null {
  const by = words.is(i, 'yesterday') ? -1 : words.is(i, 'today') ? 0 : words.is(i, 'tomorrow') ? 1 : undefined;
  if (by !== undefined)
    return { value: { parts: {}, anchor: { anchor: { unit: 'day', by, from: 'published' } } }, end: i + 1 };
  const weekday = readWeekday(words, i);
  if (weekday) {
    const comma = words.is(weekday.end, ',') ? 1 : 0;
    const dated = readMonthDay(words, weekday.end + comma);
    const part = readPart(words, weekday.end);
    return dated
      ? { value: { parts: { weekday: weekday.value, ...dated.value.parts }, anchor: {} }, end: dated.end }
      : { value: { parts: { weekday: weekday.value }, anchor: {} }, end: part?.end ?? weekday.end };
  }
  const dated = readMonthDay(words, i);
  if (dated) return { value: { parts: dated.value.parts, anchor: {} }, end: dated.end };
  const day = words.isDigits(i) ? dayMonth.read(words, i) : null;
  return day?.sense?.kind === 'date' && !day.and
    ? { value: { parts: day.sense.parts, anchor: {} }, end: day.end }
    : null;
}
