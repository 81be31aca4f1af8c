import { sql } from 'kysely';
import type { Db, Schema } from './schema.js';

/** Tables whose rows JSON can carry; bytes it cannot. */
type Plain = Exclude<keyof Schema, 'reports' | 'texts'>;

/** What to do where a row is there already: nothing, or take the new one's values but for the key's. */
type OnConflict<T> = 'nothing' | { key: readonly (keyof T & string)[]; take: readonly (keyof T & string)[] };

/** Rows in one statement; more makes it no faster and takes more memory. */
const AT_ONCE = 500;

/**
 * Inserts many rows at once. They go to the database as one value of JSON, so that the statement is the same for any number
 * of rows, and need neither be built nor prepared each time.
 */
export async function insertRows<T extends Plain>(
  db: Db,
  table: T,
  rows: readonly Schema[T][],
  onConflict?: OnConflict<Schema[T]>,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Schema[T] & string)[];
  const values = columns.map((_, i) => sql.raw(`json_extract(value, '$[${i}]')`));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE).map((row) => columns.map((column) => row[column])));
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(values)} from json_each(${json}) where true ${conflictIn(onConflict)}`.execute(db);
  }
}

function conflictIn<T>(onConflict: OnConflict<T> | undefined) {
  if (onConflict === undefined) return sql``;
  if (onConflict === 'nothing') return sql`on conflict do nothing`;
  const taken = onConflict.take.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  return sql`on conflict (${sql.join(onConflict.key.map((column) => sql.ref(column)))}) do update set ${sql.join(taken)}`;
}

/** A list as one parameter, for `in`: the statement is the same for any length, and takes any length. */
export const listed = <V extends number | string>(values: Iterable<V>) =>
  sql<V>`(select value from json_each(${JSON.stringify([...values])}))`;
