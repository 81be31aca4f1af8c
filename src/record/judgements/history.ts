import type { Judgement, Page, PageAsked, Target } from '../answers/index.js';
import type { Db, JudgementRow } from '../database/schema.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from '../questions/pages.js';
import { targetKey } from './targets.js';

/** Judgements, the latest first. */
export async function judgements(db: Db, about: Target | undefined, page: PageAsked): Promise<Page<Judgement>> {
  const limit = limitOf(page);
  let query = db.selectFrom('judgements').selectAll();
  if (about)
    query = query.where('id', 'in', (of) =>
      of.selectFrom('judgement_targets').select('judgement_id').where('target', '=', targetKey(about)),
    );
  const [before] = columnsAt(page.cursor) ?? [];
  if (before !== undefined) query = query.where('id', '<', Number(before));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const undoing = await undoingOf(
    db,
    rows.map(({ id }) => id),
  );
  return pageFrom(
    rows,
    limit,
    rows.map((row) => judgementOf(row, undoing.get(row.id))),
    ({ id }) => cursorAt(id),
  );
}

export async function judgementFrom(db: Db, id: number): Promise<Judgement> {
  const row = await db.selectFrom('judgements').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return judgementOf(row, (await undoingOf(db, [id])).get(id));
}

async function undoingOf(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('judgements')
    .select(['id', 'undoes'])
    .where('undoes', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, undoes }) => [undoes!, id]));
}

const judgementOf = ({ id, at, who, why, decision }: JudgementRow, undoneBy: number | undefined): Judgement => ({
  ...{ id, at, who, why },
  decision: JSON.parse(decision),
  undoneBy: undoneBy ?? null,
});
