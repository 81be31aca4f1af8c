import type { Reading, Report } from '../../terms/index.js';
import type { Filing } from '../answers/index.js';
import { listed } from '../database/bulk.js';
import type { Db } from '../database/schema.js';
import { RecordError } from '../errors.js';
import { chunks } from '../identity/roster.js';
import { Numbers } from '../numbers.js';
import { OwnFiles } from './own-files.js';
import { unpackedReading } from './prepare.js';

const AT_ONCE = 50;

/** These as they were filed, oldest first, but for those that a newer version took the place of. */
export async function* currentReports(db: Db, ids: readonly number[]): AsyncGenerator<{ id: number; report: Report }> {
  for (const some of chunks(ids, AT_ONCE)) {
    const rows = await db
      .selectFrom('reports')
      .innerJoin('texts', 'texts.id', 'reports.id')
      .select(['reports.id', 'reports.reading', 'texts.text'])
      .where('reports.current', '=', 1)
      .where('reports.id', 'in', listed(some))
      .orderBy('reports.id')
      .execute();
    for (const { id, reading, text } of rows) yield { id, report: unpackedReading(reading, text).report };
  }
}

export async function knownKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks(keys, AT_ONCE))
    for (const { key } of await db.selectFrom('reports').select('key').where('key', 'in', some).execute())
      known.add(key);
  return known;
}

/** New readings by the number of their report; keeps by which own files each was read. @throws RecordError if one is of no report here */
export async function numbered(db: Db, filings: readonly Filing[]): Promise<Map<number, Reading>> {
  const readings = new Map<number, Reading>();
  const files = new OwnFiles(db, new Numbers(db));
  for (const { reading, own = [] } of filings) {
    const key = reading.report.url ?? reading.report.id;
    const row = await db
      .selectFrom('reports')
      .innerJoin('texts', 'texts.id', 'reports.id')
      .select('reports.id')
      .where('key', '=', key)
      .where('current', '=', 1)
      .executeTakeFirst();
    if (!row) throw new RecordError('missing', key, 'there is no such report to be read again; file it first');
    await db
      .updateTable('reports')
      .set({ own: await files.column(own) })
      .where('id', '=', row.id)
      .execute();
    readings.set(row.id, reading);
  }
  return readings;
}
