import type { Filter, Page, PageAsked, StatementLine } from '../answers/index.js';
import { reportsWith, statementSnippets, statementsWith } from '../database/full-text.js';
import type { Db } from '../database/schema.js';
import { firstDayOf, lastDayOf } from '../days.js';
import { lookUp } from './looked-up.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';
import { matchOf } from './words.js';

export interface StatementsAsked {
  speaker?: number | undefined;
  /** Words of the statement. */
  words?: string | undefined;
  /** An identity that is spoken of or to. */
  about?: number | undefined;
  filter?: Filter | undefined;
}

/** Statements, the latest first. */
export async function statements(db: Db, asked: StatementsAsked, page: PageAsked): Promise<Page<StatementLine>> {
  const { speaker, words, about, filter = {} } = asked;
  const match = words === undefined ? undefined : matchOf(words);
  if (words !== undefined && match === undefined) return { items: [], next: null };
  const limit = limitOf(page);
  let query = db.selectFrom('statements').where('statements.rejected', '=', 0);
  if (speaker !== undefined) query = query.where('statements.speaker_id', '=', speaker);
  if (about !== undefined)
    query = query.where('statements.id', 'in', (of) => {
      const spoken = of.selectFrom('statement_about').select('statement_id').where('about_id', '=', about);
      return speaker === undefined ? spoken : spoken.where('speaker_id', '=', speaker);
    });
  if (match !== undefined) query = query.where('statements.id', 'in', statementsWith(match));
  if (filter.from !== undefined) query = query.where('statements.day', '>=', firstDayOf(filter.from));
  if (filter.to !== undefined) query = query.where('statements.day', '<=', lastDayOf(filter.to));
  if (speaker === undefined && filter.identities && filter.identities.length > 0)
    query = query.where('statements.speaker_id', 'in', filter.identities);
  const { publishers = [] } = filter;
  if (publishers.length > 0)
    query = query.where('statements.report_id', 'in', (of) =>
      of.selectFrom('reports').select('id').where('publisher', 'in', publishers),
    );
  const { identities: unheard = [], publishers: unread = [] } = filter.without ?? {};
  if (unheard.length > 0) query = query.where('statements.speaker_id', 'not in', unheard);
  if (unread.length > 0)
    query = query.where('statements.report_id', 'not in', (of) =>
      of.selectFrom('reports').select('id').where('publisher', 'in', unread),
    );
  const reportWords = filter.words === undefined ? undefined : matchOf(filter.words);
  if (reportWords !== undefined) query = query.where('statements.report_id', 'in', reportsWith(reportWords));
  const after = columnsAt(page.cursor);
  if (after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('statements.day', 'statements.id'), '<', tuple(String(after[0]), Number(after[1]))),
    );
  const rows = await query
    .selectAll('statements')
    .orderBy('statements.day', 'desc')
    .orderBy('statements.id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const told = shown.map((row) => ({
    row,
    content: (JSON.parse(row.content) as [number, number][]).map(([start, end]) => ({
      report: row.report_id,
      start,
      end,
    })),
    addressees: JSON.parse(row.addressees) as number[],
  }));
  const found = await lookUp(db, {
    places: told.flatMap(({ content }) => content),
    identities: told.flatMap(({ row, addressees }) => [row.speaker_id, ...addressees]),
  });
  const snippets =
    match === undefined
      ? undefined
      : await statementSnippets(
          db,
          match,
          shown.map(({ id }) => id),
        );
  const items = told.map(({ row, content, addressees }) => {
    const snippet = snippets?.get(row.id);
    return {
      id: row.id,
      report: found.report(row.report_id),
      statement: row.local,
      speaker: found.identity(row.speaker_id) ?? null,
      source: row.source,
      addressees: found.identities(addressees),
      manner: row.manner,
      medium: row.medium,
      date: { edtf: row.date, earliest: row.earliest, latest: row.latest },
      words: row.words,
      ...(snippet !== undefined && { snippet }),
      evidence: content.map(found.passage),
    };
  });
  return pageFrom(rows, limit, items, ({ day, id }) => cursorAt(day, id));
}
