import type { Reference } from '../expression.js';
import type { Rule } from '../rule.js';

/** Expressions that say past, present or future and no more; the longest that fits is taken. */
const PHRASES: readonly (readonly [Reference, string])[] = [
  ['PRESENT_REF', 'now'],
  ['PRESENT_REF', 'right now'],
  ['PRESENT_REF', 'just now'],
  ['PRESENT_REF', 'currently'],
  ['PRESENT_REF', 'presently'],
  ['PRESENT_REF', 'nowadays'],
  ['PRESENT_REF', 'these days'],
  ['PRESENT_REF', 'at present'],
  ['PRESENT_REF', 'the present'],
  ['PRESENT_REF', 'the moment'],
  ['PRESENT_REF', 'this moment'],
  ['PRESENT_REF', 'current'],
  ['PAST_REF', 'recently'],
  ['PAST_REF', 'more recently'],
  ['PAST_REF', 'most recently'],
  ['PAST_REF', 'recent'],
  ['PAST_REF', 'lately'],
  ['PAST_REF', 'the past'],
  ['PAST_REF', 'the recent past'],
  ['PAST_REF', 'the distant past'],
  ['FUTURE_REF', 'soon'],
  ['FUTURE_REF', 'the future'],
  ['FUTURE_REF', 'the near future'],
  ['FUTURE_REF', 'the foreseeable future'],
  ['FUTURE_REF', 'the near term'],
  ['FUTURE_REF', 'the short term'],
  ['FUTURE_REF', 'one day'],
  ['FUTURE_REF', 'a later date'],
  ['FUTURE_REF', 'as soon as possible'],
  ['PAST_REF', 'that time'],
  ['PAST_REF', 'the time'],
];

const BY_FIRST = new Map<string, { words: string[]; value: Reference }[]>();
for (const [value, phrase] of PHRASES) {
  const words = phrase.split(' ');
  BY_FIRST.set(
    words[0]!,
    [...(BY_FIRST.get(words[0]!) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length),
  );
}

/** «now», «recently», «the past», «the near future», «these days» */
export const reference: Rule = {
  name: 'reference',
  starts: { words: [...BY_FIRST.keys()] },
  read(words, i) {
    for (const phrase of BY_FIRST.get(words.lower(i)) ?? []) {
      if (!words.are(i, ...phrase.words)) continue;
      const end = i + phrase.words.length;
      return isMeant(phrase.words, words.lower(i - 1), words.lower(end), words.isLetters(end))
        ? { end, sense: { kind: 'reference', value: phrase.value } }
        : null;
    }
    return null;
  },
};

/** «the past» alone, not «the past decade»; «at the time», not «the time has come»; «soon», not «soon after» or «as soon as». */
function isMeant(phrase: readonly string[], before: string, after: string, lettersAfter: boolean): boolean {
  const text = phrase.join(' ');
  if (text === 'the past')
    return (
      !lettersAfter ||
      [
        'and',
        'has',
        'have',
        'that',
        'is',
        'was',
        'were',
        'but',
        'it',
        'they',
        'he',
        'she',
        'with',
        'to',
        'by',
        'as',
        'for',
        'when',
        'or',
        'the',
        'were',
        'we',
        'i',
        'in',
      ].includes(after)
    );
  if (text === 'the time' || text === 'that time') return before === 'at' && after !== 'of' && after !== 'when';
  if (text === 'the moment' || text === 'this moment') return before === 'at' || before === 'for';
  if (text === 'soon')
    return before !== 'as' && before !== 'too' && before !== 'how' && after !== 'after' && after !== 'as';
  if (text === 'now') return after !== '-' && before !== 'from' && before !== 'by';
  if (text === 'one day')
    return (
      after !== 'after' &&
      after !== 'before' &&
      after !== '-' &&
      before !== 'for' &&
      before !== 'by' &&
      before !== 'only'
    );
  if (text === 'the present' || text === 'the future') return !lettersAfter || !['of'].includes(after);
  if (text === 'current' || text === 'recent') return lettersAfter;
  return true;
}
