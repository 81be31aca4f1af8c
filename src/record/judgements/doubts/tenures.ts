import { sql } from 'kysely';
import type { Filter } from '../../answers/index.js';
import type { Db } from '../../database/schema.js';
import { lookUp } from '../../questions/looked-up.js';
import { countOf, type Doubted, isOfPeople } from './doubted.js';

/** Offices that contradict what is known of who holds them. */
export const TENURES: Doubted = {
  async list(db, filter, after, limit) {
    let query = waiting(db, filter)
      .select(['problems.report_id', 'problems.number', 'problems.message', 'problems.at_start', 'problems.at_end'])
      .select(['tenures.identity_id', 'tenures.title', 'tenures.title_key', 'tenures.of_id']);
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
      identities: rows.flatMap(({ identity_id, of_id }) => [identity_id, of_id]),
    });
    return rows.map((row) => ({
      at: [row.report_id, row.number],
      doubt: {
        on: 'tenure',
        target: { on: 'tenure', identity: row.identity_id, title: row.title, of: row.of_id || null },
        score: 0.5,
        reasons: [row.message],
        identity: found.identity(row.identity_id)!,
        title: row.title,
        of: found.identity(row.of_id) ?? null,
        report: found.report(row.report_id),
        evidence: [found.passage({ report: row.report_id, start: row.at_start, end: row.at_end })],
      },
    }));
  },
  count: (db, filter) => countOf(waiting(db, filter)),
};

function waiting(db: Db, filter: Filter) {
  const { identities = [], countries = [] } = filter;
  let query = db
    .selectFrom('problems')
    .innerJoin('offices', (join) =>
      join
        .onRef('offices.report_id', '=', 'problems.report_id')
        .onRef('offices.at_start', '<', 'problems.at_end')
        .onRef('offices.at_end', '>', 'problems.at_start'),
    )
    .innerJoin('tenures', 'tenures.id', 'offices.tenure_id')
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
  if (!isOfPeople(filter)) query = query.where(({ lit }) => lit(false));
  if (identities.length > 0) query = query.where('tenures.identity_id', 'in', identities);
  if (countries.length > 0)
    query = query.where('tenures.identity_id', 'in', (of) =>
      of.selectFrom('identities').select('identities.id').where('country', 'in', countries),
    );
  return query;
}
