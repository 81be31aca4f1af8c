import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Filter } from '../answers/index.js';
import type { Db, OccurrenceRow, Schema } from '../database/schema.js';
import { filtered } from './filtered.js';

/** Columns besides day and number. */
const OTHERS = [
  ...([
    'type',
    'mode',
    'status',
    'historical',
    'date',
    'earliest',
    'latest',
    'place',
    'country',
    'lat',
    'lon',
  ] as const),
  ...(['goldstein', 'accounts', 'reports', 'stories', 'differs', 'commitment', 'confirmed', 'filing_id'] as const),
  ...(['summary', 'merged_into'] as const),
] satisfies (keyof OccurrenceRow)[];

type Occurrences = SelectQueryBuilder<Schema, 'occurrences', object>;

/**
 * The occurrences that a filter selects, reached by way of the rarest thing asked for: two parties, one, or a country. Those
 * lie by day, so that a page of them is there after as many rows as it shows, however many there are.
 */
export function selectedBy(db: Db, filter: Filter): Occurrences {
  const [a, b] = [...(filter.together ?? [])].sort((one, other) => one - other);
  const [only, ...others] = filter.identities ?? [];
  const [country, ...countries] = filter.countries ?? [];
  if (a !== undefined && b !== undefined)
    return filtered(through(db, 'dyads', sql`walked.a = ${a} and walked.b = ${b}`), filter);
  if (a !== undefined) return filtered(throughParty(db, a), { ...filter, together: [] });
  if (only !== undefined && others.length === 0) return filtered(throughParty(db, only), { ...filter, identities: [] });
  if (country !== undefined && countries.length === 0)
    return filtered(through(db, 'occurrence_countries', sql`walked.country = ${country}`), {
      ...filter,
      countries: [],
    });
  return filtered(db.selectFrom('occurrences'), filter);
}

const throughParty = (db: Db, party: number): Occurrences =>
  through(db, 'occurrence_parties', sql`walked.identity_id = ${party} and ${ONCE}`);

/** Who stands on both sides takes part once. */
const ONCE = sql`not exists (select 1 from occurrence_parties as twin where twin.identity_id = walked.identity_id
  and twin.day = walked.day and twin.occurrence_id = walked.occurrence_id and twin.role < walked.role)`;

/** Day and number are those of the table walked through: in their order it lies. A cross join is walked from the left. */
function through(
  db: Db,
  table: 'dyads' | 'occurrence_parties' | 'occurrence_countries',
  condition: RawBuilder<unknown>,
): Occurrences {
  const others = sql.join(OTHERS.map((column) => sql.ref(`told.${column}`)));
  return db.selectFrom(
    sql<OccurrenceRow>`(select walked.occurrence_id as id, walked.day as day, ${others}
      from ${sql.table(table)} as walked cross join occurrences as told
      where told.id = walked.occurrence_id and ${condition})`.as('occurrences'),
  );
}
