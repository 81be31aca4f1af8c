import type { Doc } from '../../language/index.js';
import type { Mention, Place, Report, Span } from '../../terms/index.js';
import { best, type Support, supportOf } from './choice.js';
import { containerOf } from './container.js';
import type { Candidate, Gazetteer } from './gazetteer.js';

export { createGazetteer, type Gazetteer, type GazetteerFiles } from './gazetteer.js';
export { type EventPlace, type PlaceFrom, placeOf } from './place-of.js';

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
  const names = namesOf(mentions, report);
  if (names.length === 0) return [];
  const gazetteer = open();
  const found = names
    .map((span) => ({ span, candidates: gazetteer.find(textOf(doc, span)) }))
    .filter(({ candidates }) => candidates.length > 0);
  const support: Support = supportOf(
    found.map(({ candidates }) => candidates),
    report.dateline?.country,
  );
  return found.map(({ span, candidates }) => {
    const container = containerOf(doc.text, span, gazetteer);
    return placed(span, textOf(doc, span), best(candidates, textOf(doc, span), container, support));
  });
}

function namesOf(mentions: readonly Mention[], { dateline }: Pick<Report, 'dateline'>): Span[] {
  const names: Span[] = mentions.filter(({ form, type }) => form === 'name' && type === 'place');
  const isNew = dateline && !names.some((name) => name.start < dateline.end && dateline.start < name.end);
  const all = isNew ? [{ start: dateline.start, end: dateline.start + dateline.place.length }, ...names] : names;
  return all.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

/** A dateline is in capitals, which folding levels. */
const textOf = (doc: Doc, { start, end }: Span): string => doc.text.slice(start, end);

function placed(span: Span, name: string, { country, lat, lon, geonames }: Candidate): Place {
  return { ...span, name, country, lat, lon, ...(geonames === undefined ? {} : { geonames }) };
}
