import { sql } from 'kysely';
import type { Filter } from '../../answers/index.js';
import type { Db } from '../../database/schema.js';
import { machineType } from '../../filing/earlier.js';
import type { EventDetail } from '../../occurrences/told.js';
import { filtered } from '../../questions/filtered.js';
import { lookUp } from '../../questions/looked-up.js';
import { occurrenceLines } from '../../questions/occurrence-lines.js';
import { countOf, type Doubted } from './doubted.js';

/** Events of which the statistical model says what they are, or towards whom; the latest filed first. */
export const EVENTS: Doubted = {
  async list(db, filter, after, limit) {
    let query = waiting(db, filter).selectAll();
    if (after) query = query.where('id', '<', after[0]!);
    const rows = await query.orderBy('id', 'desc').limit(limit).execute();
    const told = await toldOf(db, [...new Set(rows.map((row) => row.occurrence_id))]);
    const lines = new Map((await occurrenceLines(db, told)).map((line) => [line.id, line]));
    const details = rows.map((row): EventDetail => JSON.parse(row.detail));
    const places = rows.map(({ report_id: report, at_start: start, at_end: end }, i) => ({
      report,
      ...(details[i]!.sentences[0] ?? { start, end }),
    }));
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
        reasons: reasonsIn(details[i]!),
        occurrence: lines.get(row.occurrence_id)!,
        evidence: [found.passage(places[i]!)],
      },
    }));
  },
  count: (db, filter) => countOf(waiting(db, filter)),
};

function waiting(db: Db, filter: Filter) {
  // The plus keeps SQLite from walking all events by their occurrence: few are doubted, and those have an index.
  const query = db.selectFrom('events').where('doubt', 'is not', null).where(sql<boolean>`+occurrence_id > 0`);
  if (Object.values(filter).every((value) => value === undefined)) return query;
  return query.where('occurrence_id', 'in', filtered(db.selectFrom('occurrences').select('occurrences.id'), filter));
}

async function toldOf(db: Db, ids: readonly number[]) {
  return ids.length === 0 ? [] : db.selectFrom('occurrences').selectAll().where('id', 'in', ids).execute();
}

function reasonsIn({ codedBy, recipientFrom }: EventDetail): string[] {
  return [
    ...(codedBy === 'model' ? ['no entry of the codebook says so, only the statistical model'] : []),
    ...(recipientFrom === 'model' ? ['only the statistical model says towards whom it is'] : []),
  ];
}
