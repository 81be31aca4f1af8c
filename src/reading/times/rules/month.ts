import { date } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readOfYear } from '../phrases/of-year.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «October», «July 1988», «August of last year», «June last year» */
export const month: Rule = {
  name: 'month',
  starts: { classes: ['month', 'month.short'] },
  read(words, i) {
    const found = readMonth(words, i);
    if (!found || isForename(words, i, found.end)) return null;
    const ofYear = readOfYear(words, found.end);
    if (!ofYear) return { end: found.end, sense: date({ month: found.value }) };
    const { value, end } = ofYear;
    return 'year' in value
      ? { end, sense: date({ year: value.year, month: found.value }) }
      : { end, sense: date({ month: found.value }, { anchor: value.anchor }) };
  },
};

/** «April Glaspie», «June Allyson», «August Sander»: a month that is a forename of the capitalised word after it. */
const isForename = (words: Words, i: number, end: number): boolean =>
  words.is(i, 'april', 'june', 'august') && words.isLetters(end) && words.isCapital(end);
