import { overlapping, type Span } from '../../terms/index.js';
import type { IdentitySort } from '../answers/index.js';
import type { AppearanceRow, Db, EventRow, StatementRow } from '../database/schema.js';
import { appearanceKey, eventKey, statementKey } from '../judgements/targets.js';

/** Columns of an event that a person may correct; sides are kept in the detail. */
export type CorrectedEvent = Partial<Pick<EventRow, 'type' | 'mode' | 'status' | 'historical' | 'date' | 'place'>> & {
  actor?: number[];
  recipient?: number[];
  reason?: Span | null;
  subject?: Span | null;
};

/** An event as an earlier reading had it, and what was judged of it. */
export interface EarlierEvent {
  row: EventRow;
  confirmed: boolean;
  rejected: boolean;
  /** Where a person put it. */
  pinned: number | undefined;
  corrected: CorrectedEvent;
}

/** What an earlier reading of a report, and people's judgements of it, leave to a new one. */
export interface Earlier {
  appearances: readonly (AppearanceRow & { sort: IdentitySort })[];
  /** Who stood here, whether he stays, and how sure that was where no person said so. */
  appearance(
    at: Span,
    sort: IdentitySort,
  ): { identity: number; pinned: boolean; likeness: { score: number; reasons: string[] } | undefined } | undefined;
  statement(at: Span): { id: number; rejected: boolean; corrected: Partial<StatementRow> } | undefined;
  event(trigger: Span, type: string): EarlierEvent | undefined;
  /** Judged events that no event of the new reading was. */
  unmatched(): EarlierEvent[];
}

/** What undoing a judgement forces: things are where they were before, by their keys. */
export type Forced = ReadonlyMap<string, number>;

/** Gathers what was there, before it is taken away. */
export async function earlierOf(db: Db, report: number, forced: Forced, isNewReading: boolean): Promise<Earlier> {
  const appearances = await db
    .selectFrom('appearances')
    .innerJoin('identities', 'identities.id', 'appearances.identity_id')
    .selectAll('appearances')
    .select('identities.sort')
    .where('report_id', '=', report)
    .execute();
  const statements = await db.selectFrom('statements').selectAll().where('report_id', '=', report).execute();
  const events = await db.selectFrom('events').selectAll().where('report_id', '=', report).execute();
  const rulings = new Map([
    ...(await rulingsUnder(db, `appearance ${report} `)),
    ...(await rulingsUnder(db, `statement ${report} `)),
    ...(await rulingsUnder(db, `event ${report} `)),
  ]);
  // Only a new reading looks anew for whom and what is meant; and what was judged stays even then.
  const stays = ({ occurrence_id }: EventRow, ruled: ReadonlyMap<string, string>) =>
    occurrence_id > 0 && !ruled.has('rejected') && (!isNewReading || ruled.size > 0) ? occurrence_id : undefined;
  const matched = new Set<number>();
  const stated = new Set<number>();
  const placed = statements.map((row) => ({ row, ...placeOf(row) }));
  const judged: EarlierEvent[] = events.map((row) => {
    const key = eventKey(report, row.at_start, machineType(row));
    const ruled = rulings.get(key) ?? new Map<string, string>();
    const pinned = forced.get(key) ?? (ruled.has('occurrence') ? Number(ruled.get('occurrence')) : undefined);
    return {
      row,
      confirmed: ruled.has('confirmed'),
      rejected: ruled.has('rejected'),
      pinned: pinned ?? stays(row, ruled),
      corrected: correctedEvent(ruled),
    };
  });
  return {
    appearances,
    appearance(at, sort) {
      const row = appearances.find(
        (one) => one.named === 1 && one.sort === sort && one.at_start < at.end && at.start < one.at_end,
      );
      if (!row) return undefined;
      const key = appearanceKey(report, row.at_start);
      const ruled = forced.get(key) ?? rulings.get(key)?.get('identity');
      const likeness = ruled === undefined ? { score: row.score, reasons: JSON.parse(row.reasons) } : undefined;
      return { identity: Number(ruled ?? row.identity_id), pinned: ruled !== undefined || !isNewReading, likeness };
    },
    statement(at) {
      const near = overlapping(placed, at).filter(({ row }) => !stated.has(row.id));
      // Statements lie within statements; where one begins tells which it is.
      const found = near.find(({ start }) => start === at.start) ?? near[0];
      if (!found) return undefined;
      const { row, start } = found;
      stated.add(row.id);
      const ruled = rulings.get(statementKey(report, start)) ?? new Map<string, string>();
      return { id: row.id, rejected: ruled.has('rejected'), corrected: correctedStatement(ruled) };
    },
    event(trigger, type) {
      const near = judged.filter(
        ({ row }) => !matched.has(row.id) && row.at_start < trigger.end && trigger.start < row.at_end,
      );
      const found = near.find(({ row }) => machineType(row) === type) ?? near.find(({ confirmed }) => confirmed);
      if (found) matched.add(found.row.id);
      return found;
    },
    // A ruling that a judged event is nothing finds nothing to be kept; all else that was judged is.
    unmatched: () =>
      judged.filter(
        ({ row, confirmed, rejected, pinned, corrected }) =>
          !matched.has(row.id) &&
          (confirmed || rejected || (pinned !== undefined && isNewReading) || Object.keys(corrected).length > 0),
      ),
  };
}

/** Where the content of a statement begins to stand. */
function placeOf({ content }: StatementRow): Span {
  const [[start, end] = [0, 0]]: [number, number][] = JSON.parse(content);
  return { start, end };
}

/** The type that the machine gave, by which judgements point to an event. */
export const machineType = ({ detail, type }: Pick<EventRow, 'detail' | 'type'>): string =>
  (JSON.parse(detail) as { machineType?: string }).machineType ?? type;

/** By target and field, what holds: the latest ruling. */
export async function rulingsUnder(db: Db, prefix: string): Promise<Map<string, Map<string, string>>> {
  const rows = await db
    .selectFrom('corrections')
    .select(['target', 'field', 'value'])
    .where('target', '>=', prefix)
    .where('target', '<', `${prefix}\uffff`)
    .orderBy('judgement_id')
    .execute();
  const rulings = new Map<string, Map<string, string>>();
  for (const { target, field, value } of rows) {
    const fields = rulings.get(target) ?? new Map<string, string>();
    rulings.set(target, fields.set(field, value));
  }
  return rulings;
}

function correctedEvent(ruled: ReadonlyMap<string, string>): CorrectedEvent {
  const corrected: Record<string, unknown> = {};
  for (const [field, value] of ruled) {
    if (field === 'actor' || field === 'recipient')
      corrected[field] = value
        .split(',')
        .map((id) => Number(id.trim()))
        .filter((id) => id > 0);
    else if (field === 'reason' || field === 'subject') corrected[field] = spanOf(value);
    else if (field === 'historical') corrected[field] = value === 'true' ? 1 : 0;
    else if (['type', 'mode', 'status', 'date', 'place'].includes(field))
      corrected[field] = value === '' ? null : value;
  }
  return corrected;
}

function spanOf(value: string): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  return start === undefined ? null : { start: Number(start), end: Number(end) };
}

function correctedStatement(ruled: ReadonlyMap<string, string>): Partial<StatementRow> {
  const corrected: Partial<StatementRow> = {};
  const speaker = ruled.get('speaker');
  if (speaker !== undefined) corrected.speaker_id = Number(speaker) || 0;
  const date = ruled.get('date');
  if (date !== undefined) corrected.date = date === '' ? null : date;
  const medium = ruled.get('medium');
  if (medium !== undefined) corrected.medium = medium === '' ? null : medium;
  return corrected;
}
