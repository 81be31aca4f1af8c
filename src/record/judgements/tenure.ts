import type { Decision, Target } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { JudgementError } from '../errors.js';
import { titleKey } from '../identity/appearing.js';
import type { Ruling } from './targets.js';
import { targetKey } from './targets.js';

type TenureTarget = Target & { on: 'tenure' };

/** What a correction of an office lays down, and the reports to be derived again; with `undoing`, those it moved. */
export async function correctedTenure(
  db: Db,
  { field, value }: Decision & { kind: 'correct' },
  target: TenureTarget,
  undoing: boolean,
): Promise<{ rulings: Ruling[]; reports: number[]; about: string[] }> {
  const moved = movedTo(target, field, value);
  const reports = await reportsGiving(db, undoing ? moved : target);
  if (!undoing && reports.length === 0) throw new JudgementError(`the record has no ${targetKey(target)}`);
  const rulings = undoing ? [] : [{ target: targetKey(target), field, value, former: '' }];
  return { rulings, reports, about: [`identity ${target.identity}`, `identity ${moved.identity}`] };
}

/** The office as it is after the correction. */
function movedTo(target: TenureTarget, field: string, value: string): TenureTarget {
  if (field === 'title') return { ...target, title: value };
  if (field === 'of' && value === '') return { ...target, of: null };
  return field === 'of' ? { ...target, of: Number(value) } : { ...target, identity: Number(value) };
}

async function reportsGiving(db: Db, { identity, title, of }: TenureTarget): Promise<number[]> {
  const rows = await db
    .selectFrom('offices')
    .innerJoin('tenures', 'tenures.id', 'offices.tenure_id')
    .select('offices.report_id')
    .distinct()
    .where('tenures.identity_id', '=', identity)
    .where('tenures.of_id', '=', of ?? 0)
    .where('tenures.title_key', '=', titleKey(title))
    .execute();
  return rows.map(({ report_id }) => report_id);
}
