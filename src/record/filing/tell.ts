import { insertRows } from '../database/bulk.js';
import type { AppearanceRow, Db, EventRow } from '../database/schema.js';
import { daysOf, shareDay } from '../days.js';
import type { Numbers } from '../numbers.js';
import { isClash, isHeld, type Ledger, type Surroundings } from '../occurrences/ledger.js';
import type { EventDetail, Told } from '../occurrences/told.js';
import { type Standing, sidesOf, toldBy } from '../occurrences/told-row.js';
import type { Earlier, EarlierEvent } from './earlier.js';
import { type Context, eventRow } from './rows.js';

const NONE: ReadonlySet<number> = new Set();
/** The teller where the report tells something itself. */
const OWN_VOICE = '0 ';

/** Clashes and gatherings of a report that further ones are compared with: the latest, so that time is linear. */
const REMEMBERED = 60;

function remember(occurrences: Set<number>, occurrence: number): void {
  occurrences.delete(occurrence);
  occurrences.add(occurrence);
  const [oldest] = occurrences;
  if (occurrences.size > REMEMBERED && oldest !== undefined) occurrences.delete(oldest);
}

/** The events of a report as rows, each with the occurrence it tells of; what was judged of them holds. */
export async function tell(
  db: Db,
  context: Context,
  standings: Map<string, Standing>,
  ledger: Ledger,
  numbers: Numbers,
  earlier?: Earlier,
): Promise<EventRow[]> {
  const { report, events } = context.reading;
  const summoned = new Map<number, AppearanceRow>();
  const rows: EventRow[] = [];
  /** Occurrences by teller: what one teller tells twice in a report is two things, but for the headline. */
  const taken = new Map<string, Set<number>>();
  /** The same by sentence: the report tells nothing twice in one, though of two whom it quotes one may deny what the other says. */
  const inSentence = new Map<string, Set<number>>();
  /** The clashes told of so far, by the sentences that tell them, and all. */
  const clashesIn = new Map<number, { told: Told; occurrence: number }[]>();
  const clashes = new Set<number>();
  /** The gatherings told of so far. */
  const gatherings = new Set<number>();
  const isHeadline = (start: number) => start < report.body.start;
  const surroundings = (row: EventRow, told: Told, others: ReadonlySet<number>): Omit<Surroundings, 'before'> => {
    if (isClash(told)) return { taken: others, near: clashes, nearBy: 'clash' };
    if (isHeld(told)) return { taken: others, near: gatherings, nearBy: 'gathering' };
    const body = isHeadline(row.at_start) ? [...taken.values()].flatMap((some) => [...some]) : [];
    return { taken: body.length > 0 ? NONE : others, near: new Set(body), nearBy: 'headline' };
  };
  const put = async (row: EventRow, before: EarlierEvent | undefined) => {
    const detail: EventDetail = JSON.parse(row.detail);
    const sides = sidesOf(detail, (entity) => {
      const standing = standings.get(entity);
      // A state that is named takes part as a state.
      return standing && standing.own === standing.state ? { own: null, state: standing.state } : standing;
    });
    const told = toldBy(row, detail, sides);
    const teller = `${row.teller_id} ${row.teller}`;
    const others = taken.get(teller) ?? new Set<number>();
    const sentence = detail.sentences[0]?.start ?? row.at_start;
    const isOwn = teller === OWN_VOICE;
    const beforeInSentence = inSentence.get(`${sentence} ${isOwn ? 'all' : 'own'}`) ?? NONE;
    // «Guards were killed when others opened fire»: one clash, whoever is named.
    const beside = clashesIn.get(sentence)?.find((one) => isClash(told) && shareDay(one.told, told));
    let occurrence = 0;
    if (before?.pinned !== undefined) {
      occurrence = before.pinned;
      await ledger.join(occurrence, told);
    } else if (beside && !before?.rejected) {
      occurrence = beside.occurrence;
      await ledger.join(occurrence, told);
    } else if (!before?.rejected) {
      const heldBefore = before?.row.occurrence_id || undefined;
      const excluded = beforeInSentence.size > 0 ? new Set([...others, ...beforeInSentence]) : others;
      occurrence = await ledger.place(told, { ...surroundings(row, told, excluded), before: heldBefore });
    }
    if (isClash(told) && occurrence > 0) {
      clashesIn.set(sentence, [...(clashesIn.get(sentence) ?? []), { told, occurrence }]);
      remember(clashes, occurrence);
    }
    if (isHeld(told) && occurrence > 0) remember(gatherings, occurrence);
    taken.set(teller, others.add(occurrence));
    for (const whose of isOwn ? ['own', 'all'] : ['all']) {
      const key = `${sentence} ${whose}`;
      inSentence.set(key, (inSentence.get(key) ?? new Set()).add(occurrence));
    }
    rows.push({ ...row, occurrence_id: occurrence });
  };

  const headlines = events.filter(({ trigger }) => isHeadline(trigger.start));
  // The body first: a headline is too short to be told apart from another happening before it is known.
  for (const event of [...events.filter((one) => !headlines.includes(one)), ...headlines]) {
    const before = earlier?.event(event.trigger, event.type);
    const row = eventRow(event, before?.row.id ?? (await numbers.next('events')), 0, context);
    await put(before ? await judgedRow(row, before) : row, before);
  }
  for (const before of earlier?.unmatched() ?? [])
    await put(
      await judgedRow({ ...before.row, local: `kept ${before.row.id}` }, { ...before, confirmed: true }),
      before,
    );

  await insertRows(db, 'appearances', [...summoned.values()]);
  return rows;

  /** A row as a person confirmed or corrected it. */
  async function judgedRow(row: EventRow, before: EarlierEvent): Promise<EventRow> {
    const { actor, recipient, reason, subject, ...columns } = before.corrected;
    const machine: EventDetail = JSON.parse(row.detail);
    let judged = row;
    let detail = machine;
    if (before.confirmed) {
      const { id, local, ...kept } = before.row;
      judged = { ...kept, id: row.id, local: row.local, doubt: null };
      const old: EventDetail = JSON.parse(before.row.detail);
      detail = {
        ...old,
        actor: await summonedFrom(old.actor),
        recipient: await summonedFrom(old.recipient),
        judged: true,
      };
    }
    if (Object.keys(before.corrected).length === 0) return { ...judged, detail: JSON.stringify(detail) };
    const date = columns.date === undefined ? {} : daysIn(columns.date);
    if (columns.date !== undefined) detail = { ...detail, dated: true, likely: daysOf(columns.date) };
    if (columns.type !== undefined) detail = { ...detail, machineType: detail.machineType ?? row.type };
    if (actor) detail = { ...detail, actor: await Promise.all(actor.map(summon)) };
    if (recipient) detail = { ...detail, recipient: await Promise.all(recipient.map(summon)) };
    if (reason !== undefined) detail = { ...detail, reason, reasonWords: [] };
    if (subject !== undefined) detail = { ...detail, subject, subjectWords: [] };
    const place = columns.place === undefined ? {} : placeIn(columns.place);
    return {
      ...judged,
      ...columns,
      ...date,
      ...place,
      doubt: null,
      detail: JSON.stringify({ ...detail, judged: true }),
    };
  }

  function daysIn(date: string | null): Partial<EventRow> {
    const { edtf, earliest, latest } = daysOf(date);
    return { date: edtf, earliest, latest, day: earliest ?? latest ?? context.day };
  }

  function placeIn(name: string | null): Partial<EventRow> {
    const known = context.reading.places.find((place) => place.name === name);
    return { place: name, country: known?.country ?? null, lat: known?.lat ?? null, lon: known?.lon ?? null };
  }

  /** Parties of an earlier reading, by identity, since a new one numbers its entities anew. */
  async function summonedFrom(entities: readonly string[]): Promise<string[]> {
    const ids = entities.flatMap(
      (entity) => earlier?.appearances.find((row) => row.entity === entity)?.identity_id ?? [],
    );
    return Promise.all(ids.map(summon));
  }

  /** The entity of this report that an identity is; a person may name one that the machine did not find in it. */
  async function summon(identity: number): Promise<string> {
    for (const [entity, { own, state }] of standings)
      if (own === identity || (own === null && state === identity)) return entity;
    const line = await db
      .selectFrom('identities')
      .select(['sort', 'name', 'country'])
      .where('id', '=', identity)
      .executeTakeFirstOrThrow();
    const entity = `#${identity}`;
    const states =
      line.country === null
        ? undefined
        : await db
            .selectFrom('identities')
            .select('id')
            .where('sort', '=', 'state')
            .where('country', '=', line.country)
            .executeTakeFirst();
    standings.set(entity, { own: identity, state: line.sort === 'state' ? identity : (states?.id ?? null) });
    summoned.set(identity, {
      ...{ report_id: context.report, entity, identity_id: identity, day: context.day, named: 1, name: line.name },
      ...{ country: line.country ?? '', at_start: 0, at_end: 0, score: 1, reasons: '["a person said so"]' },
    });
    return entity;
  }
}
