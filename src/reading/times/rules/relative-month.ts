import { date } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import type { Rule } from '../rule.js';
import { readMonthDay } from './month-day.js';

/** «last May», «this September», «the following June», «next Jan. 3» */
export const relativeMonth: Rule = {
  name: 'relative-month',
  starts: { words: STEP_WORDS },
  read(words, i) {
    const step = readStep(words, i);
    const found = step ? readMonth(words, step.end) : null;
    if (!step || !found) return null;
    const story = step.value.from === 'story' ? { anchor: { unit: 'day', by: 0, from: 'story' } as const } : {};
    const rest = { pick: step.value.pick, ...story };
    const day = readMonthDay(words, step.end);
    return day
      ? { end: day.end, sense: date(day.value.parts, rest) }
      : { end: found.end, sense: date({ month: found.value }, rest) };
  },
};
