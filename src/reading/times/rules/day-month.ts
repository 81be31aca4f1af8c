import { daysInMonth } from '../calendars/civil.js';
import { date } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readDayOfMonth } from '../phrases/ordinal.js';
import { readStep } from '../phrases/step.js';
import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';
import { longest, readTrailingYear } from './month-day.js';

/** «18 February 2024», «the 18th of February», «18-19 February», «18 and 19 February» */
export const dayMonth: Rule = {
  name: 'day-month',
  starts: { digits: true, words: ['the'], classes: ['ordinal', 'number'] },
  read(words, i) {
    const at = words.is(i, 'the') ? i + 1 : i;
    const day =
      words.isGlued(i) && !words.is(i - 1, '(', '"', '“', "'", '«', '—', '–', '[') ? null : readDayOfMonth(words, at);
    if (!day) return null;
    const dash = words.is(day.end, '-', '–', '—', 'to') ? day.end + 1 : 0;
    const and = words.is(day.end, 'and', '&', 'or') ? day.end + 1 : 0;
    const second = readDayOfMonth(words, dash || and || words.length);
    if (!second) return single(words, day.value, day.end) ?? ofMonth(words, day.value, day.end);
    if (second.value <= day.value) return null;
    const last = single(words, second.value, second.end);
    if (last?.sense?.kind !== 'date') return null;
    const from = date({ ...last.sense.parts, day: day.value });
    if (dash) return { end: last.end, sense: { kind: 'period', from, to: last.sense } };
    return { end: day.end, sense: from, and: [{ start: and, end: last.end, sense: last.sense }] };
  },
};

function single(words: Words, day: number, i: number): Reading | null {
  const month = readMonth(words, words.is(i, 'of') ? i + 1 : i);
  if (!month || day > longest(month.value)) return null;
  const year = readTrailingYear(words, month.end);
  if (!year) return { end: month.end, sense: date({ month: month.value, day }) };
  return day > daysInMonth(year.value, month.value)
    ? null
    : { end: year.end, sense: date({ year: year.value, month: month.value, day }) };
}

/** «the 10th of this month» */
function ofMonth(words: Words, day: number, i: number): Reading | null {
  const step = words.is(i, 'of') ? readStep(words, i + 1) : null;
  if (!step || !words.is(step.end, 'month')) return null;
  return {
    end: step.end + 1,
    sense: date({ day }, { anchor: { unit: 'month', by: step.value.by, from: step.value.from } }),
  };
}
