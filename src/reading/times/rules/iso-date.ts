import { isCivilDay } from '../calendars/civil.js';
import { type DateParts, date } from '../expression.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «2024-02-18», «2024-02-18T19:13» */
export const isoDate: Rule = {
  name: 'iso-date',
  starts: { digits: true },
  read(words, i) {
    if (words.size(i) !== 4 || !isJoined(words, i + 1, '-') || !isJoined(words, i + 3, '-')) return null;
    if (words.isGlued(i) && !words.is(i - 1, '(', '[', '"', '“', "'", '«', '—', '–')) return null;
    const [year, month, day] = [words.digits(i), words.digits(i + 2), words.digits(i + 4)];
    if (words.size(i + 2) !== 2 || words.size(i + 4) !== 2 || !isCivilDay(year, month, day)) return null;
    const parts: DateParts = { year, month, day };
    const end = i + 5;
    if (words.isGlued(end) && words.is(end, '-', '/')) return null;
    if (
      words.isGlued(end) &&
      words.is(end, 't') &&
      isJoined(words, end + 2, ':') &&
      words.size(end + 1) === 2 &&
      words.size(end + 3) === 2
    ) {
      const [hour, minute] = [words.digits(end + 1), words.digits(end + 3)];
      if (hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)
        return { end: end + 4, sense: date({ ...parts, hour, minute }) };
    }
    return words.isGlued(end) && !words.isDigits(end) && words.isLetters(end) ? null : { end, sense: date(parts) };
  },
};

const isJoined = (words: Words, i: number, sign: string): boolean =>
  words.is(i, sign) && words.isGlued(i) && words.isGlued(i + 1);
