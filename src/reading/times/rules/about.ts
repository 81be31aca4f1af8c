import type { Mod } from '../expression.js';
import type { Reading, Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';
import { AMOUNT_RULES, DATE_RULES } from './dates.js';
import { readFirst } from './read-first.js';

/** What stands before an amount of time, and what it makes of it. */
const PHRASES: readonly (readonly [Mod, ...string[]])[] = [
  ['APPROX', 'about'],
  ['APPROX', 'around'],
  ['APPROX', 'approximately'],
  ['APPROX', 'roughly'],
  ['APPROX', 'some'],
  ['LESS_THAN', 'nearly'],
  ['LESS_THAN', 'almost'],
  ['LESS_THAN', 'less', 'than'],
  ['LESS_THAN', 'under'],
  ['MORE_THAN', 'more', 'than'],
  ['MORE_THAN', 'over'],
  ['EQUAL_OR_LESS', 'up', 'to'],
  ['EQUAL_OR_LESS', 'no', 'more', 'than'],
  ['EQUAL_OR_LESS', 'at', 'most'],
  ['EQUAL_OR_MORE', 'at', 'least'],
  ['EQUAL_OR_MORE', 'no', 'less', 'than'],
];

/** Words before «over» that make it a comparison: it «lasted over a week», but «over three years» is during them. */
const BEFORE_OVER = wordSet(
  'last lasts lasted lasting for after in of just well took takes take spent a little within was is',
);

/** «nearly forty years», «up to 180 days», «around Nov. 1», «about two years ago», «more than a year» */
export const about: Rule = {
  name: 'about',
  starts: { words: [...new Set(PHRASES.map(([, first]) => first!))] },
  read(words, i) {
    const found = PHRASES.find(([, ...phrase]) => words.are(i, ...phrase));
    if (!found) return null;
    const [mod, ...phrase] = found;
    const at = i + phrase.length;
    const isOver = mod !== 'MORE_THAN' || phrase.length > 1 || words.isIn(i - 1, BEFORE_OVER);
    const amount = isOver ? withMod(readFirst(AMOUNT_RULES, words, at), mod) : null;
    return amount ?? (isNear(words, i) ? withMod(readFirst(DATE_RULES, words, at), mod) : null);
  },
};

function withMod(inner: Reading | null, mod: Mod): Reading | null {
  if (inner?.sense?.kind !== 'date' && inner?.sense?.kind !== 'duration') return null;
  return { end: inner.end, sense: { ...inner.sense, mod } };
}

/** Words that also stand before dates; «talked about Friday» is what was talked of. */
const isNear = (words: Words, i: number): boolean =>
  words.is(i, 'around', 'approximately', 'roughly') || (words.is(i, 'about') && words.isDigits(i + 1));
