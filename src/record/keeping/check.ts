import { sql } from 'kysely';
import type { Span } from '../../terms/index.js';
import type { Finding } from '../answers/index.js';
import { wordIndexSound } from '../database/full-text.js';
import type { Db } from '../database/schema.js';
import { RecordError } from '../errors.js';
import { ownHash } from '../filing/own-files.js';
import { unpackedReading } from '../filing/prepare.js';

/** Rows that belong to nothing: the table, its column, and the table that should have it. */
export const BELONGS: readonly (readonly [table: string, column: string, to: string])[] = [
  ['texts', 'id', 'reports'],
  ['appearances', 'report_id', 'reports'],
  ['appearances', 'identity_id', 'identities'],
  ['spellings', 'identity_id', 'identities'],
  ['tenures', 'identity_id', 'identities'],
  ['offices', 'report_id', 'reports'],
  ['offices', 'tenure_id', 'tenures'],
  ['statements', 'report_id', 'reports'],
  ['events', 'report_id', 'reports'],
  ['problems', 'report_id', 'reports'],
  ['occurrence_parties', 'occurrence_id', 'occurrences'],
  ['occurrence_parties', 'identity_id', 'identities'],
  ['dyads', 'occurrence_id', 'occurrences'],
];

const AT_ONCE = 100;

/**
 * Looks for what is wrong; where damage keeps it from looking further into something, it goes on with the next. `write` is
 * needed to let the index of words check itself.
 */
export async function* check(db: Db, write: Db): AsyncGenerator<Finding> {
  yield* asFarAsReadable('the pages of the file', pages(db));
  yield* asFarAsReadable('the index of words', wordIndex(write));
  for (const belonging of BELONGS)
    yield* asFarAsReadable(`${belonging[1]} of ${belonging[0]}`, orphansOf(db, belonging));
  yield* asFarAsReadable('the own files', ownFiles(db));
  yield* asFarAsReadable('the reports', offsets(db));
  yield* asFarAsReadable('the occurrences', sums(db));
}

/** What is found until damage ends the search. */
async function* asFarAsReadable(what: string, findings: AsyncIterable<Finding>): AsyncGenerator<Finding> {
  try {
    yield* findings;
  } catch (error) {
    if (!(error instanceof RecordError && error.code === 'corrupt')) throw error;
    yield { kind: 'integrity', message: `${what} cannot be read, or not all the way`, repairable: false };
  }
}

async function* pages(db: Db): AsyncGenerator<Finding> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  for (const { integrity_check: said } of rows)
    if (said !== 'ok') yield { kind: 'integrity', message: `the file is damaged: ${said}`, repairable: false };
}

async function* wordIndex(write: Db): AsyncGenerator<Finding> {
  if (!(await wordIndexSound(write)))
    yield { kind: 'derived', message: 'the index of words does not agree with the texts', repairable: true };
}

/** Rows of a table that belong to nothing. */
export async function* orphansOf(db: Db, [table, column, to]: (typeof BELONGS)[number]): AsyncGenerator<Finding> {
  const found = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} as t
    where not exists (select 1 from ${sql.table(to)} as o where o.id = t.${sql.ref(column)})`.execute(db);
  const n = found.rows[0]?.n ?? 0;
  if (n > 0) yield { kind: 'orphan', message: `${n} rows of ${table} belong to nothing in ${to}`, repairable: true };
}

async function* sums(db: Db): AsyncGenerator<Finding> {
  const counted = await sql<{ n: number }>`select count(*) as n from occurrences where reports <>
    (select count(distinct report_id) from events where occurrence_id = occurrences.id)`.execute(db);
  if ((counted.rows[0]?.n ?? 0) > 0)
    yield { kind: 'derived', message: `${counted.rows[0]!.n} occurrences are summed up wrongly`, repairable: true };
}

/** Whether the user's own files are there by which reports were read, and are as they were. */
async function* ownFiles(db: Db): AsyncGenerator<Finding> {
  for (const { name, text, hash } of await db.selectFrom('own_files').selectAll().execute())
    if (ownHash(text) !== hash)
      yield {
        kind: 'integrity',
        message: `own file ${name} is not as it was when reports were read by it`,
        repairable: false,
      };
  const { rows } = await sql<{ own: number; n: number }>`select value as own, count(*) as n
    from reports, json_each(reports.own) where value not in (select id from own_files) group by value`.execute(db);
  for (const { own, n } of rows)
    yield {
      kind: 'orphan',
      message: `own file ${own}, by which ${n} reports were read, is missing`,
      repairable: false,
    };
}

/** Whether every reading can be unpacked and lies within its text, and every statement says what stands there. */
async function* offsets(db: Db): AsyncGenerator<Finding> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('reports')
      .leftJoin('texts', 'texts.id', 'reports.id')
      .select(['reports.id', 'reports.key', 'reports.reading', 'texts.text'])
      .where('reports.id', '>', after)
      .orderBy('reports.id')
      .limit(AT_ONCE)
      .execute();
    for (const { id, key, reading, text } of rows) {
      after = id;
      const trouble = text === null ? 'its text is missing' : await outside(db, id, reading, text);
      if (trouble) yield { kind: 'offset', message: `report ${id} (${key}): ${trouble}`, repairable: false };
    }
    if (rows.length === 0) return;
  }
}

async function outside(db: Db, id: number, packedReading: Uint8Array, text: string): Promise<string | undefined> {
  let spans: Span[];
  try {
    const reading = unpackedReading(packedReading, text);
    const { mentions, sentences, times, statements, events } = reading;
    spans = [
      ...mentions,
      ...sentences,
      ...times,
      ...statements.flatMap(({ content }) => content),
      ...events.map(({ trigger }) => trigger),
    ];
  } catch {
    return 'its reading cannot be unpacked';
  }
  if (spans.some(({ start, end }) => start > end || end > text.length)) return 'its reading points outside its text';
  const said = await db.selectFrom('statements').select(['content', 'words']).where('report_id', '=', id).execute();
  const wrong = said.find(({ content, words }) => {
    const [[start, end] = [0, 0]]: [number, number][] = JSON.parse(content);
    return !words.startsWith(text.slice(start, end).replace(/\s+/g, ' ').trim());
  });
  return wrong && `a statement is not what stands in its text: ${wrong.words.slice(0, 60)}`;
}

/** Takes away rows that belong to nothing. */
export async function removeOrphans(db: Db): Promise<void> {
  for (const [table, column, to] of BELONGS)
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} not in (select id from ${sql.table(to)})`.execute(
      db,
    );
}
