import type { Unit } from '../expression.js';
import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** A unit of time at `i`, in the singular or the plural. */
export function readUnit(words: Words, i: number): (Piece<Unit> & { plural: boolean }) | null {
  const one = words.value(i, 'unit');
  if (one !== undefined) return { value: one as Unit, end: i + 1, plural: false };
  const many = words.value(i, 'units');
  return many === undefined ? null : { value: many as Unit, end: i + 1, plural: true };
}
