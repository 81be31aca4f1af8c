import type { Dossier, Filter, OccurrenceLine, Page, PageAsked } from '../answers/index.js';
import type { Db, DossierRow } from '../database/schema.js';
import { occurrenceLines } from './occurrence-lines.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';
import { selectedBy } from './walked.js';

/** More than this that is new is simply a lot. */
const MOST_FRESH = 1000;

export async function saveDossier(db: Db, name: string, filter: Filter, at: string): Promise<Dossier> {
  const row = await db
    .insertInto('dossiers')
    .values(({ selectFrom, fn, eb }) => ({
      id: eb(
        fn.coalesce(
          selectFrom('dossiers').select(({ fn: of }) => of.max('id').as('id')),
          eb.val(0),
        ),
        '+',
        1,
      ),
      ...{ name, filter: JSON.stringify(filter), made: at, looked: null, looked_filing: 0 },
    }))
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ filter: JSON.stringify(filter) }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return dossierOf(db, row);
}

export async function dossiers(db: Db): Promise<Dossier[]> {
  const rows = await db.selectFrom('dossiers').selectAll().orderBy('name').execute();
  return Promise.all(rows.map((row) => dossierOf(db, row)));
}

export async function dossier(db: Db, id: number): Promise<Dossier | undefined> {
  const row = await db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst();
  return row && dossierOf(db, row);
}

async function dossierOf(db: Db, row: DossierRow): Promise<Dossier> {
  const filter: Filter = JSON.parse(row.filter);
  const fresh = await newer(db, filter, row.looked_filing).select('occurrences.id').limit(MOST_FRESH).execute();
  return { id: row.id, name: row.name, filter, made: row.made, looked: row.looked, fresh: fresh.length };
}

const newer = (db: Db, filter: Filter, filing: number) =>
  selectedBy(db, filter).where('occurrences.filing_id', '>', filing);

/** Occurrences of a dossier that got an account since somebody last looked. */
export async function newIn(db: Db, id: number, page: PageAsked): Promise<Page<OccurrenceLine>> {
  const row = await db.selectFrom('dossiers').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return { items: [], next: null };
  const limit = limitOf(page);
  const after = columnsAt(page.cursor);
  let query = newer(db, JSON.parse(row.filter), row.looked_filing);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('occurrences.day', 'occurrences.id'), '<', tuple(String(after[0]), Number(after[1]))),
    );
  const rows = await query
    .selectAll('occurrences')
    .orderBy('occurrences.day', 'desc')
    .orderBy('occurrences.id', 'desc')
    .limit(limit + 1)
    .execute();
  const lines = await occurrenceLines(db, rows.slice(0, limit));
  return pageFrom(rows, limit, lines, ({ day, id: number }) => cursorAt(day, number));
}

export async function lookedAt(db: Db, id: number, at: string): Promise<void> {
  const [last] = await db.selectFrom('filings').select('id').orderBy('id', 'desc').limit(1).execute();
  await db
    .updateTable('dossiers')
    .set({ looked: at, looked_filing: last?.id ?? 0 })
    .where('id', '=', id)
    .execute();
}
