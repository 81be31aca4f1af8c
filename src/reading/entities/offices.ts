import type { Doc } from '../../language/index.js';
import { type Draft, type DraftOffice, type Found, settleCountry } from './found.js';
import { STYLES, type TitlePhrase } from './titles.js';
import type { Words } from './words.js';

/** A person and the phrase that gives an office to this person. */
export interface Held {
  person: Draft;
  name: Found;
  phrase: TitlePhrase;
}

/**
 * Ties titles to the people who hold them: before the name («President Xi»), in apposition after or before it, and by
 * copula. Returns who holds what, in the text's order; a phrase of several holders comes once for each.
 */
export function officeHolders(
  doc: Doc,
  words: Words,
  names: readonly Found[],
  phrases: readonly TitlePhrase[],
): Held[] {
  const startingAt = new Map<number, Found>();
  const endingAt = new Map<number, Found>();
  for (const name of names) {
    if (name.type !== 'person' || !name.entity) continue;
    startingAt.set(name.from, name);
    endingAt.set(name.to, name);
  }
  const held: Held[] = [];
  const hold = (name: Found | undefined, phrase: TitlePhrase): boolean => {
    if (!name?.entity) return false;
    held.push({ person: name.entity, name, phrase });
    return true;
  };
  phrases.forEach((phrase, index) => {
    if (phrase.known.class === 'honorific' || phrase.known.class === 'kinship') return;
    const before = prenominal(words, phrases, startingAt, index);
    if (before.length > 0) {
      for (const name of before) hold(name, phrase);
      return;
    }
    if (phrase.known.title === 'counterpart') return;
    if (hold(named(doc, words, phrase, startingAt), phrase)) return;
    if (hold(apposedAfter(words, phrase, endingAt), phrase)) return;
    if (hold(apposedBefore(doc, words, phrases, startingAt, index), phrase)) return;
    hold(copular(doc, words, phrase, names), phrase);
  });
  return held;
}

/** Ranks and styles that may stand between an office and a name: «Army Chief General Asim Munir», «His Excellency Dr.». */
function prenominal(
  words: Words,
  phrases: readonly TitlePhrase[],
  startingAt: ReadonlyMap<number, Found>,
  index: number,
): Found[] {
  let at = phrases[index]!.to;
  let next = index + 1;
  for (;;) {
    const first = startingAt.get(at);
    if (first) return phrases[index]!.plural ? rowFrom(words, first, startingAt) : [first];
    const follower = phrases[next];
    // «Prime Minister and Foreign Minister Ali» holds both.
    const joined = words.lower[at] === 'and' && follower?.from === at + 1 && !follower.determiner;
    if (!follower || follower.plural || !(follower.from === at || joined)) return [];
    at = follower.to;
    next++;
  }
}

/** The names of a row: «Xi, Putin and Modi». */
function rowFrom(words: Words, first: Found, startingAt: ReadonlyMap<number, Found>): Found[] {
  const row = [first];
  for (let at = first.to; ; ) {
    let next = at;
    while (words.lower[next] === ',' || words.lower[next] === 'and') next++;
    const name = next > at ? startingAt.get(next) : undefined;
    if (!name) return row;
    row.push(name);
    at = name.to;
  }
}

/** «an official named X», «a diplomat, identified as X». */
function named(doc: Doc, words: Words, phrase: TitlePhrase, startingAt: ReadonlyMap<number, Found>): Found | undefined {
  const at = words.lower[phrase.to] === ',' ? phrase.to + 1 : phrase.to;
  const word = words.lower[at];
  if (word !== 'named' && word !== 'called' && word !== 'identified') return undefined;
  if (at + 1 >= doc.length) return undefined;
  return startingAt.get(words.lower[at + 1] === 'as' ? at + 2 : at + 1);
}

/** Words that may stand between a name and a title in apposition to it: «Ali, who is also his country's minister». */
const LEADS = new Set(['the', 'a', 'an', 'who', 'is', 'was', 'also', 'currently', 'now', 'then', 'himself', 'herself']);

/** «Hassan Kazemi Qomi, Iran's Special Envoy», «Smith, 45, a spokesman», «Smith (Minister of Health)». */
function apposedAfter(words: Words, phrase: TitlePhrase, endingAt: ReadonlyMap<number, Found>): Found | undefined {
  let at = phrase.from;
  while (LEADS.has(words.lower[at - 1] ?? '')) at--;
  const mark = words.lower[at - 1];
  if (mark !== ',' && mark !== '(' && mark !== '-' && mark !== '–' && mark !== '—') return undefined;
  const name = endingAt.get(at - 1) ?? aged(words, at - 1, endingAt);
  if (!name || phrase.plural) return undefined;
  // «Ali, Foreign Minister Khan and …» is a row of people; prenominal titles were taken before.
  const after = words.lower[phrase.to];
  const bare = phrase.determiner === null && phrase.about.length === 0;
  if (bare && mark === ',' && after === 'and') return undefined;
  return name;
}

/** «Smith, 45,» */
function aged(words: Words, comma: number, endingAt: ReadonlyMap<number, Found>): Found | undefined {
  return /^\d{1,3}$/.test(words.lower[comma - 1] ?? '') && words.lower[comma - 2] === ','
    ? endingAt.get(comma - 2)
    : undefined;
}

/** «the country's foreign minister, Hossein Amir-Abdollahian,», «the Vice President of Mauritius, Mr Jean Marlin,» */
function apposedBefore(
  doc: Doc,
  words: Words,
  phrases: readonly TitlePhrase[],
  startingAt: ReadonlyMap<number, Found>,
  index: number,
): Found | undefined {
  const phrase = phrases[index]!;
  if (words.lower[phrase.to] !== ',' || phrase.plural) return undefined;
  const name = styled(phrases, startingAt, index, phrase.to + 1);
  if (!name) return undefined;
  const after = words.lower[name.to];
  const closes =
    after === undefined || after === ',' || after === '.' || after === "'s" || after === ';' || after === ')';
  const definite = phrase.determiner !== 'a' && phrase.determiner !== 'an';
  if (!definite) return undefined;
  if (closes || doc.deprelOf(name.head) === 'appos') return name;
  // Without a closing comma the name may begin a clause, but not where the phrase opens the sentence: «The minister, Ali said».
  const opens = phrase.from === doc.sentenceStart[doc.sentenceOf(phrase.from)];
  const acts = name.to < doc.length && (doc.uposOf(name.to) === 'VERB' || doc.uposOf(name.to) === 'AUX');
  if (opens && acts) return name;
  return undefined;
}

/** The name that begins at a word, or behind what styles its bearer there: «Mr», «H. E. Dr.», «General». */
function styled(
  phrases: readonly TitlePhrase[],
  startingAt: ReadonlyMap<number, Found>,
  index: number,
  at: number,
): Found | undefined {
  for (let next = index + 1; ; next++) {
    const name = startingAt.get(at);
    const style = phrases[next];
    if (name || !style || style.from !== at || !STYLES.has(style.known.class)) return name;
    at = style.to;
  }
}

const BECOMING = new Set([
  'become',
  'remain',
  'serve',
  'appoint',
  'name',
  'elect',
  'nominate',
  'work',
  'act',
  'inaugurate',
  'swear',
]);

/** «Ali is the governor of Herat», «Ali, who became president», «Ali was appointed foreign minister», «Ali serves as …». */
function copular(doc: Doc, words: Words, phrase: TitlePhrase, names: readonly Found[]): Found | undefined {
  if (phrase.plural) return undefined;
  // «served as deputy prime minister and interior minister»
  const isSecond = doc.deprelOf(phrase.head) === 'conj' && doc.uposOf(doc.head[phrase.head]!) !== 'VERB';
  const head = isSecond ? doc.head[phrase.head]! : phrase.head;
  const hasCopula = [...doc.children(head)].some((child) => doc.deprelOf(child) === 'cop');
  const negated = [...doc.children(head)].some((child) => words.lower[child] === 'not' || words.lower[child] === "n't");
  if (negated) return undefined;
  let predicate = -1;
  if (hasCopula) predicate = head;
  else {
    const verb = doc.head[head]!;
    if (verb >= 0 && BECOMING.has(doc.lemma(verb)) && /^(?:xcomp|obl|obj)$/.test(doc.deprelOf(head))) predicate = verb;
  }
  if (predicate < 0) return undefined;
  let subject = -1;
  for (const child of doc.children(predicate)) {
    if (/^nsubj/.test(doc.deprelOf(child)) && child !== head) subject = child;
  }
  if (subject < 0) return undefined;
  // «Ali, who was president»: the relative pronoun stands for what the clause hangs on.
  const relative = words.lower[subject] === 'who';
  const holder = relative ? doc.head[predicate]! : subject;
  return names.find(
    (name) => name.type === 'person' && name.entity !== null && name.from <= holder && holder < name.to,
  );
}

/** The office that a phrase tells of, held for `of`. */
export function officeOf(phrase: TitlePhrase, of: Draft | null): DraftOffice {
  const sector = phrase.known.sector;
  return {
    start: phrase.start,
    end: phrase.end,
    title: phrase.title,
    noun: phrase.known.title,
    of,
    acting: phrase.acting,
    former: phrase.former,
    sector,
    group: phrase.known.group,
  };
}

/** Rank of the ways in which a phrase tells for whom an office is held. */
const WAYS = ['of', 'possessor', 'modifier', 'for', 'in'] as const;

/** The entity an office is held for, by the phrase alone. «to» and the «for» of envoys only tell where they are sent. */
export function heldFor(phrase: TitlePhrase): Draft | null {
  const sent = phrase.known.group === 'diplomat' || /envoy|representative|ambassador/.test(phrase.known.title);
  for (const way of WAYS) {
    if (way === 'for' && sent) continue;
    for (const { name, how } of phrase.about) {
      if (how === way && name.entity && name.type !== 'person') return name.entity;
    }
  }
  return null;
}

/** «President Akufo-Addo of Ghana» */
export function ofAfter(words: Words, holder: Found, names: readonly Found[]): Draft | null {
  if (words.lower[holder.to] !== 'of') return null;
  const at = words.lower[holder.to + 1] === 'the' ? holder.to + 2 : holder.to + 1;
  const next = names.find((name) => name.from === at);
  return next && next.type !== 'person' ? next.entity : null;
}

/** What an office tells of its holder's country. */
export function settleByOffice(person: Draft, office: DraftOffice): void {
  if (office.of?.country) settleCountry(person, office.of.country, 'report');
}
