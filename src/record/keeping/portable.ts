/**
 * The record as lines of NDJSON, a file for each table of what cannot be derived. Columns bear the names of the tables;
 * those that hold JSON are JSON. `docs/record.md` says what each means.
 */
import { deflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { Reading } from '../../terms/index.js';
import type { Db } from '../database/schema.js';
import { RecordError } from '../errors.js';
import { unpackedReading } from '../filing/prepare.js';
import { signatureOf } from '../stories/minhash.js';
import { packed } from '../stories/story.js';
import { BELONGS, orphansOf } from './check.js';
import { deriveAgain } from './derive.js';

/** Files in the order in which they are written and read, with their keys, and the columns that hold JSON. */
const FILES: readonly { table: string; order: string; json?: readonly string[] }[] = [
  { table: 'filings', order: 'id' },
  { table: 'own_files', order: 'id' },
  { table: 'reports', order: 'id', json: ['own'] },
  { table: 'identities', order: 'id' },
  { table: 'spellings', order: 'identity_id, name, country' },
  { table: 'appearances', order: 'report_id, entity', json: ['reasons'] },
  { table: 'suggestions', order: 'a, b', json: ['reasons'] },
  { table: 'separations', order: 'a, b' },
  { table: 'tenures', order: 'id' },
  { table: 'offices', order: 'tenure_id, day, report_id, at_start' },
  { table: 'statements', order: 'id', json: ['content', 'addressees'] },
  { table: 'statement_about', order: 'about_id, speaker_id, day, statement_id' },
  { table: 'events', order: 'id', json: ['detail'] },
  { table: 'occurrences', order: 'id', json: ['summary'] },
  { table: 'problems', order: 'report_id, number' },
  { table: 'judgements', order: 'id', json: ['decision'] },
  { table: 'judgement_targets', order: 'target, judgement_id' },
  { table: 'corrections', order: 'target, field, judgement_id' },
  { table: 'dossiers', order: 'id', json: ['filter'] },
  { table: 'feeds', order: 'id' },
];

/** First line of the first file. */
const MANIFEST = { format: 'chancery record', version: 1 };
const MANIFEST_FILE = 'manifest.ndjson';
const AT_ONCE = 200;

type Row = { [column: string]: unknown };

export async function* exportLines(db: Db): AsyncGenerator<{ file: string; line: string }> {
  yield { file: MANIFEST_FILE, line: JSON.stringify(MANIFEST) };
  for (const { table, order, json = [] } of FILES) {
    const file = `${table}.ndjson`;
    for (let offset = 0; ; offset += AT_ONCE) {
      const from = table === 'reports' ? sql`reports join texts using (id)` : sql.table(table);
      const { rows } =
        await sql<Row>`select * from ${from} order by ${sql.raw(order)} limit ${AT_ONCE} offset ${offset}`.execute(db);
      for (const row of rows)
        yield { file, line: JSON.stringify(withJson(table === 'reports' ? reportOut(row) : row, json)) };
      if (rows.length < AT_ONCE) break;
    }
  }
}

function withJson(row: Row, columns: readonly string[]): Row {
  const out = { ...row };
  for (const column of columns) out[column] = JSON.parse(String(row[column]));
  return out;
}

/** The text stands in the reading's report, whole; signatures are made anew. */
function reportOut({ signature, reading, text, ...row }: Row): Row {
  return { ...row, reading: unpackedReading(reading as Uint8Array, String(text)) };
}

/**
 * Fills an empty record, in one transaction. `name`: what the lines are of, as messages name it.
 * @throws RecordError `not-empty`, `bad-import`
 */
export async function importLines(
  db: Db,
  path: string,
  lines: AsyncIterable<{ file: string; line: string }>,
  name: string,
): Promise<void> {
  const bad = (what: string) => new RecordError('bad-import', name, what);
  for (const { table } of FILES) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0)
      throw new RecordError('not-empty', path, `there are ${table} in it already; name a new file with --record`);
  }
  const known = new Map(FILES.map((file) => [`${file.table}.ndjson`, file]));
  const numbers = new Map<string, number>();
  for await (const { file, line } of lines) {
    const number = (numbers.get(file) ?? 0) + 1;
    numbers.set(file, number);
    if (file !== MANIFEST_FILE && !known.has(file))
      throw bad(`it is no export of a record, since ${file} is in it; name what chancery export wrote`);
    const row = rowIn(line);
    if (!row) throw bad(`line ${number} of ${file} is no row; export it again`);
    if (file === MANIFEST_FILE) {
      if (row.format !== MANIFEST.format) throw bad('it is no export of a record; name what chancery export wrote');
      if (row.version !== MANIFEST.version)
        throw bad(`it is of version ${row.version} of the format; import it by a version of Chancery that writes that`);
      continue;
    }
    const { table, json = [] } = known.get(file)!;
    const columns = Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, json.includes(column) ? JSON.stringify(value) : value]),
    );
    try {
      if (table === 'reports') await insertReport(db, columns);
      else await insert(db, table, columns);
    } catch (error) {
      if (error instanceof RecordError) throw error;
      throw bad(`line ${number} of ${file} is no row of ${table}; export it again`);
    }
  }
  if (!numbers.has(MANIFEST_FILE)) throw bad('it is no export of a record; name what chancery export wrote');
  for (const belonging of BELONGS)
    for await (const { message } of orphansOf(db, belonging)) throw bad(`it is not whole: ${message}; export it again`);
  try {
    await deriveAgain(db);
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw bad('what it holds makes no record; export it again');
  }
}

function rowIn(line: string): Row | undefined {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : undefined;
  } catch {
    return undefined;
  }
}

const TEXT_COLUMNS: readonly string[] = ['title_from', 'title_length', 'body_from', 'body_length'];

async function insertReport(db: Db, { reading, ...row }: Row): Promise<void> {
  Reading.parse(reading);
  const { report, ...rest } = reading as Reading;
  const { text, ...described } = report;
  const places = Object.fromEntries(TEXT_COLUMNS.map((column) => [column, row[column]]));
  const columns = Object.fromEntries(Object.entries(row).filter(([column]) => !TEXT_COLUMNS.includes(column)));
  // As it is packed when it is filed, but with the text wherever a database would not keep it.
  const kept = /\p{Surrogate}|\0/u.test(text) ? report : described;
  const signature = packed(signatureOf(text.slice(report.body.start, report.body.end)));
  await insert(db, 'reports', {
    ...columns,
    signature,
    reading: deflateRawSync(JSON.stringify({ ...rest, report: kept })),
  });
  await insert(db, 'texts', { id: row.id, text, ...places });
}

async function insert(db: Db, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`.execute(db);
}
