import { date, type Unit } from '../expression.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';

const UNITS: ReadonlySet<Unit> = new Set([
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]);

/** «last week», «this year», «the following month», «that day», «the current fiscal year», «the past year», «next year's» */
export const relativeUnit: Rule = {
  name: 'relative-unit',
  starts: { words: [...STEP_WORDS, 'latest'] },
  read(words, i) {
    const step = readStep(words, i);
    if (!step) return null;
    const fiscal = words.is(
      step.end,
      'fiscal',
      'calendar',
      'full',
      'financial',
      'academic',
      'crucial',
      'entire',
      'whole',
    )
      ? 1
      : 0;
    const unit = readUnit(words, step.end + fiscal);
    if (!unit || unit.plural) return null;
    const { by, definite } = step.value;
    if (words.value(unit.end, 'number') !== undefined && unit.value === 'year') return null;
    if (
      !UNITS.has(unit.value) ||
      (words.is(words.afterHyphen(unit.end), 'old', 'long', 'ago', 'earlier', 'half') &&
        unit.end !== words.afterHyphen(unit.end))
    )
      return null;
    // «the next day» counts from the day that the story is at; «the next year» ahead of us is the twelve months to come.
    const from = unit.value === 'day' && definite && by !== 0 ? 'story' : step.value.from;
    if (unit.value === 'day' && !definite && by !== 0 && !words.is(i, 'next')) return null;
    return { end: unit.end, sense: date({}, { anchor: { unit: unit.value, by, from } }) };
  },
};
