import { type ActEvent, overlapping, type Reading, type Statement, textOf } from '../../terms/index.js';
import type { EventRow, StatementRow } from '../database/schema.js';
import { daysOf } from '../days.js';
import { gatheringDays } from '../occurrences/gatherings.js';
import { isRejectedCharge } from '../occurrences/rejected.js';
import { detailOf } from '../occurrences/told.js';

/** Where content is broken off and taken up again. */
const BREAK = ' … ';

/** What rows need of the report besides its reading. `identityOf` knows those who are named. */
export interface Context {
  reading: Reading;
  report: number;
  /** Day of publication, or ''. */
  day: string;
  identityOf: (entity: string) => number | undefined;
  /** Statements of the reading by their ids. */
  statements: ReadonlyMap<string, Statement>;
}

export function statementRow(
  statement: Statement,
  id: number,
  { reading, report, day, identityOf }: Context,
): StatementRow {
  const { text } = reading.report;
  const wordsOf = (spans: Statement['content']) =>
    spans.map((span) => textOf(text, span).replace(/\s+/g, ' ').trim()).join(BREAK);
  const { edtf, earliest, latest } = daysOf(statement.date);
  return {
    id,
    report_id: report,
    local: statement.id,
    speaker_id: (statement.speaker !== null && identityOf(statement.speaker)) || 0,
    source: wordsOf(statement.source),
    manner: statement.manner,
    medium: statement.medium,
    date: edtf,
    earliest,
    latest,
    day: latest ?? earliest ?? day,
    content: JSON.stringify(statement.content.map(({ start, end }) => [start, end])),
    addressees: JSON.stringify(statement.addressee.flatMap((entity) => identityOf(entity) ?? [])),
    words: wordsOf(statement.content),
    rejected: 0,
  };
}

/** Identities that a statement speaks of, or to. */
export function spokenOf(statement: Statement, { reading, identityOf }: Context): Set<number> {
  const inContent = statement.content.flatMap((span) => overlapping(reading.mentions, span));
  const entities = [...inContent.map(({ entity }) => entity), ...statement.addressee];
  return new Set(entities.flatMap((entity) => (entity !== null && identityOf(entity)) || []));
}

/**
 * How sure one can be of what the statistical model added: about half of the acts that it alone finds, and of those towards
 * whom it says an act is, were right (docs/notes/events.md).
 */
const SURENESS_OF_MODEL = 0.5;

export function eventRow(
  event: ActEvent,
  id: number,
  occurrence: number,
  { reading, report, day, identityOf, statements }: Context,
): EventRow {
  const detail = detailOf(event, reading);
  // Somebody was absent when the gathering was, and not when it is told.
  const gathering = detail.regard === 'absence' && !detail.dated ? gatheringDays(event, reading) : undefined;
  const { edtf, earliest, latest } = gathering ?? daysOf(event.date);
  const place = event.place === null ? undefined : reading.places.find(({ name }) => name === event.place);
  const statement = event.accordingTo === null ? undefined : statements.get(event.accordingTo);
  return {
    id,
    report_id: report,
    local: event.id,
    occurrence_id: occurrence,
    type: event.type,
    mode: event.mode,
    status: event.status === 'actual' && isRejectedCharge(event, reading) ? 'denied' : event.status,
    historical: event.historical ? 1 : 0,
    date: edtf,
    earliest,
    latest,
    day: earliest ?? latest ?? day,
    place: event.place,
    country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    teller_id: (statement && statement.speaker !== null && identityOf(statement.speaker)) || 0,
    teller: statement ? tellerOf(statement, reading) : '',
    at_start: event.trigger.start,
    at_end: event.trigger.end,
    detail: JSON.stringify(detail),
    doubt: event.codedBy === 'model' || event.recipientFrom === 'model' ? SURENESS_OF_MODEL : null,
  };
}

/** Who says a statement, in its words; who is only called «he» there, by what he is called elsewhere in the report. */
function tellerOf({ source, speaker }: Statement, { report: { text }, mentions, entities }: Reading): string {
  const [first] = source;
  const isPronoun =
    first !== undefined &&
    overlapping(mentions, first).some(
      ({ form, start, end }) => form === 'pronoun' && start === first.start && end === first.end,
    );
  const called = isPronoun ? entities.find(({ id }) => id === speaker)?.name : undefined;
  return called ?? (source.map((span) => textOf(text, span)).join(BREAK) || 'somebody');
}
