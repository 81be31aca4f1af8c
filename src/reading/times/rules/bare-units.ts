import type { Unit } from '../expression.js';
import type { Rule } from '../rule.js';

const LONG: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year', 'decade', 'century', 'hour']);

/** «for centuries», «within weeks», «months of talks», «in years», «over the years», «recent weeks», «coming months» */
export const bareUnits: Rule = {
  name: 'bare-units',
  starts: { classes: ['units'], words: ['recent', 'coming', 'past', 'the'] },
  read(words, i) {
    const side = words.is(i, 'recent', 'past') ? 'past' : words.is(i, 'coming') ? 'future' : null;
    const the = words.is(i, 'the') && words.is(i - 1, 'over', 'through');
    const at = side || the ? i + 1 : i;
    const unit = words.value(at, 'units') as Unit | undefined;
    if (unit === undefined || (!LONG.has(unit) && unit !== 'quarter')) return null;
    const orMonths = words.is(at + 1, 'and', 'or') && words.value(at + 2, 'units') !== undefined ? 2 : 0;
    const end = at + 1 + orMonths;
    const isFramed =
      words.is(
        at - 1,
        'for',
        'within',
        'in',
        'after',
        'takes',
        'took',
        'take',
        'lasted',
        'follows',
        'through',
        'spent',
      ) ||
      (words.is(end, 'of') && words.is(at - 1, 'after', 'by', 'following', 'follows', 'despite'));
    if (!side && !the && !isFramed) return null;
    // «in recent years», «in coming weeks» say no more than past and future.
    if (side && !words.is(i, 'past')) {
      return { end, sense: { kind: 'reference', value: side === 'past' ? 'PAST_REF' : 'FUTURE_REF' } };
    }
    return {
      end,
      sense: { kind: 'duration', lengths: [{ amount: Number.NaN, unit }], ...(side ? { side } : {}) },
    };
  },
};
