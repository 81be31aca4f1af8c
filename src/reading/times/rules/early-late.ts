import { type DateSense, type DayPart, date, type Mod } from '../expression.js';
import { readPart } from '../phrases/part.js';
import type { Piece, Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';
import { DATE_RULES } from './dates.js';
import { deicticDay } from './deictic-day.js';
import { readFirst } from './read-first.js';
import { weekday } from './weekday.js';

const WORDS: Record<string, Mod> = {
  early: 'START',
  earlier: 'START',
  beginning: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
  later: 'END',
};

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
    if (words.are(i, 'earlier', 'in', 'the') && words.is(i + 3, 'year', 'month', 'week')) {
      const unit = words.lower(i + 3) as 'year';
      return { end: i + 4, sense: date({}, { anchor: { unit, by: 0, from: 'published' }, mod }) };
    }
    const part = mod === 'MID' && !the ? readPart(words, hyphen) : null;
    if (part) return midPart(words, part);
    // «late in 1942», «early in May»: with a named date only, «early in the war» is none.
    const isNamed = words.is(hyphen, 'in') && words.is(i, 'early', 'late') && !words.is(hyphen + 1, 'the');
    const at = isNamed ? hyphen + 1 : hyphen;
    const inner = readFirst(DATE_RULES, words, at);
    if (inner?.sense?.kind !== 'date' || (inner.start ?? at) !== at) return null;
    if (the && words.is(hyphen, 'the')) return null;
    return modified(i, inner, mod, words);
  },
};

/** «mid-afternoon», «mid-morning yesterday» */
function midPart(words: Words, part: Piece<DayPart>): Reading {
  const inner = readFirst([deicticDay, weekday], words, part.end);
  if (inner?.sense?.kind !== 'date') return { end: part.end, sense: date({ part: part.value }, { mod: 'MID' }) };
  const { parts, ...rest } = inner.sense;
  return { end: inner.end, sense: { ...rest, parts: { ...parts, part: part.value }, mod: 'MID' } };
}

function modified(start: number, inner: Reading, mod: Mod, words: Words): Reading | null {
  const sense = inner.sense as DateSense;
  if (sense.parts.hour !== undefined && !words.is(start, 'the')) return null;
  return { start, end: inner.end, sense: { ...sense, mod }, ...(inner.and ? { and: inner.and } : {}) };
}
