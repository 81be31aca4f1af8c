import type { Reading } from '../../terms/index.js';
import type { Change, Changes } from '../answers/index.js';
import type { Db, EventRow } from '../database/schema.js';
import { dayIn } from '../days.js';
import { chunks } from '../identity/roster.js';
import { Batch } from './batch.js';
import { earlierOf, type Forced, machineType } from './earlier.js';
import { readingColumns, unpackedReading } from './prepare.js';

/** Derives reports again: by new readings where there are any, by judgements as they stand now. */
export async function rederive(
  db: Db,
  reports: readonly number[],
  at: string,
  { readings = new Map(), forced = new Map() }: { readings?: ReadonlyMap<number, Reading>; forced?: Forced } = {},
): Promise<Changes> {
  const batch = new Batch(db, at);
  const changes: Changes = {
    ...{ reports: 0, changed: [], kept: 0 },
    statements: { gone: 0, come: 0 },
    events: { gone: 0, come: 0, changed: 0 },
    identities: { gone: 0, come: 0 },
  };
  const affected = new Set<number>();
  for (const report of [...new Set(reports)].sort((a, b) => a - b)) {
    const row = await db
      .selectFrom('reports')
      .innerJoin('texts', 'texts.id', 'reports.id')
      .select(['reports.key', 'reports.reading', 'reports.published', 'texts.text', 'reports.current'])
      .where('reports.id', '=', report)
      .executeTakeFirstOrThrow();
    const given = readings.get(report);
    if (given) await db.updateTable('reports').set(readingColumns(given)).where('id', '=', report).execute();
    if (row.current === 0) continue;
    const reading = given ?? unpackedReading(row.reading, row.text);
    const before = await toldIn(db, report);
    const earlier = await earlierOf(db, report, forced, given !== undefined);
    await batch.retire(report);
    await batch.derive(report, { reading, day: dayIn(row.published ?? undefined) }, earlier);
    await batch.write();
    const after = await toldIn(db, report);
    for (const { identity_id } of earlier.appearances) affected.add(identity_id);
    for (const id of after.identities.values()) affected.add(id);
    const change = changeFrom(before, after);
    add(change, changes);
    if (isAny(change)) changes.changed.push({ report, key: row.key, ...change });
    changes.reports++;
    changes.kept += after.kept;
  }
  await batch.finish();
  await recountSpellings(db, [...affected]);
  return changes;
}

/** What a report tells, by what makes it the same under another reading. */
interface ToldIn {
  statements: Map<string, string>;
  events: Map<string, string>;
  identities: Map<string, number>;
  kept: number;
}

async function toldIn(db: Db, report: number): Promise<ToldIn> {
  const statements = await db
    .selectFrom('statements')
    .select(['content', 'speaker_id'])
    .where('report_id', '=', report)
    .execute();
  const events = await db.selectFrom('events').selectAll().where('report_id', '=', report).execute();
  const appearances = await db
    .selectFrom('appearances')
    .select(['name', 'identity_id'])
    .where('report_id', '=', report)
    .where('named', '=', 1)
    .execute();
  const says = ({ type, mode, status, date, place, teller }: EventRow) =>
    [type, mode, status, date, place, teller].join('|');
  return {
    statements: new Map(statements.map(({ content, speaker_id }) => [content, String(speaker_id)])),
    events: new Map(events.map((row) => [`${row.at_start} ${machineType(row)}`, says(row)])),
    identities: new Map(appearances.map(({ name, identity_id }) => [name, identity_id])),
    kept: events.filter(({ local }) => local.startsWith('kept ')).length,
  };
}

function changeFrom(before: ToldIn, after: ToldIn): Change {
  const missing = <T>(from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>) =>
    [...from.keys()].filter((key) => !to.has(key)).length;
  const between = (of: 'statements' | 'events' | 'identities') => ({
    gone: missing<unknown>(before[of], after[of]),
    come: missing<unknown>(after[of], before[of]),
  });
  const changed = [...after.events].filter(
    ([key, said]) => before.events.has(key) && before.events.get(key) !== said,
  ).length;
  return {
    statements: between('statements'),
    events: { ...between('events'), changed },
    identities: between('identities'),
  };
}

const isAny = ({ statements, events, identities }: Change): boolean =>
  [statements, events, identities].some((counts) => Object.values(counts).some((count) => count > 0));

function add({ statements, events, identities }: Change, to: Change): void {
  for (const [some, all] of [
    [statements, to.statements],
    [events, to.events],
    [identities, to.identities],
  ] as const) {
    all.gone += some.gone;
    all.come += some.come;
  }
  to.events.changed += events.changed;
}

/** Counts anew how reports spell these identities. */
async function recountSpellings(db: Db, ids: readonly number[]): Promise<void> {
  for (const some of chunks(ids, 100)) {
    const counted = await db
      .selectFrom('appearances')
      .select(['identity_id', 'name', 'country', db.fn.countAll<number>().as('reports')])
      .where('identity_id', 'in', some)
      .where('named', '=', 1)
      .groupBy(['identity_id', 'name', 'country'])
      .execute();
    await db.deleteFrom('spellings').where('identity_id', 'in', some).execute();
    for (const rows of chunks(counted, 200)) await db.insertInto('spellings').values(rows).execute();
  }
}
