import type { Span } from '../../terms/index.js';
import type { AppearanceRef, Decision, Target } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { dayIn } from '../days.js';
import { JudgementError } from '../errors.js';
import { machineType } from '../filing/earlier.js';
import { Numbers } from '../numbers.js';
import { appearanceKey, eventKey, type Ruling, targetKey } from './targets.js';
import { correctedTenure, TENURE_FIELDS } from './tenure.js';

/** All that follows from a decision, or from its undoing. */
export interface Effect {
  rulings: Ruling[];
  /** The judgement whose rulings no longer hold. */
  withdraws?: number;
  /** What else is to be changed, with the judgement's number. */
  change?: (db: Db, judgement: number) => Promise<void>;
  /** Reports to be derived again, and where undoing puts what stood in them. */
  reports: number[];
  forced: Map<string, number>;
  /** Occurrences to be summed up. */
  occurrences: number[];
  /** Further targets it is about. */
  about: string[];
}

type Corrections = readonly (Ruling & { judgement_id: number })[];

const nothing = (): Effect => ({ rulings: [], reports: [], forced: new Map(), occurrences: [], about: [] });

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
      if (decision.target.on === 'pair') return samePair(db, decision.target, laidDown);
      if (decision.target.on === 'appearance') return asItIs(db, decision.target, laidDown);
      return marked(db, decision.target, 'confirmed', laidDown);
    case 'reject':
      if (decision.target.on === 'pair') return twoOf(decision.target, laidDown);
      if (decision.target.on === 'appearance') return splitIdentity(db, somebodyElse(decision.target), laidDown);
      if (decision.target.on === 'identity' || decision.target.on === 'report')
        throw new JudgementError(`a whole ${decision.target.on} cannot be rejected; reject what is wrong in it`);
      return marked(db, decision.target, 'rejected', laidDown);
    case 'correct':
      if (decision.target.on === 'appearance' && decision.field === 'identity')
        return placed(db, decision.target, Number(decision.value), laidDown);
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
  await existing(db, target);
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

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  event: ['type', 'mode', 'date', 'place', 'status', 'historical', 'actor', 'recipient', 'reason', 'subject'],
  statement: ['speaker', 'date', 'medium'],
  identity: ['name', 'kind', 'country'],
  report: ['title', 'publisher', 'published'],
  tenure: TENURE_FIELDS,
};

async function corrected(
  db: Db,
  { target, field, value }: Decision & { kind: 'correct' },
  laidDown?: Corrections,
): Promise<Effect> {
  const fields = FIELDS[target.on];
  if (!fields?.includes(field))
    throw new JudgementError(
      fields
        ? `a ${target.on} has no field ${field}; name one of ${fields.join(', ')}`
        : `a ${target.on} has nothing to correct`,
    );
  if (target.on === 'tenure')
    return {
      ...nothing(),
      ...(await correctedTenure(db, { kind: 'correct', target, field, value }, target, laidDown !== undefined)),
    };
  await existing(db, target);
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
    if (column !== 'country' && given === '') throw new JudgementError(`the ${field} of an identity cannot be empty`);
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

/** Two identities are one: the one that fewer reports name goes into the other. */
async function samePair(db: Db, { a, b }: { a: number; b: number }, laidDown?: Corrections): Promise<Effect> {
  if (laidDown) {
    const [first] = laidDown;
    const from = Number(first?.former ?? b);
    return mergedIdentity(db, from, from === a ? b : a, laidDown);
  }
  const count = async (id: number) =>
    (
      await db
        .selectFrom('appearances')
        .select('report_id')
        .where('identity_id', '=', id)
        .where('named', '=', 1)
        .execute()
    ).length;
  const [from, into] = (await count(a)) < (await count(b)) ? [a, b] : [b, a];
  return mergedIdentity(db, from, into);
}

function twoOf({ a, b }: { a: number; b: number }, laidDown?: Corrections): Effect {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const rulings = laidDown ? [] : [{ target: `pair ${low} ${high}`, field: 'rejected', value: '1', former: '' }];
  const change = async (db: Db, judgement_id: number) => {
    if (laidDown) await db.deleteFrom('separations').where('a', '=', low).where('b', '=', high).execute();
    else
      await db
        .insertInto('separations')
        .values({ a: low, b: high, judgement_id })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  };
  return { ...nothing(), rulings, change, about: [`identity ${a}`, `identity ${b}`] };
}

async function mergedIdentity(db: Db, from: number, into: number, laidDown?: Corrections): Promise<Effect> {
  const effect = nothing();
  if (from === into) throw new JudgementError('an identity cannot be merged with itself');
  const rows = await db.selectFrom('identities').selectAll().where('id', 'in', [from, into]).execute();
  if (rows.length < 2) throw new JudgementError(`there is no identity ${rows[0]?.id === from ? into : from}`);
  if (rows[0]!.sort !== rows[1]!.sort)
    throw new JudgementError(`a ${rows[0]!.sort} and a ${rows[1]!.sort} cannot be one`);
  if (!laidDown && rows.some(({ merged_into }) => merged_into !== null))
    throw new JudgementError('one of them was merged already; undo that first');
  effect.about = [`identity ${from}`, `identity ${into}`];
  effect.change = async (trx) =>
    void (await trx
      .updateTable('identities')
      .set({ merged_into: laidDown ? null : into })
      .where('id', '=', from)
      .execute());
  if (laidDown) return { ...effect, ...putBack(laidDown) };
  const appeared = await db
    .selectFrom('appearances')
    .select(['report_id', 'at_start', 'named'])
    .where('identity_id', '=', from)
    .execute();
  for (const { report_id, at_start, named } of appeared) {
    effect.reports.push(report_id);
    if (named === 1)
      effect.rulings.push({
        target: appearanceKey(report_id, at_start),
        field: 'identity',
        value: String(into),
        former: String(from),
      });
  }
  return effect;
}

/** Whom a report names there is whom it was taken for, which is no longer asked. */
async function asItIs(
  db: Db,
  { report, at, identity }: Target & { on: 'appearance' },
  laidDown?: Corrections,
): Promise<Effect> {
  if (laidDown) return nothing();
  const row = await appearanceOf(db, identity, report, at);
  const target = appearanceKey(report, row.at_start);
  const is = String(identity);
  return { ...nothing(), rulings: [{ target, field: 'identity', value: is, former: is }] };
}

/** Whom a report names there is another identity than the one it was taken for. */
async function placed(
  db: Db,
  { report, at, identity }: Target & { on: 'appearance' },
  into: number,
  laidDown?: Corrections,
): Promise<Effect> {
  if (laidDown) return { ...nothing(), ...putBack(laidDown) };
  const row = await appearanceOf(db, identity, report, at);
  await existing(db, { on: 'identity', identity: into });
  const target = appearanceKey(report, row.at_start);
  return {
    ...nothing(),
    reports: [report],
    rulings: [{ target, field: 'identity', value: String(into), former: String(identity) }],
    about: [`identity ${identity}`, `identity ${into}`],
  };
}

const somebodyElse = ({ identity, report, at }: Target & { on: 'appearance' }) =>
  ({ kind: 'split', what: 'identity', from: identity, appearances: [{ report, at }] }) as const;

/** Where a report names an identity. @throws JudgementError where it does not */
async function appearanceOf(db: Db, identity: number, report: number, at: Span) {
  const row = await db
    .selectFrom('appearances')
    .selectAll()
    .where('report_id', '=', report)
    .where('identity_id', '=', identity)
    .where('named', '=', 1)
    // Any mention of it may be named; of several entities of the report that are held to be it, the nearest is meant.
    .orderBy(({ fn, eb }) => fn('abs', [eb('at_start', '-', at.start)]))
    .executeTakeFirst();
  if (!row) throw new JudgementError(`identity ${identity} does not appear in report ${report} at ${at.start}`);
  return row;
}

async function splitIdentity(
  db: Db,
  {
    from,
    appearances,
    name,
  }: Readonly<Omit<Decision & { kind: 'split'; what: 'identity' }, 'appearances'>> & {
    appearances: readonly AppearanceRef[];
  },
  laidDown?: Corrections,
): Promise<Effect> {
  if (laidDown) return { ...nothing(), ...putBack(laidDown) };
  const effect = nothing();
  const old = await db.selectFrom('identities').selectAll().where('id', '=', from).executeTakeFirst();
  if (!old) throw new JudgementError(`there is no identity ${from}`);
  const into = await new Numbers(db).next('identities');
  for (const { report, at } of appearances) {
    const row = await appearanceOf(db, from, report, at);
    effect.reports.push(report);
    effect.rulings.push({
      target: appearanceKey(report, row.at_start),
      field: 'identity',
      value: String(into),
      former: String(from),
    });
  }
  effect.about = [`identity ${into}`];
  if (name !== undefined)
    effect.rulings.push({ target: `identity ${into}`, field: 'name', value: name, former: old.name });
  effect.change = async (trx) =>
    void (await trx
      .insertInto('identities')
      .values({ ...old, id: into, name: name ?? old.name, merged_into: null })
      .execute());
  return effect;
}

async function mergedOccurrence(db: Db, from: number, into: number, laidDown?: Corrections): Promise<Effect> {
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

async function splitOccurrence(
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

/** Where things were before rulings moved them. */
function putBack(all: Corrections): Pick<Effect, 'reports' | 'forced'> {
  const laidDown = all.filter(({ field }) => field === 'identity' || field === 'occurrence');
  return {
    reports: laidDown.map(({ target }) => reportIn(target)),
    forced: new Map(laidDown.map(({ target, former }) => [target, Number(former)])),
  };
}

const reportIn = (target: string): number => Number(target.split(' ')[1]);

async function eventsOf(db: Db, occurrence: number): Promise<{ key: string; report: number }[]> {
  const rows = await db
    .selectFrom('events')
    .select(['report_id', 'at_start', 'type', 'detail'])
    .where('occurrence_id', '=', occurrence)
    .execute();
  return rows.map(({ report_id, at_start, type, detail }) => {
    return { key: eventKey(report_id, at_start, machineType({ type, detail })), report: report_id };
  });
}

/** @throws JudgementError where the record has no such thing */
async function existing(db: Db, target: Target): Promise<void> {
  const found = async () => {
    switch (target.on) {
      case 'report':
        return db.selectFrom('reports').select('id').where('id', '=', target.report).execute();
      case 'event':
        return db
          .selectFrom('events')
          .select('id')
          .where('report_id', '=', target.report)
          .where('at_start', '=', target.at.start)
          .execute();
      case 'statement':
        return db
          .selectFrom('statements')
          .select('id')
          .where('report_id', '=', target.report)
          .where('content', 'like', `[[${target.at.start},%`)
          .execute();
      case 'occurrence':
        return db
          .selectFrom('occurrences')
          .select('id')
          .where('id', '=', target.occurrence)
          .where('accounts', '>', 0)
          .execute();
      case 'identity':
        return db.selectFrom('identities').select('id').where('id', '=', target.identity).execute();
      case 'tenure':
        return db
          .selectFrom('tenures')
          .select('id')
          .where('identity_id', '=', target.identity)
          .where('of_id', '=', target.of ?? 0)
          .execute();
      case 'pair':
        return db.selectFrom('identities').select('id').where('id', 'in', [target.a, target.b]).execute();
      case 'appearance':
        return db
          .selectFrom('appearances')
          .select('entity')
          .where('report_id', '=', target.report)
          .where('identity_id', '=', target.identity)
          .execute();
    }
  };
  if ((await found()).length === 0) throw new JudgementError(`the record has no ${targetKey(target)}`);
}
