import type { Anchor } from '../expression.js';
import type { Piece } from '../rule.js';
import type { Words } from '../words.js';
import { readStep } from './step.js';
import { readYear } from './year.js';

/** The year that a month, season or quarter is of. */
export type OfYear = { year: number } | { anchor: Anchor };

/** A year after a part of it: «, 1989», «of 1984», «of last year», «this year». Gives nothing where none follows. */
export function readOfYear(words: Words, i: number): Piece<OfYear> | null {
  const at = words.is(i, 'of', ',') ? i + 1 : words.is(i, 'in') && words.is(i + 1, 'the') ? i : i;
  const spelled = words.is(at, 'the') && words.is(at + 1, 'year') ? at + 2 : at;
  const year = words.is(i, ',') && !words.isDigits(spelled) ? null : readYear(words, spelled);
  if (year && isYearLike(words, spelled, year.value)) return { value: { year: year.value }, end: year.end };
  if (words.is(i, ',')) return null;
  const step = readStep(words, at);
  if (!step || !words.is(step.end, 'year') || words.is(words.afterHyphen(step.end + 1), 'ago', 'earlier')) return null;
  return { value: { anchor: { unit: 'year', by: step.value.by, from: step.value.from } }, end: step.end + 1 };
}

const isYearLike = (words: Words, i: number, year: number): boolean =>
  !words.isDigits(i) || (year >= 1000 && year < 2200);
