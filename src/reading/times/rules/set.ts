import type { DateParts, Season, SetSense, Unit } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readAmount } from '../phrases/number.js';
import { readPart } from '../phrases/part.js';
import { readUnit } from '../phrases/unit.js';
import type { Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «every Friday», «each July», «every month», «every two weeks», «each summer», «each of the past three summers» */
export const every: Rule = {
  name: 'every',
  starts: { words: ['every', 'each'] },
  read(words, i) {
    const other = words.is(i + 1, 'other') ? 1 : 0;
    const at = i + 1 + other;
    const parts = readParts(words, at);
    if (parts) return { end: parts.end, sense: { kind: 'set', parts: parts.value } };
    const amount = readUnit(words, at) ? { value: 1 + other, end: at } : readAmount(words, at);
    const unit = amount ? readUnit(words, amount.end) : null;
    if (!amount || !unit) return null;
    return { end: unit.end, sense: { kind: 'set', length: { amount: amount.value, unit: unit.value } } };
  },
};

function readParts(words: Words, i: number): { value: DateParts; end: number } | null {
  const weekday = words.number(i, 'weekday');
  if (weekday !== undefined) {
    const part = readPart(words, i + 1);
    return part ? { value: { weekday, part: part.value }, end: part.end } : { value: { weekday }, end: i + 1 };
  }
  const month = readMonth(words, i);
  if (month) return { value: { month: month.value }, end: month.end };
  const season = words.value(i, 'season') as Season | undefined;
  if (season !== undefined) return { value: { season }, end: i + 1 };
  const part = readPart(words, i);
  return part ? { value: { part: part.value }, end: part.end } : null;
}

const ADVERBS: Record<string, SetSense> = {
  hourly: { kind: 'set', length: { amount: 1, unit: 'hour' } },
  daily: { kind: 'set', length: { amount: 1, unit: 'day' } },
  weekly: { kind: 'set', length: { amount: 1, unit: 'week' } },
  monthly: { kind: 'set', length: { amount: 1, unit: 'month' } },
  annually: { kind: 'set', length: { amount: 1, unit: 'year' } },
  yearly: { kind: 'set', length: { amount: 1, unit: 'year' } },
  nightly: { kind: 'set', length: { amount: 1, unit: 'night' } },
};

/** «daily», «annually», «Mondays», «Tuesday nights», «weekends» */
export const often: Rule = {
  name: 'often',
  starts: { words: [...Object.keys(ADVERBS), 'weekends'], classes: ['weekdays', 'weekday'] },
  read(words, i) {
    const adverb = ADVERBS[words.lower(i)];
    if (adverb) {
      // A newspaper's name: «the Daily Telegraph».
      return words.isCapital(i) && (words.isCapital(i + 1) || words.isCapital(i - 1))
        ? null
        : { end: i + 1, sense: adverb };
    }
    const weekday = words.number(i, 'weekdays') ?? words.number(i, 'weekday');
    if (weekday === undefined) return null;
    if (words.value(i, 'weekdays') !== undefined)
      return words.isCapital(i) ? { end: i + 1, sense: { kind: 'set', parts: { weekday } } } : null;
    const part = words.value(i + 1, 'parts') as DateParts['part'];
    return part ? { end: i + 2, sense: { kind: 'set', parts: { weekday, part } } } : null;
  },
};

/** «four flights a week», «$33 million a year», «twice a day»: so much in each. */
export const rate: Rule = {
  name: 'rate',
  starts: { words: ['a', 'an', 'per'] },
  read(words, i) {
    const unit = words.value(i + 1, 'unit') as Unit | undefined;
    if (
      unit === undefined ||
      unit === 'second' ||
      unit === 'quarter' ||
      words.is(i + 2, 'ago', 'earlier', 'later', 'and', 'or', 'before', 'after', '-', 'of', 'from')
    )
      return null;
    const isCounted =
      words.is(
        i - 1,
        'once',
        'twice',
        'times',
        'million',
        'billion',
        'dollars',
        'hours',
        'days',
        'flights',
        'barrels',
        'percent',
        '%',
        'tons',
      ) ||
      words.is(i, 'per') ||
      (words.isDigits(i - 1) && !words.is(i - 2, 'in', 'since', 'until'));
    return isCounted ? { end: i + 2, sense: { kind: 'set', length: { amount: 1, unit } } } : null;
  },
};
