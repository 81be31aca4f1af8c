import { listed } from '../database/bulk.js';
import type { Db } from '../database/schema.js';
import { chunks } from '../identity/roster.js';
import type { Standing } from './told-row.js';

/**
 * Bodies of many states, and their people: their country is where they come from, and not for whom they act. CAMEO writes
 * them with these letters («IGOUNO», «PRTIGO»).
 */
export const actsForNoState = (code: string | null): boolean =>
  code !== null && /^(?:\w{3})?(?:IGO|NGO|INT|IMG|MNC)/.test(code);

/** By report and entity, whom each stands for. */
export type Standings = ReadonlyMap<string, Standing>;
export const standingKey = (report: number, entity: string): string => `${report} ${entity}`;

/** Whom the entities of these reports stand for. */
export async function standingsIn(db: Db, reports: readonly number[]): Promise<Standings> {
  const standings = new Map<string, Standing>();
  for (const some of chunks([...new Set(reports)], 200)) {
    const rows = await db
      .selectFrom('appearances')
      .innerJoin('identities', 'identities.id', 'appearances.identity_id')
      .select(['appearances.report_id', 'appearances.entity', 'appearances.identity_id', 'appearances.named'])
      .select(['identities.sort', 'identities.country', 'identities.code'])
      .where('appearances.report_id', 'in', listed(some))
      .execute();
    const states = await statesOf(
      db,
      rows.flatMap(({ country }) => country ?? []),
    );
    const bodies = await bodiesOf(
      db,
      rows.flatMap(({ sort, code, identity_id }) => (sort === 'person' && actsForNoState(code) ? identity_id : [])),
    );
    for (const row of rows) {
      const isState = row.sort === 'state' || row.named === 0;
      const state = isState
        ? row.identity_id
        : row.country === null || actsForNoState(row.code) || row.sort === 'place'
          ? null
          : (states.get(row.country) ?? null);
      const body = row.sort === 'body' && actsForNoState(row.code) ? row.identity_id : bodies.get(row.identity_id);
      standings.set(standingKey(row.report_id, row.entity), { own: isState ? null : row.identity_id, state, body });
    }
  }
  return standings;
}

async function statesOf(db: Db, countries: readonly string[]): Promise<Map<string, number>> {
  if (countries.length === 0) return new Map();
  const rows = await db
    .selectFrom('identities')
    .select(['id', 'country'])
    .where('sort', '=', 'state')
    .where('country', 'in', listed(new Set(countries)))
    .where('merged_into', 'is', null)
    .execute();
  return new Map(rows.map(({ id, country }) => [country!, id]));
}

/** By person, the body of many states that he holds an office of, the latest if there are several. */
export async function bodiesOf(db: Db, people: readonly number[]): Promise<Map<number, number>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('tenures')
    .innerJoin('identities', 'identities.id', 'tenures.of_id')
    .select(['tenures.identity_id', 'tenures.of_id', 'identities.code'])
    .where('tenures.identity_id', 'in', listed(new Set(people)))
    .where('tenures.rejected', '=', 0)
    .orderBy('tenures.last')
    .orderBy('tenures.id')
    .execute();
  return new Map(rows.flatMap(({ identity_id, of_id, code }) => (actsForNoState(code) ? [[identity_id, of_id]] : [])));
}
