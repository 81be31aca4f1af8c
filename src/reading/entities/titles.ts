import type { Doc } from '../../language/index.js';
import type { Span } from '../../terms/index.js';
import type { Found } from './found.js';
import type { EntityKnowledge, Title } from './knowledge.js';
import type { Words } from './words.js';

/** A noun phrase about a title: «Iran's former Special Envoy for Afghanistan». */
export interface TitlePhrase extends Span {
  /** The words of the phrase, and of the title itself within it. */
  from: number;
  to: number;
  titleFrom: number;
  titleTo: number;
  /** The word that the phrase hangs on. */
  head: number;
  known: Title;
  plural: boolean;
  /** The title in the report's words, without whom it is held for. */
  title: string;
  acting: boolean;
  former: boolean;
  deputy: boolean;
  /** Names within the phrase, nearest to the title first, and how they stand in it. */
  about: { name: Found; how: 'possessor' | 'modifier' | 'of' | 'for' | 'to' | 'in' }[];
  /** The article or other determiner that it begins with, in small letters. */
  determiner: string | null;
}

const ACTING = new Set(['acting', 'interim', 'caretaker', 'provisional', 'designate']);
const FORMER = new Set(['former', 'ex', 'late', 'outgoing', 'then', 'erstwhile', 'ousted', 'onetime', 'deposed']);
const STILL_IN_OFFICE = new Set(['outgoing', 'late']);
const DEPUTY = new Set(['deputy', 'vice', 'assistant', 'undersecretary']);
/** A phrase reaches at most so many words to either side of its title. */
const REACH = 12;

/** Classes of titles that go with a name, whatever office its bearer holds. */
export const STYLES: ReadonlySet<string> = new Set(['honorific', 'rank']);

/** All phrases about titles in the text's order, none overlapping. `names` are in the text's order too. */
export function titlePhrases(
  doc: Doc,
  words: Words,
  names: readonly Found[],
  knowledge: EntityKnowledge,
): TitlePhrase[] {
  const nameAt = new Map<number, Found>();
  for (const name of names) for (let i = name.from; i < name.to; i++) nameAt.set(i, name);
  const phrases: TitlePhrase[] = [];
  let after = 0;
  for (let i = 0; i < doc.length; i++) {
    const hit = knowledge.titles.at(words.lower, i);
    if (!hit || nameAt.get(i)?.type === 'person') continue;
    const known = hit.values.find((value) => value.class !== 'honorific') ?? hit.values[0]!;
    if (!isNominal(doc, known, i, hit.to, nameAt)) continue;
    if (belongsToNoun(doc, words, nameAt, i, hit.to, knowledge)) continue;
    const phrase = phraseAround(doc, words, nameAt, known, i, hit.to, after, knowledge.titles);
    phrases.push(phrase);
    after = phrase.to;
    i = phrase.to - 1;
  }
  return phrases;
}

/** Whether the words are used as a noun, or before a person's name or style («H. E. Dr. Ali»), where tags are less sure. */
function isNominal(
  doc: Doc,
  { class: known }: Title,
  from: number,
  to: number,
  nameAt: ReadonlyMap<number, Found>,
): boolean {
  const isBeforeName = nameAt.get(to)?.type === 'person' || (known === 'honorific' && doc.uposOf(to) === 'PROPN');
  if (isBeforeName && /^\p{Lu}/u.test(doc.form(from))) return true;
  for (let i = from; i < to; i++) {
    const upos = doc.uposOf(i);
    if (upos === 'NOUN' || upos === 'PROPN') return true;
  }
  return false;
}

/** «the justice system», «minister-level talks»: the title only tells what the next noun is about. */
function belongsToNoun(
  doc: Doc,
  words: Words,
  nameAt: ReadonlyMap<number, Found>,
  from: number,
  to: number,
  knowledge: EntityKnowledge,
): boolean {
  const word = headOf(doc, from, to);
  const noun = doc.head[word]!;
  if (noun < to || doc.deprelOf(word) !== 'compound' || nameAt.has(noun) || doc.uposOf(noun) !== 'NOUN') return false;
  if (nameAt.get(to)?.type === 'person') return false;
  // «army chief of staff», «spokesperson» of «the prime minister spokesperson»
  for (let i = to; i <= noun; i++) if (knowledge.titles.at(words.lower, i)) return false;
  return true;
}

function phraseAround(
  doc: Doc,
  words: Words,
  nameAt: ReadonlyMap<number, Found>,
  known: Title,
  titleFrom: number,
  titleTo: number,
  notBefore: number,
  titles: EntityKnowledge['titles'],
): TitlePhrase {
  const sentence = doc.sentenceOf(titleFrom);
  const first = Math.max(doc.sentenceStart[sentence]!, notBefore, titleFrom - REACH);
  const end = Math.min(doc.sentenceStart[sentence + 1]!, titleTo + 2 * REACH);
  const about: TitlePhrase['about'] = [];
  let acting = false;
  let former = false;
  let deputy = DEPUTY.has(words.lower[titleFrom]!);
  let determiner: string | null = null;
  const before: string[] = [];
  let isDescribed = false;

  let from = titleFrom;
  let possessed = false;
  while (from > first && !determiner) {
    const k = from - 1;
    const word = words.lower[k]!;
    const name = nameAt.get(k);
    if (name) {
      if (name.type === 'person') break;
      const adjacent = name.to === from;
      about.push({ name, how: possessed ? 'possessor' : 'modifier' });
      from = Math.max(name.from, first);
      if (!adjacent && !possessed) break;
      // Before «Pakistan's» may stand «the», before a modifier more modifiers.
      if (possessed) {
        if (from > first && words.lower[from - 1] === 'the') from--;
        break;
      }
      continue;
    }
    if (word === "'s" || word === "'") {
      if (!nameAt.has(k - 1) || nameAt.get(k - 1)!.type === 'person') {
        // «the ministry's spokesman», «his brother's adviser»: the owner is a phrase, read as a description.
        possessed = false;
        break;
      }
      possessed = true;
      from = k;
      continue;
    }
    const upos = doc.uposOf(k);
    if (upos === 'DET' || (upos === 'PRON' && doc.xposOf(k) === 'PRP$')) {
      determiner = word;
      from = k;
      break;
    }
    if (ACTING.has(word)) acting = true;
    else if (FORMER.has(word)) former = former || !STILL_IN_OFFICE.has(word);
    else if (upos === 'ADJ' || upos === 'NOUN' || upos === 'PROPN') {
      if (DEPUTY.has(word)) deputy = true;
      isDescribed ||= upos === 'ADJ' && tellsHow(doc.form(k));
      if (!isDescribed) before.unshift(doc.form(k));
    } else if (word === '-' && k > first) {
      // «vice-», «ex-», «UN-»: the hyphen goes with what stands before it.
      if (FORMER.has(words.lower[k - 1]!)) {
        from = k;
        continue;
      }
      before.unshift('-');
    } else if (!(upos === 'NUM' && /^\p{L}/u.test(word)) && upos !== 'VERB' && upos !== 'ADV') break;
    else if (upos === 'VERB' && !/(?:ed|ing)$/.test(word)) break;
    else if (upos === 'VERB' || upos === 'ADV') {
      if (doc.deprelOf(k) !== 'amod' && doc.deprelOf(k) !== 'advmod' && doc.deprelOf(k) !== 'compound') break;
      // «brought together envoys», but «the newly elected president»
      if (upos === 'ADV' && from === titleFrom) break;
    }
    from = k;
  }

  const { to, kept } = complements(doc, words, nameAt, titleTo, end, known, about, titles);
  // One of several foreign ministers is «foreign minister».
  const title = known.plural ? known.title : doc.text.slice(doc.start[titleFrom], doc.end[titleTo - 1]);
  const head = headOf(doc, titleFrom, titleTo);
  return {
    from,
    to,
    start: doc.start[from]!,
    end: doc.end[to - 1]!,
    titleFrom,
    titleTo,
    head,
    known,
    plural: known.plural || doc.xposOf(head) === 'NNS' || doc.xposOf(head) === 'NNPS',
    title: [...before, title, ...kept].join(' ').replaceAll(' - ', '-').replace(/\s+/g, ' '),
    acting,
    former,
    deputy,
    about,
    determiner,
  };
}

/** Adjectives that tell how somebody holds an office, and are no part of it: «a subdued prime minister». */
const tellsHow = (word: string): boolean => /^\p{Ll}+(?:ed|ing)$/u.test(word) || MANNERS.has(word);
const MANNERS = new Set(
  `current new next last famous popular powerful influential prominent outspoken veteran longtime longest young old
  wealthy rich top own local late sole only controversial moderate conservative liberal reformist hardline far-right
  ailing mere so-called self-styled would-be de-facto`.split(/\s+/),
);

const PREPOSITIONS = new Set(['of', 'from', 'for', 'to', 'in', 'at', 'on']);
const HOW: Readonly<{ [preposition: string]: 'of' | 'for' | 'to' }> = { of: 'of', from: 'of', for: 'for', to: 'to' };
/** Titles whose «for» tells what they are about, not whom they serve. */
const SENT =
  /envoy|representative|ambassador|coordinator|rapporteur|adviser|advisor|commissioner|minister|secretary|negotiator/;

/** What follows a title: «of mines and petroleum of the caretaker Taliban government», «for Afghanistan», «in Doha». */
function complements(
  doc: Doc,
  words: Words,
  nameAt: ReadonlyMap<number, Found>,
  titleTo: number,
  end: number,
  known: Title,
  about: TitlePhrase['about'],
  titles: EntityKnowledge['titles'],
): { to: number; kept: string[] } {
  const kept: string[] = [];
  let to = titleTo;
  while (to < end - 1) {
    const preposition = words.lower[to]!;
    if (!PREPOSITIONS.has(preposition)) break;
    let at = to + 1;
    const inside: Found[] = [];
    let common = false;
    let lastNoun = -1;
    while (at < end) {
      const name = nameAt.get(at);
      if (name) {
        if (name.type === 'person') break;
        inside.push(name);
        at = name.to;
        lastNoun = at - 1;
        continue;
      }
      const upos = doc.uposOf(at);
      const word = words.lower[at]!;
      if (upos === 'NOUN' || upos === 'PROPN') {
        common = true;
        lastNoun = at;
      } else if (word === 'and' || word === '&') {
        const next = nameAt.get(at + 1);
        const nextUpos = at + 1 < end ? doc.uposOf(at + 1) : 'X';
        // «mines and petroleum», «Pakistan and China», but not «of Pakistan and the president».
        if (
          next
            ? next.type === 'person' || inside.length === 0 || common
            : inside.length > 0 || !(nextUpos === 'NOUN' || nextUpos === 'PROPN' || nextUpos === 'ADJ')
        )
          break;
      } else if (
        word === ',' &&
        inside.length > 0 &&
        !common &&
        isListed(nameAt.get(words.lower[at + 1] === 'and' ? at + 2 : at + 1))
      ) {
        // «of Pakistan, China and Russia»
      } else if (
        !(upos === 'DET' || upos === 'ADJ' || word === '-' || word === "'s" || word === "'" || word === 'then')
      )
        break;
      at++;
    }
    const isBeforePerson = nameAt.get(at)?.type === 'person';
    const stop = isBeforePerson ? withoutStyle(words, titles, to + 1, lastNoun + 1) : lastNoun + 1;
    if (stop <= to + 1) break;
    if (isBeforePerson && hasTitleOf(doc, words, titles, to + 1, at)) break;
    if (preposition !== 'of' && inside.length === 0 && !common) break;
    // «in» and «at» only say where an office is, if a name does.
    if ((preposition === 'in' || preposition === 'at' || preposition === 'on') && inside.length === 0) break;
    if (preposition === 'from' && !(inside.length > 0 && !common)) break;
    // «envoys on Syria» are no Syrians.
    const how = preposition === 'on' && SENT.test(known.title) ? 'for' : (HOW[preposition] ?? 'in');
    for (const name of inside) about.push({ name, how });
    const held = inside.some((name) => name.to === stop || isGovernmentWord(words.lower[stop - 1]!));
    const drops = how === 'of' ? held && inside.length > 0 : preposition === 'for' && held && !SENT.test(known.title);
    if (!drops) kept.push(doc.text.slice(doc.start[to], doc.end[stop - 1]));
    to = stop;
  }
  return { to, kept };
}

/**
 * Whether the words `[from, to)` right before a person's name are a title of that person's own: «adviser to President Biden»,
 * «spokesman for EU diplomatic chief Borrell»; but «secretary to the Prime Minister Ali» is who serves one.
 */
function hasTitleOf(doc: Doc, words: Words, titles: EntityKnowledge['titles'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (doc.uposOf(i) === 'DET') return false;
    const hit = titles.at(words.lower, i, to);
    if (hit?.to === to && (i === from || hit.values.some((value) => value.class === 'office'))) return true;
  }
  return false;
}

/** Where the words `[from, to)` before a person's name end but for what styles that person: «staff General», «Health Dr». */
function withoutStyle(words: Words, titles: EntityKnowledge['titles'], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const hit = titles.at(words.lower, i, to);
    if (hit?.to === to && hit.values.every((value) => STYLES.has(value.class))) return i;
  }
  return to;
}

const isListed = (name: Found | undefined): boolean =>
  name !== undefined && (name.type === 'place' || name.type === 'organization');

const isGovernmentWord = (word: string): boolean =>
  word === 'government' ||
  word === 'administration' ||
  word === 'regime' ||
  word === 'state' ||
  word === 'republic' ||
  word === 'authorities';

function headOf(doc: Doc, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = doc.head[i]!;
    if ((head < from || head >= to) && doc.uposOf(i) !== 'ADJ') return i;
  }
  return to - 1;
}
