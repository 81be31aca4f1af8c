import { date, type Length, type Mod, type Unit } from '../expression.js';
import { readAmount } from '../phrases/number.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';

/** «two years ago», «a week or so ago», «a year earlier», «three days later», «months ago», «a year from now» */
export const ago: Rule = {
  name: 'ago',
  starts: { digits: true, classes: ['number', 'vague', 'units'], words: ['a', 'an', 'half'] },
  read(words, i) {
    if (words.isGlued(i) && words.is(i - 1, '-', '.', ',', '/', '$')) return null;
    const bare = words.value(i, 'units') as Unit | undefined;
    const amount = bare ? { value: Number.NaN, end: i } : readAmount(words, i);
    if (!amount) return null;
    const unit = readUnit(words, amount.end);
    // An hour ago is no date: the rule for lengths reads the hour.
    if (!unit || ['second', 'minute', 'hour'].includes(unit.value)) return null;
    const orSo = words.are(unit.end, 'or', 'so') || words.are(unit.end, 'or', 'more') ? 2 : 0;
    const mod: { mod?: Mod } = orSo ? { mod: 'APPROX' } : {};
    const at = unit.end + orSo;
    const length: Length = { amount: amount.value, unit: unit.value };
    if (words.is(at, 'ago')) return { end: at + 1, sense: away(length, -1, 'published', mod) };
    if (
      words.is(at, 'earlier', 'before', 'previously') &&
      !(words.is(at, 'before') && !endsPhrase(words.lower(at + 1)))
    ) {
      return { end: at + 1, sense: away(length, -1, 'story', mod) };
    }
    if (words.is(at, 'later', 'afterward', 'afterwards')) return { end: at + 1, sense: away(length, 1, 'story', mod) };
    if (words.are(at, 'from', 'now') || words.are(at, 'from', 'today'))
      return { end: at + 2, sense: away(length, 1, 'published', mod) };
    return null;
  },
};

const endsPhrase = (word: string): boolean => ['.', ',', ';', ')', ':', ''].includes(word);

/** A date so far away. Where it is not said how far, only the direction is known. */
function away(length: Length, direction: 1 | -1, from: 'published' | 'story', mod: { mod?: Mod }) {
  if (Number.isNaN(length.amount)) {
    return { kind: 'reference' as const, value: direction < 0 ? ('PAST_REF' as const) : ('FUTURE_REF' as const) };
  }
  const compares = direction < 0 && length.unit === 'year' && length.amount === 1 ? ({ compares: true } as const) : {};
  return date({}, { anchor: { unit: length.unit, by: direction * length.amount, from }, ...mod, ...compares });
}
