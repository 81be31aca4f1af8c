import { sameName } from '../../terms/person-name.js';
import type { IdentitySort } from '../answers/index.js';
import { overlapOf } from '../content-words.js';
import { looseForm, partsOf, plainName } from './keys.js';

/** What is known of somebody, in one report or in the record, as far as it helps to tell people apart. */
export interface Profile {
  sort: IdentitySort;
  names: readonly string[];
  country: string | null;
  /** Whether a report said the country. */
  countryTold: boolean;
  code: string | null;
  /** Titles of offices, folded. */
  titles: readonly string[];
}

/** How likely two are one, about 0 to 1, and why. */
export interface Likeness {
  score: number;
  reasons: string[];
}

/** From here on two are taken to be one; from `DOUBTFUL` on a person is asked. */
export const SURE = 0.7;
export const DOUBTFUL = 0.4;

/**
 * What each finding adds. A full name decides unless something speaks against it; a surname alone never decides, and in
 * another spelling («Keen» for «Khan») is not even asked about unless something else speaks for it. Three
 * parts of a name outweigh another country, which readings get wrong more often than two people share three names.
 */
const WEIGHT = {
  sameName: 0.9,
  sameSpelling: 0.8,
  shortPartsVary: 0.6,
  shorterName: 0.75,
  surnameOnly: 0.45,
  surnameSpeltOtherwise: 0.35,
  threeParts: 0.15,
  sameCountry: 0.1,
  otherCountry: -0.3,
  otherCountryTold: -0.4,
  sameOffice: 0.15,
  sameCode: 0.05,
} as const;

/** Compares two people, bodies or places by what is known of each. */
export function likenessOf(a: Profile, b: Profile): Likeness {
  const found: [number, string][] = [nameLikeness(a, b)];
  if (found[0]![0] === 0) return { score: 0, reasons: [] };
  if (a.country && b.country) {
    if (a.country === b.country) found.push([WEIGHT.sameCountry, `both of ${a.country}`]);
    else {
      const told = a.countryTold && b.countryTold;
      found.push([told ? WEIGHT.otherCountryTold : WEIGHT.otherCountry, `one of ${a.country}, one of ${b.country}`]);
    }
  }
  const office = a.titles.find((title) => b.titles.some((other) => sameTitle(title, other)));
  if (office) found.push([WEIGHT.sameOffice, `both ${office}`]);
  if (a.code && a.code === b.code) found.push([WEIGHT.sameCode, `both ${a.code}`]);
  return { score: found.reduce((sum, [weight]) => sum + weight, 0), reasons: found.map(([, reason]) => reason) };
}

/** One title with another's words: «special envoy» and «special envoy for afghanistan». */
const sameTitle = (a: string, b: string): boolean => overlapOf(a.split(' '), b.split(' ')) === 1;

function nameLikeness(a: Profile, b: Profile): [number, string] {
  let best: [number, string] = [0, ''];
  for (const one of a.names)
    for (const other of b.names) {
      const compared = a.sort === 'person' ? personNames(one, other) : otherNames(one, other);
      if (compared[0] > best[0]) best = compared;
    }
  return best;
}

const LONG_PART = 5;
/** Letters that a part has at least, before another spelling of it can be meant. */
const SHORT_PART = 3;

function alikeParts(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= SHORT_PART && looseForm(a) === looseForm(b);
}

function otherNames(a: string, b: string): [number, string] {
  return plainName(a) === plainName(b) ? [WEIGHT.sameName, `both called ${a}`] : [0, ''];
}

function personNames(a: string, b: string): [number, string] {
  const [one, other] = [partsOf(a), partsOf(b)];
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter === 0) return [0, ''];
  if (shorter === 1) {
    const [short, full] = one.length === 1 ? [one, other] : [other, one];
    const ends = [full[0]!, full.at(-1)!];
    if (!ends.some((end) => alikeParts(end, short[0]!))) return [0, ''];
    const weight = ends.includes(short[0]!) ? WEIGHT.surnameOnly : WEIGHT.surnameSpeltOtherwise;
    return longer === 1 ? [weight, `both called ${a}`] : [weight, `${a} can be ${b}`];
  }
  // A name that only shortens the other shares its last part, or «Amir Khan» would be any Amir Khan Muttaqi.
  if (!sameName(one, other, alikeParts) || !alikeParts(one.at(-1)!, other.at(-1)!)) return [0, ''];
  const more = shorter >= 3 ? WEIGHT.threeParts : 0;
  if (one.join(' ') === other.join(' ')) return [WEIGHT.sameName + more, `both called ${a}`];
  if (one.length === other.length) {
    // «Reza» and «Rezai» are often two; of a long part another spelling is believed.
    const varies = one.some((part, i) => part !== other[i] && Math.min(part.length, other[i]!.length) < LONG_PART);
    return [(varies ? WEIGHT.shortPartsVary : WEIGHT.sameSpelling) + more, `${a} is ${b} spelt otherwise`];
  }
  return [WEIGHT.shorterName + more, `${a} is ${b} in ${one.length > other.length ? 'full' : 'short'}`];
}
