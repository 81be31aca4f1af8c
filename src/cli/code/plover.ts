import type { CodedEvent, Side } from './coded-event.js';
import { dayOf } from './event-day.js';

/**
 * An event as a PLOVER record on a line of its own, with the field names of the PLOVER manual (Open Event Data Alliance, 2017):
 * what is done is `event`, how is `mode`, and whether it was only planned, denied, imagined or is history is `auxMode`.
 */
export function ploverRecord(coded: CodedEvent): string {
  const { id, event, report, actors, recipients, place } = coded;
  return `${JSON.stringify({
    id,
    date: dayOf(coded) ?? null,
    dateText: event.date,
    source: actors.map(partyOf),
    target: recipients.map(partyOf),
    event: event.type,
    mode: event.mode,
    context: event.contexts,
    auxMode: auxiliary(coded),
    cameo: event.cameo,
    text: coded.sentence,
    eventText: coded.trigger,
    accordingTo: coded.accordingTo,
    geo: place && {
      name: place.name,
      country: place.country,
      lat: place.lat,
      lon: place.lon,
      geonames: place.geonames,
    },
    size: event.size.map(({ of, least, most }) => ({ of, least, most })),
    publication: report.publisher ?? null,
    publicationDate: report.published ?? null,
    url: report.url ?? null,
    language: report.language,
    textInfo: { report: report.id, start: event.trigger.start, end: event.trigger.end },
    codedBy: `chancery ${event.codedBy}`,
    version: coded.version,
  })}\n`;
}

const partyOf = ({ name, code, country, kind }: Side) => ({ code, actorText: name, country, kind });

const AUXILIARY = {
  actual: [],
  planned: ['future'],
  cancelled: ['negated'],
  denied: ['negated'],
  hypothetical: ['hypothetical'],
};

/** PLOVER's words for events that are not, or not now. */
const auxiliary = ({ event }: CodedEvent): string[] => [
  ...AUXILIARY[event.status],
  ...(event.historical ? ['historical'] : []),
];
