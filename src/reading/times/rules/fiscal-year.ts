import { date } from '../expression.js';
import { readYear } from '../phrases/year.js';
import type { Rule } from '../rule.js';

/** «fiscal 1989», «fiscal year 2024», «FY2024», «the 2023-24 fiscal year» is the year it ends in */
export const fiscalYear: Rule = {
  name: 'fiscal-year',
  starts: { words: ['fiscal', 'fy', 'financial'] },
  read(words, i) {
    const at = words.is(i + 1, 'year') ? i + 2 : i + 1;
    const year =
      words.is(i, 'financial') && at === i + 1
        ? null
        : words.is(i, 'fy') && words.isDigits(i + 1) && words.size(i + 1) === 4
          ? { value: words.digits(i + 1), end: i + 2 }
          : readYear(words, at);
    return year ? { end: year.end, sense: date({ year: year.value }, { fiscal: true }) } : null;
  },
};
