import type { DateSense, Mod } from '../expression.js';
import { date } from '../expression.js';
import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';
import { DATE_RULES } from './dates.js';
import { readFirst } from './read-first.js';

const WORDS: Record<string, Mod> = { beginning: 'START', start: 'START', middle: 'MID', end: 'END', close: 'END' };

/** «the end of this week», «the middle of October», «the beginning of the year», «the last half of the '80s», «a good part of 1990» */
export const endOf: Rule = {
  name: 'end-of',
  starts: { words: ['the', 'end'] },
  read(words, i) {
    const the = words.is(i, 'the') ? 1 : 0;
    const mod: Mod | undefined =
      words.is(i + the, 'last', 'second', 'first') && words.is(i + the + 1, 'half')
        ? words.is(i + the, 'first')
          ? 'START'
          : 'END'
        : WORDS[words.lower(i + the)];
    if (mod === undefined) return null;
    const of = words.is(i + the + 1, 'half') ? i + the + 2 : i + the + 1;
    if (!words.is(of, 'of') || words.is(i + the, 'close')) return null;
    const inner = readInner(words, of + 1);
    if (inner?.sense?.kind !== 'date') return null;
    // «the second half of 1990» is a half of the year, which the rule for quarters reads.
    if (words.is(of - 1, 'half') && inner.sense.parts.decade === undefined && inner.sense.parts.century === undefined)
      return null;
    return { end: inner.end, sense: { ...inner.sense, mod } };
  },
};

function readInner(words: Words, i: number): (Reading & { sense: DateSense }) | null {
  if (words.is(i, 'the') && words.is(i + 1, 'year', 'month', 'week', 'decade', 'century', 'day', 'quarter')) {
    const unit = words.lower(i + 1) as 'year';
    return { end: i + 2, sense: date({}, { anchor: { unit, by: 0, from: 'published' } }) };
  }
  const inner = readFirst(DATE_RULES, words, i);
  return inner?.sense?.kind === 'date' && (inner.start ?? i) === i ? { ...inner, sense: inner.sense } : null;
}
