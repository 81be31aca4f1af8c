import { type Anchor, date, type Unit } from '../expression.js';
import type { Reading, Rule } from '../rule.js';
import { type Words, wordSet } from '../words.js';

/** Words between «the» and its unit. */
const BETWEEN = wordSet('latest recent fiscal full financial entire whole');

/** Words after a unit that make it a measure or begin a description of it: «the day when», «the week of talks». */
const DESCRIBED = wordSet('of when old that ahead -');

/** Words before «the year» that make it this one: «in the year», «throughout the month». */
const FRAMES = wordSet('in for during of over through throughout by this earlier later');

/** «the week», «the weekend», «the quarter», «the fiscal year», «the latest quarter», «the day before» */
export const theUnit: Rule = {
  name: 'the-unit',
  starts: { words: ['the'] },
  read(words, i) {
    const between = words.isIn(i + 1, BETWEEN) ? 1 : 0;
    const at = i + 1 + between;
    const end = at + 1;
    // The latest of a report of earnings is the quarter that ended last.
    if (words.is(i + 1, 'latest') && words.is(at, 'period', 'quarter')) return moved(end, 'quarter', -1, 'published');
    const unit = words.value(at, 'unit') as Unit | undefined;
    if (unit === undefined) return null;
    if (unit === 'year' && words.is(end, 'ended', 'ending', 'to')) {
      return { end, sense: { kind: 'duration', lengths: [{ amount: 1, unit }] } };
    }
    if (words.is(end, 'before', 'after') && !words.isLetters(end + 1) && !words.isDigits(end + 1)) {
      return moved(end + 1, unit, words.is(end, 'before') ? -1 : 1, 'story');
    }
    if (words.isIn(end, DESCRIBED) || words.isDigits(end) || words.value(end, 'number') !== undefined) return null;
    return alone(words, i, end, unit, between > 0);
  },
};

/** A unit with its article and no more. */
function alone(words: Words, i: number, end: number, unit: Unit, isWhole: boolean): Reading | null {
  switch (unit) {
    case 'quarter':
      return moved(end, unit, 0, 'story');
    case 'weekend':
      return { end, sense: date({ weekend: true }) };
    case 'year':
    case 'month':
    case 'week': {
      const isMeant = isWhole || words.isIn(i - 1, FRAMES) || words.afterPossessive(end) > end;
      return isMeant ? moved(end, unit, 0, 'published') : null;
    }
    case 'day':
      return words.is(i - 1, 'in') && words.is(i - 2, 'later', 'earlier', 'late', 'early')
        ? moved(end, unit, 0, 'story')
        : null;
    default:
      return null;
  }
}

const moved = (end: number, unit: Unit, by: number, from: Anchor['from']): Reading => ({
  end,
  sense: date({}, { anchor: { unit, by, from } }),
});
