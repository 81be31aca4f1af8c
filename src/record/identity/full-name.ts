import { fold } from '../../terms/fold.js';
import type { IdentitySort } from '../answers/index.js';
import { partsOf } from './keys.js';

/**
 * The spelling to show: a full name rather than a surname, not in capitals, the one that most reports use, with the marks that
 * some leave off: nobody writes «António» who means «Antonio».
 */
export function fullestName(sort: IdentitySort, spellings: ReadonlyMap<string, number>): string {
  const reportsOf = new Map<string, number>();
  for (const [name, reports] of spellings) reportsOf.set(fold(name), (reportsOf.get(fold(name)) ?? 0) + reports);
  const rank = ([name, reports]: readonly [string, number]): number[] => [
    sort === 'person' ? Math.min(2, partsOf(name).length) : 0,
    name === name.toUpperCase() ? 0 : 1,
    reportsOf.get(fold(name))!,
    marksOf(name),
    reports,
    name.length,
  ];
  const [best] = [...spellings].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, i) => value !== other[i]);
    return at < 0 ? (a[0] < b[0] ? -1 : 1) : other[at]! - one[at]!;
  });
  return best?.[0] ?? '';
}

const marksOf = (name: string): number => name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
