import { date, type Season } from '../expression.js';
import { readOfYear } from '../phrases/of-year.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import type { Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

/** Words before a season alone. */
const FRAMES = wordSet('in during over by until since through this early late mid of into');

/** «this summer», «last fall», «the winter of 1994», «spring 1942», «over the summer» */
export const season: Rule = {
  name: 'season',
  starts: { classes: ['season'], words: STEP_WORDS },
  read(words, i) {
    const step = readStep(words, i);
    const at = step?.end ?? (words.is(i, 'the') ? i + 1 : i);
    const found = words.value(at, 'season') as Season | undefined;
    if (found === undefined) return null;
    const of = readOfYear(words, at + 1);
    if (of && 'year' in of.value) return { end: of.end, sense: date({ year: of.value.year, season: found }) };
    if (of && 'anchor' in of.value && !step) return { end: of.end, sense: date({ season: found }, of.value) };
    if (!step) return isAlone(words, i, at) ? { end: at + 1, sense: date({ season: found }) } : null;
    const { pick, from } = step.value;
    const anchor = from === 'story' ? { anchor: { unit: 'year', by: 0, from } as const } : {};
    return { end: at + 1, sense: date({ season: found }, { pick, ...anchor }) };
  },
};

/** «spring», «fall» and «the fall» of a government are other words; «summer» and «winter» have no other sense. */
const isAlone = (words: Words, i: number, at: number): boolean =>
  words.isIn(i - 1, FRAMES) &&
  (words.is(at, 'summer', 'winter', 'autumn') || words.is(at - 1, 'early', 'late', 'mid')) &&
  !words.is(at + 1, 'olympics', 'olympic', 'games', 'palace');
