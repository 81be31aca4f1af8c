import { isCivilDay } from '../calendars/civil.js';
import { date } from '../expression.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/**
 * «18/02/2024», «18.2.2024», «02/18/2024»: day first where both readings stand, as most of the world writes it. Two
 * digits of a year are read only where the other numbers leave no doubt («11/25/89»).
 */
export const numericDate: Rule = {
  name: 'numeric-date',
  starts: { digits: true },
  read(words, i) {
    if (words.size(i) > 2 || words.size(i + 2) > 2 || words.isGlued(i)) return null;
    if (!isJoined(words, i + 1) || !isJoined(words, i + 3) || words.lower(i + 1) !== words.lower(i + 3)) return null;
    const end = i + 5;
    if (
      words.isGlued(end) &&
      (words.isLetters(end) || (words.is(end, '/', '.', '-', ':') && words.isGlued(end + 1) && !words.isBreak(end + 1)))
    ) {
      return null;
    }
    const [first, second, last] = [words.digits(i), words.digits(i + 2), words.digits(i + 4)];
    if (first < 1 || second < 1 || last < 0) return null;
    if (words.size(i + 4) === 4) {
      if (isCivilDay(last, second, first)) return { end, sense: date({ year: last, month: second, day: first }) };
      return isCivilDay(last, first, second) ? { end, sense: date({ year: last, month: first, day: second }) } : null;
    }
    if (words.size(i + 4) !== 2 || words.is(i + 1, '.')) return null;
    const year = last < 50 ? 2000 + last : 1900 + last;
    if (first > 12 && isCivilDay(year, second, first)) return { end, sense: date({ year, month: second, day: first }) };
    return second > 12 && isCivilDay(year, first, second)
      ? { end, sense: date({ year, month: first, day: second }) }
      : null;
  },
};

const isJoined = (words: Words, i: number): boolean =>
  words.is(i, '/', '.', '-') && words.isGlued(i) && words.isGlued(i + 1);
