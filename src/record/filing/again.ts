import type { Reading, Report } from '../../terms/index.js';
import type { Filing } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { RecordError } from '../errors.js';
import { chunks } from '../identity/roster.js';
import { unpackedReading } from './prepare.js';

const AT_ONCE = 50;

/** The current versions as they were filed, oldest first. */
export async function* currentReports(db: Db): AsyncGenerator<{ id: number; report: Report }> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('reports')
      .innerJoin('texts', 'texts.id', 'reports.id')
      .select(['reports.id', 'reports.reading', 'texts.text'])
      .where('reports.current', '=', 1)
      .where('reports.id', '>', after)
      .orderBy('reports.id')
      .limit(AT_ONCE)
      .execute();
    for (const { id, reading, text } of rows) {
      after = id;
      yield { id, report: unpackedReading(reading, text).report };
    }
    if (rows.length < AT_ONCE) return;
  }
}

export async function knownKeys(db: Db, keys: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const some of chunks(keys, AT_ONCE))
    for (const { key } of await db.selectFrom('reports').select('key').where('key', 'in', some).execute())
      known.add(key);
  return known;
}

/** New readings by the number of their report. @throws RecordError if one is of no report here */
export async function numbered(db: Db, filings: readonly Filing[]): Promise<Map<number, Reading>> {
  const readings = new Map<number, Reading>();
  for (const { reading } of filings) {
    const key = reading.report.url ?? reading.report.id;
    const row = await db
      .selectFrom('reports')
      .innerJoin('texts', 'texts.id', 'reports.id')
      .select('reports.id')
      .where('key', '=', key)
      .where('current', '=', 1)
      .executeTakeFirst();
    if (!row) throw new RecordError('missing', key, 'there is no such report to be read again; file it first');
    readings.set(row.id, reading);
  }
  return readings;
}
