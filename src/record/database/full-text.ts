/**
 * Words are found by SQLite's FTS5: besides the driver the one thing that another database does otherwise. The indexes hold
 * no text of their own; `searchable` shows them title and body where they lie in the texts.
 */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { HIT_END, HIT_START } from '../answers/index.js';
import { RecordError } from '../errors.js';
import { listed } from './bulk.js';
import type { Schema } from './schema.js';

/** English stems, any case, no marks: «Meeting» finds «meetings», «Guterres» «António». */
const TOKENS = 'porter unicode61 remove_diacritics 2';
/** A headline weighs this many times the body. */
const TITLE_WEIGHT = 8;
const SNIPPET_WORDS = 30;

export async function createWordIndex(db: Kysely<Schema>): Promise<void> {
  await sql`create view searchable (id, title, body) as
    select id, substr(text, title_from, title_length), substr(text, body_from, body_length)
    from texts where id in (select id from reports where current = 1)`.execute(db);
  await sql`create virtual table report_words using fts5(title, body, content = 'searchable', content_rowid = 'id',
    tokenize = ${sql.lit(TOKENS)})`.execute(db);
  await sql`create virtual table statement_words using fts5(words, content = 'statements', content_rowid = 'id',
    tokenize = ${sql.lit(TOKENS)})`.execute(db);
}

/** Numbers of the reports that hold the words, or of the statements, as a query within another. */
export const reportsWith = (query: string): RawBuilder<number> =>
  sql`(select rowid from report_words where report_words match ${query})`;
export const statementsWith = (query: string): RawBuilder<number> =>
  sql`(select rowid from statement_words where statement_words match ${query})`;

/**
 * The same with how well each holds the words (the less, the better), the latest filed first, which is the order in which the
 * index gives them without looking at all.
 */
export const latestReportsWith = (query: string): RawBuilder<{ id: number; rank: number }> =>
  sql`(select rowid as id, bm25(report_words, ${TITLE_WEIGHT}, 1) as rank from report_words
    where report_words match ${query} order by rowid desc)`;

export const indexReports = (db: Kysely<Schema>, ids: readonly number[]): Promise<unknown> =>
  sql`insert into report_words (rowid, title, body)
    select id, title, body from searchable where id in ${listed(ids)}`.execute(db);

export const indexStatements = (db: Kysely<Schema>, ids: readonly number[]): Promise<unknown> =>
  sql`insert into statement_words (rowid, words) select id, words from statements where id in ${listed(ids)}`.execute(
    db,
  );

/** Before the report ceases to be the current version. */
export const forgetReport = (db: Kysely<Schema>, id: number): Promise<unknown> =>
  sql`insert into report_words (report_words, rowid, title, body)
    select 'delete', id, title, body from searchable where id = ${id}`.execute(db);

/** Before the statements themselves go: the index finds what to forget by their words. */
export const forgetStatements = (db: Kysely<Schema>, reportId: number): Promise<unknown> =>
  sql`insert into statement_words (statement_words, rowid, words)
    select 'delete', id, words from statements where report_id = ${reportId}`.execute(db);

/** Headline and best words of these reports, hits marked. */
export async function snippetsOf(
  db: Kysely<Schema>,
  query: string,
  ids: readonly number[],
): Promise<Map<number, { title: string; snippet: string }>> {
  const { rows } = await sql<{ id: number; title: string; snippet: string }>`
    select rowid as id, highlight(report_words, 0, ${HIT_START}, ${HIT_END}) as title,
      snippet(report_words, 1, ${HIT_START}, ${HIT_END}, '…', ${sql.lit(SNIPPET_WORDS)}) as snippet
    from report_words where report_words match ${query} and rowid in (${sql.join([...ids])})`.execute(db);
  return new Map(rows.map(({ id, title, snippet }) => [id, { title, snippet }]));
}

/** The words of these statements, hits marked. */
export async function statementSnippets(
  db: Kysely<Schema>,
  query: string,
  ids: readonly number[],
): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; words: string }>`
    select rowid as id, highlight(statement_words, 0, ${HIT_START}, ${HIT_END}) as words
    from statement_words where statement_words match ${query} and rowid in (${sql.join([...ids])})`.execute(db);
  return new Map(rows.map(({ id, words }) => [id, words]));
}

/** Makes both indexes anew. */
export async function rebuildWordIndex(db: Kysely<Schema>): Promise<void> {
  for (const index of ['report_words', 'statement_words'])
    await sql`insert into ${sql.id(index)} (${sql.id(index)}) values ('rebuild')`.execute(db);
}

/** Whether an index agrees with what it indexes. */
export async function wordIndexSound(db: Kysely<Schema>): Promise<boolean> {
  try {
    for (const index of ['report_words', 'statement_words'])
      await sql`insert into ${sql.id(index)} (${sql.id(index)}, rank) values ('integrity-check', 1)`.execute(db);
    return true;
  } catch (error) {
    // Only what is wrong with the index itself counts: to a file that is read-only nothing can be said of it.
    if (error instanceof RecordError && error.code === 'corrupt') return false;
    throw error;
  }
}
