import type { Unit } from '../expression.js';
import type { Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

/** Words that a rate's «a year» can stand right behind. */
const COUNTED = wordSet('once twice times million billion dollars hours days flights barrels percent % tons');

/** Words after «a year» that make it a length or a distance in time. */
const GOES_ON = wordSet('ago earlier later and or before after - of from');

/** «four flights a week», «$33 million a year», «twice a day», «per month»: so much in each. */
export const rate: Rule = {
  name: 'rate',
  starts: { words: ['a', 'an', 'per'] },
  read(words, i) {
    const unit = words.value(i + 1, 'unit') as Unit | undefined;
    if (unit === undefined || unit === 'second' || unit === 'quarter' || words.isIn(i + 2, GOES_ON)) return null;
    return isRate(words, i) ? { end: i + 2, sense: { kind: 'set', length: { amount: 1, unit } } } : null;
  },
};

const isRate = (words: Words, i: number): boolean =>
  words.is(i, 'per') ||
  words.isIn(i - 1, COUNTED) ||
  (words.isDigits(i - 1) && !words.is(i - 2, 'in', 'since', 'until'));
