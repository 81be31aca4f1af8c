import { sql } from 'kysely';
import type { Filter } from '../../answers/index.js';
import type { Db } from '../../database/schema.js';
import { lookUp, type Place } from '../../questions/looked-up.js';
import { countOf, type Doubted, isOfPeople } from './doubted.js';

/** Whether those whom a report names are who they were taken to be, though not surely; the least sure first. */
export const APPEARANCES: Doubted = {
  async list(db, filter, after, limit) {
    let query = waiting(db, filter).select([
      'report_id',
      'identity_id',
      'name',
      'at_start',
      'at_end',
      'score',
      'reasons',
    ]);
    if (after)
      query = query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('score', 'report_id', 'at_start'), '>', tuple(after[0]!, after[1]!, after[2]!)),
      );
    const rows = await query.orderBy('score').orderBy('report_id').orderBy('at_start').limit(limit).execute();
    const places = rows.map((row): Place => ({ report: row.report_id, start: row.at_start, end: row.at_end }));
    const found = await lookUp(db, { places, identities: rows.map(({ identity_id }) => identity_id) });
    return rows.map(({ score, name, reasons, identity_id }, i) => {
      const { report, start, end } = places[i]!;
      return {
        at: [score, report, start],
        doubt: {
          on: 'appearance',
          target: { on: 'appearance', report, at: { start, end }, identity: identity_id },
          score: Math.max(0, score),
          reasons: JSON.parse(reasons),
          name,
          identity: found.identity(identity_id)!,
          evidence: [found.passageAround(places[i]!)],
        },
      };
    });
  },
  count: (db, filter) => countOf(waiting(db, filter)),
};

function waiting(db: Db, filter: Filter) {
  const { identities = [], countries = [] } = filter;
  let query = db
    .selectFrom('appearances')
    // Written out, or the index of these few would not be used.
    .where(sql<boolean>`named = 1 and score < 0.8`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('corrections')
            .select('value')
            .where('field', '=', 'identity')
            .where('target', '=', sql<string>`'appearance ' || report_id || ' ' || at_start`),
        ),
      ),
    );
  if (!isOfPeople(filter)) query = query.where(({ lit }) => lit(false));
  if (identities.length > 0) query = query.where('identity_id', 'in', identities);
  if (countries.length > 0)
    query = query.where('identity_id', 'in', (of) =>
      of.selectFrom('identities').select('identities.id').where('identities.country', 'in', countries),
    );
  return query;
}
