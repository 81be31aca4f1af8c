import { date } from '../expression.js';
import type { Rule } from '../rule.js';

/** «the 1990s», «the '80s», «the nineties» */
export const decade: Rule = {
  name: 'decade',
  starts: { digits: true, words: ['the', "'", '’', '`', '‘'], classes: ['decades'] },
  read(words, i) {
    const the = words.is(i, 'the') ? i + 1 : i;
    const spelled = words.number(the, 'decades');
    if (spelled !== undefined)
      return the > i || words.isCapital(the) ? { end: the + 1, sense: date({ decade: 190 + spelled }) } : null;
    const short = words.is(the, "'", '’', '`', '‘') && words.isGlued(the + 1);
    const at = short ? the + 1 : the;
    const size = words.size(at);
    if (!words.isDigits(at) || (size !== 4 && !(size === 2 && (short || the > i)))) return null;
    const years = words.digits(at);
    if (years % 10 !== 0 || (size === 4 && (years < 1000 || years > 2100))) return null;
    const apostrophe = words.is(at + 1, "'", '’') && words.isGlued(at + 1) ? 1 : 0;
    if (!words.is(at + 1 + apostrophe, 's') || !words.isGlued(at + 1 + apostrophe)) return null;
    return { end: at + 2 + apostrophe, sense: date({ decade: size === 4 ? years / 10 : 190 + years / 10 }) };
  },
};
