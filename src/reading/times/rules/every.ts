import type { DateParts, Season } from '../expression.js';
import { readMonth } from '../phrases/month.js';
import { readAmount } from '../phrases/number.js';
import { readPart } from '../phrases/part.js';
import { readUnit } from '../phrases/unit.js';
import type { Piece, Rule } from '../rule.js';
import type { Words } from '../words.js';

/** «every Friday», «each July», «every month», «every other week», «every two weeks», «each summer» */
export const every: Rule = {
  name: 'every',
  starts: { words: ['every', 'each'] },
  read(words, i) {
    const other = words.is(i + 1, 'other') ? 1 : 0;
    const at = i + 1 + other;
    const parts = readParts(words, at);
    if (parts) return { end: parts.end, sense: { kind: 'set', parts: parts.value } };
    const amount = readUnit(words, at) ? { value: 1 + other, end: at } : readAmount(words, at);
    const unit = amount && readUnit(words, amount.end);
    return unit && { end: unit.end, sense: { kind: 'set', length: { amount: amount.value, unit: unit.value } } };
  },
};

/** What comes again: a weekday, with or without a part of the day, a month, a season, a part of every day. */
function readParts(words: Words, i: number): Piece<DateParts> | null {
  const weekday = words.number(i, 'weekday');
  const part = readPart(words, weekday === undefined ? i : i + 1);
  if (weekday !== undefined) {
    return part ? { value: { weekday, part: part.value }, end: part.end } : { value: { weekday }, end: i + 1 };
  }
  if (part) return { value: { part: part.value }, end: part.end };
  const month = readMonth(words, i);
  if (month) return { value: { month: month.value }, end: month.end };
  const season = words.value(i, 'season') as Season | undefined;
  return season === undefined ? null : { value: { season }, end: i + 1 };
}
