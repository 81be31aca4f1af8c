import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { PloverType } from '../../terms/index.js';
import type { Facets, Filter, Hit, IdentitySort, NameMatch, Page, PageAsked, ReportLine } from '../answers/index.js';
import { listed } from '../database/bulk.js';
import { latestReportsWith, reportsWith, snippetsOf } from '../database/full-text.js';
import type { Db, Schema } from '../database/schema.js';
import { firstDayOf, lastDayOf } from '../days.js';
import { askedKeysOf, plainName, wordKeysOf } from '../identity/keys.js';
import { likenessOf } from '../identity/likeness.js';
import { identityLines, reportLines } from './looked-up.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';
import { commonest } from './timeline.js';
import { matchOf } from './words.js';

/** Of more matches than this, the latest filed are ranked: to weigh all reports that hold «talks» takes too long. */
const MOST_RANKED = 2000;
/** Those counted for facets, which stand beside every list and so have to be there at once. */
const MOST_COUNTED = 5000;

type Reports = SelectQueryBuilder<Schema, 'reports', object>;

/** Reports as a filter selects them; what it says of occurrences counts for those that a report tells. */
function filteredReports<T extends Reports>(query: T, filter: Filter): T {
  let some: Reports = query.where('reports.current', '=', sql.lit(1));
  if (filter.from !== undefined) some = some.where('reports.day', '>=', firstDayOf(filter.from));
  if (filter.to !== undefined) some = some.where('reports.day', '<=', lastDayOf(filter.to));
  return some.where((eb) =>
    eb.and([
      ...conditionsOf(eb, filter),
      ...(filter.together ?? []).map((id) => names(eb, [id])),
      ...conditionsOf(eb, filter.without ?? {}).map((condition) => eb.not(condition)),
    ]),
  ) as T;
}

type Builder = ExpressionBuilder<Schema, 'reports'>;

/** What a filter can both ask for and leave out. */
function conditionsOf(
  eb: Builder,
  { publishers = [], identities = [], countries = [], types = [] }: NonNullable<Filter['without']>,
) {
  // Who has no publisher is of none that is named.
  const publisher = eb.fn.coalesce('reports.publisher', sql.lit(''));
  return [
    ...(publishers.length > 0 ? [eb(publisher, 'in', publishers)] : []),
    ...(identities.length > 0 ? [names(eb, identities)] : []),
    ...(types.length > 0 || countries.length > 0 ? [tells(eb, types, countries)] : []),
  ];
}

const names = (eb: Builder, ids: readonly number[]) =>
  eb.exists(
    eb
      .selectFrom('appearances')
      .select('appearances.entity')
      .whereRef('appearances.report_id', '=', 'reports.id')
      .where('appearances.identity_id', 'in', [...ids]),
  );

function tells(eb: Builder, types: readonly PloverType[], countries: readonly string[]) {
  let told = eb.selectFrom('events').select('events.id').whereRef('events.report_id', '=', 'reports.id');
  if (types.length > 0) told = told.where('events.type', 'in', types);
  if (countries.length > 0)
    told = told.where('events.occurrence_id', 'in', (of) =>
      of.selectFrom('occurrence_countries').select('occurrence_id').where('country', 'in', countries),
    );
  return eb.exists(told);
}

export async function search(db: Db, words: string, filter: Filter, page: PageAsked): Promise<Page<Hit>> {
  const match = matchOf(words);
  if (match === undefined) return { items: [], next: null };
  const limit = limitOf(page);
  const [rank = undefined, id = 0] = columnsAt(page.cursor) ?? [];
  const ranked = latestFound(db, match, filter, MOST_RANKED).select('found.rank').as('ranked');
  let query = db.selectFrom(ranked).select(['ranked.id', 'ranked.rank']);
  if (rank !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('ranked.rank', 'ranked.id'), '>', tuple(Number(rank), Number(id))),
    );
  const rows = await query
    .orderBy('ranked.rank')
    .orderBy('ranked.id')
    .limit(limit + 1)
    .execute();
  const ids = rows.slice(0, limit).map((row) => row.id);
  const lines = await reportLines(db, ids);
  const snippets = ids.length === 0 ? new Map() : await snippetsOf(db, match, ids);
  const items = ids.map((report) => {
    const line = lines.get(report)!;
    const { title, snippet } = snippets.get(report) ?? { title: '', snippet: '' };
    return { report: line, title: title || line.title, snippet };
  });
  return pageFrom(rows, limit, items, (row) => cursorAt(row.rank, row.id));
}

/** Of the reports that hold the words so many that were filed last; the join is walked from the left, in that order. */
function latestFound(db: Db, match: string, filter: Filter, most: number) {
  const found = db
    .selectFrom(latestReportsWith(match).as('found'))
    .crossJoin('reports')
    .whereRef('reports.id', '=', 'found.id')
    .select('reports.id');
  return (filteredReports(found as unknown as Reports, filter) as unknown as typeof found)
    .orderBy('found.id', 'desc')
    .limit(most);
}

export async function searchFacets(db: Db, words: string, filter: Filter): Promise<Facets> {
  const match = matchOf(words);
  const found = match === undefined ? [] : await latestFound(db, match, filter, MOST_COUNTED).execute();
  const among = listed(found.map(({ id }) => id));
  const count = db.fn.countAll<number>().as('count');
  const [publishers, years, countries, people] = await Promise.all([
    db
      .selectFrom('reports')
      .select(['publisher as value', count])
      .where('id', 'in', among)
      .groupBy('publisher')
      .execute(),
    db
      .selectFrom('reports')
      .select([sql<string>`substr(day, 1, 4)`.as('value'), count])
      .where('id', 'in', among)
      .where('day', 'is not', null)
      .groupBy('value')
      .execute(),
    db
      .selectFrom('appearances')
      .innerJoin('identities', 'identities.id', 'appearances.identity_id')
      .select(['identities.country as value', sql<number>`count(distinct report_id)`.as('count')])
      .where('report_id', 'in', among)
      .where('sort', '=', 'state')
      .groupBy('identities.country')
      .execute(),
    db
      .selectFrom('appearances')
      .innerJoin('identities', 'identities.id', 'appearances.identity_id')
      .select(['identity_id', 'identities.name', sql<number>`count(distinct report_id)`.as('count')])
      .where('report_id', 'in', among)
      .where('sort', 'in', ['person', 'body'])
      .groupBy('identity_id')
      .orderBy('count', 'desc')
      .limit(12)
      .execute(),
  ]);
  return {
    counted: found.length,
    complete: found.length < MOST_COUNTED,
    publishers: commonest(publishers),
    years: commonest(years, Number.POSITIVE_INFINITY).sort((a, b) => (a.value < b.value ? 1 : -1)),
    countries: commonest(countries),
    types: [],
    statuses: [],
    identities: people.map(({ identity_id, name, count: n }) => ({
      value: String(identity_id),
      label: name,
      count: n,
    })),
  };
}

/** Reports, the latest published first. */
export async function reportList(db: Db, filter: Filter, page: PageAsked): Promise<Page<ReportLine>> {
  const limit = limitOf(page);
  const match = filter.words === undefined ? undefined : matchOf(filter.words);
  let query = filteredReports(db.selectFrom('reports'), filter);
  if (match !== undefined) query = query.where('reports.id', 'in', reportsWith(match));
  const day = sql<string>`coalesce(reports.day, '')`;
  const after = columnsAt(page.cursor);
  if (after) query = query.where(sql<boolean>`(${day}, reports.id) < (${String(after[0])}, ${Number(after[1])})`);
  const rows = await query
    .select(['reports.id', day.as('day')])
    .orderBy(sql`coalesce(reports.day, '')`, 'desc')
    .orderBy('reports.id', 'desc')
    .limit(limit + 1)
    .execute();
  const lines = await reportLines(
    db,
    rows.map(({ id }) => id),
  );
  return pageFrom(
    rows,
    limit,
    rows.map(({ id }) => lines.get(id)!),
    (row) => cursorAt(row.day, row.id),
  );
}

const MOST_LOOKED_AT = 400;

/** Whom a name may mean: those it spells, then those one of whose words it begins. */
export async function who(
  db: Db,
  name: string,
  { sorts, limit = 20 }: { sorts?: readonly IdentitySort[]; limit?: number },
): Promise<NameMatch[]> {
  const words = wordKeysOf(name);
  const last = words.at(-1);
  if (last === undefined) return [];
  const keys = [...new Set([...askedKeysOf('person', name), ...words])];
  const rows = await db
    .selectFrom('name_keys')
    .innerJoin('identities', 'identities.id', 'name_keys.identity_id')
    .select(['identity_id', 'sort'])
    .distinct()
    .where(({ eb, or, and }) =>
      or([eb('key', 'in', keys), and([eb('key', '>=', last), eb('key', '<', `${last}\uffff`)])]),
    )
    .where('merged_into', 'is', null)
    .$if(sorts !== undefined && sorts.length > 0, (query) => query.where('sort', 'in', [...(sorts ?? [])]))
    .limit(MOST_LOOKED_AT)
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ identity_id }) => identity_id);
  const spellings = await db
    .selectFrom('spellings')
    .select(['identity_id', 'name'])
    .select(db.fn.sum<number>('reports').as('reports'))
    .where('identity_id', 'in', listed(ids))
    .groupBy(['identity_id', 'name'])
    .execute();
  const lines = await identityLines(db, ids);
  const asked = plainName(name);
  const best = new Map<number, { spelling: string; worth: number; reports: number }>();
  for (const { identity_id, name: spelling, reports } of spellings) {
    const line = lines.get(identity_id)!;
    const worth = worthOf(asked, name, spelling, line.sort);
    const before = best.get(identity_id);
    const all = (before?.reports ?? 0) + reports;
    if (!before || worth > before.worth) best.set(identity_id, { spelling, worth, reports: all });
    else before.reports = all;
  }
  return [...best]
    .filter(([, { worth }]) => worth > 0)
    .sort(([a, one], [b, other]) => other.worth - one.worth || other.reports - one.reports || a - b)
    .slice(0, limit)
    .map(([id, { spelling, reports }]) => ({ identity: lines.get(id)!, spelling, reports }));
}

/** How well a spelling fits what was asked for: 2 the same, 1 its words, below that another spelling; 0 not at all. */
function worthOf(asked: string, name: string, spelling: string, sort: IdentitySort): number {
  const plain = plainName(spelling);
  if (plain === asked) return 2;
  const words = plain.split(' ');
  const wanted = asked.split(' ');
  if (
    wanted.every((word, i) =>
      words.some((other) => (i === wanted.length - 1 ? other.startsWith(word) : other === word)),
    )
  )
    return 1;
  if (sort !== 'person' || wanted.length < 2) return 0;
  const profile = { sort, country: null, countryTold: false, code: null, titles: [] };
  return Math.min(0.9, likenessOf({ ...profile, names: [name] }, { ...profile, names: [spelling] }).score);
}
