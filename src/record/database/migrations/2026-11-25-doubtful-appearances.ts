import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** The few appearances that are asked about (`judgements/doubts/appearances.ts`) are found without looking at all of them. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`create index appearances_doubtful on appearances (score, report_id, at_start) where named = 1 and score < 0.8`.execute(
    db,
  );
}
