import { sql } from 'kysely';
import type { Filter } from '../../answers/index.js';
import type { Db } from '../../database/schema.js';
import { lookUp } from '../../questions/looked-up.js';
import { countOf, type Doubted, isOfPeople } from './doubted.js';

/** Whether two are one, the likeliest first. */
export const PAIRS: Doubted = {
  async list(db, filter, after, limit) {
    let query = waiting(db, filter).select(['s.a', 's.b', 's.score', 's.reasons']);
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
  },
  async count(db, filter) {
    if (Object.values(filter).some((value) => value !== undefined)) return countOf(waiting(db, filter));
    // All but those that a person has decided, who are few: to look at each pair's two takes longer the more there are.
    const { rows } = await sql<{ count: number }>`
      with merged as (select id from identities where merged_into is not null)
      select (select count(*) from suggestions) - (select count(*) from (
        select a, b from suggestions where a in merged
        union select a, b from suggestions where b in merged
        union select s.a, s.b from separations as two cross join suggestions as s on s.a = two.a and s.b = two.b
      )) as count`.execute(db);
    return rows[0]!.count;
  },
};

function waiting(db: Db, filter: Filter) {
  const { identities = [], countries = [] } = filter;
  let query = db
    .selectFrom('suggestions as s')
    .innerJoin('identities as one', 'one.id', 's.a')
    .innerJoin('identities as other', 'other.id', 's.b')
    .where('one.merged_into', 'is', null)
    .where('other.merged_into', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('separations as two').select('two.a').whereRef('two.a', '=', 's.a').whereRef('two.b', '=', 's.b'),
        ),
      ),
    );
  if (!isOfPeople(filter)) query = query.where(({ lit }) => lit(false));
  if (identities.length > 0)
    query = query.where(({ or, eb }) => or([eb('s.a', 'in', identities), eb('s.b', 'in', identities)]));
  if (countries.length > 0)
    query = query.where(({ or, eb }) => or([eb('one.country', 'in', countries), eb('other.country', 'in', countries)]));
  return query;
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
