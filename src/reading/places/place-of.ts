import type { Doc } from '../../language/index.js';
import type { Place, Report } from '../../terms/index.js';
import { apartInTime, isUnder } from '../apart.js';
import { firstFrom, headOf, nearestInClause, paragraphStartOf } from '../nearest.js';

/** How the place of an event was found. */
export type PlaceFrom = 'clause' | 'sentence' | 'narrative' | 'dateline';

export interface EventPlace {
  name: string;
  /** ISO 3166-1 alpha-3. */
  country: string | null;
  from: PlaceFrom;
  /** The Place it rests on; absent for a dateline that the gazetteer does not know. */
  place?: Place;
}

/**
 * Where what word `word` tells of happened: the nearest place in its clause that a word of place leads in («in Doha»),
 * else in its sentence, else the last one so led in in the paragraph, else the dateline. Null where none is known.
 */
export function placeOf(
  doc: Doc,
  word: number,
  places: readonly Place[],
  report: Pick<Report, 'dateline'>,
): EventPlace | null {
  const { dateline } = report;
  const isScene = (place: Place): boolean =>
    isLedIn(doc.text, place) &&
    !isOrigin(doc, place, word) &&
    !isOfAnotherTime(doc, place, word) &&
    !(dateline && place.start < dateline.end && dateline.start < place.end);
  const near = nearestInClause(doc, word, places, isScene);
  if (near) return at(places[near.index]!, near.inClause ? 'clause' : 'sentence');
  const from = paragraphStartOf(doc, word);
  for (let k = firstFrom(places, doc.start[word]!) - 1; k >= 0 && places[k]!.start >= from; k--) {
    if (isScene(places[k]!)) return at(places[k]!, 'narrative');
  }
  if (!dateline) return null;
  const known = places.find((place) => place.start === dateline.start);
  return {
    name: dateline.place,
    country: known?.country ?? dateline.country ?? null,
    from: 'dateline',
    ...(known ? { place: known } : {}),
  };
}

const at = (place: Place, from: PlaceFrom): EventPlace => ({ name: place.name, country: place.country, from, place });

/** «met his counterparts from Oman in Paris»: where somebody comes from, rather than what word `word` tells. */
function isOrigin(doc: Doc, { start, end }: Place, word: number): boolean {
  const head = headOf(doc, doc.wordAt(start), end);
  if (doc.deprelOf(head) !== 'nmod' || doc.head[head] === word) return false;
  return doc.children(head).some((child) => doc.deprelOf(child) === 'case' && doc.lower(child) === 'from');
}

/** «five days before the session in Doha, the council met»: the place of what is told of another time than `word`. */
function isOfAnotherTime(doc: Doc, { start, end }: Place, word: number): boolean {
  const apart = apartInTime(doc, headOf(doc, doc.wordAt(start), end));
  return apart >= 0 && !isUnder(doc, word, apart);
}

/** «a meeting on Afghanistan», «envoys on Syria»: what it is about, not where it is. */
const TOPIC =
  /\b(?:meetings?|conferences?|talks|summits?|sessions?|forums?|discussions?|consultations?|negotiations?|resolutions?|envoys?|representatives?|policy|views?|positions?|statements?)\s+on\s+(?:the\s+)?$/iu;

/** Whether the place is where something is: after «in», «at», «near», not «Pakistan's» or «with China». */
function isLedIn(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /\b(?:in|at|near|outside|inside|across|around|throughout|to|into|from)\s+(?:the\s+)?(?:(?:\p{L}+\s+){0,2}(?:city|town|capital|port|resort|province|region)(?:\s+of)?\s+)?$/iu.test(
      before,
    ) &&
    !TOPIC.test(before) &&
    !/^['’]s\b/.test(text.slice(end, end + 3))
  );
}
