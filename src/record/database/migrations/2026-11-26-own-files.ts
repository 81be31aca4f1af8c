import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.js';

/** By which of the user's own files each report was read, so that it is read again by the same. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await sql`create table own_files (id integer primary key, kind text not null, name text not null, hash text not null,
    text text not null, unique (hash, kind, name))`.execute(db);
  await sql`alter table reports add column own text not null default '[]'`.execute(db);
}
