import { type Kysely, sql } from 'kysely';
import { RecordError } from '../errors.js';
import * as asking from './migrations/2026-11-25-asking.js';
import * as beginning from './migrations/2026-11-25-beginning.js';
import * as counting from './migrations/2026-11-25-counting.js';
import * as doubtfulAppearances from './migrations/2026-11-25-doubtful-appearances.js';
import * as searchableByNumber from './migrations/2026-11-25-searchable-by-number.js';
import * as mergedAndPlaced from './migrations/2026-11-26-merged-and-placed.js';
import * as ownFiles from './migrations/2026-11-26-own-files.js';
import type { Schema } from './schema.js';

/** Every migration there was, oldest first. Appended to, never changed. */
const MIGRATIONS: readonly { name: string; up: (db: Kysely<Schema>) => Promise<void> }[] = [
  { name: '2026-11-25 beginning', up: beginning.up },
  { name: '2026-11-25 doubtful appearances', up: doubtfulAppearances.up },
  { name: '2026-11-25 searchable by number', up: searchableByNumber.up },
  { name: '2026-11-25 counting', up: counting.up },
  { name: '2026-11-25 asking', up: asking.up },
  { name: '2026-11-26 merged and placed', up: mergedAndPlaced.up },
  { name: '2026-11-26 own files', up: ownFiles.up },
];

/** Marks the file as a record: «Chan» in the place where SQLite keeps a program's number. */
const APPLICATION = 0x4368616e;

/** Brings a file up to this version, in one transaction. */
export async function migrate(db: Kysely<Schema>, path: string, at: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const known = await pendingIn(trx, path);
    if (known.length === 0) return;
    await sql`pragma application_id = ${sql.raw(String(APPLICATION))}`.execute(trx);
    await trx.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    for (const { name, up } of known) {
      await up(trx);
      await trx.insertInto('migrations').values({ name, at }).execute();
    }
  });
}

/** Migrations that the file still lacks. @throws RecordError where it is no record, or a newer version's. */
export async function pendingIn(db: Kysely<Schema>, path: string): Promise<typeof MIGRATIONS> {
  const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
  if (tables.rows.length === 0) return MIGRATIONS;
  const { rows } = await sql<{ application_id: number }>`pragma application_id`.execute(db);
  if (rows[0]?.application_id !== APPLICATION)
    throw new RecordError('not-a-record', path, "it is another program's database; name another file with --record");
  const done = new Set((await db.selectFrom('migrations').select('name').execute()).map(({ name }) => name));
  const names = new Set(MIGRATIONS.map(({ name }) => name));
  if ([...done].some((name) => !names.has(name)))
    throw new RecordError('newer', path, 'a newer version of Chancery made it; install that version or a later one');
  return MIGRATIONS.filter(({ name }) => !done.has(name));
}
