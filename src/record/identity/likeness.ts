import { type NameParts, sameName } from '../../terms/person-name.js';
import type { IdentitySort } from '../answers/index.js';
import { overlapOf } from '../content-words.js';
import { looseForm, partsOf, plainName, wholePartsOf } from './keys.js';

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
 * What each finding adds. A full name decides unless something speaks against it; a surname alone never decides. Nor does a
 * shorter name that shares but a surname and an initial («Khagesh Jha», «Manoj K. Jha»), that lacks the first name («Muhammad
 * Ali», «Sajjad Muhammad Ali»; of «Díaz-Canel» it is believed sooner), or that is spelt otherwise besides. A surname in
 * another spelling («Keen» for «Khan») and a first name alone are not even asked about unless something else speaks for
 * them. Three parts of a name outweigh another country, which readings get wrong more often than two people share three names.
 */
const WEIGHT = {
  sameName: 0.9,
  sameSpelling: 0.8,
  shortPartsVary: 0.6,
  shorterName: 0.75,
  shorterSpeltOtherwise: 0.55,
  withoutFirstName: 0.45,
  doubleSurname: 0.65,
  initialAndSurname: 0.45,
  surnameOnly: 0.45,
  surnameSpeltOtherwise: 0.35,
  firstNameOnly: 0.38,
  threeParts: 0.15,
  sameCountry: 0.1,
  otherCountry: -0.3,
  otherCountryTold: -0.4,
  otherCountryOfThings: -0.6,
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
      found.push([otherCountry(a, b), `one of ${a.country}, one of ${b.country}`]);
    }
  }
  const office = a.titles.find((title) => b.titles.some((other) => sameTitle(title, other)));
  if (office) found.push([WEIGHT.sameOffice, `both ${office}`]);
  if (a.code && a.code === b.code) found.push([WEIGHT.sameCode, `both ${a.code}`]);
  return { score: found.reduce((sum, [weight]) => sum + weight, 0), reasons: found.map(([, reason]) => reason) };
}

/** What two countries say against being one. Every country has a parliament, and two have a Birmingham. */
function otherCountry(a: Profile, b: Profile): number {
  const told = a.countryTold && b.countryTold;
  if (a.sort === 'place' || (told && a.sort === 'body')) return WEIGHT.otherCountryOfThings;
  return told ? WEIGHT.otherCountryTold : WEIGHT.otherCountry;
}

/** One title with another's words: «special envoy» and «special envoy for afghanistan». */
const sameTitle = (a: string, b: string): boolean => overlapOf(a.split(' '), b.split(' ')) === 1;

function nameLikeness(a: Profile, b: Profile): [number, string] {
  let best: [number, string] = [0, ''];
  for (const one of a.names)
    for (const other of b.names) {
      const compared = a.sort === 'person' ? personNames(one, other) : otherNames(one, other);
      // Of reasons as good as each other always the same one, in whatever order the names are known.
      if (compared[0] > best[0] || (compared[0] === best[0] && compared[1] < best[1])) best = compared;
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
    const first = full[0] === short[0] ? WEIGHT.firstNameOnly : WEIGHT.surnameSpeltOtherwise;
    const weight = full.at(-1) === short[0] ? WEIGHT.surnameOnly : first;
    return longer === 1 ? [weight, `both called ${a}`] : [weight, `${a} can be ${b}`];
  }
  if (one.length === other.length) {
    if (!sameName(one, other, alikeParts)) return [0, ''];
    const more = shorter >= 3 ? WEIGHT.threeParts : 0;
    if (one.join(' ') === other.join(' ')) return [WEIGHT.sameName + more, `both called ${a}`];
    // «Reza» and «Rezai» are often two; of a long part another spelling is believed.
    const varies = one.some((part, i) => part !== other[i] && Math.min(part.length, other[i]!.length) < LONG_PART);
    return [(varies ? WEIGHT.shortPartsVary : WEIGHT.sameSpelling) + more, `${a} is ${b} spelt otherwise`];
  }
  const [long, short] = one.length > other.length ? [a, b] : [b, a];
  const weight = shortened(wholePartsOf(long), wholePartsOf(short), /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(short));
  return [weight, weight === 0 ? '' : `${a} is ${b} in ${long === a ? 'full' : 'short'}`];
}

/** How much it says that one name is the other with parts left out; `isDouble` where it is one surname with a hyphen. */
function shortened(full: NameParts, short: NameParts, isDouble: boolean): number {
  // Both share the last part, or «Amir Khan» would be any Amir Khan Muttaqi.
  if (!sameName(full, short, alikeParts) || !alikeParts(full.at(-1)!, short.at(-1)!)) return 0;
  const spelt = short.filter(
    (part) => part.length > 1 && full.some((other) => other.length > 1 && alikeParts(other, part)),
  );
  if (spelt.length < 2) return WEIGHT.initialAndSurname;
  const more = spelt.length >= 3 ? WEIGHT.threeParts : 0;
  const [first, itsFirst] = [short[0]!, full[0]!];
  const isInitial = first.length === 1 || itsFirst.length === 1;
  if (isInitial ? first[0] !== itsFirst[0] : !alikeParts(first, itsFirst))
    return (isDouble ? WEIGHT.doubleSurname : WEIGHT.withoutFirstName) + more;
  return (spelt.every((part) => full.includes(part)) ? WEIGHT.shorterName : WEIGHT.shorterSpeltOtherwise) + more;
}
