import { sql } from 'kysely';
import type { ReportPage, Totals } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { unpackedReading } from '../filing/prepare.js';
import { doubtCounts } from '../judgements/doubts/index.js';
import { reportLines } from './looked-up.js';

const MOST_OF_A_STORY = 50;

export async function reportPage(db: Db, id: number): Promise<ReportPage | undefined> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.id', 'reports.id')
    .selectAll('reports')
    .select('texts.text')
    .where('reports.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const reading = unpackedReading(row.reading, row.text);
  const versions = await db.selectFrom('reports').select('id').where('key', '=', row.key).orderBy('version').execute();
  const story = await db
    .selectFrom('reports')
    .select('id')
    .where('story_id', '=', row.story_id)
    .where('key', '<>', row.key)
    .where('current', '=', 1)
    .orderBy('id')
    .limit(MOST_OF_A_STORY)
    .execute();
  const lines = await reportLines(db, [id, ...versions.map((one) => one.id), ...story.map((one) => one.id)]);
  const appearances = await db
    .selectFrom('appearances')
    .select(['entity', 'identity_id'])
    .where('report_id', '=', id)
    .where('named', '=', 1)
    .execute();
  const statements = await db.selectFrom('statements').select(['local', 'id']).where('report_id', '=', id).execute();
  const events = await db
    .selectFrom('events')
    .select(['local', 'occurrence_id'])
    .where('report_id', '=', id)
    .where('occurrence_id', '>', 0)
    .execute();
  return {
    ...lines.get(id)!,
    text: reading.report.text,
    retrieved: row.retrieved,
    filed: row.filed,
    bytesHash: row.bytes_hash,
    reading,
    identities: Object.fromEntries(appearances.map(({ entity, identity_id }) => [entity, identity_id])),
    statements: Object.fromEntries(statements.map(({ local, id: number }) => [local, number])),
    occurrences: Object.fromEntries(events.map(({ local, occurrence_id }) => [local, occurrence_id])),
    versions: versions.filter((one) => one.id !== id).map((one) => lines.get(one.id)!),
    sameStory: story.map((one) => lines.get(one.id)!),
  };
}

export async function totals(db: Db): Promise<Totals> {
  const count = async (table: 'statements' | 'judgements') =>
    (await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;
  const reports = await db
    .selectFrom('reports')
    .select([db.fn.countAll<number>().as('reports'), db.fn.count<number>('story_id').distinct().as('stories')])
    .select(db.fn.count<number>('publisher').distinct().as('publishers'))
    .select([sql<string | null>`min(day)`.as('first'), sql<string | null>`max(day)`.as('last')])
    .where('current', '=', sql.lit(1))
    .executeTakeFirstOrThrow();
  const sorts = await db
    .selectFrom('identities')
    .select(['sort', db.fn.countAll<number>().as('n')])
    .where('merged_into', 'is', null)
    .groupBy('sort')
    .execute();
  const occurrences = await db
    .selectFrom('occurrences')
    .select(db.fn.countAll<number>().as('n'))
    .where('accounts', '>', sql.lit(0))
    .executeTakeFirstOrThrow();
  const disputed = await db
    .selectFrom('occurrences')
    .select(db.fn.countAll<number>().as('n'))
    .where('differs', '>', sql.lit(0))
    .executeTakeFirstOrThrow();
  const waiting = await doubtCounts(db, {});
  const ofSort = (sort: string) => sorts.find((one) => one.sort === sort)?.n ?? 0;
  return {
    ...reports,
    people: ofSort('person'),
    bodies: ofSort('body'),
    statements: await count('statements'),
    occurrences: occurrences.n,
    disputed: disputed.n,
    judgements: await count('judgements'),
    doubts: waiting.pair + waiting.appearance + waiting.tenure + waiting.event,
  };
}
