import { readAmount } from '../phrases/number.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';

/** «two to three weeks», «12 to 18 months», «two or three years» */
export const amountRange: Rule = {
  name: 'amount-range',
  starts: { digits: true, classes: ['number'] },
  read(words, i) {
    if (words.isGlued(i) && words.is(i - 1, '-', '.', ',', '/', '$')) return null;
    const low = readAmount(words, i);
    if (!low || !words.is(low.end, 'to', 'or', '-', '–')) return null;
    const high = readAmount(words, low.end + 1);
    const unit = high ? readUnit(words, words.afterHyphen(high.end)) : null;
    if (!high || !unit || unit.value === 'night' || high.value <= low.value) return null;
    if (words.is(unit.end, 'ago', 'earlier', 'later') || words.is(words.afterHyphen(unit.end), 'old')) return null;
    return {
      end: unit.end,
      sense: { kind: 'duration', lengths: [{ amount: low.value, unit: unit.value }], mod: 'EQUAL_OR_MORE' },
    };
  },
};
