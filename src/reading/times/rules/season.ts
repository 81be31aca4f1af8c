import { date, type Season } from '../expression.js';
import { readOfYear } from '../phrases/ofYear.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import type { Rule } from '../rule.js';

/** «this summer», «last fall», «the winter of 1994», «spring 1942», «the summer» */
export const season: Rule = {
  name: 'season',
  starts: { classes: ['season'], words: STEP_WORDS },
  read(words, i) {
    const step = readStep(words, i);
    const the = !step && words.is(i, 'the') ? 1 : 0;
    const at = step?.end ?? i + the;
    const found = words.value(at, 'season') as Season | undefined;
    if (found === undefined) return null;
    const year = readOfYear(words, at + 1);
    if (year && 'year' in year.value) return { end: year.end, sense: date({ year: year.value.year, season: found }) };
    if (year && 'anchor' in year.value && !step)
      return { end: year.end, sense: date({ season: found }, { anchor: year.value.anchor }) };
    if (step) {
      const anchor = step.value.from === 'story' ? { anchor: { unit: 'year', by: 0, from: 'story' } as const } : {};
      return { end: at + 1, sense: date({ season: found }, { pick: step.value.pick, ...anchor }) };
    }
    // «spring», «fall» and «the fall» of a government are other words; «summer» and «winter» have no other sense.
    const isPlain = words.is(at, 'summer', 'winter', 'autumn') || words.is(at - 1, 'early', 'late', 'mid');
    const isFramed = words.is(
      i - 1,
      'in',
      'during',
      'over',
      'by',
      'until',
      'since',
      'through',
      'this',
      'early',
      'late',
      'mid',
      'of',
      'into',
    );
    return isPlain && (the || isFramed) && !words.is(at + 1, 'olympics', 'olympic', 'games', 'palace') && isFramed
      ? { end: at + 1, sense: date({ season: found }) }
      : null;
  },
};
