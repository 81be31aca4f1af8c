import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** What a report's words are read from, found by its number: the first `searchable` listed all current reports each time. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`drop view searchable`.execute(db);
  await sql`create view searchable (id, title, body) as
    select texts.id, substr(text, title_from, title_length), substr(text, body_from, body_length)
    from texts inner join reports on reports.id = texts.id where reports.current = 1`.execute(db);
}
