import { date } from '../expression.js';
import { isPartOfNumber, readYear } from '../phrases/year.js';
import type { Rule } from '../rule.js';

/** «1939-1945», «1939–45»: a century is carried over to two digits. */
export const yearRange: Rule = {
  name: 'year-range',
  starts: { digits: true },
  read(words, i) {
    if (
      words.size(i) !== 4 ||
      !words.is(i + 1, '-', '–', '—', '/') ||
      !words.isGlued(i + 1) ||
      !words.isGlued(i + 2) ||
      words.isGlued(i)
    )
      return null;
    const year = words.digits(i);
    if (year < 1500 || year > 2100 || words.is(i + 1, '/')) return null;
    const short = words.size(i + 2) === 2;
    const last = short ? Math.floor(year / 100) * 100 + words.digits(i + 2) : (readYear(words, i + 2)?.value ?? -1);
    if (
      last <= year ||
      words.digits(i + 2) < 0 ||
      (short && isPartOfNumber(words, i + 2)) ||
      (words.is(i + 3, '-', '–') && words.isGlued(i + 3))
    )
      return null;
    return { end: i + 3, sense: { kind: 'period', from: date({ year }), to: date({ year: last }) } };
  },
};
