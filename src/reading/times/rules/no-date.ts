import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/**
 * Numbers that look like dates and are none, passed over whole: «S/2024/123», «A/RES/77/1», «+98 21 6115 4300»,
 * «555-0199-12», «3-2», «$1,990», «1:30:12.5». A month or a unit after a number still makes it a time.
 */
export const noDate: Rule = {
  name: 'no-date',
  starts: { digits: true },
  read(words, i) {
    return isPrice(words, i) || (words.isGlued(i) && isAttached(words, i))
      ? { end: runEnd(words, i), sense: null }
      : null;
  },
};

const isPrice = (words: Words, i: number): boolean => words.is(i - 1, '$', '£', '€', '¥');

/** Whether digits belong to the sign they stand against, or to the number before it. */
const isAttached = (words: Words, i: number): boolean =>
  words.is(i - 1, '/', '#', '+', '=', '&', '_', '@') ||
  (words.is(i - 1, '.', ',', ':') && words.isGlued(i - 1) && words.isDigits(i - 2));

/** The end of digits, letters and signs written without a space. */
function runEnd(words: Words, i: number): number {
  let end = i + 1;
  while (
    words.isGlued(end) &&
    !words.isBreak(end) &&
    (words.isDigits(end) ||
      words.isLetters(end) ||
      (words.isGlued(end + 1) && words.is(end, '/', '.', ',', ':', '-', '_')))
  )
    end++;
  return end;
}
