import type { IdentitySort } from '../answers/index.js';
import { partsOf } from './keys.js';

/** The spelling to show: a full name rather than a surname, not in capitals, the one that most reports use. */
export function fullestName(sort: IdentitySort, spellings: ReadonlyMap<string, number>): string {
  const rank = ([name, reports]: readonly [string, number]): number[] => [
    sort === 'person' ? Math.min(2, partsOf(name).length) : 0,
    name === name.toUpperCase() ? 0 : 1,
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
