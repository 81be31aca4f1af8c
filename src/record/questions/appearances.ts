import type { Appearance, Page, PageAsked } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { lookUp, type Place } from './looked-up.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';

/** The reports that name an identity, those first of which it is the least sure that they mean this one. */
export async function appearances(db: Db, identity: number, page: PageAsked): Promise<Page<Appearance>> {
  const limit = limitOf(page);
  let query = db
    .selectFrom('appearances')
    .select(['report_id', 'name', 'country', 'at_start', 'at_end', 'score', 'reasons'])
    .where('identity_id', '=', identity)
    .where('named', '=', 1);
  const [score, report] = columnsAt(page.cursor)?.map(Number) ?? [];
  if (score !== undefined && report !== undefined)
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('score', 'report_id'), '>', tuple(score, report)));
  const rows = await query
    .orderBy('score')
    .orderBy('report_id')
    .limit(limit + 1)
    .execute();
  const places = rows.map((row): Place => ({ report: row.report_id, start: row.at_start, end: row.at_end }));
  const found = await lookUp(db, { places });
  const items = rows.map(({ name, country, reasons, ...row }, i): Appearance => {
    const { start, end } = places[i]!;
    return {
      name,
      country: country || null,
      score: Math.max(0, Math.min(1, row.score)),
      reasons: JSON.parse(reasons),
      at: { start, end },
      evidence: found.passageAround(places[i]!),
    };
  });
  return pageFrom(rows, limit, items, (row) => cursorAt(row.score, row.report_id));
}
