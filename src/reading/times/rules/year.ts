import { date, type Mod } from '../expression.js';
import { readYear } from '../phrases/year.js';
import type { Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

/** Bare numbers outside of these are seldom years, unless a preposition says so («in 1648»). */
const FIRST_BARE = 1800;
const LAST_BARE = 2060;

const PREPOSITIONS = wordSet(`
  in since until till by from during before after between through early late mid for of to the and
`);
const TIME_PREPOSITIONS = wordSet('in since until till during before after by from');

/** Words before a number that is no year: «Resolution 1988», «some 2000 troops», «Flight 1989». */
const NUMBERED = wordSet(`
  resolution resolutions flight no number article section page pages route highway channel room bill
  law regiment model about some than nearly almost approximately roughly over another least most only
  up per boeing airbus point points dlrs rs usd eur at
`);

/** Things that are counted in thousands. */
const COUNTED = wordSet(`
  people soldiers troops men women children dollars euros pounds rupees yen points miles kilometers
  kilometres km meters metres feet tons tonnes shares jobs workers refugees members cases deaths
  rounds tanks gmt hours votes seats percent m mw years days civilians families homes houses students
  fighters prisoners delegates participants police barrels acres hectares copies employees households
  villages times
`);

/** What makes a year a bound: «1990 and beyond», «1994 or later». */
const OPEN: Record<string, Mod> = {
  beyond: 'ON_OR_AFTER',
  later: 'ON_OR_AFTER',
  onwards: 'ON_OR_AFTER',
  earlier: 'ON_OR_BEFORE',
};

/** «1989», «the year two thousand», «nineteen ninety-six», «'98» */
export const year: Rule = {
  name: 'year',
  starts: { digits: true, classes: ['number'], words: ['the', 'year', "'", '’'] },
  read(words, i) {
    const named = words.is(i, 'the') && words.is(i + 1, 'year') ? i + 2 : words.is(i, 'year') ? i + 1 : i;
    if (named === i && words.is(i, 'the')) return null;
    const found = readYear(words, named);
    if (!found || (named === i && !isBareYear(words, i, found.end, found.value))) return null;
    const era = readEra(words, found.end);
    const open = !era && words.is(found.end, 'and', 'or') ? OPEN[words.lower(found.end + 1)] : undefined;
    if (open) return { end: found.end + 2, sense: date({ year: found.value }, { mod: open }) };
    return { end: era?.end ?? found.end, sense: date({ year: era ? 1 - found.value : found.value }) };
  },
};

/** Words after a year that put it before Christ. */
export function readEra(words: Words, i: number): { end: number } | null {
  if (words.is(i, 'bc', 'bce')) return { end: i + 1 };
  return words.is(i, 'b') && words.is(i + 1, '.') && words.is(i + 2, 'c') && words.is(i + 3, '.')
    ? { end: i + 4 }
    : null;
}

function isBareYear(words: Words, i: number, end: number, value: number): boolean {
  if (
    words.isIn(i - 1, NUMBERED) ||
    (words.is(i - 1, '.') && words.is(i - 2, 'no', 'nos', 'res', 'art', 'sec', 'p', 'pp', 'vol'))
  )
    return false;
  if (words.isIn(end, COUNTED)) return false;
  if (!words.isDigits(i)) return words.is(i, "'", '’') ? words.isIn(i - 1, PREPOSITIONS) : value > 1100;
  if (words.isIn(i - 1, TIME_PREPOSITIONS)) return value >= 1000 || value < LAST_BARE;
  if (value < FIRST_BARE || value > LAST_BARE) return false;
  return true;
}
