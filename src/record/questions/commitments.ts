import type { Commitment, Filter, Page, PageAsked } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { echoesOf } from './echoes.js';
import { occurrenceLines } from './occurrence-lines.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';
import { selectedBy } from './walked.js';

/** Pledges, agreements and demands, the latest first, with what became of them. */
export async function commitments(
  db: Db,
  party: number | undefined,
  toWhom: number | undefined,
  filter: Filter,
  page: PageAsked,
): Promise<Page<Commitment>> {
  const limit = limitOf(page);
  const together = [party, toWhom].filter((id) => id !== undefined);
  const wanted: Filter = { ...filter, ...(together.length > 0 && { together }) };
  let query = selectedBy(db, wanted).where('occurrences.commitment', 'is not', null);
  const after = columnsAt(page.cursor);
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
  const shown = rows.slice(0, limit);
  const lines = await occurrenceLines(db, shown);
  const echoes = await echoesOf(db, shown);
  const items = shown.map(
    (row, i): Commitment => ({ kind: row.commitment!, occurrence: lines[i]!, echoes: echoes[i]! }),
  );
  return pageFrom(rows, limit, items, ({ day, id }) => cursorAt(day, id));
}
