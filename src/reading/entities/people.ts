import type { Doc } from '../../language/index.js';
import { canShorten, type NameParts, namePartsOf, sameName, sameSpelling } from '../../terms/person-name.js';
import { type Draft, draft, type Found, join } from './found.js';
import type { EntityKnowledge, Gender } from './knowledge.js';
import type { Words } from './words.js';

/** Words before a name alone that tell its bearer's gender. */
const HONORIFIC_GENDER: Readonly<Record<string, Gender>> = {
  mr: 'm',
  mister: 'm',
  sir: 'm',
  lord: 'm',
  king: 'm',
  prince: 'm',
  sheikh: 'm',
  father: 'm',
  pope: 'm',
  imam: 'm',
  ayatollah: 'm',
  mullah: 'm',
  mrs: 'f',
  ms: 'f',
  miss: 'f',
  madam: 'f',
  madame: 'f',
  lady: 'f',
  queen: 'f',
  princess: 'f',
  baroness: 'f',
  sheikha: 'f',
  sister: 'f',
};

/**
 * Resolves the names of persons within a report: fuller names first, wherever they stand, then the shorter ones to
 * whoever of the report can be meant by them. Two people whom a name fits stay two; the name alone then means the one
 * named last, if the report told of him just before, else the one whom the report introduced first and names most.
 */
export function resolvePeople(doc: Doc, words: Words, names: readonly Found[], knowledge: EntityKnowledge): Draft[] {
  const people: Draft[] = [];
  const royals = new Set<Draft>();
  const persons = names.filter((name) => name.type === 'person');
  const parts = new Map(persons.map((name) => [name, namePartsOf(doc.text.slice(name.start, name.end))]));
  const byLength = persons.map((name, order) => ({ name, order }));
  byLength.sort((a, b) => parts.get(b.name)!.length - parts.get(a.name)!.length || a.order - b.order);
  for (const { name } of byLength) {
    const own = parts.get(name)!;
    const gender = honorificGender(words, name.from);
    const isRoyal = ROYAL.has(words.lower[name.from - 1] ?? '');
    const fits = people.filter(
      (person) =>
        stands(person, own, gender, knowledge) &&
        !(isRoyal && own.length === 1 && !royals.has(person)) &&
        !areTwo(person.name, doc.text.slice(name.start, name.end), knowledge),
    );
    const chosen = fits.length === 1 ? fits[0]! : fits.length > 1 ? choose(doc, name, own, fits) : undefined;
    if (chosen === null) continue;
    const person = chosen ?? newPerson(doc, name, own, knowledge);
    if (!chosen) people.push(person);
    if (gender) person.gender = gender;
    if (isRoyal) royals.add(person);
    join(name, person);
  }
  for (const person of people) person.mentions.sort((a, b) => a.start - b.start);
  return people;
}

function stands(person: Draft, own: NameParts, gender: Gender | null, knowledge: EntityKnowledge): boolean {
  if (gender && person.gender && gender !== person.gender) return false;
  if (own.length === 1) return canShorten(person.parts, own);
  return sameName(person.parts, own) || isTurnedRound(person.parts, own, knowledge);
}

/** Those who are called by a given name alone: «Crown Prince Hussein» is not the Hussein Sheikh of the same report. */
const ROYAL = new Set(['king', 'queen', 'prince', 'princess', 'sultan', 'emir', 'amir', 'emperor', 'empress', 'pope']);

/** Whether two names are known as those of two people: Sheikh Nawaf Al-Ahmad and his son Ahmad Nawaf Al-Ahmad. */
function areTwo(a: string, b: string, { leaders }: EntityKnowledge): boolean {
  if (a === b) return false;
  const [one, other] = [leaders.named(a), leaders.named(b)];
  return one.length > 0 && other.length > 0 && !one.some(({ name }) => other.some((term) => term.name === name));
}

/** «Arai Hana» and «Hana Arai»; but Hassan Ali and Ali Hassan, both given names, are two people. */
function isTurnedRound(parts: NameParts, own: NameParts, { genders }: EntityKnowledge): boolean {
  const [first, last, more] = own;
  if (more !== undefined || parts.length !== 2 || parts[0] !== last || parts[1] !== first) return false;
  return !own.every((part) => genders.has(part));
}

/** Sentences back within which one of two people of a name is still the one talked of. */
const STILL_TALKED_OF = 2;

/** Of several people whom a name fits: who bears it as a surname, was named just before, or is the main one. Null: not known. */
function choose(doc: Doc, name: Found, own: NameParts, fits: readonly Draft[]): Draft | null {
  if (own.length === 1) {
    const surnamed = fits.filter((person) => sameSpelling(person.parts.at(-1)!, own[0]!));
    if (surnamed.length === 1) return surnamed[0]!;
    // Before the second of a name is introduced, it is the first one's.
    const introduced = surnamed.filter(({ mentions }) => mentions.some(({ from }) => from < name.from));
    if (introduced.length === 1) return introduced[0]!;
    const given = fits.filter((person) => person.parts[0] === own[0]);
    if (surnamed.length === 0 && given.length === 1) return given[0]!;
    const exact = fits.filter((person) => person.parts.includes(own[0]!));
    if (exact.length === 1) return exact[0]!;
  }
  const sentence = doc.sentenceOf(name.from);
  let best: Draft | null = null;
  let nearest = -1;
  for (const person of fits) {
    for (const mention of person.mentions) {
      if (mention.from >= name.from || mention.from <= nearest) continue;
      nearest = mention.from;
      best = person;
    }
  }
  if (best && sentence - doc.sentenceOf(nearest) <= STILL_TALKED_OF) return best;
  return mainOf(fits, name.from);
}

/** Of people named before word `before`, the one introduced first, if none of the others has been named more often. */
function mainOf(people: readonly Draft[], before: number): Draft | null {
  let main: Draft | null = null;
  let first = before;
  let most = 0;
  for (const person of people) {
    const earliest = person.mentions.reduce((least, { from }) => Math.min(least, from), before);
    if (earliest < first) {
      first = earliest;
      main = person;
    }
    most = Math.max(most, person.mentions.length);
  }
  return main && main.mentions.length === most ? main : null;
}

function newPerson(doc: Doc, name: Found, parts: NameParts, knowledge: EntityKnowledge): Draft {
  const text = doc.text.slice(name.start, name.end).replace(/\s+/g, ' ');
  const person = draft(text, 'person');
  person.parts = parts;
  const known = knowledge.leaders.named(text);
  person.gender = known[0]?.gender ?? knowledge.genders.get(parts[0]!) ?? null;
  return person;
}

function honorificGender(words: Words, from: number): Gender | null {
  const before = words.lower[from - 1];
  return before === undefined ? null : (HONORIFIC_GENDER[before] ?? null);
}
