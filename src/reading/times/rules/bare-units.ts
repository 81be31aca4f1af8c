import type { Unit } from '../expression.js';
import type { Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

const LONG: ReadonlySet<Unit> = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);

/** Words before a bare unit that make it a length of time. */
const FRAMES = wordSet('for within in after takes took take lasted follows through spent');

/** «for centuries», «within weeks», «after months of talks», «in years», «over the years», «recent weeks», «coming months» */
export const bareUnits: Rule = {
  name: 'bare-units',
  starts: { classes: ['units'], words: ['recent', 'coming', 'past', 'the'] },
  read(words, i) {
    const isLed = words.is(i, 'recent', 'coming', 'past') || (words.is(i, 'the') && words.is(i - 1, 'over', 'through'));
    const at = isLed ? i + 1 : i;
    const unit = words.value(at, 'units') as Unit | undefined;
    if (unit === undefined || !LONG.has(unit)) return null;
    const isPaired = words.is(at + 1, 'and', 'or') && words.value(at + 2, 'units') !== undefined;
    const end = isPaired ? at + 3 : at + 1;
    // «in recent years», «in coming weeks» say no more than past and future.
    if (words.is(i, 'recent')) return { end, sense: { kind: 'reference', value: 'PAST_REF' } };
    if (words.is(i, 'coming')) return { end, sense: { kind: 'reference', value: 'FUTURE_REF' } };
    if (!isLed && !isFramed(words, at, end)) return null;
    const side = words.is(i, 'past') ? ({ side: 'past' } as const) : {};
    return { end, sense: { kind: 'duration', lengths: [{ amount: Number.NaN, unit }], ...side } };
  },
};

const isFramed = (words: Words, i: number, end: number): boolean =>
  words.isIn(i - 1, FRAMES) || (words.is(end, 'of') && words.is(i - 1, 'by', 'following', 'despite'));
