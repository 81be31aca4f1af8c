import type { DayPart } from '../expression.js';
import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** A part of the day at `i`: «morning», «night». */
export function readPart(words: Words, i: number): Piece<DayPart> | null {
  const part = words.value(i, 'part');
  return part === undefined ? null : { value: part as DayPart, end: i + 1 };
}
