import { sql } from 'kysely';
import type { Companion, CountryBalance, Filter, IdentityPage, Tenure } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { balanceOf } from './balance.js';
import { identityLines, lookUp } from './looked-up.js';
import { selectedBy } from './walked.js';

export async function identityPage(db: Db, asked: number): Promise<IdentityPage | undefined> {
  const line = (await identityLines(db, [asked])).get(asked);
  if (!line) return undefined;
  const { id } = line;
  const appeared = db.selectFrom('appearances').where('identity_id', '=', id).where('named', '=', 1);
  const spellings = await db
    .selectFrom('spellings')
    .select('name')
    .select(db.fn.sum<number>('reports').as('reports'))
    .where('identity_id', '=', id)
    .groupBy('name')
    .orderBy('reports', 'desc')
    .orderBy('name')
    .execute();
  const reports = await appeared.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  const stories = await db
    .selectFrom('reports')
    .select(sql<number>`count(distinct story_id)`.as('count'))
    .where('id', 'in', appeared.select('report_id'))
    .executeTakeFirstOrThrow();
  const days = await appeared
    .select([sql<string | null>`min(day)`.as('first'), sql<string | null>`max(day)`.as('last')])
    .where('day', '<>', '')
    .executeTakeFirstOrThrow();
  const occurrences = await db
    .selectFrom('occurrence_parties')
    .select(sql<number>`count(distinct occurrence_id)`.as('count'))
    .where('identity_id', '=', id)
    .executeTakeFirstOrThrow();
  const statements = await db
    .selectFrom('statements')
    .select(sql<number>`count(*)`.as('count'))
    .where('speaker_id', '=', id)
    .where('rejected', '=', 0)
    .executeTakeFirstOrThrow();
  return {
    ...line,
    spellings,
    tenures: await tenuresOf(db, id),
    counts: {
      reports: reports.count,
      stories: stories.count,
      occurrences: occurrences.count,
      statements: statements.count,
    },
    ...days,
  };
}

/** Offices over time, the latest first. One told without its body is that of the only body it is told with elsewhere. */
async function tenuresOf(db: Db, identity: number): Promise<Tenure[]> {
  const rows = await db
    .selectFrom('tenures')
    .selectAll()
    .where('identity_id', '=', identity)
    .where('rejected', '=', 0)
    .where('reports', '>', 0)
    .execute();
  const ofOne = new Map<string, typeof rows>();
  for (const row of rows) ofOne.set(row.title_key, [...(ofOne.get(row.title_key) ?? []), row]);
  const joined = [...ofOne.values()].flatMap((same) => {
    const placed = same.filter(({ of_id }) => of_id > 0);
    return placed.length === 1 ? [same] : same.map((one) => [one]);
  });
  const told = await Promise.all(
    joined.map(async (same) => {
      const main = same.find(({ of_id }) => of_id > 0) ?? same[0]!;
      const offices = db
        .selectFrom('offices')
        .select(['report_id as report', 'at_start as start', 'at_end as end', 'day'])
        .where(
          'tenure_id',
          'in',
          same.map(({ id }) => id),
        );
      const first = await offices.orderBy('day').orderBy('report_id').limit(1).execute();
      const last = await offices.orderBy('day', 'desc').orderBy('report_id', 'desc').limit(1).execute();
      const places = [...first, ...last.filter(({ report }) => report !== first[0]?.report)];
      const days = same
        .flatMap((one) => [one.first, one.last])
        .filter((day) => day !== '')
        .sort();
      const sum = (of: 'reports' | 'acting' | 'former') => same.reduce((total, one) => total + one[of], 0);
      return {
        main,
        places,
        first: days[0] ?? null,
        last: days.at(-1) ?? null,
        reports: sum('reports'),
        acting: sum('acting'),
        former: sum('former'),
      };
    }),
  );
  const found = await lookUp(db, {
    places: told.flatMap(({ places }) => places),
    identities: told.map(({ main }) => main.of_id),
  });
  return told
    .sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : -1))
    .map(({ main, places, first, last, reports, acting, former }) => ({
      id: main.id,
      title: main.title,
      of: found.identity(main.of_id) ?? null,
      acting: acting * 2 > reports,
      former: former === reports,
      first,
      last,
      reports,
      evidence: places.map(({ report, start, end }) => found.passage({ report, start, end })),
    }));
}

/** Whom one is met with in the same occurrences. */
export async function company(db: Db, id: number, filter: Filter, limit: number): Promise<Companion[]> {
  const among = selectedBy(db, { ...filter, together: [...(filter.together ?? []), id] }).select('occurrences.id');
  const rows = await db
    .selectFrom('occurrence_parties')
    .innerJoin('occurrences', 'occurrences.id', 'occurrence_parties.occurrence_id')
    .select('identity_id')
    .select([sql<number>`count(distinct occurrence_id)`.as('occurrences')])
    .select([sql<number>`count(distinct case when type = 'CONSULT' then occurrence_id end)`.as('meetings')])
    .select([sql<string | null>`nullif(max(occurrence_parties.day), '')`.as('last')])
    .where('occurrence_id', 'in', among)
    .where('identity_id', '<>', id)
    .where('own', '=', 1)
    .groupBy('identity_id')
    .orderBy('occurrences', 'desc')
    .orderBy('identity_id')
    .limit(limit)
    .execute();
  const lines = await identityLines(
    db,
    rows.map(({ identity_id }) => identity_id),
  );
  return rows.map(({ identity_id, ...counts }) => ({ identity: lines.get(identity_id)!, ...counts }));
}

/** How one stands with each state, by year. */
export async function balances(db: Db, id: number, limit: number): Promise<CountryBalance[]> {
  const side = (own: 'a' | 'b', other: 'a' | 'b') =>
    db
      .selectFrom('dyads')
      .innerJoin('identities', 'identities.id', `dyads.${other}`)
      .select([`dyads.${other} as state`, 'dyads.type', 'dyads.status'])
      .select([sql<string>`substr(dyads.day, 1, 4)`.as('year'), db.fn.countAll<number>().as('count')])
      .where(`dyads.${own}`, '=', id)
      .where('identities.sort', '=', 'state')
      .groupBy([`dyads.${other}`, 'dyads.type', 'dyads.status', 'year'])
      .execute();
  const counted = [...(await side('a', 'b')), ...(await side('b', 'a'))];
  const byState = grouped(counted, ({ state }) => state);
  const lines = await identityLines(db, [...byState.keys()]);
  return [...byState]
    .sort(([, a], [, b]) => total(b) - total(a))
    .slice(0, limit)
    .map(([state, rows]) => ({
      country: lines.get(state)!,
      all: balanceOf(rows),
      years: [
        ...grouped(
          rows.filter(({ year }) => year !== ''),
          ({ year }) => year,
        ),
      ]
        .map(([year, within]) => ({ year, ...balanceOf(within) }))
        .sort((a, b) => (a.year < b.year ? -1 : 1)),
    }));
}

const total = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

export function grouped<K, T>(list: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
