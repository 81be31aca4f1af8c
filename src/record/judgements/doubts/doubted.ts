import type { SelectQueryBuilder } from 'kysely';
import type { Doubt, Filter } from '../../answers/index.js';
import type { Db } from '../../database/schema.js';

/** A kind of doubt: which of it wait, under a filter. */
export interface Doubted {
  /** From the row after `after` on, which is where in the order of its kind a doubt stands. */
  list(
    db: Db,
    filter: Filter,
    after: readonly number[] | undefined,
    limit: number,
  ): Promise<{ doubt: Doubt; at: number[] }[]>;
  count(db: Db, filter: Filter): Promise<number>;
}

/** Whether a filter asks for nothing but who it is about: people and offices have no type, place or day of their own. */
export const isOfPeople = ({ identities, countries, ...rest }: Filter): boolean =>
  Object.values(rest).every((value) => value === undefined);

/** How many rows a query that selects no columns finds. */
export async function countOf<D, T extends keyof D>(query: SelectQueryBuilder<D, T, object>): Promise<number> {
  const counting = query.select(({ fn }) => fn.countAll<number>().as('count')).$castTo<{ count: number }>();
  const { count } = await counting.executeTakeFirstOrThrow();
  return count;
}
