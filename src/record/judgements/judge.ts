import type { Decision, Judgement } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { JudgementError } from '../errors.js';
import { rederive } from '../filing/rederive.js';
import { sumUp } from '../occurrences/sum-up.js';
import type { Judge } from '../open-record.js';
import { effectOf } from './decide.js';
import type { Effect } from './effect.js';
import { judgementFrom } from './history.js';
import { targetKey } from './targets.js';

/** Appends a decision and makes it hold, within a transaction. */
export async function judge(db: Db, decision: Decision, { who, why = '' }: Judge, at: string): Promise<Judgement> {
  if (decision.kind === 'note' && why.trim() === '')
    throw new JudgementError('a note without words says nothing; give them with --why');
  const [last] = await db.selectFrom('judgements').select('id').orderBy('id', 'desc').limit(1).execute();
  const id = (last?.id ?? 0) + 1;
  const undoes = decision.kind === 'undo' ? decision.judgement : null;
  // What it does is worked out before it is written down, so that a decision that cannot be leaves no trace.
  const effect = decision.kind === 'undo' ? await undone(db, decision.judgement) : await effectOf(db, decision);
  await db
    .insertInto('judgements')
    .values({ id, at, who, why, decision: JSON.stringify(decision), undoes })
    .execute();
  const about = new Set([...targetsOf(decision), ...(await holdersOf(db, decision)), ...effect.about]);
  const targets = [...about].map((target) => ({
    target,
    judgement_id: id,
  }));
  if (targets.length > 0) await db.insertInto('judgement_targets').values(targets).execute();
  await carryOut(db, effect, id, at);
  return judgementFrom(db, id);
}

/** Decides one thing after the other, within one transaction. */
export async function judgeAll(db: Db, decisions: readonly Decision[], by: Judge, at: string): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for (const decision of decisions) judgements.push(await judge(db, decision, by, at));
  return judgements;
}

async function carryOut(db: Db, effect: Effect, id: number, at: string): Promise<void> {
  if (effect.withdraws !== undefined)
    await db.deleteFrom('corrections').where('judgement_id', '=', effect.withdraws).execute();
  if (effect.rulings.length > 0)
    await db
      .insertInto('corrections')
      .values(effect.rulings.map((ruling) => ({ ...ruling, judgement_id: id })))
      .execute();
  await effect.change?.(db, id);
  if (effect.reports.length > 0) await rederive(db, effect.reports, at, { forced: effect.forced });
  if (effect.occurrences.length > 0) await sumUp(db, effect.occurrences);
}

/** What undoing a judgement does: what it laid down is withdrawn, and things are where they were, unless judged since. */
async function undone(db: Db, judgement: number): Promise<Effect> {
  const row = await db.selectFrom('judgements').selectAll().where('id', '=', judgement).executeTakeFirst();
  if (!row) throw new JudgementError(`there is no judgement ${judgement}; chancery judgements lists them`);
  const [by] = await db.selectFrom('judgements').select('id').where('undoes', '=', judgement).execute();
  if (by) throw new JudgementError(`judgement ${judgement} was undone by ${by.id}; undo that one`);
  const decision: Decision = JSON.parse(row.decision);
  // To undo an undoing is to decide once more what was decided.
  if (decision.kind === 'undo') {
    const again = await db
      .selectFrom('judgements')
      .select('decision')
      .where('id', '=', decision.judgement)
      .executeTakeFirstOrThrow();
    const original: Decision = JSON.parse(again.decision);
    return original.kind === 'undo' ? undone(db, original.judgement) : effectOf(db, original);
  }
  const laidDown = await db.selectFrom('corrections').selectAll().where('judgement_id', '=', judgement).execute();
  return effectOf(db, decision, laidDown);
}

/** What the thing judged is part of: whoever looks at that wants to know as well. */
async function holdersOf(db: Db, decision: Decision): Promise<string[]> {
  if (!('target' in decision)) return [];
  const { target } = decision;
  if (target.on === 'tenure') return [`identity ${target.identity}`];
  if (target.on === 'appearance') return [`identity ${target.identity}`, `report ${target.report}`];
  if (target.on === 'pair') return [`identity ${target.a}`, `identity ${target.b}`];
  if (target.on === 'statement') return [`report ${target.report}`];
  if (target.on !== 'event') return [];
  const told = await db
    .selectFrom('events')
    .select('occurrence_id')
    .where('report_id', '=', target.report)
    .where('at_start', '=', target.at.start)
    .where('occurrence_id', '>', 0)
    .execute();
  return [`report ${target.report}`, ...told.map(({ occurrence_id }) => `occurrence ${occurrence_id}`)];
}

const targetsOf = (decision: Decision): string[] => {
  if ('target' in decision) return [targetKey(decision.target)];
  if (decision.kind === 'merge') return [`${decision.what} ${decision.from}`, `${decision.what} ${decision.into}`];
  if (decision.kind === 'split') return [`${decision.what} ${decision.from}`];
  return [];
};
