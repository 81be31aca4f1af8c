import { type RawBuilder, sql } from 'kysely';
import type { Echo } from '../answers/index.js';
import { overlapOf } from '../content-words.js';
import { listed } from '../database/bulk.js';
import type { Db, OccurrenceRow } from '../database/schema.js';
import type { ProfileJson } from '../occurrences/profile.js';
import type { OccurrenceSummary } from '../occurrences/summary.js';
import { isDenied } from '../occurrences/told.js';
import { occurrenceLines } from './occurrence-lines.js';

/** Later occurrences between the same two that are looked at. */
const MOST_LATER = 200;
/** Parties of a side that are looked at; more are a crowd. */
const MOST_OF_A_SIDE = 12;
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

/**
 * How later occurrences between the same parties take up each of these; nothing takes up what is no commitment. What is
 * later to one of them is mostly so to the next, and is read once.
 */
export async function echoesOf(db: Db, rows: readonly OccurrenceRow[]): Promise<Echo[][]> {
  const later: number[][] = [];
  for (const row of rows) later.push(await laterThan(db, row));
  const others = await db
    .selectFrom('occurrences')
    .selectAll()
    .where('id', 'in', listed(new Set(later.flat())))
    .execute();
  const known = new Map(others.map((row) => [row.id, { row, words: wordsOf(profileIn(row)) }]));
  const echoes = rows.map((row, i) => {
    const { subjectWords, words } = profileIn(row);
    const about = subjectWords.length > 0 ? subjectWords : words;
    return later[i]!.flatMap((id) => {
      const other = known.get(id);
      const as = other && overlapOf(about, other.words) >= ABOUT_THE_SAME ? echoAs(row, other.row) : undefined;
      return other && as ? [{ as, row: other.row }] : [];
    });
  });
  const echoing = new Map(echoes.flat().map(({ row }) => [row.id, row]));
  const lines = new Map((await occurrenceLines(db, [...echoing.values()])).map((line) => [line.id, line]));
  return echoes.map((some) => some.map(({ as, row }) => ({ as, occurrence: lines.get(row.id)! })));
}

function profileIn({ summary }: OccurrenceRow): ProfileJson {
  const { profile }: OccurrenceSummary = JSON.parse(summary);
  return profile;
}

const wordsOf = ({ subjectWords, words }: ProfileJson): string[] => [...subjectWords, ...words];

/** Numbers of the occurrences after a commitment between any of its one side and any of the other; oldest first. */
async function laterThan(db: Db, row: OccurrenceRow): Promise<number[]> {
  if (row.commitment === null) return [];
  const profile = profileIn(row);
  const parties = [...profile.actors, ...profile.actorStates].slice(0, MOST_OF_A_SIDE);
  const others = [...profile.recipients, ...profile.recipientStates].slice(0, MOST_OF_A_SIDE);
  if (parties.length === 0 || wordsOf(profile).length === 0) return [];
  // Of each pair the first, as they lie by day: two states have thousands between them.
  const first = (table: 'dyads' | 'occurrence_parties', whose: RawBuilder<unknown>) =>
    sql`select * from (select occurrence_id, day from ${sql.table(table)} where ${whose} and day >= ${row.day}
      order by day, occurrence_id limit ${MOST_LATER})`;
  const gathered = parties.flatMap((one) =>
    others.length === 0
      ? [first('occurrence_parties', sql`identity_id = ${one}`)]
      : others.map((two) => first('dyads', sql`a = ${Math.min(one, two)} and b = ${Math.max(one, two)}`)),
  );
  const { rows } = await sql<{ occurrence_id: number }>`select occurrence_id
    from (${sql.join(gathered, sql` union `)}) where occurrence_id <> ${row.id}
    order by day, occurrence_id limit ${MOST_LATER}`.execute(db);
  return rows.map(({ occurrence_id }) => occurrence_id);
}

function echoAs(commitment: OccurrenceRow, later: OccurrenceRow): Echo['as'] | undefined {
  const isLater = later.day > commitment.day;
  if (later.type === commitment.type) {
    if (isDenied(later.status)) return 'denied';
    return isLater ? 'reaffirmed' : undefined;
  }
  if (!isDoneByWhomItIsFor(commitment, later)) return undefined;
  if (isDenied(later.status)) return 'denied';
  // What is demanded may be refused the same day; what is done that day may have been done before.
  if (later.type === 'REJECT' && commitment.commitment === 'demand') return 'denied';
  if (later.status !== 'actual' || !isLater) return undefined;
  if (KEEPS.has(later.type)) return 'implemented';
  return BREAKS.has(later.type) ? 'broken' : undefined;
}

/** Whether he does it who is to keep the commitment: who pledged, either who agreed, or whom the demand is made to. */
function isDoneByWhomItIsFor(commitment: OccurrenceRow, later: OccurrenceRow): boolean {
  const { actors, actorStates, recipients, recipientStates } = profileIn(commitment);
  const side = commitment.commitment === 'demand' ? recipients : actors;
  const states = commitment.commitment === 'demand' ? recipientStates : actorStates;
  const other = commitment.commitment === 'agreement' ? [...recipients, ...recipientStates] : [];
  const bound = new Set([...side, ...states, ...other]);
  const done = profileIn(later);
  // Those who talk with each other both do.
  const both = later.type === 'CONSULT' ? [...done.recipients, ...done.recipientStates] : [];
  return bound.size === 0 || [...done.actors, ...done.actorStates, ...both].some((one) => bound.has(one));
}
