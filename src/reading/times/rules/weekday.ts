import { date } from '../expression.js';
import { readClock } from '../phrases/clock.js';
import { readPart } from '../phrases/part.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import { readWeekday } from '../phrases/weekday.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';
import { dayMonth } from './day-month.js';
import { readMonthDay } from './month-day.js';

/** «Friday», «last Friday», «the previous Friday», «Tuesday night», «Saturday, April 25», «this coming Sunday, March eighth» */
export const weekday: Rule = {
  name: 'weekday',
  starts: { classes: ['weekday', 'weekday.short'], words: STEP_WORDS },
  read(words, i) {
    const step = readStep(words, i);
    const found = readWeekday(words, step?.end ?? i);
    if (!found) return null;
    const day = { weekday: found.value };
    const dated = readDate(words, found.end);
    if (dated) return { end: dated.end, sense: date({ ...day, ...dated.parts }) };
    const pick = step
      ? {
          pick: step.value.pick,
          ...(step.value.from === 'story' ? { anchor: { unit: 'day', by: 0, from: 'story' } as const } : {}),
        }
      : {};
    const part = readPart(words, found.end);
    if (part) return { end: part.end, sense: date({ ...day, part: part.value }, pick) };
    const at = words.is(found.end, 'at', ',') ? found.end + 1 : 0;
    const clock = at ? readClock(words, at) : null;
    if (clock && words.is(found.end, 'at')) return { end: clock.end, sense: date({ ...day, ...clock.value }, pick) };
    return { end: found.end, sense: date(day, pick) };
  },
};

/** A date after its weekday, with or without a comma. */
function readDate(words: Words, i: number): { parts: object; end: number } | null {
  const at = words.is(i, ',') ? i + 1 : i;
  const first = readMonthDay(words, at);
  if (first) return { parts: first.value.parts, end: first.end };
  if (!words.isDigits(at) && !words.is(at, 'the') && words.value(at, 'ordinal') === undefined) return null;
  const second = dayMonth.read(words, at);
  return second?.sense?.kind === 'date' && !second.and ? { parts: second.sense.parts, end: second.end } : null;
}
