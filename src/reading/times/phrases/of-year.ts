import type { Anchor } from '../expression.js';
import type { Piece } from '../rule.js';
import type { Words } from '../words.js';
import { readStep } from './step.js';
import { readYear } from './year.js';

/** The year that a month, season or quarter is of: named, or counted from elsewhere. */
export type OfYear = { year: number } | { anchor: Anchor };

/** A year after a part of it: «, 1989», «of 1984», «of last year», «this year». */
export function readOfYear(words: Words, i: number): Piece<OfYear> | null {
  const isAfterComma = words.is(i, ',');
  const at = isAfterComma || words.is(i, 'of') ? i + 1 : i;
  const named = words.are(at, 'the', 'year') ? at + 2 : at;
  const year = isAfterComma && !words.isDigits(named) ? null : readYear(words, named);
  if (year) return { value: { year: year.value }, end: year.end };
  const step = isAfterComma ? null : readStep(words, at);
  if (!step || !words.is(step.end, 'year') || words.is(words.afterHyphen(step.end + 1), 'ago', 'earlier')) return null;
  return { value: { anchor: { unit: 'year', by: step.value.by, from: step.value.from } }, end: step.end + 1 };
}
