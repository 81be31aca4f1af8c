import { sql } from 'kysely';
import type { Doubt, Filter, Page, PageAsked } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { machineType } from '../filing/earlier.js';
import type { EventDetail } from '../occurrences/told.js';
import { lookUp } from '../questions/looked-up.js';
import { occurrenceLines } from '../questions/occurrence-lines.js';
import { columnsAt, cursorAt, limitOf } from '../questions/pages.js';

/** The kinds of doubts, in the order in which they are asked. */
const KINDS: readonly Doubt['on'][] = ['pair', 'tenure', 'event'];

/** What waits for a person, one kind after the other. A cursor names the kind and where in it the page before ended. */
export async function doubts(
  db: Db,
  on: Doubt['on'] | undefined,
  filter: Filter,
  page: PageAsked,
): Promise<Page<Doubt>> {
  const limit = limitOf(page);
  const [kind, ...after] = columnsAt(page.cursor) ?? [];
  const kinds = KINDS.filter((one) => on === undefined || one === on);
  const items: Doubt[] = [];
  let last: (string | number)[] = [];
  for (const one of kinds.slice(Math.max(0, kinds.indexOf(kind as Doubt['on'])))) {
    const found = await ASK[one](db, one === kind ? after.map(Number) : undefined, limit - items.length + 1, filter);
    for (const { doubt, at } of found) {
      if (items.length === limit) return { items, next: cursorAt(...last) };
      items.push(doubt);
      last = [one, ...at];
    }
  }
  return { items, next: null };
}

type Found = { doubt: Doubt; at: number[] }[];
type Ask = (db: Db, after: number[] | undefined, limit: number, filter: Filter) => Promise<Found>;

const ASK: Readonly<Record<Doubt['on'], Ask>> = { pair: pairs, tenure: tenures, event: events };

/** Whether two are one, the likeliest first. */
async function pairs(db: Db, after: number[] | undefined, limit: number, { identities = [] }: Filter): Promise<Found> {
  let query = db
    .selectFrom('suggestions as s')
    .innerJoin('identities as one', 'one.id', 's.a')
    .innerJoin('identities as other', 'other.id', 's.b')
    .select(['s.a', 's.b', 's.score', 's.reasons'])
    .where('one.merged_into', 'is', null)
    .where('other.merged_into', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('separations as two').select('two.a').whereRef('two.a', '=', 's.a').whereRef('two.b', '=', 's.b'),
        ),
      ),
    );
  if (identities.length > 0)
    query = query.where(({ or, eb }) => or([eb('s.a', 'in', identities), eb('s.b', 'in', identities)]));
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('s.score', 's.a', 's.b'), '<', tuple(after[0]!, after[1]!, after[2]!)),
    );
  const rows = await query
    .orderBy('s.score', 'desc')
    .orderBy('s.a', 'desc')
    .orderBy('s.b', 'desc')
    .limit(limit)
    .execute();
  const places = await Promise.all(rows.flatMap(({ a, b }) => [a, b]).map((id) => firstAppearance(db, id)));
  const found = await lookUp(db, { places: places.flat(), identities: rows.flatMap(({ a, b }) => [a, b]) });
  return rows.map(({ a, b, score, reasons }, i) => ({
    at: [score, a, b],
    doubt: {
      on: 'pair',
      target: { on: 'pair', a, b },
      score: Math.min(1, Math.max(0, score)),
      reasons: JSON.parse(reasons),
      a: found.identity(a)!,
      b: found.identity(b)!,
      evidence: [...places[2 * i]!, ...places[2 * i + 1]!].map(found.passage),
    },
  }));
}

const firstAppearance = (db: Db, id: number) =>
  db
    .selectFrom('appearances')
    .select(['report_id as report', 'at_start as start', 'at_end as end'])
    .where('identity_id', '=', id)
    .where('named', '=', 1)
    .orderBy('day')
    .limit(1)
    .execute();

/** Offices that contradict what is known of who holds them. */
async function tenures(
  db: Db,
  after: number[] | undefined,
  limit: number,
  { identities = [] }: Filter,
): Promise<Found> {
  let query = db
    .selectFrom('problems')
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.report_id', '=', 'problems.report_id')
        .onRef('offices.at_start', '<', 'problems.at_end')
        .onRef('offices.at_end', '>', 'problems.at_start'),
    )
    .innerJoin('tenures', 'tenures.id', 'offices.tenure_id')
    .select(['problems.report_id', 'problems.number', 'problems.message', 'problems.at_start', 'problems.at_end'])
    .select(['tenures.identity_id', 'tenures.title', 'tenures.title_key', 'tenures.of_id'])
    .where('problems.code', '=', 'office-conflict')
    .where('tenures.rejected', '=', 0)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('corrections')
            .select('value')
            .where('field', '=', 'confirmed')
            .where('target', '=', sql<string>`'tenure ' || identity_id || ' ' || of_id || ' ' || title_key`),
        ),
      ),
    );
  if (identities.length > 0) query = query.where('tenures.identity_id', 'in', identities);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('problems.report_id', 'problems.number'), '<', tuple(after[0]!, after[1]!)),
    );
  const rows = await query
    .orderBy('problems.report_id', 'desc')
    .orderBy('problems.number', 'desc')
    .limit(limit)
    .execute();
  const found = await lookUp(db, {
    places: rows.map(({ report_id: report, at_start: start, at_end: end }) => ({ report, start, end })),
    identities: rows.map(({ identity_id }) => identity_id),
  });
  return rows.map((row) => ({
    at: [row.report_id, row.number],
    doubt: {
      on: 'tenure',
      target: { on: 'tenure', identity: row.identity_id, title: row.title, of: row.of_id || null },
      score: 0.5,
      reasons: [row.message],
      identity: found.identity(row.identity_id)!,
      report: found.report(row.report_id),
      evidence: [found.passage({ report: row.report_id, start: row.at_start, end: row.at_end })],
    },
  }));
}

/** Events that the statistical model alone found. */
async function events(db: Db, after: number[] | undefined, limit: number, { identities = [] }: Filter): Promise<Found> {
  let query = db.selectFrom('events').selectAll().where('doubt', 'is not', null).where('occurrence_id', '>', 0);
  if (identities.length > 0)
    query = query.where('occurrence_id', 'in', (of) =>
      of.selectFrom('occurrence_parties').select('occurrence_id').where('identity_id', 'in', identities),
    );
  if (after) query = query.where('id', '<', after[0]!);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  const told =
    rows.length === 0
      ? []
      : await db
          .selectFrom('occurrences')
          .selectAll()
          .where(
            'id',
            'in',
            rows.map((row) => row.occurrence_id),
          )
          .execute();
  const lines = new Map((await occurrenceLines(db, told)).map((line) => [line.id, line]));
  const places = rows.map((row) => {
    const { sentences }: EventDetail = JSON.parse(row.detail);
    return { report: row.report_id, ...(sentences[0] ?? { start: row.at_start, end: row.at_end }) };
  });
  const found = await lookUp(db, { places });
  return rows.map((row, i) => ({
    at: [row.id],
    doubt: {
      on: 'event',
      target: {
        on: 'event',
        report: row.report_id,
        at: { start: row.at_start, end: row.at_end },
        type: machineType(row),
      },
      score: row.doubt ?? 0,
      reasons: ['no entry of the codebook says so, only the statistical model'],
      occurrence: lines.get(row.occurrence_id)!,
      evidence: [found.passage(places[i]!)],
    },
  }));
}
