import { date } from '../expression.js';
import type { Rule } from '../rule.js';

/** «until then», «since then»: the date that the story is at. Every other «then» only orders. */
export const untilThen: Rule = {
  name: 'until-then',
  starts: { words: ['then'] },
  read(words, i) {
    if (!words.is(i - 1, 'until', 'since', 'till', 'by')) return null;
    return { end: i + 1, sense: date({}, { anchor: { unit: 'day', by: 0, from: 'story' } }) };
  },
};
