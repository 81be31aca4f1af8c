import { sql } from 'kysely';
import type {
  Facets,
  FacetValue,
  Filter,
  MapPoint,
  Network,
  OccurrenceLine,
  Page,
  PageAsked,
} from '../answers/index.js';
import { listed } from '../database/bulk.js';
import type { Db } from '../database/schema.js';
import { balanceOf } from './balance.js';
import { identityLines } from './looked-up.js';
import { occurrenceLines } from './occurrence-lines.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';
import { selectedBy } from './walked.js';

/** Occurrences by day. */
export async function timeline(
  db: Db,
  filter: Filter,
  page: PageAsked & { oldestFirst?: boolean | undefined },
): Promise<Page<OccurrenceLine>> {
  const limit = limitOf(page);
  const { oldestFirst = false } = page;
  const after = columnsAt(page.cursor);
  let query = selectedBy(db, filter);
  if (after) {
    const [day, id] = after;
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('occurrences.day', 'occurrences.id'), oldestFirst ? '>' : '<', tuple(String(day), Number(id))),
    );
  }
  const direction = oldestFirst ? 'asc' : 'desc';
  const rows = await query
    .selectAll('occurrences')
    .orderBy('occurrences.day', direction)
    .orderBy('occurrences.id', direction)
    .limit(limit + 1)
    .execute();
  return pageFrom(rows, limit, await occurrenceLines(db, rows.slice(0, limit)), ({ day, id }) => cursorAt(day, id));
}

/** Occurrences counted for maps and networks; of more only the latest. */
const MOST_COUNTED = 20_000;
/** Those counted for facets, which stand beside every list and so have to be there at once. */
const MOST_IN_FACETS = 5000;
const MOST_VALUES = 12;

/** Numbers of the occurrences that a filter selects, the latest first, as a query within another. */
const selected = (db: Db, filter: Filter, most: number) =>
  selectedBy(db, filter)
    .select('occurrences.id')
    .orderBy('occurrences.day', 'desc')
    .orderBy('occurrences.id', 'desc')
    .limit(most);

/** Counts all facets over the same occurrences, which are gathered once. Cross joins keep them outermost. */
export async function timelineFacets(db: Db, filter: Filter): Promise<Facets> {
  const chosen = selected(db, filter, MOST_IN_FACETS).select([
    'occurrences.type',
    'occurrences.status',
    'occurrences.day',
  ]);
  const { rows } = await sql<{ facet: string; value: string | null; count: number }>`
    with among as materialized ${chosen}
    select 'counted' as facet, null as value, count(*) as count from among
    union all select 'type', type, count(*) from among group by type
    union all select 'status', status, count(*) from among group by status
    union all select 'year', substr(day, 1, 4) as year, count(*) from among where day <> '' group by year
    union all select 'country', country, count(*)
      from among cross join occurrence_countries on occurrence_id = among.id group by country
    union all select 'publisher', publisher, count(distinct among.id)
      from among cross join events on occurrence_id = among.id cross join reports on reports.id = report_id
      where publisher is not null group by publisher
    union all select * from (select 'identity', cast(identity_id as text), count(distinct among.id) as n
      from among cross join occurrence_parties on occurrence_id = among.id
      group by identity_id order by n desc, identity_id limit ${MOST_VALUES})`.execute(db);
  const of = (facet: string) => rows.filter((row) => row.facet === facet);
  const counted = of('counted')[0]?.count ?? 0;
  const parties = of('identity');
  const names = await identityLines(
    db,
    parties.map(({ value }) => Number(value)),
  );
  return {
    counted,
    complete: counted < MOST_IN_FACETS,
    types: commonest(of('type')),
    statuses: commonest(of('status')),
    years: commonest(of('year'), Number.POSITIVE_INFINITY).sort((a, b) => (a.value < b.value ? 1 : -1)),
    countries: commonest(of('country')),
    publishers: commonest(of('publisher')),
    identities: commonest(parties).map((one) => ({ ...one, label: names.get(Number(one.value))?.name ?? one.value })),
  };
}

export const commonest = (
  values: readonly { value: string | null; count: number }[],
  most: number = MOST_VALUES,
): FacetValue[] =>
  values
    .flatMap(({ value, count }) => (value === null ? [] : [{ value, label: value, count }]))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, most);

/** Characters of a day that make its year, month or day. */
const PERIOD_LENGTH = { year: 4, month: 7, day: 10 } as const;

export async function histogram(db: Db, filter: Filter, by: keyof typeof PERIOD_LENGTH) {
  // By whole days, in whose order the index lies, so that nothing need be sorted; there are few.
  const days = await selectedBy(db, filter)
    .select('occurrences.day')
    .select(db.fn.countAll<number>().as('count'))
    .where('occurrences.day', '<>', '')
    .groupBy('occurrences.day')
    .orderBy('occurrences.day')
    .execute();
  const counts = new Map<string, number>();
  for (const { day, count } of days) {
    const period = day.slice(0, PERIOD_LENGTH[by]);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return [...counts].map(([period, count]) => ({ period, count }));
}

export async function mapPoints(db: Db, filter: Filter, limit: number): Promise<MapPoint[]> {
  const rows = await db
    .selectFrom('occurrences')
    .select(['place', 'country', 'lat', 'lon', 'type', 'status'])
    .select([db.fn.countAll<number>().as('count'), db.fn.max('id').as('latest')])
    .where('id', 'in', listed((await selected(db, filter, MOST_COUNTED).execute()).map(({ id }) => id)))
    .where('lat', 'is not', null)
    .groupBy(['place', 'country', 'lat', 'lon', 'type', 'status'])
    .execute();
  const points = new Map<string, typeof rows>();
  for (const row of rows) points.set(`${row.lat} ${row.lon}`, [...(points.get(`${row.lat} ${row.lon}`) ?? []), row]);
  return [...points.values()]
    .map((at) => ({
      name: at[0]!.place!,
      country: at[0]!.country,
      lat: at[0]!.lat!,
      lon: at[0]!.lon!,
      occurrences: at.reduce((sum, { count }) => sum + count, 0),
      balance: balanceOf(at),
      latest: Math.max(...at.map(({ latest }) => latest)),
    }))
    .sort((a, b) => b.occurrences - a.occurrences)
    .slice(0, limit);
}

export async function network(db: Db, filter: Filter, limit: number): Promise<Network> {
  const among = listed((await selected(db, filter, MOST_COUNTED).execute()).map(({ id }) => id));
  const nodes = await db
    .selectFrom('occurrence_parties')
    .select(['identity_id', sql<number>`count(distinct occurrence_id)`.as('occurrences')])
    .where('occurrence_id', 'in', among)
    .groupBy('identity_id')
    .orderBy('occurrences', 'desc')
    .orderBy('identity_id')
    .limit(limit)
    .execute();
  const ids = nodes.map(({ identity_id }) => identity_id);
  const edges = await db
    .selectFrom('dyads')
    .select(['a', 'b', 'type', 'status', db.fn.countAll<number>().as('count')])
    .where('occurrence_id', 'in', among)
    .where('a', 'in', listed(ids))
    .where('b', 'in', listed(ids))
    .groupBy(['a', 'b', 'type', 'status'])
    .execute();
  const byPair = new Map<string, typeof edges>();
  for (const edge of edges) byPair.set(`${edge.a} ${edge.b}`, [...(byPair.get(`${edge.a} ${edge.b}`) ?? []), edge]);
  const lines = await identityLines(db, ids);
  return {
    nodes: nodes.map(({ identity_id, occurrences }) => ({ identity: lines.get(identity_id)!, occurrences })),
    edges: [...byPair.values()].map((between) => ({
      a: between[0]!.a,
      b: between[0]!.b,
      occurrences: between.reduce((sum, { count }) => sum + count, 0),
      balance: balanceOf(between),
    })),
  };
}
