import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** Indexes that hold all that a count within a period, or of what is doubted, looks at. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`drop index occurrences_told`.execute(db);
  await sql`create index occurrences_told on occurrences (day, id, type, status, latest, historical)
    where accounts > 0`.execute(db);
  await sql`drop index events_by_doubt`.execute(db);
  await sql`create index events_doubted on events (doubt, occurrence_id) where doubt is not null`.execute(db);
}
