import type { Doc, NameType } from '../../language/index.js';
import type { Mention, MentionType } from '../../terms/index.js';
import { type Found, headWord } from './found.js';
import type { EntityKnowledge, Known } from './knowledge.js';
import { STYLES } from './titles.js';
import type { Words } from './words.js';

/**
 * The names of a report as mentions not yet resolved: what the engine found in each sentence, made consistent with the
 * whole report and with the names of states and organisations that everybody knows.
 */
export function nameMentions(doc: Doc, words: Words, knowledge: EntityKnowledge): Found[] {
  const found = doc.names.map(({ from, to, start, end, type }) => nameOf(doc, from, to, start, end, type));
  const whole = withFirstNames(doc, words, joinedPersons(doc, found), knowledge);
  const persons = whole.flatMap((name) => partedFromPost(doc, words, name, knowledge));
  const known = withKnownPhrases(doc, words, persons, knowledge);
  const acronyms = introducedAcronyms(words, known);
  const names = withMissed(doc, words, known, knowledge, acronyms);
  settleTypes(words, names, knowledge, acronyms);
  return names.filter((name) => !isTitle(words, name, knowledge) && !isDirection(words, name) && !isMonth(words, name));
}

/** The names of a report, once found, as mentions to be resolved. */
export const unresolved = (doc: Doc, names: readonly Mention[]): Found[] =>
  names.map(({ start, end, type }) => nameOf(doc, doc.wordAt(start), doc.wordAt(end - 1) + 1, start, end, type));

const nameOf = (doc: Doc, from: number, to: number, start: number, end: number, type: MentionType): Found => ({
  form: 'name',
  type,
  from,
  to,
  start,
  end,
  head: headWord(doc, from, to),
  entity: null,
});

/** «Special Envoys» with capitals is a title, as are «Envoys» at the head of a sentence and «E.» of «H. E. Dr. Ali», and names nobody. */
function isTitle(words: Words, name: Found, knowledge: EntityKnowledge): boolean {
  const around = name.from > 0 ? knowledge.titles.at(words.lower, name.from - 1) : null;
  if (around && around.to >= name.to && around.values.every((value) => value.class === 'honorific')) return true;
  const title = knowledge.titles.at(words.lower, name.from, name.to);
  const isLong = name.to - name.from > 1;
  if (!isLong && name.type !== 'organization') return false;
  return title?.to === name.to && title.values.some((value) => value.class === 'office' && (isLong || value.plural));
}

/** Names of persons with nothing or an initial between them are one name, cut by the finder. */
function joinedPersons(doc: Doc, found: readonly Found[]): Found[] {
  const names: Found[] = [];
  for (const name of found) {
    const last = names.at(-1);
    const isNext = last !== undefined && (last.to === name.from || INITIAL.test(doc.text.slice(last.end, name.start)));
    if (isNext && last.type === 'person' && name.type === 'person' && isOneLine(doc, last, name)) {
      names[names.length - 1] = nameOf(doc, last.from, name.to, last.start, name.end, 'person');
    } else names.push(name);
  }
  return names;
}

/** Names of persons with the first names that the finder missed and the parser saw: «Secretary-General Antonio Guterres». */
function withFirstNames(doc: Doc, words: Words, found: readonly Found[], knowledge: EntityKnowledge): Found[] {
  return found.map((name, k) => {
    const isHyphened = name.from > 1 && doc.form(name.from - 1) === '-' && doc.end[name.from - 2] === name.start - 1;
    const first = isHyphened ? name.from - 2 : doc.deprelOf(name.head) === 'flat' ? doc.head[name.head]! : -1;
    if (name.type !== 'person' || first < (found[k - 1]?.to ?? 0)) return name;
    if (first >= name.from || !isFirstName(doc, words, first, name.from, knowledge)) return name;
    return nameOf(doc, first, name.to, doc.start[first]!, name.end, 'person');
  });
}

/**
 * Whether the words `[from, to)` before a name are a part of it. A title is none, unless it is a first name as well and
 * another one does not follow: «Amir Khan» and «Amir-Abbas», but «Emir Tamim».
 */
function isFirstName(doc: Doc, { lower }: Words, from: number, to: number, knowledge: EntityKnowledge): boolean {
  const { titles, genders } = knowledge;
  // «Gen Dwivedi» has a rank, «NGO Aid» is a body, though a Japanese may be called Gen, and a Vietnamese Ngo.
  const isGiven = genders.has(lower[from]!) && lower[from] !== 'gen' && doc.form(from) !== doc.form(from).toUpperCase();
  if (!isGiven && !INITIALS.test(doc.form(from))) return false;
  for (let i = from; i < to; i++) {
    const isPart = doc.uposOf(i) === 'PROPN' && /^\p{Lu}/u.test(doc.form(i)) && (i === from || doc.head[i] === from);
    if (!isPart && doc.form(i) !== '-') return false;
    const title = lower[i + 1] === '-' ? undefined : titles.at(lower, i);
    const isStyle = title?.values.some((value) => STYLES.has(value.class));
    if (title && (isStyle || !genders.has(lower[i]!) || genders.has(lower[to]!))) return false;
  }
  return true;
}

/** «the ambassador to Jordan Ali Khairi»: the finder may take where somebody is sent for the first of his names. */
function partedFromPost(doc: Doc, words: Words, name: Found, { names, titles }: EntityKnowledge): Found[] {
  const { type, from, to } = name;
  if (type !== 'person' || to - from < 3 || !POSTED.has(words.lower[from - 1] ?? '')) return [name];
  const post = names.at(words.cased, from, to);
  const isState = post?.values.some((value) => value.of === 'country' && value.use === 'name');
  if (!post || !isState || to - post.to < 2 || titles.at(words.lower, from - 2)?.to !== from - 1) return [name];
  return [
    nameOf(doc, from, post.to, name.start, doc.end[post.to - 1]!, 'place'),
    nameOf(doc, post.to, to, doc.start[post.to]!, name.end, 'person'),
  ];
}

const POSTED = new Set(['to', 'in', 'of']);

/** «J.P. Singh» */
const INITIALS = /^(?:\p{Lu}\.)+$/u;

/** «Francisco I. Madero», where the parser takes the initial for a pronoun. */
const INITIAL = /^ \p{Lu}\. $/u;

const isOneLine = (doc: Doc, a: Found, b: Found): boolean => !doc.text.slice(a.end, b.start).includes('\n');

/** A known name of several words that the finder cut or cut short is put back: «Central African Republic». */
function withKnownPhrases(doc: Doc, words: Words, found: readonly Found[], knowledge: EntityKnowledge): Found[] {
  const names: Found[] = [];
  let next = 0;
  for (let i = 0; i < doc.length && next < found.length; i++) {
    // Only near what the finder saw: a phrase that begins in a name, or just before one.
    while (next < found.length && found[next]!.to <= i) names.push(found[next++]!);
    if (next >= found.length || found[next]!.from > i + 1) {
      if (next < found.length) i = Math.max(i, found[next]!.from - 2);
      continue;
    }
    const hit = knowledge.names.at(words.cased, i);
    if (!hit || hit.to - i < 2) continue;
    const value = hit.values[0]!;
    const type =
      value.of === 'country' ? COUNTRY_TYPES[value.use] : value.of === 'organisation' ? 'organization' : 'group';
    if (type === undefined || (type === 'organization' && hasInnerName(words, i, hit.to, knowledge))) continue;
    const touched = found.slice(next).filter((name) => name.from < hit.to);
    const covers = touched.length > 0 && touched.every((name) => name.from >= i && isSmall(words, hit.to, name.to));
    const already = touched.length === 1 && touched[0]!.from === i && touched[0]!.to === hit.to;
    if (!covers || already) continue;
    names.push(nameOf(doc, i, hit.to, doc.start[i]!, doc.end[hit.to - 1]!, type));
    next += touched.length;
    i = hit.to - 1;
  }
  return [...names, ...found.slice(next)];
}

/**
 * Names that are known and cannot be anything else, where the finder saw none: bodies of several words with capitals, states
 * and what is theirs («Turkish forces»).
 */
function withMissed(
  doc: Doc,
  words: Words,
  found: readonly Found[],
  knowledge: EntityKnowledge,
  acronyms: ReadonlySet<string>,
): Found[] {
  const names: Found[] = [];
  let next = 0;
  for (let i = 0; i < doc.length; i++) {
    while (next < found.length && found[next]!.to <= i) names.push(found[next++]!);
    const end = found[next]?.from ?? doc.length;
    if (i >= end || words.cased[i] === words.lower[i]) continue;
    if (acronyms.has(words.cased[i]!)) {
      names.push(nameOf(doc, i, i + 1, doc.start[i]!, doc.end[i]!, 'organization'));
      continue;
    }
    const hit = knowledge.names.at(words.cased, i, end);
    const type = hit && certainType(words, i, hit.to, hit.values);
    if (!hit || !type) continue;
    names.push(nameOf(doc, i, hit.to, doc.start[i]!, doc.end[hit.to - 1]!, type));
    i = hit.to - 1;
  }
  return [...names, ...found.slice(next)];
}

/** The type of a known name that nothing else is called, or null. */
function certainType(words: Words, from: number, to: number, values: readonly Known[]): NameType | null {
  const [value] = values;
  if (value?.of === 'country' && values.every((one) => one.of === 'country')) {
    if (isCapital(words, to, to + 1)) return null; // «the British Museum»
    if (value.use === 'adjective') return 'group';
    return value.use === 'name' && (to - from > 1 || isUnmistakable(words, from)) ? 'place' : null;
  }
  if (value?.of !== 'organisation') return null;
  if (value.organisation.kind === 'armed group' && isCapital(words, from, to)) return 'organization'; // «Hamas-run»
  return (to - from > 1 ? isCapital(words, from, to) : isAcronym(words, from)) ? 'organization' : null;
}

/** Whether a country's name of one word stands by itself: «Kosovo said», but neither «Bank of Kosovo» nor «Chad Smith». */
function isUnmistakable({ cased, lower }: Words, at: number): boolean {
  const before = cased[at - 1] ?? '';
  const after = cased[at + 1] ?? '';
  const name = cased[at]!;
  const isPart = before === 'of' || after === '-' || /^\p{Lu}/u.test(before) || /^\p{Lu}/u.test(after);
  return !isPart && name.length > LONGEST_ACRONYM && !PERSONAL.has(lower[at]!);
}

/** Letters of «US» and «UAE», which stand before «$» and in names as well. */
const LONGEST_ACRONYM = 3;

/** Countries that people, birds and bars are called like. */
const PERSONAL = new Set(['chad', 'georgia']);

/** Whether a word of capitals stands among others: «DHS returned», but not in a headline that is all capitals. */
function isAcronym({ cased }: Words, at: number): boolean {
  const word = cased[at]!;
  const isLoud = (other: string | undefined) => other !== undefined && /^\p{Lu}{2,}$/u.test(other);
  return /^\p{Lu}{3,}$/u.test(word) && !isLoud(cased[at - 1]) && !isLoud(cased[at + 1]);
}

/** Whether each of the words in `[from, to)` begins with a capital. */
function isCapital(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^\p{Lu}/u.test(words.cased[i] ?? '')) return false;
  return true;
}

/** «western Kabul», «Western diplomats»: parts of the world are no names of places. */
const isDirection = (words: Words, { from, to, type }: Found): boolean =>
  to - from === 1 && type === 'place' && /^(?:north|south|east|west)(?:east|west)?ern$/.test(words.lower[from]!);

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** «Jan 29» is a day, and «29 Jan» too. */
const isMonth = ({ lower }: Words, { from, to }: Found): boolean =>
  to - from === 1 &&
  MONTHS.test(lower[from]!) &&
  [lower[from - 1], lower[to]].some((day) => /^\d{1,2}$/.test(day ?? ''));

/** Whether nothing but small words stands in `[from, to)`. */
function isSmall(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.cased[i] !== words.lower[i]) return false;
  return true;
}

const COUNTRY_TYPES: Readonly<Record<string, NameType>> = { name: 'place', adjective: 'group', people: 'group' };

/** Whether a place's or people's name stands within a phrase: the corpus annotates it apart. */
function hasInnerName(words: Words, from: number, to: number, knowledge: EntityKnowledge): boolean {
  for (let i = from; i < to; i++) {
    const inner = knowledge.names.at(words.cased, i, to);
    if (inner && inner.to - i < to - from && inner.values.some((value) => value.of === 'country')) return true;
  }
  return false;
}

/** «In Paris» is the city, even where Anna Paris is in the news; elsewhere in that report, Paris is hers. */
const WHERE = new Set(['in', 'to', 'from', 'at', 'near', 'of', 'for', 'around', 'outside', 'leave', 'left', ',']);

const isCity = (values: readonly Known[]): boolean =>
  values.every((value) => value.of === 'country' && (value.use === 'capital' || value.use === 'seat'));

/** Times that a name must be found as one type before the rest of the report follows it. */
const CLEAR = 3;

/** «the Khans», where somebody of the report is called Khan. */
const isFamily = ({ cased, lower }: Words, { from, to }: Found, surnames: ReadonlySet<string>): boolean =>
  to - from === 1 &&
  lower[from - 1] === 'the' &&
  /..e?s$/.test(cased[from]!) &&
  surnames.has(cased[from]!.replace(/e?s$/, ''));

const PLACES = new Set('capital city town village port province district region island river valley'.split(' '));

/** «its capital, Zaranj, lies», «the town of Zaranj» */
const isPlaceCalled = ({ lower }: Words, { from, to }: Found): boolean =>
  to - from === 1 &&
  PLACES.has(lower[from - 2] ?? '') &&
  (lower[from - 1] === 'of' || (lower[from - 1] === ',' && lower[to] === ','));

/** «General Reed», «Ms. Reed»: a rank or form of address with a capital right before a name. */
function isAfterTitle({ cased, lower }: Words, { from }: Found, { titles }: EntityKnowledge): boolean {
  const title = from > 0 && cased[from - 1] !== lower[from - 1] ? titles.at(lower, from - 1) : null;
  return title?.to === from && title.values.some((value) => value.class === 'rank' || value.class === 'honorific');
}

/** Acronyms of bodies that the report puts in parentheses right after their names: «African Union (AU)». */
function introducedAcronyms({ cased }: Words, names: readonly Found[]): Set<string> {
  const acronyms = new Set<string>();
  for (const { type, to } of names) {
    const acronym = cased[to + 1];
    if (type !== 'organization' || cased[to] !== '(' || cased[to + 2] !== ')' || acronym === undefined) continue;
    if (/^\p{Lu}[\p{Lu}&-]*\p{Lu}$/u.test(acronym)) acronyms.add(acronym);
  }
  return acronyms;
}

/** A name alone that some place of the report makes clear is typed alike everywhere. */
function settleTypes(
  words: Words,
  names: readonly Found[],
  knowledge: EntityKnowledge,
  acronyms: ReadonlySet<string>,
): void {
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const partsOfPeople = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  const keyOf = (name: Found) => words.cased.slice(name.from, name.to).join(' ');
  for (const name of names) {
    if (name.type === 'person' && name.to - name.from > 1) {
      surnames.add(words.cased[name.to - 1]!);
      if (knowledge.genders.has(words.lower[name.from]!)) givenNames.add(words.cased[name.from]!);
      for (let i = name.from; i < name.to; i++) partsOfPeople.add(words.cased[i]!);
    }
    const key = keyOf(name);
    const count = counts.get(key) ?? new Map<string, number>();
    count.set(name.type, (count.get(name.type) ?? 0) + 1);
    counts.set(key, count);
  }
  for (const name of names) {
    if (name.type === 'group') continue;
    // «In a post on X» tells where, not who.
    const key = keyOf(name);
    if (key === 'X' && words.lower[name.from - 1] === 'on') {
      name.type = 'product';
      continue;
    }
    if (acronyms.has(key)) {
      name.type = 'organization';
      continue;
    }
    if (isFamily(words, name, surnames)) {
      name.type = 'group';
      continue;
    }
    const known = knowledge.names.at(words.cased, name.from, name.to);
    if (known?.to === name.to) {
      if (name.type === 'place' && surnames.has(key) && isCity(known.values) && !WHERE.has(words.lower[name.from - 1]!))
        name.type = 'person';
      const isState = known.values.some((value) => value.of === 'country' && value.use === 'name');
      const isGiven = knowledge.genders.has(key.toLowerCase());
      if (isState && name.type === 'person' && !isGiven && !partsOfPeople.has(key)) name.type = 'place';
      // «Kremlin» is a seat, too.
      const isBody =
        known.values.some((value) => value.of === 'organisation') &&
        known.values.every((value) => value.of === 'organisation' || (value.of === 'country' && value.use === 'seat'));
      if (isBody && name.type === 'person' && !surnames.has(key)) name.type = 'organization';
      continue;
    }
    if (name.type === 'person' && !partsOfPeople.has(key) && isPlaceCalled(words, name)) {
      name.type = 'place';
      continue;
    }
    const isPersons = surnames.has(key) || givenNames.has(key) || isAfterTitle(words, name, knowledge);
    if (name.type !== 'person' && name.to - name.from === 1 && isPersons) {
      name.type = 'person';
      continue;
    }
    const count = counts.get(key)!;
    const own = count.get(name.type) ?? 0;
    for (const [type, times] of count) {
      if (times >= CLEAR * own && type !== 'group') name.type = type as NameType;
    }
  }
}
