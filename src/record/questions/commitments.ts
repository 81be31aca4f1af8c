import type { Commitment, Echo, Filter, Page, PageAsked } from '../answers/index.js';
import { overlapOf } from '../content-words.js';
import type { Db, OccurrenceRow } from '../database/schema.js';
import type { OccurrenceSummary } from '../occurrences/summary.js';
import { isDenied } from '../occurrences/told.js';
import { filtered } from './filtered.js';
import { occurrenceLines } from './occurrence-lines.js';
import { columnsAt, cursorAt, limitOf, pageFrom } from './pages.js';
import { walked } from './walked.js';

/** Later occurrences between the same two that are looked at. */
const MOST_LATER = 200;
/** Share of the words that a later occurrence has in common with what was promised or asked. */
const ABOUT_THE_SAME = 0.34;

/** Acts that keep a promise, and acts that break one. */
const KEEPS: ReadonlySet<OccurrenceRow['type']> = new Set([
  'COOPERATE',
  'AID',
  'SUPPORT',
  'CONCEDE',
  'RETREAT',
  'CONSULT',
]);
const BREAKS: ReadonlySet<OccurrenceRow['type']> = new Set(['REJECT', 'SANCTION', 'COERCE', 'ASSAULT']);

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
  let query = filtered(walked(db, wanted), wanted).where('occurrences.commitment', 'is not', null);
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
  const items: Commitment[] = [];
  for (const [i, row] of shown.entries())
    items.push({ kind: row.commitment!, occurrence: lines[i]!, echoes: await echoesOf(db, row) });
  return pageFrom(rows, limit, items, ({ day, id }) => cursorAt(day, id));
}

/** How later occurrences between the same parties take up a commitment. */
export async function echoesOf(db: Db, row: OccurrenceRow): Promise<Echo[]> {
  if (row.commitment === null) return [];
  const { profile }: OccurrenceSummary = JSON.parse(row.summary);
  const about = [...profile.subjectWords, ...profile.words];
  const parties = [...profile.actors, ...profile.actorStates];
  const others = [...profile.recipients, ...profile.recipientStates];
  if (about.length === 0 || parties.length === 0) return [];
  let later = db
    .selectFrom('occurrences')
    .selectAll('occurrences')
    .where('occurrences.accounts', '>', 0)
    .where('occurrences.day', '>=', row.day)
    .where('occurrences.id', '<>', row.id);
  for (const side of [parties, others])
    if (side.length > 0)
      later = later.where('occurrences.id', 'in', (of) =>
        of
          .selectFrom('occurrence_parties')
          .select('occurrence_id')
          .where('identity_id', 'in', side)
          .where('day', '>=', row.day),
      );
  const rows = await later.orderBy('occurrences.day').orderBy('occurrences.id').limit(MOST_LATER).execute();
  const echoes = rows.flatMap((other) => {
    const summary: OccurrenceSummary = JSON.parse(other.summary);
    const subject = profile.subjectWords.length > 0 ? profile.subjectWords : about;
    const alike = overlapOf(subject, [...summary.profile.subjectWords, ...summary.profile.words]);
    const as = alike >= ABOUT_THE_SAME ? echoAs(row, other) : undefined;
    return as ? [{ as, other }] : [];
  });
  const lines = await occurrenceLines(
    db,
    echoes.map(({ other }) => other),
  );
  return echoes.map(({ as }, i) => ({ as, occurrence: lines[i]! }));
}

function echoAs(commitment: OccurrenceRow, later: OccurrenceRow): Echo['as'] | undefined {
  if (isDenied(later.status)) return 'denied';
  if (later.type === commitment.type) return later.day > commitment.day ? 'reaffirmed' : undefined;
  if (later.type === 'REJECT' && commitment.commitment === 'demand') return 'denied';
  if (later.status !== 'actual') return undefined;
  if (KEEPS.has(later.type)) return 'implemented';
  return BREAKS.has(later.type) ? 'broken' : undefined;
}
