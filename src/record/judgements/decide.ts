import type { Decision, Target } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { dayIn } from '../days.js';
import { JudgementError } from '../errors.js';
import { machineType } from '../filing/earlier.js';
import { type Corrections, type Effect, existing, nothing, reportIn } from './effect.js';
import { asItIs, mergedIdentity, placed, samePair, somebodyElse, splitIdentity, twoOf } from './identities.js';
import { eventsOf, mergedOccurrence, splitOccurrence } from './occurrences.js';
import { targetKey } from './targets.js';
import { correctedTenure } from './tenure.js';
import { checkCorrection } from './values.js';

/** What a decision does; with what it laid down, what undoing it does. @throws JudgementError */
export async function effectOf(db: Db, decision: Decision, laidDown?: Corrections): Promise<Effect> {
  const effect = await wanted(db, decision, laidDown);
  const [first] = laidDown ?? [];
  if (first) effect.withdraws = first.judgement_id;
  return effect;
}

async function wanted(db: Db, decision: Decision, laidDown?: Corrections): Promise<Effect> {
  switch (decision.kind) {
    case 'note':
      await existing(db, decision.target);
      return nothing();
    case 'confirm':
      if (!laidDown) await existing(db, decision.target);
      if (decision.target.on === 'pair') return samePair(db, decision.target, laidDown);
      if (decision.target.on === 'appearance') return asItIs(db, decision.target, laidDown);
      return marked(db, decision.target, 'confirmed', laidDown);
    case 'reject':
      if (!laidDown) await existing(db, decision.target);
      if (decision.target.on === 'pair') return twoOf(decision.target, laidDown);
      if (decision.target.on === 'appearance') return splitIdentity(db, somebodyElse(decision.target), laidDown);
      if (decision.target.on === 'identity' || decision.target.on === 'report')
        throw new JudgementError(`a whole ${decision.target.on} cannot be rejected; reject what is wrong in it`);
      return marked(db, decision.target, 'rejected', laidDown);
    case 'correct':
      // What undoing puts back was so before.
      if (!laidDown) {
        await existing(db, decision.target);
        await checkCorrection(db, decision.target, decision.field, decision.value);
      }
      if (decision.target.on === 'appearance') return placed(db, decision.target, Number(decision.value), laidDown);
      return corrected(db, decision, laidDown);
    case 'merge':
      return decision.what === 'identity'
        ? mergedIdentity(db, decision.from, decision.into, laidDown)
        : mergedOccurrence(db, decision.from, decision.into, laidDown);
    case 'split':
      return decision.what === 'identity'
        ? splitIdentity(db, decision, laidDown)
        : splitOccurrence(db, decision, laidDown);
    case 'undo':
      throw new JudgementError('an undoing has no effect of its own');
  }
}

/** Says that something is so, or is not. */
async function marked(
  db: Db,
  target: Target,
  field: 'confirmed' | 'rejected',
  laidDown?: Corrections,
): Promise<Effect> {
  const effect = nothing();
  const key = targetKey(target);
  const rule = (one: string) => effect.rulings.push({ target: one, field, value: '1', former: '' });
  if (target.on === 'event' || target.on === 'statement') effect.reports.push(target.report);
  if (target.on === 'event' && field === 'rejected') {
    // Undone, it tells of the occurrence that it told of before.
    if (laidDown) for (const { former } of laidDown) effect.forced.set(key, Number(former));
    else {
      const told = await db
        .selectFrom('events')
        .selectAll()
        .where('report_id', '=', target.report)
        .where('at_start', '=', target.at.start)
        .execute();
      const row = told.find((one) => machineType(one) === target.type);
      effect.rulings.push({ target: key, field, value: '1', former: String(row?.occurrence_id ?? 0) });
    }
    return effect;
  }
  if (target.on === 'occurrence') {
    effect.occurrences.push(target.occurrence);
    if (field === 'rejected') {
      // All that tells of it is rejected; undone, it is the reports of what was laid down.
      const keys =
        laidDown?.map((one) => one.target) ?? (await eventsOf(db, target.occurrence)).map(({ key: event }) => event);
      if (!laidDown) for (const event of keys) rule(event);
      else for (const event of keys) effect.forced.set(event, target.occurrence);
      effect.reports.push(...keys.map(reportIn));
      return effect;
    }
  }
  if (target.on === 'tenure') {
    const value = field === 'rejected' && !laidDown ? 1 : 0;
    effect.change = async (trx) => {
      const [, identity, of, ...title] = key.split(' ');
      await trx
        .updateTable('tenures')
        .set({ rejected: value })
        .where('identity_id', '=', Number(identity))
        .where('of_id', '=', Number(of))
        .where('title_key', '=', title.join(' '))
        .execute();
    };
  }
  if (!laidDown) rule(key);
  return effect;
}

async function corrected(
  db: Db,
  { target, field, value }: Decision & { kind: 'correct' },
  laidDown?: Corrections,
): Promise<Effect> {
  if (target.on === 'tenure')
    return {
      ...nothing(),
      ...(await correctedTenure(db, { kind: 'correct', target, field, value }, target, laidDown !== undefined)),
    };
  const effect = nothing();
  const key = targetKey(target);
  const given = laidDown ? (laidDown[0]?.former ?? '') : value;
  if (target.on === 'identity') {
    const row = await db
      .selectFrom('identities')
      .selectAll()
      .where('id', '=', target.identity)
      .executeTakeFirstOrThrow();
    const column = field as 'name' | 'kind' | 'country';
    if (!laidDown) effect.rulings.push({ target: key, field, value, former: row[column] ?? '' });
    effect.change = async (trx) =>
      void (await trx
        .updateTable('identities')
        .set({ [column]: given === '' ? null : given })
        .where('id', '=', target.identity)
        .execute());
    return effect;
  }
  if (target.on === 'report') {
    const row = await db.selectFrom('reports').selectAll().where('id', '=', target.report).executeTakeFirstOrThrow();
    const column = field as 'title' | 'publisher' | 'published';
    if (!laidDown) effect.rulings.push({ target: key, field, value, former: row[column] ?? '' });
    effect.reports.push(target.report);
    effect.change = async (trx) => {
      const day = column === 'published' ? { day: dayIn(given) } : {};
      const set = { [column]: column !== 'title' && given === '' ? null : given, ...day };
      await trx.updateTable('reports').set(set).where('id', '=', target.report).execute();
    };
    return effect;
  }
  if (!laidDown) effect.rulings.push({ target: key, field, value, former: '' });
  if (target.on === 'event' || target.on === 'statement') effect.reports.push(target.report);
  return effect;
}
