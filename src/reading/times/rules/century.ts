import { date } from '../expression.js';
import { readOrdinal } from '../phrases/ordinal.js';
import type { Rule } from '../rule.js';
import { readEra } from './year.js';

/** «the 20th century», «11th-century», «the fifth century BC» */
export const century: Rule = {
  name: 'century',
  starts: { digits: true, words: ['the'], classes: ['ordinal', 'number'] },
  read(words, i) {
    const ordinal = readOrdinal(words, words.is(i, 'the') ? i + 1 : i);
    if (!ordinal || ordinal.value > 30) return null;
    const at = words.afterHyphen(ordinal.end);
    if (!words.is(at, 'century')) return null;
    const start = at > ordinal.end && words.is(i, 'the') ? i + 1 : i;
    const era = readEra(words, at + 1);
    return { start, end: era?.end ?? at + 1, sense: date({ century: era ? -ordinal.value : ordinal.value - 1 }) };
  },
};
