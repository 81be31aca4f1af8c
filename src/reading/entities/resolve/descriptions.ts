import { type Doc, UPOS } from '../../../language/index.js';
import type { MentionType } from '../../../terms/index.js';
import type { Bodies } from '../bodies.js';
import type { Draft, Found } from '../found.js';
import type { DescriptionNoun, EntityKnowledge } from '../knowledge.js';
import type { Held } from '../offices.js';
import { heldFor } from '../offices.js';
import type { TitlePhrase } from '../titles.js';
import type { Words } from '../words.js';
import type { Anaphor, AnaphorClass } from './anaphor.js';
import { saidOf } from './said-of.js';

const NOUN = UPOS.indexOf('NOUN');
const PERSON = new Set(['person']);
const PEOPLE = new Set(['people']);

/** Descriptions of people by title, and of bodies, places and people by common noun, in the text's order. */
export function descriptions(
  doc: Doc,
  words: Words,
  names: readonly Found[],
  phrases: readonly TitlePhrase[],
  held: readonly Held[],
  bodies: Bodies,
  knowledge: EntityKnowledge,
): Anaphor[] {
  const holder = new Map<TitlePhrase, Held>();
  for (const one of held) if (!holder.has(one.phrase)) holder.set(one.phrase, one);
  const taken = new Uint8Array(doc.length);
  for (const name of names) taken.fill(1, name.from, name.to);
  const found: Anaphor[] = [];
  for (const phrase of phrases) {
    const by = holder.get(phrase);
    for (let i = phrase.titleFrom; i < phrase.titleTo; i++) taken[i] = 1;
    // A title right before the name is part of how it is named, unless the name hangs on it: «the biologist Ali Khan».
    const before = by && by.name.from >= phrase.to && words.lower[phrase.to] !== ',';
    if (before && doc.head[by.name.head] !== phrase.head) continue;
    const described = ofTitle(doc, words, phrase, by?.person ?? null);
    if (described) found.push(described);
  }
  const nameAt = new Map<number, Found>();
  for (const name of names) nameAt.set(name.head, name);
  const heads = headsOfNames(words, names);
  for (let i = 0; i < doc.length; i++) {
    if (taken[i] || !(doc.upos[i] === NOUN || isPicked(doc, words, i))) continue;
    const lower = words.lower[i]!;
    const noun = knowledge.nouns.get(lower);
    const isSingular = doc.xposOf(i) !== 'NNS';
    const named = isSingular ? nameAfter(doc, i, nameAt) : null;
    if (noun || named || (isSingular && saidOf(doc, words, i) >= 0)) {
      const anaphor = ofNoun(doc, words, i, noun ?? plainNoun(doc.lemma(i)), nameAt, bodies);
      // «Iran, Afghanistan pledge cooperation», with the verb taken for a noun, describes nobody.
      const isHeadline = !noun && !named && anaphor.determiner === null && anaphor.of !== null;
      if (!isHeadline) found.push(named ? { ...anaphor, given: named } : anaphor);
    } else if (heads.has(lower) && isDefinite(doc, words, i)) {
      found.push(ofNoun(doc, words, i, nounInNames(lower, heads.get(lower)!), nameAt, bodies));
    }
  }
  return found.sort((a, b) => a.mention.from - b.mention.from);
}

/** The entity of the name that a noun governs: «the news agency Tasnim», «a man named Ali Khan». */
function nameAfter(doc: Doc, noun: number, nameAt: ReadonlyMap<number, Found>): Draft | null {
  for (const child of doc.children(noun)) {
    if (child < noun) continue;
    const relation = doc.deprelOf(child);
    const name = relation === 'appos' || relation === 'flat' ? nameAt.get(child) : undefined;
    if (name?.from === noun + 1) return name.entity;
    if (!relation.startsWith('acl') || !NAMING.has(doc.lower(child))) continue;
    for (const called of doc.children(child)) {
      const given = called > child ? nameAt.get(called) : undefined;
      if (given && given.from - child <= 2) return given.entity;
    }
  }
  return null;
}

/** Participles after which it is said what somebody or something is called. */
const NAMING = new Set(['named', 'called', 'dubbed']);

/** «one of the largest cities», «the youngest of three»: who is picked out of several, without a noun. */
const isPicked = (doc: Doc, words: Words, i: number): boolean =>
  words.lower[i + 1] === 'of' && (words.lower[i] === 'one' || doc.xposOf(i) === 'JJS');

/** Kinds of the bodies and places whose names begin or end with a word: of «the square», if a square is named. */
function headsOfNames(words: Words, names: readonly Found[]): Map<string, Set<string>> {
  const heads = new Map<string, Set<string>>();
  for (const { from, to, entity } of names) {
    if (!entity || to - from < 2 || entity.kind === 'person' || entity.kind === 'people') continue;
    for (const word of [words.lower[from]!, words.lower[to - 1]!]) {
      const kinds = heads.get(word) ?? new Set();
      heads.set(word, kinds.add(entity.kind));
    }
  }
  return heads;
}

function isDefinite(doc: Doc, words: Words, noun: number): boolean {
  if (doc.xposOf(noun) !== 'NN') return false;
  for (const child of doc.children(noun)) {
    if (doc.deprelOf(child) === 'det' && DEFINITE.has(words.lower[child]!)) return true;
  }
  return false;
}

const DEFINITE = new Set(['the', 'this', 'that']);

const nounInNames = (noun: string, kinds: ReadonlySet<string>): DescriptionNoun => ({
  noun,
  plural: false,
  type: kinds.has('place') || kinds.has('facility') || kinds.has('state') ? 'place' : 'organization',
  kinds,
  sector: '',
  gender: null,
});

function ofTitle(doc: Doc, words: Words, phrase: TitlePhrase, given: Draft | null): Anaphor | null {
  if (phrase.known.class === 'honorific') return null;
  const of = heldFor(phrase);
  // «in exile», «by bus driver»: a bare singular speaks of nobody in particular.
  const bare = phrase.determiner === null && phrase.about.length === 0 && !phrase.plural;
  if (bare && !given && saidOf(doc, words, phrase.head) < 0) return null;
  const { from } = phrase;
  // «his brother» is another person than «him», and nearly never one of those named.
  const to = phrase.titleTo;
  return {
    mention: {
      form: 'description',
      type: phrase.plural ? 'group' : 'person',
      from,
      to,
      start: doc.start[from]!,
      end: doc.end[to - 1]!,
      head: phrase.head,
      noun: phrase.known.title,
      entity: null,
    },
    class: phrase.plural ? 'several' : 'person',
    gender: GENDERED[phrase.known.title] ?? null,
    noun: phrase.known.title,
    kinds: phrase.plural ? PEOPLE : PERSON,
    determiner: phrase.determiner ?? (phrase.about.some(({ how }) => how === 'possessor') ? "'s" : null),
    title: phrase,
    of,
    sector: phrase.known.sector,
    given,
    saidOf: given ? -1 : saidOf(doc, words, phrase.head),
  };
}

const GENDERED: Readonly<{ [title: string]: 'm' | 'f' }> = {
  king: 'm',
  queen: 'f',
  prince: 'm',
  princess: 'f',
  chairman: 'm',
  chairwoman: 'f',
  spokesman: 'm',
  spokeswoman: 'f',
  businessman: 'm',
  businesswoman: 'f',
  congressman: 'm',
  congresswoman: 'f',
  actress: 'f',
  father: 'm',
  mother: 'f',
  brother: 'm',
  sister: 'f',
  son: 'm',
  daughter: 'f',
  husband: 'm',
  wife: 'f',
  uncle: 'm',
  aunt: 'f',
  grandfather: 'm',
  grandmother: 'f',
  widow: 'f',
};

const CLASSES: Readonly<{ [type: string]: AnaphorClass }> = {
  person: 'person',
  organization: 'body',
  place: 'place',
  group: 'several',
};

/** A phrase begins at most so many words before its head. */
const REACH = 6;

function ofNoun(
  doc: Doc,
  words: Words,
  head: number,
  noun: DescriptionNoun,
  nameAt: ReadonlyMap<number, Found>,
  bodies: Bodies,
): Anaphor {
  let from = head;
  let determiner: string | null = null;
  let about: Draft | null = null;
  for (const child of doc.children(head)) {
    if (child > head || child < head - REACH) continue;
    const relation = doc.deprelOf(child);
    if (relation === 'det' || relation === 'nmod:poss') {
      determiner = relation === 'det' || doc.xposOf(child) === 'PRP$' ? words.lower[child]! : "'s";
      from = Math.min(from, relation === 'det' ? child : firstOf(doc, child));
    } else if (relation === 'amod' || relation === 'compound' || relation === 'nummod') from = Math.min(from, child);
    const name = nameAt.get(child);
    if (name?.entity && name.type !== 'person') about ??= name.entity;
  }
  for (const child of doc.children(head)) {
    if (child < head || doc.deprelOf(child) !== 'nmod') continue;
    const name = nameAt.get(child);
    if (name?.entity && name.type !== 'person' && words.lower[head + 1] === 'of') about ??= name.entity;
  }
  const plural = doc.xposOf(head) === 'NNS' || noun.plural;
  const type: MentionType = noun.type;
  return {
    mention: {
      form: 'description',
      type,
      from,
      to: head + 1,
      start: doc.start[from]!,
      end: doc.end[head]!,
      head,
      noun: noun.noun,
      entity: null,
    },
    class: plural && noun.type !== 'organization' ? 'several' : CLASSES[noun.type]!,
    gender: noun.gender,
    noun: noun.noun,
    kinds: plural && noun.type === 'person' ? PEOPLE : noun.kinds,
    determiner,
    title: null,
    of: about,
    sector: noun.sector,
    given: governmentOf(noun, about, bodies) ?? placeNamed(doc, words, head, noun, nameAt),
    saidOf: saidOf(doc, words, head),
  };
}

/** First word of what hangs on a word to its left, one level deep. */
function firstOf(doc: Doc, word: number): number {
  let first = word;
  for (const child of doc.children(word)) if (child < first) first = child;
  return first;
}

/** «the Afghan government», «the authorities of Mali», «the Taliban administration» are the state or those who govern. */
function governmentOf(noun: DescriptionNoun, about: Draft | null, bodies: Bodies): Draft | null {
  if (!about || !noun.kinds.has('state') || noun.sector !== 'GOV') return null;
  if (about.kind === 'state' || about.organisation?.kind === 'government') return about;
  return about.kind === 'people' && about.country ? bodies.state(about.country) : null;
}

/** «the city of Doha» */
function placeNamed(
  doc: Doc,
  words: Words,
  head: number,
  noun: DescriptionNoun,
  nameAt: ReadonlyMap<number, Found>,
): Draft | null {
  if (noun.type !== 'place' || words.lower[head + 1] !== 'of') return null;
  for (const child of doc.children(head)) {
    const name = child > head ? nameAt.get(child) : undefined;
    if (name?.entity && name.from <= head + 3 && noun.kinds.has(name.entity.kind)) return name.entity;
  }
  return null;
}

const NO_KINDS: ReadonlySet<string> = new Set();

/** A noun that only tells what somebody is: of use where it is said of a name. */
const plainNoun = (noun: string): DescriptionNoun => ({
  noun,
  plural: false,
  type: 'person',
  kinds: NO_KINDS,
  sector: '',
  gender: null,
});
