import { date } from '../expression.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import { readYear } from '../phrases/year.js';
import type { Rule } from '../rule.js';

/** «Eid al-Fitr», «Christmas 2023», «last Ramadan», «New Year's Eve». Names of up to `LONGEST` words are in the knowledge. */
export const holiday: Rule = {
  name: 'holiday',
  starts: { classes: ['holiday'], words: STEP_WORDS },
  read(words, i) {
    const step = readStep(words, i);
    const at = step?.end ?? i;
    const named = words.longestName(at, 'holiday');
    if (!named) return null;
    const year = readYear(words, words.is(named.end, ',') ? named.end + 1 : named.end);
    if (year && words.isDigits(year.end - 1))
      return { end: year.end, sense: date({ holiday: named.value, year: year.value }) };
    return { end: named.end, sense: date({ holiday: named.value }, step ? { pick: step.value.pick } : {}) };
  },
};
