import type { Decision } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { JudgementError } from '../errors.js';
import { machineType } from '../filing/earlier.js';
import { Numbers } from '../numbers.js';
import { type Corrections, type Effect, existing, nothing, putBack } from './effect.js';
import { eventKey } from './targets.js';

/** All that tells of one occurrence tells of another. */
export async function mergedOccurrence(db: Db, from: number, into: number, laidDown?: Corrections): Promise<Effect> {
  if (from === into) throw new JudgementError('an occurrence cannot be merged with itself');
  await existing(db, { on: 'occurrence', occurrence: into });
  const effect = nothing();
  effect.occurrences = [from, into];
  effect.change = async (trx) =>
    void (await trx
      .updateTable('occurrences')
      .set({ merged_into: laidDown ? null : into })
      .where('id', '=', from)
      .execute());
  if (laidDown) return { ...effect, ...putBack(laidDown) };
  await existing(db, { on: 'occurrence', occurrence: from });
  for (const { key, report } of await eventsOf(db, from)) {
    effect.reports.push(report);
    effect.rulings.push({ target: key, field: 'occurrence', value: String(into), former: String(from) });
  }
  return effect;
}

/** Some events of an occurrence tell of a new one. */
export async function splitOccurrence(
  db: Db,
  { from, events }: Decision & { kind: 'split'; what: 'occurrence' },
  laidDown?: Corrections,
): Promise<Effect> {
  if (laidDown) return { ...nothing(), ...putBack(laidDown), occurrences: [from] };
  const effect = nothing();
  const told = await eventsOf(db, from);
  const into = await new Numbers(db).next('occurrences');
  for (const { report, at, type } of events) {
    const event = told.find(({ key }) => key === eventKey(report, at.start, type));
    if (!event) throw new JudgementError(`occurrence ${from} has no event at ${at.start} of report ${report}`);
    effect.reports.push(report);
    effect.rulings.push({ target: event.key, field: 'occurrence', value: String(into), former: String(from) });
  }
  return { ...effect, occurrences: [from, into], about: [`occurrence ${into}`] };
}

/** The events that tell an occurrence, as judgements name them, with their reports. */
export async function eventsOf(db: Db, occurrence: number): Promise<{ key: string; report: number }[]> {
  const rows = await db
    .selectFrom('events')
    .select(['report_id', 'at_start', 'type', 'detail'])
    .where('occurrence_id', '=', occurrence)
    .execute();
  return rows.map(({ report_id, at_start, type, detail }) => {
    return { key: eventKey(report_id, at_start, machineType({ type, detail })), report: report_id };
  });
}
