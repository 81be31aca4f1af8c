import { date, type Unit } from '../expression.js';
import type { Rule } from '../rule.js';

/** «the week», «the weekend», «the quarter», «the fiscal year», «the latest quarter», «the full year» */
export const theUnit: Rule = {
  name: 'the-unit',
  starts: { words: ['the'] },
  read(words, i) {
    const latest = words.is(i + 1, 'latest', 'just-ended', 'recent') ? 1 : 0;
    const fiscal = words.is(i + 1 + latest, 'fiscal', 'full', 'financial', 'entire', 'whole') ? 1 : 0;
    const at = i + 1 + latest + fiscal;
    const end = at + 1;
    // The latest of a report of earnings is the quarter that ended last.
    if (latest && words.is(at, 'period', 'quarter'))
      return { end, sense: date({}, { anchor: { unit: 'quarter', by: -1, from: 'published' } }) };
    const unit = words.value(at, 'unit') as Unit | undefined;
    if (unit === undefined) return null;
    if (unit === 'year' && words.is(end, 'ended', 'ending', 'to'))
      return { end, sense: { kind: 'duration', lengths: [{ amount: 1, unit: 'year' }] } };
    if (
      words.is(end, 'of', 'when', '-', 'old', 'that', 'ahead') ||
      words.isDigits(end) ||
      words.value(end, 'number') !== undefined
    )
      return null;
    if (unit === 'quarter') return { end, sense: date({}, { anchor: { unit, by: 0, from: 'story' } }) };
    if (unit === 'weekend') return { end, sense: date({ weekend: true }) };
    if (unit === 'year' || unit === 'week' || unit === 'month') {
      const isFramed =
        fiscal ||
        words.is(
          i - 1,
          'in',
          'for',
          'during',
          'of',
          'over',
          'through',
          'throughout',
          'by',
          'this',
          'earlier',
          'later',
        ) ||
        words.afterPossessive(end) > end;
      return isFramed ? { end, sense: date({}, { anchor: { unit, by: 0, from: 'published' } }) } : null;
    }
    if (unit === 'day')
      return words.is(i - 1, 'in') && words.is(i - 2, 'later', 'earlier', 'late', 'early')
        ? { end, sense: date({}, { anchor: { unit, by: 0, from: 'story' } }) }
        : null;
    return null;
  },
};
