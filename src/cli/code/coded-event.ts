import { type ActEvent, type Entity, type Place, type Reading, type Span, textOf } from '../../terms/index.js';

/** Somebody who takes part in an event, as a data set tells them. */
export interface Side {
  id: string;
  name: string;
  kind: string;
  /** ISO 3166-1 alpha-3, or null. */
  country: string | null;
  /** PLOVER/CAMEO actor code, such as `IRNGOV`, or null. */
  code: string | null;
}

/** An event with all that it refers to spelled out, so that it can stand alone. */
export interface CodedEvent {
  /** Of the report and of the event in it, joined: `one#v3`. */
  id: string;
  event: ActEvent;
  report: Reading['report'];
  actors: readonly Side[];
  recipients: readonly Side[];
  place: Place | null;
  /** In whose account it stands: the speaker's name, or the words of the source; null is the report's own voice. */
  accordingTo: string | null;
  trigger: string;
  /** The sentence that tells it. */
  sentence: string;
  subject: string | null;
  reason: string | null;
  version: string;
}

/** The events of a reading, each by itself. */
export function codedEvents({
  report,
  sentences,
  entities,
  places,
  statements,
  events,
  reader,
}: Reading): CodedEvent[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const told = new Map(statements.map((statement) => [statement.id, statement]));
  const words = (span: Span) => textOf(report.text, span).replace(/\s+/g, ' ');
  const sides = (ids: readonly string[]) => ids.flatMap((id) => sideOf(byId.get(id)));
  let s = 0;
  // By the text's order, so that each sentence is passed once.
  const sentenceOf = new Map<string, string>();
  for (const { id, trigger } of [...events].sort((a, b) => a.trigger.start - b.trigger.start)) {
    while (s < sentences.length - 1 && sentences[s]!.end <= trigger.start) s++;
    const sentence = sentences[s];
    sentenceOf.set(id, sentence ? words(sentence) : '');
  }
  return events.map((event) => {
    const statement = event.accordingTo === null ? undefined : told.get(event.accordingTo);
    const speaker = statement?.speaker ? byId.get(statement.speaker)?.name : undefined;
    return {
      id: `${report.id}#${event.id}`,
      event,
      report,
      actors: sides(event.actor),
      recipients: sides(event.recipient),
      place: places.find(({ name }) => name === event.place) ?? null,
      accordingTo: statement ? (speaker ?? statement.source.map(words).join(' ')) : null,
      trigger: words(event.trigger),
      sentence: sentenceOf.get(event.id) ?? '',
      subject: event.subject && words(event.subject),
      reason: event.reason && words(event.reason),
      version: reader.version,
    };
  });
}

const sideOf = (entity: Entity | undefined): Side[] =>
  entity
    ? [{ id: entity.id, name: entity.name, kind: entity.kind, country: entity.country, code: entity.code ?? null }]
    : [];
