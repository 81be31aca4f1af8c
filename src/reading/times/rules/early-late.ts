import type { DateSense, Mod } from '../expression.js';
import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';
import { DATE_RULES } from './dates.js';
import { readFirst } from './read-first.js';

const WORDS: Record<string, Mod> = { early: 'START', earlier: 'START', beginning: 'START', mid: 'MID', middle: 'MID', late: 'END', later: 'END' };

/**
 * «late February», «earlier this month», «the early 1990s», «mid-November», «late last week», «later yesterday»,
 * «earlier in the year»
 */
export const earlyLate: Rule = {
  name: 'early-late',
  starts: { words: ['the', 'early', 'earlier', 'mid', 'late', 'later'] },
  read(words, i) {
    const the = words.is(i, 'the') ? 1 : 0;
    const mod = WORDS[words.lower(i + the)];
    if (mod === undefined || words.is(i + the, 'beginning', 'middle')) return null;
    const hyphen = words.afterHyphen(i + the + 1);
    const on = !the && hyphen === i + 1 && words.is(i, 'earlier', 'later', 'late', 'early') && words.is(hyphen, 'on', 'in') ? 1 : 0;
    const inner = readFirst(DATE_RULES, words, hyphen + on);
    if (inner?.sense?.kind !== 'date' || inner.start !== undefined) return null;
    if (on && !(words.is(i + 1, 'in') && words.is(i + 2, 'the') && words.is(i, 'earlier') && words.is(i + 3, 'year', 'month', 'week'))) return null;
    if (the && words.is(hyphen, 'the')) return null;
    return modified(i, inner, mod, words);
  },
};

function modified(start: number, inner: Reading, mod: Mod, words: Words): Reading | null {
  const sense = inner.sense as DateSense;
  if (sense.parts.hour !== undefined && !words.is(start, 'the')) return null;
  return { start, end: inner.end, sense: { ...sense, mod }, ...(inner.and ? { and: inner.and } : {}) };
}
