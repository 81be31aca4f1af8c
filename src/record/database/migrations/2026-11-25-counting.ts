import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** Indexes from which lists are ordered and counted without touching the rows, which are wide: texts, readings and summaries. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`create index occurrences_told on occurrences (day, id, type, status) where accounts > 0`.execute(db);
  await sql`create index reports_listed on reports (coalesce(day, ''), id, story_id, publisher, day)
    where current = 1`.execute(db);
  await sql`drop index events_by_occurrence_id_day_id`.execute(db);
  await sql`create index events_telling on events (occurrence_id, day, id, report_id)`.execute(db);
}
