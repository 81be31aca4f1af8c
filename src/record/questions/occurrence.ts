import type { Account, Difference, OccurrencePage, Teller } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { contradict, DIFFERING } from '../occurrences/differences.js';
import { eventsTelling, type ToldEvent, versionOf } from '../occurrences/sum-up.js';
import { echoesOf } from './echoes.js';
import { grouped } from './identity.js';
import { type LookedUp, lookUp, type Place } from './looked-up.js';
import { occurrenceLines, onOneLine } from './occurrence-lines.js';

export async function occurrencePage(db: Db, asked: number): Promise<OccurrencePage | undefined> {
  const found = await db.selectFrom('occurrences').selectAll().where('id', '=', asked).executeTakeFirst();
  if (found?.merged_into != null) return occurrencePage(db, found.merged_into);
  if (!found || found.accounts === 0) return undefined;
  const events = (await eventsTelling(db, [found.id])).get(found.id) ?? [];
  const byAccount = [...grouped(events, ({ row, teller }) => `${row.report_id} ${teller}`).values()];
  const looked = await lookUp(db, {
    places: byAccount.flat().flatMap(placesIn),
    identities: byAccount
      .flat()
      .flatMap(({ row, sides }) => [
        ...[row.teller_id, ...sides.actors, ...sides.actorStates],
        ...[...sides.recipients, ...sides.recipientStates],
      ]),
  });
  const [line] = await occurrenceLines(db, [found]);
  return {
    ...line!,
    accountList: byAccount.map((account) => accountOf(account, looked)),
    differences: differencesBetween(byAccount, looked),
    echoes: (await echoesOf(db, [found]))[0]!,
  };
}

function placesIn({ row, detail }: ToldEvent): Place[] {
  const spans = [...detail.sentences, detail.subject, detail.reason, ...detail.sizes];
  return spans.flatMap((span) => (span ? [{ report: row.report_id, start: span.start, end: span.end }] : []));
}

/** Several events that one teller of one report tells make one account; the first tells most. */
function accountOf(events: readonly ToldEvent[], looked: LookedUp): Account {
  const { row, detail, sides } = events[0]!;
  const report = row.report_id;
  const passage = ({ start, end }: { start: number; end: number }) => looked.passage({ report, start, end });
  const first = <T>(pick: (event: ToldEvent) => T | null | undefined): T | null =>
    events.map(pick).find((value) => value != null) ?? null;
  const parties = (own: Set<number>, states: Set<number>) => looked.identities([...(own.size > 0 ? own : states)]);
  const subject = first((event) => event.detail.subject);
  const reason = first((event) => event.detail.reason);
  return {
    report: looked.report(report),
    teller: tellerOf(events[0]!, looked),
    status: row.status,
    historical: row.historical === 1,
    date: { edtf: row.date, earliest: row.earliest, latest: row.latest },
    where: row.place === null ? null : { name: row.place, country: row.country, lat: row.lat, lon: row.lon },
    actors: parties(sides.actors, sides.actorStates),
    recipients: parties(sides.recipients, sides.recipientStates),
    sizes: detail.sizes.map((size) => ({ ...size, words: passage(size).words })),
    subject: subject && passage(subject),
    reason: reason && passage(reason),
    passages: events.flatMap((event) => event.detail.sentences.map(passage)),
    events: events.map((event) => ({
      id: event.row.local,
      type: event.row.type,
      mode: event.row.mode,
      trigger: { start: event.row.at_start, end: event.row.at_end },
      codedBy: event.detail.codedBy,
    })),
  };
}

function tellerOf({ row }: ToldEvent, looked: LookedUp): Teller {
  const speaker = looked.identity(row.teller_id) ?? null;
  const { publisher, key } = looked.report(row.report_id);
  return { speaker, publisher, name: speaker?.name ?? (row.teller || (publisher ?? key)) };
}

/** For each field in which two accounts contradict each other, what everybody says who says something of it. */
function differencesBetween(accounts: readonly ToldEvent[][], looked: LookedUp): Difference[] {
  const versions = accounts.map((events) => versionOf(events[0]!));
  return DIFFERING.flatMap((field) => {
    const inDispute = versions.map((one) => versions.some((other) => contradict(field, one, other)));
    if (!inDispute.includes(true)) return [];
    const said = accounts.flatMap((events, account) => {
      const value = inDispute[account] ? SAYS[field](events[0]!, looked) : '';
      return value === '' ? [] : [{ value, account }];
    });
    const same = grouped(said, ({ value }) => value);
    return [
      { field, versions: [...same].map(([value, by]) => ({ value, accounts: by.map(({ account }) => account) })) },
    ];
  });
}

/** What an event says of a field, in words. */
const SAYS: Readonly<Record<Difference['field'], (event: ToldEvent, looked: LookedUp) => string>> = {
  date: ({ row }) => row.date ?? '',
  place: ({ row }) => row.place ?? '',
  parties: ({ sides }, looked) => {
    const names = (own: Set<number>, states: Set<number>) =>
      looked
        .identities([...(own.size > 0 ? own : states)])
        .map(({ name }) => name)
        .join(', ');
    return `${names(sides.actors, sides.actorStates)} → ${names(sides.recipients, sides.recipientStates)}`;
  },
  status: ({ row }) => row.status,
  number: ({ detail }) =>
    detail.sizes
      .map(
        ({ of, least, most }) =>
          `${least === most ? least : most === null ? `${least} or more` : `${least} to ${most}`} ${of}`,
      )
      .join(', '),
  reason: ({ row, detail }, looked) =>
    detail.reason ? onOneLine(looked.passage({ report: row.report_id, ...detail.reason }).words) : '',
};
