/** Sums up occurrences: what their accounts say together, who takes part, and where they differ. */
import { insertRows, listed } from '../database/bulk.js';
import type { Db, EventRow, Flag, OccurrenceRow, Role } from '../database/schema.js';
import { chunks } from '../identity/roster.js';
import { actOf, goldsteinOf, isMutual } from './acts.js';
import { commitmentOf } from './commitment.js';
import { bitsOf, differingFields, type Version } from './differences.js';
import { type ProfileJson, profileAsJson, profileOf, widen } from './profile.js';
import { type Standings, standingKey, standingsIn } from './standings.js';
import type { OccurrenceSummary } from './summary.js';
import { type EventDetail, isDenied } from './told.js';
import { type Sides, sidesOf, toldBy } from './told-row.js';

/** Accounts beyond these change nothing but the counts: what differs is known by then. */
export const MOST_ACCOUNTS = 200;
/** Parties beyond these are a crowd: who of them met whom would be guessed. */
const MOST_PARTIES = 12;
const MOST_EVIDENCE = 3;

/** One event with all that summing up needs. */
export interface ToldEvent {
  row: EventRow;
  detail: EventDetail;
  sides: Sides;
  story: number;
  filing: number;
  /** Who tells it, as a key. */
  teller: string;
}

/** The events that tell of these occurrences, oldest first, corrections applied. */
export async function eventsTelling(db: Db, occurrences: readonly number[]): Promise<Map<number, ToldEvent[]>> {
  const crowded = await db
    .selectFrom('occurrences')
    .select('id')
    .where('id', 'in', listed(occurrences))
    .where('accounts', '>=', MOST_ACCOUNTS)
    .execute();
  const apart = crowded.map(({ id }) => id);
  const together = occurrences.filter((id) => !apart.includes(id));
  const rows = [
    ...(await rowsTelling(db, together)),
    ...(await Promise.all(apart.map((id) => rowsTelling(db, [id], MOST_ACCOUNTS)))).flat(),
  ];
  const standings = await standingsIn(
    db,
    rows.map(({ report_id }) => report_id),
  );
  const told = new Map<number, ToldEvent[]>(occurrences.map((id) => [id, []]));
  for (const { story_id, filing_id, publisher, key, ...row } of rows) {
    const detail: EventDetail = JSON.parse(row.detail);
    const teller = tellerKey(row, publisher ?? key);
    const sides = sidesIn(row, detail, standings);
    told.get(row.occurrence_id)!.push({ row, detail, sides, story: story_id, filing: filing_id, teller });
  }
  return told;
}

function rowsTelling(db: Db, occurrences: readonly number[], most?: number) {
  const query = db
    .selectFrom('events')
    .innerJoin('reports', 'reports.id', 'events.report_id')
    .selectAll('events')
    .select(['reports.story_id', 'reports.filing_id', 'reports.publisher', 'reports.key'])
    .where('events.occurrence_id', 'in', listed(occurrences))
    .orderBy('events.occurrence_id')
    .orderBy('events.day')
    .orderBy('events.id');
  return (most === undefined ? query : query.limit(most)).execute();
}

const sidesIn = (row: EventRow, detail: EventDetail, standings: Standings): Sides =>
  sidesOf(detail, (entity) => standings.get(standingKey(row.report_id, entity)));

/** An identity tells the same in every report; words that name nobody only within one; a report in its publisher's name. */
const tellerKey = ({ teller_id, teller, report_id }: EventRow, publisher: string): string =>
  teller_id > 0 ? `identity ${teller_id}` : teller === '' ? `publisher ${publisher}` : `${report_id} ${teller}`;

/** Brings rows and indexes of occurrences into line with their events; one that no event tells of any more is empty. */
export async function sumUp(db: Db, occurrences: Iterable<number>): Promise<void> {
  const countryOf = await countriesOfStates(db);
  for (const some of chunks([...occurrences], 100)) {
    const told = await eventsTelling(db, some);
    const confirmed = await confirmedOf(db, some);
    for (const table of ['occurrence_parties', 'occurrence_countries', 'dyads'] as const)
      await db.deleteFrom(table).where('occurrence_id', 'in', listed(some)).execute();
    const rows: OccurrenceRow[] = [];
    const parties: { identity_id: number; day: string; occurrence_id: number; role: Role; own: Flag }[] = [];
    const countries: { country: string; day: string; occurrence_id: number }[] = [];
    const dyads: {
      a: number;
      b: number;
      day: string;
      occurrence_id: number;
      type: OccurrenceRow['type'];
      status: OccurrenceRow['status'];
    }[] = [];
    for (const [id, events] of told) {
      if (events.length === 0) {
        await empty(db, id);
        continue;
      }
      const row = await rowOf(db, id, events, confirmed.has(id));
      rows.push(row);
      const involved = partiesOf(events);
      for (const [key, own] of involved) {
        const [identity, role] = key.split(' ') as [string, Role];
        parties.push({ identity_id: Number(identity), day: row.day, occurrence_id: id, role, own });
      }
      for (const country of countriesOf(events, countryOf))
        countries.push({ country, day: row.day, occurrence_id: id });
      for (const [a, b] of pairsOf(events))
        dyads.push({ a, b, day: row.day, occurrence_id: id, type: row.type, status: row.status });
    }
    await insertRows(db, 'occurrences', rows, { key: ['id'], take: SUMMED });
    await insertRows(db, 'occurrence_parties', parties);
    await insertRows(db, 'occurrence_countries', countries);
    await insertRows(db, 'dyads', dyads);
  }
}

/** Columns of an occurrence that its accounts decide. */
const SUMMED = [
  ...(['type', 'mode', 'status', 'historical', 'date', 'earliest', 'latest', 'day', 'place', 'country'] as const),
  ...(['lat', 'lon', 'goldstein', 'accounts', 'reports', 'stories', 'differs', 'commitment', 'confirmed'] as const),
  ...(['filing_id', 'summary'] as const),
];

/** An occurrence nobody tells of keeps its number, so that it is not given out again, and nothing else. */
async function empty(db: Db, id: number): Promise<void> {
  await db
    .updateTable('occurrences')
    .set({ accounts: 0, reports: 0, stories: 0, differs: 0, commitment: null })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('occurrence_keys').where('occurrence_id', '=', id).execute();
}

async function confirmedOf(db: Db, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db
    .selectFrom('corrections')
    .select('target')
    .where('field', '=', 'confirmed')
    .where(
      'target',
      'in',
      ids.map((id) => `occurrence ${id}`),
    )
    .execute();
  return new Set(rows.map(({ target }) => Number(target.split(' ')[1])));
}

async function rowOf(db: Db, id: number, events: readonly ToldEvent[], confirmed: boolean): Promise<OccurrenceRow> {
  const ranked = [...events].sort((a, b) => tellingWorth(b) - tellingWorth(a));
  const best = ranked[0]!;
  const placed = ranked.find(({ row }) => row.lat !== null) ?? ranked.find(({ row }) => row.place !== null) ?? best;
  const { type, mode, date, earliest, latest } = best.row;
  const counts = await countsOf(db, id, events);
  const statuses = ranked.map(({ row, detail }) => (row.type === type ? row.status : actOf(row, detail.regard).status));
  return {
    id,
    type,
    mode,
    status: standingStatus(statuses),
    historical: events.every(({ row }) => row.historical === 1) ? 1 : 0,
    date,
    earliest,
    latest,
    day: earliest ?? best.row.day,
    place: placed.row.place,
    country: placed.row.country,
    lat: placed.row.lat,
    lon: placed.row.lon,
    goldstein: goldsteinOf(type),
    ...counts,
    differs: bitsOf(differingFields(events.map(versionOf))),
    commitment:
      ranked
        .map(({ row, detail, sides }) =>
          (row.teller === '' && row.teller_id === 0) || row.status !== 'planned'
            ? commitmentOf(row, detail.cameo, sides.actors.size + sides.actorStates.size)
            : null,
        )
        .find((kind) => kind !== null) ?? null,
    confirmed: confirmed ? 1 : 0,
    filing_id: Math.max(...events.map(({ filing }) => filing)),
    summary: JSON.stringify(summaryOf(ranked)),
    merged_into: null,
  };
}

/** The telling to show: in news rather than in background, dated, with both sides, by the report itself. */
function tellingWorth({ row, detail, sides }: ToldEvent): number {
  const named = Math.min(3, sides.actors.size) + Math.min(3, sides.recipients.size);
  const own = row.teller_id === 0 && row.teller === '' ? 1 : 0;
  return (
    (row.historical === 1 ? -4 : 0) +
    (detail.dated ? 2 : 0) +
    named +
    own +
    (row.place ? 1 : 0) +
    // That somebody was not there says more than that he refused.
    (detail.regard === 'absence' && row.type === 'CONSULT' ? 3 : 0) +
    (detail.judged ? 8 : 0)
  );
}

/** Done, if anybody says so and no more deny it; else as the best telling has it. */
function standingStatus(statuses: readonly EventRow['status'][]): EventRow['status'] {
  const actual = statuses.filter((status) => status === 'actual').length;
  const denied = statuses.filter(isDenied).length;
  if (actual > 0 && actual >= denied) return 'actual';
  return denied > 0 ? (statuses.find(isDenied) ?? 'denied') : (statuses[0] ?? 'actual');
}

async function countsOf(db: Db, id: number, events: readonly ToldEvent[]) {
  if (events.length < MOST_ACCOUNTS)
    return {
      accounts: new Set(events.map(({ row, teller }) => `${row.report_id} ${teller}`)).size,
      reports: new Set(events.map(({ row }) => row.report_id)).size,
      stories: new Set(events.map(({ story }) => story)).size,
    };
  const { count } = db.fn;
  const row = await db
    .selectFrom('events')
    .innerJoin('reports', 'reports.id', 'events.report_id')
    .select([count<number>('events.id').as('accounts'), count<number>('report_id').distinct().as('reports')])
    .select(count<number>('story_id').distinct().as('stories'))
    .where('occurrence_id', '=', id)
    .executeTakeFirstOrThrow();
  return row;
}

/** What an event says, for comparison. */
export function versionOf({ row, detail, sides, teller }: ToldEvent): Version {
  const { type, mode, status, place, country, lat, lon, earliest, latest } = row;
  const actors = new Set([...sides.actors, ...sides.actorStates]);
  const recipients = new Set([...sides.recipients, ...sides.recipientStates]);
  return { teller, type, mode, status, earliest, latest, place, country, lat, lon, actors, recipients, detail };
}

function summaryOf(ranked: readonly ToldEvent[]): OccurrenceSummary {
  const [best, ...others] = ranked;
  const profile = profileOf(toldBy(best!.row, best!.detail, best!.sides));
  for (const { row, detail, sides } of others) widen(profile, toldBy(row, detail, sides));
  const fallback = (own: Set<number>, states: Set<number>) => [...(own.size > 0 ? own : states)];
  const withSubject = ranked.find(({ detail }) => detail.subject !== null);
  return {
    profile: profileAsJson(profile) as ProfileJson,
    actors: fallback(best!.sides.actors, best!.sides.actorStates),
    recipients: fallback(best!.sides.recipients, best!.sides.recipientStates),
    contexts: [...new Set(ranked.flatMap(({ detail }) => detail.contexts))],
    evidence: ranked.slice(0, MOST_EVIDENCE).map(({ row, detail }) => ({
      report: row.report_id,
      ...(detail.sentences[0] ?? { start: row.at_start, end: row.at_end }),
    })),
    subject: withSubject ? { report: withSubject.row.report_id, ...withSubject.detail.subject! } : null,
  };
}

/** Everybody on either side, by «identity role»; 1 for who is named, 0 for a state that others act for. */
function partiesOf(events: readonly ToldEvent[]): Map<string, Flag> {
  const involved = new Map<string, Flag>();
  for (const { sides } of events) {
    for (const id of sides.actorStates) if (!involved.has(`${id} actor`)) involved.set(`${id} actor`, 0);
    for (const id of sides.recipientStates) if (!involved.has(`${id} recipient`)) involved.set(`${id} recipient`, 0);
    for (const id of sides.actors) involved.set(`${id} actor`, 1);
    for (const id of sides.recipients) involved.set(`${id} recipient`, 1);
  }
  return involved;
}

/** Who has to do with whom: of mutual acts everybody with everybody, else those who act with those acted upon. */
function pairsOf(events: readonly ToldEvent[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const { row, detail, sides } of events) {
    const doers = [...sides.actors, ...sides.actorStates];
    const others = [...sides.recipients, ...sides.recipientStates];
    const all = isMutual(actOf(row, detail.regard).family) ? [...new Set([...doers, ...others])] : undefined;
    if ((all ?? [...doers, ...others]).length > MOST_PARTIES) continue;
    for (const one of all ?? doers)
      for (const other of all ?? others) {
        if (one === other) continue;
        const [a, b] = one < other ? [one, other] : [other, one];
        pairs.set(`${a} ${b}`, [a, b]);
      }
  }
  return [...pairs.values()];
}

function countriesOf(events: readonly ToldEvent[], countryOf: ReadonlyMap<number, string | null>): Set<string> {
  const states = events.flatMap(({ sides }) => [...sides.actorStates, ...sides.recipientStates]);
  return new Set([
    ...events.flatMap(({ row }) => row.country ?? []),
    ...states.flatMap((state) => countryOf.get(state) ?? []),
  ]);
}

async function countriesOfStates(db: Db): Promise<Map<number, string | null>> {
  const rows = await db.selectFrom('identities').select(['id', 'country']).where('sort', '=', 'state').execute();
  return new Map(rows.map(({ id, country }) => [id, country]));
}
