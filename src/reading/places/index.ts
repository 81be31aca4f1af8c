import type { Doc } from '../../language/index.js';
import { type Mention, overlaps, type Place, type Report, type Span } from '../../terms/index.js';
import { best, type Container, Support } from './choice.js';
import { containerOf } from './container.js';
import { fold } from './fold.js';
import type { Candidate, Gazetteer } from './gazetteer.js';

export { createGazetteer, type Gazetteer } from './gazetteer.js';
export { placeOf } from './place-of.js';

/**
 * The places that a report names, in the text's order: its dateline and every mention that is the name of a place.
 * Names that the gazetteer does not know are left out. `open` is asked for the gazetteer only if there is a name to look up.
 */
export function findPlaces(
  doc: Doc,
  mentions: readonly Mention[],
  report: Pick<Report, 'dateline'>,
  open: () => Gazetteer,
): Place[] {
  const names = namesOf(doc.text, mentions, report);
  if (names.length === 0) return [];
  const gazetteer = open();
  const known = names
    .map((named) => ({ ...named, candidates: gazetteer.find(named.name) }))
    .filter(({ candidates }) => candidates.length > 0);
  const support = new Support(known, report.dateline?.country);
  const containers = known.map((named) =>
    named.country ? new Set([named.country]) : containerOf(doc.text, named, gazetteer),
  );
  // What is said of a name once («Tripoli, Lebanon») holds for the rest of the report.
  const byName = new Map<string, Container>();
  known.forEach(({ name }, i) => {
    const container = containers[i];
    if (container && !byName.has(fold(name))) byName.set(fold(name), container);
  });
  return known.map((named, i) =>
    placed(named, best(named, containers[i] ?? byName.get(fold(named.name)) ?? null, support)),
  );
}

/** «The West» is no region of Cameroon. */
const DIRECTION = /^(?:the )?(?:north|south|east|west)$/i;

/** A name in the text; a dateline is spelled as elsewhere and may know its country. */
type Named = Span & { name: string; country?: string };

function namesOf(text: string, mentions: readonly Mention[], { dateline }: Pick<Report, 'dateline'>): Named[] {
  const names: Named[] = mentions
    .filter(({ form, type }) => form === 'name' && type === 'place')
    .filter((mention) => !dateline || !overlaps(mention, dateline))
    .map(({ start, end }) => ({ start, end, name: text.slice(start, end) }))
    .filter(({ name }) => !DIRECTION.test(name));
  if (dateline) {
    const { start, place, country } = dateline;
    names.push({ start, end: start + place.length, name: place, ...(country ? { country } : {}) });
  }
  return names.sort((a, b) => a.start - b.start);
}

function placed({ start, end, name }: Named, { country, lat, lon, geonames }: Candidate): Place {
  return { start, end, name, country, lat, lon, ...(geonames === undefined ? {} : { geonames }) };
}
