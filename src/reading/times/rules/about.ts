import type { Mod } from '../expression.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';
import { AMOUNT_RULES, DATE_RULES } from './dates.js';
import { readFirst } from './read-first.js';

/** Words before an amount of time or a date, and what they make of it. */
const AMOUNT: readonly (readonly [Mod, ...string[]])[] = [
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
const DATES = new Set(['about', 'around', 'approximately', 'roughly']);

/** «nearly forty years», «up to 180 days», «around Nov. 1», «about two years ago», «more than a year» */
export const about: Rule = {
  name: 'about',
  starts: { words: [...new Set(AMOUNT.map(([, first]) => first!))] },
  read(words, i) {
    const found = AMOUNT.find(([, ...phrase]) => words.are(i, ...phrase));
    if (!found) return null;
    const [mod, ...phrase] = found;
    const at = i + phrase.length;
    const amount = readFirst(AMOUNT_RULES, words, at);
    if (
      amount?.sense &&
      (amount.sense.kind === 'duration' || amount.sense.kind === 'date') &&
      !(phrase[0] === 'over' && !isMoreThan(words, i))
    ) {
      return { end: amount.end, sense: { ...amount.sense, mod } };
    }
    if (!DATES.has(phrase[0]!) || isTopic(words, i)) return null;
    const inner = readFirst(DATE_RULES, words, at);
    return inner?.sense?.kind === 'date' && inner.start === undefined
      ? { end: inner.end, sense: { ...inner.sense, mod: 'APPROX' } }
      : null;
  },
};

/** «lasted over a week» is more than one, «over three years» during them. */
const isMoreThan = (words: Words, i: number): boolean =>
  words.is(
    i - 1,
    'last',
    'lasts',
    'lasted',
    'lasting',
    'for',
    'after',
    'in',
    'of',
    'just',
    'well',
    'took',
    'takes',
    'take',
    'spent',
    'a',
    'little',
    'within',
    'was',
    'is',
  );

/** «talked about Friday»: what was talked of. */
const isTopic = (words: Words, i: number): boolean => words.is(i, 'about') && !words.isDigits(i + 1);
