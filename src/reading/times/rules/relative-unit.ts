import { date, type Unit } from '../expression.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

const UNITS = wordSet('day weekend week month quarter half year decade century');

/** Words between a step and its unit: «the current fiscal year». */
const BETWEEN = wordSet('fiscal calendar full financial academic entire whole');

/** «last week», «this year», «the following month», «that day», «the current fiscal year», «the past year», «next year's» */
export const relativeUnit: Rule = {
  name: 'relative-unit',
  starts: { words: STEP_WORDS },
  read(words, i) {
    const step = readStep(words, i);
    const unit = step && readUnit(words, words.isIn(step.end, BETWEEN) ? step.end + 1 : step.end);
    if (!unit || unit.plural || !UNITS.has(unit.value) || isOtherWord(words, unit)) return null;
    const { by, from, definite } = step.value;
    if (unit.value !== 'day' || by === 0)
      return { end: unit.end, sense: date({}, { anchor: { unit: unit.value, by, from } }) };
    // «the next day» counts from the day that the story is at; «last day» is the end of a row.
    if (!definite && !words.is(i, 'next')) return null;
    return { end: unit.end, sense: date({}, { anchor: { unit: 'day', by, from: 'story' } }) };
  },
};

/** «this year-old dispute», «last year-end»; «the year two thousand» is read by the rule for years. */
const isOtherWord = (words: Words, { value, end }: { value: Unit; end: number }): boolean =>
  words.afterHyphen(end) > end || (value === 'year' && words.value(end, 'number') !== undefined);
