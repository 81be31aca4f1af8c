import type { Span } from '../../terms/index.js';
import type { AppearanceRef, Decision, Target } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { JudgementError } from '../errors.js';
import { Numbers } from '../numbers.js';
import { type Corrections, type Effect, existing, nothing, putBack } from './effect.js';
import { appearanceKey } from './targets.js';

/** Two identities are one: the one that fewer reports name goes into the other. */
export async function samePair(db: Db, { a, b }: { a: number; b: number }, laidDown?: Corrections): Promise<Effect> {
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

/** Two identities are two, whatever they have in common. */
export function twoOf({ a, b }: { a: number; b: number }, laidDown?: Corrections): Effect {
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

/** One identity goes into another: whoever was the one is the other from now on. */
export async function mergedIdentity(db: Db, from: number, into: number, laidDown?: Corrections): Promise<Effect> {
  const effect = nothing();
  if (from === into) throw new JudgementError('an identity cannot be merged with itself');
  const rows = await db.selectFrom('identities').selectAll().where('id', 'in', [from, into]).execute();
  if (rows.length < 2)
    throw new JudgementError(
      `the record has no identity ${rows[0]?.id === from ? into : from}; chancery who tells numbers`,
    );
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

/** Some appearances of an identity are those of somebody new. */
export async function splitIdentity(
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
  if (!old) throw new JudgementError(`the record has no identity ${from}; chancery who tells numbers`);
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

/** Whom a report names there is whom it was taken for, which is no longer asked. */
export async function asItIs(
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
export async function placed(
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

/** Whom a report names there is somebody new. */
export const somebodyElse = ({ identity, report, at }: Target & { on: 'appearance' }) =>
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
  if (!row)
    throw new JudgementError(
      `identity ${identity} does not appear in report ${report} at ${at.start}; chancery review tells who does, and where`,
    );
  return row;
}
