import { date } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readOfYear } from '../phrases/ofYear.js';
import type { Rule } from '../rule.js';

/** «October», «July 1988», «August of last year», «June last year» */
export const month: Rule = {
  name: 'month',
  starts: { classes: ['month', 'month.short'] },
  read(words, i) {
    const found = readMonth(words, i);
    if (!found || isName(words.isCapital(found.end), words.isLetters(found.end), words.value(i, 'month'))) return null;
    const ofYear = readOfYear(words, found.end);
    if (!ofYear) return { end: found.end, sense: date({ month: found.value }) };
    const { value, end } = ofYear;
    return 'year' in value
      ? { end, sense: date({ year: value.year, month: found.value }) }
      : { end, sense: date({ month: found.value }, { anchor: value.anchor }) };
  },
};

/** «April Glaspie», «June Allyson»: a month that is a forename of the capitalised word after it. */
const isName = (capital: boolean, letters: boolean, month: string | undefined): boolean =>
  capital && letters && (month === '4' || month === '6' || month === '8');
