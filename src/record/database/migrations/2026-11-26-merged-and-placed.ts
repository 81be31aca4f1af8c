import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** The few who were merged, whom counting doubts leaves out, and what happened at a place, found without wide rows. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`create index identities_merged on identities (id) where merged_into is not null`.execute(db);
  await sql`create index occurrences_placed on occurrences (day, id, place) where accounts > 0 and place is not null`.execute(
    db,
  );
}
