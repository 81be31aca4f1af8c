import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { sql } from 'kysely';
import { RecordError } from '../errors.js';
import { connect } from './libsql.js';
import { migrate, pendingIn } from './migrate.js';
import type { Db, Schema } from './schema.js';

/** The two connections of an open record: readers are never in the way of a writer. */
export interface Connections {
  read: Db;
  write: Db;
}

const SQLITE_HEADER = 'SQLite format 3\0';

/** Opens a file, makes it if that is wanted, and brings it up to this version. @throws RecordError */
export async function openFile(
  path: string,
  mode: 'create' | 'existing' | 'read',
  now: () => string,
): Promise<Connections> {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (!existing && mode !== 'create')
    throw new RecordError('missing', path, 'there is no record; chancery file makes one, --record names another');
  if (existing?.isDirectory()) throw new RecordError('not-a-record', path, 'it is a folder; name a file in it');
  if (existing?.size === 0 && mode !== 'create')
    throw new RecordError('not-a-record', path, 'it is an empty file and no record; chancery file makes one of it');
  if (existing && existing.size > 0 && !beginsAsDatabase(path))
    throw new RecordError('not-a-record', path, 'it is no record; name another file with --record');
  let write: Db | undefined;
  try {
    write = connect<Schema>(path, 'write');
    if ((await pendingIn(write, path)).length > 0) await migrate(write, path, now());
    return { write, read: connect<Schema>(path, 'read') };
  } catch (error) {
    await write?.destroy();
    if (error instanceof RecordError && error.code === 'corrupt') throw beyondRepair(path);
    throw error;
  }
}

const beyondRepair = (path: string): RecordError =>
  new RecordError(
    'corrupt',
    path,
    'it is damaged, or not all of it is there, so that it cannot be opened; make it anew from a backup or an export',
  );

function beginsAsDatabase(path: string): boolean {
  const start = Buffer.alloc(SQLITE_HEADER.length);
  try {
    const file = openSync(path, 'r');
    readSync(file, start, 0, start.length, 0);
    closeSync(file);
  } catch {
    throw new RecordError('unreadable', path, 'it cannot be read; check its permissions');
  }
  return start.toString('latin1') === SQLITE_HEADER;
}

/** What is read by a connection of its own, which sees the record as it is at the beginning, whoever files meanwhile. */
export async function* atOneTime<T>(path: string, read: (db: Db) => AsyncIterable<T>): AsyncGenerator<T> {
  const db = connect<Schema>(path, 'read');
  try {
    await sql`begin`.execute(db);
    // It is the first look at the file that says as of when.
    await sql`select 1 from sqlite_master limit 1`.execute(db);
    yield* read(db);
  } finally {
    // The driver closes when it likes; until then the log could not be emptied.
    await sql`rollback`.execute(db);
    await db.destroy();
  }
}

/**
 * Writes everything from the log into the file itself, unless somebody still reads from the log, or there is no room for it:
 * the log is part of the record, and a later opening does it.
 */
export async function emptyLog(db: Db): Promise<void> {
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  } catch (error) {
    if (!(error instanceof RecordError && (error.code === 'full' || error.code === 'read-only'))) throw error;
  }
}

/** A number that changes with every change by another connection, in this process or elsewhere. */
export async function dataVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
  return rows[0]!.data_version;
}
