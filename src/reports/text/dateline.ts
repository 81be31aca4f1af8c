import type { Dateline, Span } from '../../terms/index.js';
import { isAgency, soundsLikeOutlet } from './agencies.js';
import { knownPlace } from './gazetteer.js';
import { isoDate, stampsOf } from './published.js';

/** What stands before the first sentence of a report: place, day, agency or outlet, in the house's own order. */
export interface Opening {
  dateline?: Dateline;
  /** The outlet or the agency, as printed. */
  publisher?: string;
  /** Only where the year is said. */
  published?: string;
}

/** A dateline with two towns, a state, a date and an agency stays under this. */
const LONGEST_OPENING = 110;

/**
 * Reads «TEHRAN - », «HEFEI, July 18 (Xinhua) -- », «Ulaanbaatar /MONTSAME/. », «Doha: », «CAIRO – 26 July 2022: »,
 * «afrol News, 15 October - », «(Reuters) - » at the start of `span`. The dateline's span leaves out the dash or colon after it.
 *
 * Capitals, an agency or a date prove a dateline; a place in mixed case with nothing else must be a city known to stand
 * alone, since «Analysis: …» and «Guterres – …» look the same.
 */
export function openingOf(text: string, span: Span): Opening | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + LONGEST_OPENING + SHORTEST_PARAGRAPH));
  let best: { said: Said; end: number } | undefined;
  for (const separator of head.matchAll(SEPARATOR)) {
    if (separator.index > LONGEST_OPENING) break;
    const rest = head.slice(separator.index + separator[0].length);
    if (!SENTENCE_START.test(rest)) continue;
    const mark = separator[0].trim();
    const end = mark === ')' || mark.startsWith('/') ? separator.index + 1 : separator.index;
    const said = partsOf(head.slice(0, end).trim());
    if (!said || !convinces(said, mark) || (mark === ':' && isAnnouncement(text, span.start, said, rest))) continue;
    // «CAIRO – 26 July 2022: …» has two separators, and the second tells more.
    if (!best || (best.said.date === undefined && said.date !== undefined)) best = { said, end };
  }
  if (!best) return undefined;
  return openingFrom(best.said, { start: span.start, end: span.start + head.slice(0, best.end).trimEnd().length });
}

/** A dash with space on a side, a long one without, a colon, or the bracket or slash that closes the agency's name. */
const SEPARATOR =
  /\.[-–—]{1,2}\s*|(?:--?|[–—―])\s+|(?<=\s)-(?=[\p{Lu}"“])|(?:--|[–—―])(?=\S)|_\s+|:\s+|\/\.?\s+|\)\s+/gu;
const SENTENCE_START = /^["“”'‘’«([¿¡`]*(?:\p{Lu}|\d|\p{Ll}\p{Lu})/u;

/** The pieces of an opening; every piece of it must be one of these, or it is no opening. */
interface Said {
  /** Place names in the order printed: town, then state or country. */
  places: string[];
  agency?: string;
  outlet?: string;
  date?: string;
}

function partsOf(opening: string): Said | undefined {
  const said: Said = { places: [] };
  let rest = opening;
  const inserted = opening.match(AGENCY_OR_DATE);
  if (inserted) {
    const [whole, , name = ''] = inserted;
    if (stampsOf(name)) said.date = name;
    else if (AGENCY_NAME.test(name)) said.agency = name.trim();
    else return undefined;
    rest = `${opening.slice(0, inserted.index)},${opening.slice(inserted.index! + whole.length)}`;
  }
  const pieces = rest.split(/\s*,\s*|\s+[-–—]\s+/).filter((piece) => piece !== '');
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const withYear = `${piece}, ${pieces[i + 1] ?? ''}`;
    if (said.date === undefined && YEAR.test(pieces[i + 1] ?? '') && stampsOf(withYear)) {
      said.date = withYear;
      i++;
    } else if (said.date === undefined && (stampsOf(piece) || MONTH_AND_YEAR.test(piece))) said.date = piece;
    else if (said.agency === undefined && isAgency(piece)) said.agency = piece;
    else if (said.outlet === undefined && said.places.length === 0 && isOutlet(piece)) said.outlet = piece;
    else if (said.places.length < MOST_PLACES && PLACE.test(piece)) said.places.push(piece);
    else return undefined;
  }
  return said;
}

const AGENCY_OR_DATE = /\s*([(/])([^()/]{2,40}(?:\/[^()/]{2,20})?)[)/]\s*/;
const AGENCY_NAME = /^\s*[\p{Lu}d][\p{L}\d .&'’/-]*$/u;
const YEAR = /^\d{4}$/;
const MONTH_AND_YEAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$/i;
/** Town, state, country. */
const MOST_PLACES = 3;
const WORD = "\\p{Lu}[\\p{L}\\p{M}'’.]*(?:-[\\p{L}\\p{M}'’]+)*";
const PARTICLE = '(?:de|del|la|las|los|el|al|of|the|do|da|dos|di|du|upon|sur|es|and|&|/)';
/** One to five capitalised words with particles between: «Sharm el-Sheikh», «RIO DE JANEIRO», «Oyam & Gulu». */
const PLACE = new RegExp(`^${WORD}(?: (?:${PARTICLE} )*${WORD}){0,4}$`, 'u');

const isOutlet = (piece: string): boolean =>
  piece.length <= 40 && soundsLikeOutlet(piece) && /^[\p{L}][\p{L} .&'’/-]*$/u.test(piece);

/** Whether what was found is enough to be sure, before this separator. */
function convinces({ places, agency, outlet, date }: Said, separator: string): boolean {
  const [first] = places;
  const inCapitals = (name: string) => CAPITALS.test(name);
  if (first !== undefined && LABELS.test(first)) return false;
  if (first === undefined) {
    if (outlet !== undefined)
      return date !== undefined || inCapitals(outlet) || (agency !== undefined && isAgency(agency));
    return agency !== undefined && (separator !== ')' || date === undefined);
  }
  const known = places.some((name) => knownPlace(name) !== undefined);
  if (separator === ')' || separator.startsWith('/')) return agency !== undefined && (isAgency(agency) || known);
  if (inCapitals(first)) return true;
  if (agency !== undefined) return known || isAgency(agency);
  if (date !== undefined) return true;
  return known && places.some((name) => knownPlace(name)?.kind === 'city' || places.length > 1);
}

/** At least three letters, and no small one but in particles. */
const CAPITALS = /^(?=(?:.*\p{Lu}){3})(?:[^\p{Ll}]|\b(?:de|del|la|las|los|el|al|of|and|da|do|du)\b)+$/u;

/** Capitalised words before a dash or colon that announce what follows, or name an organisation, and are no place. */
const LABELS =
  /^(?:breaking|exclusive|update[d]?|watch|live|video|audio|photos?|gallery|analysis|opinion|editorial|comment|commentary|explainer|explained|interview|profile|factbox|fact check|feature|review|letters?|correction|corrected|clarification|note|poll|quotes?|transcript|listen|read|see|summary|abstract|background|context|advisory|alert|urgent|developing|timeline|question|answer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|nato|opec|asean|fifa|uefa|unesco|unicef|brics|the .*|why|how|what|who|when|where)\b/i;

/**
 * Whether capitals before a colon shout («LOOK: Photos Of The Day») or name a speaker («BLITZER: …») and are no place.
 * A place nobody knows needs a paragraph of prose after it.
 */
function isAnnouncement(text: string, start: number, said: Said, rest: string): boolean {
  if (said.date !== undefined || said.places.some(knownPlace)) return false;
  const speakers = text.slice(start, start + TRANSCRIPT_SAMPLE).match(/^[\p{Lu} .'’-]{2,30}:/gmu);
  return rest.search(/[\n\r]|$/) < SHORTEST_PARAGRAPH || (speakers !== null && speakers.length > 1);
}

/** Characters within which a second speaker has his turn. */
const TRANSCRIPT_SAMPLE = 3000;
/** Headlines that begin with a shout keep under this; the first paragraph of a report rarely does. */
const SHORTEST_PARAGRAPH = 100;

function openingFrom({ places, agency, outlet, date }: Said, span: Span): Opening {
  const opening: Opening = {};
  if (places.length > 0) {
    const country = countryOf(places);
    opening.dateline = { ...span, place: places.map(inMixedCase).join(', '), ...(country && { country }) };
  }
  const publisher = outlet ?? agency;
  if (publisher !== undefined) opening.publisher = publisher;
  const published = date === undefined ? undefined : isoDate(date);
  if (published !== undefined) opening.published = published;
  return opening;
}

/** The country that the dateline names, or that of a city which stands alone. */
function countryOf(places: string[]): string | undefined {
  const found = places.map(knownPlace);
  const named = found.find((place) => place?.kind === 'country');
  return named ? named.country : places.length === 1 ? found[0]?.country : undefined;
}

/** «TEHRAN» as «Tehran», «WASHINGTON» as «Washington», «N'DJAMENA» as «N'Djamena»; abbreviations with points stay. */
function inMixedCase(name: string): string {
  if (/\p{Ll}/u.test(name.replace(/ (?:and|de|la|el|of) /g, ' '))) return name;
  const known = knownPlace(name);
  if (known) return known.name;
  return name
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=[ -])(?:De|Del|La|Las|Los|El|Al|Of|The|And|Do|Da|Di|Du|Au|Upon|Sur)(?=[ -])/g, (word) =>
      word.toLowerCase(),
    );
}
