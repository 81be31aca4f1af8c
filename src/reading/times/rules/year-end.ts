import { date } from '../expression.js';
import type { Rule } from '../rule.js';

/** «year-end», «year end», «year's end» */
export const yearEnd: Rule = {
  name: 'year-end',
  starts: { words: ['year'] },
  read(words, i) {
    const at = words.afterHyphen(words.afterPossessive(i + 1));
    return words.is(at, 'end')
      ? { end: at + 1, sense: date({}, { anchor: { unit: 'year', by: 0, from: 'published' }, mod: 'END' }) }
      : null;
  },
};
