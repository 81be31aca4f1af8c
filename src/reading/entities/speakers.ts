import type { Doc } from '../../language/index.js';
import { type Draft, type Found, join } from './found.js';
import { clauseOf, isSubject, SAYING } from './resolve/syntax.js';
import type { Words } from './words.js';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);

/**
 * First persons of the singular. Within a quotation they mean the person who is said to speak it: the subject of the verb
 * of saying in its sentence, else in the other sentences of its paragraph if there is but one. «I, Ali Khan,» and «I'm Ali
 * Khan» tell it themselves, for the rest of the paragraph; so does «Ali Khan: …» at its start. In a hearing whoever is
 * called («Ms. Khan?») has the floor until another is.
 */
export function firstPersons(doc: Doc, words: Words, quotes: Int32Array, found: readonly Found[]): Found[] {
  const personAt = new Map<number, Draft>();
  for (const mention of found) if (mention.entity?.kind === 'person') personAt.set(mention.head, mention.entity);
  const floor = floorOf(doc, words, quotes, found);
  const mentions: Found[] = [];
  for (let p = 0; p + 1 < doc.paragraphStart.length; p++) {
    const from = doc.paragraphStart[p]!;
    const to = doc.paragraphStart[p + 1]!;
    let speakers: Map<number, Draft> | undefined;
    let named: Draft | null = null;
    for (let i = from; i < to; i++) {
      if (!FIRST_PERSON.has(words.lower[i]!) || doc.uposOf(i) !== 'PRON') continue;
      const mention: Found = {
        form: 'pronoun',
        type: 'person',
        from: i,
        to: i + 1,
        start: doc.start[i]!,
        end: doc.end[i]!,
        head: i,
        entity: null,
      };
      named = selfNamed(words, i, personAt) ?? named;
      speakers ??= speakersIn(doc, quotes, personAt, from, to);
      const speaker =
        named ??
        (quotes[i] ? (speakers.get(doc.sentenceOf(i)) ?? speakers.get(ANY_SENTENCE)) : floor[doc.sentenceOf(i)]);
      if (speaker) join(mention, speaker);
      mentions.push(mention);
    }
  }
  return mentions;
}

const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|sir|madam|professor|general|justice|judge|senator|secretary|minister|ambassador)\.?$/;

/** Who has the floor in each sentence of a transcript; nobody in a report, where no speaker is called or labelled. */
function floorOf(doc: Doc, words: Words, quotes: Int32Array, found: readonly Found[]): (Draft | null)[] {
  const count = doc.sentenceStart.length - 1;
  const called = new Map<number, Draft | null>();
  const labelled = new Map<number, Draft | null>();
  const paragraphs = new Set(doc.paragraphStart);
  for (const { form, from, to, head, entity } of found) {
    if (form !== 'name' || quotes[from]) continue;
    const sentence = doc.sentenceOf(head);
    const person = entity?.kind === 'person' ? entity : null;
    const first = doc.sentenceStart[sentence]!;
    if (paragraphs.has(from) && words.lower[to] === ':') labelled.set(sentence, person);
    // A form of address before the name, and nothing else: a bare «Ali Khan?» may ask who that is.
    else if (
      person &&
      from - first <= 1 &&
      FORM_OF_ADDRESS.test(words.lower[first]!) &&
      words.lower[to] === '?' &&
      to + 1 === doc.sentenceStart[sentence + 1]
    )
      called.set(sentence, person);
  }
  const floor: (Draft | null)[] = [];
  let caller: Draft | null = null;
  let label: Draft | null | undefined;
  for (let sentence = 0; sentence < count; sentence++) {
    if (paragraphs.has(doc.sentenceStart[sentence]!)) label = undefined;
    if (labelled.has(sentence)) label = labelled.get(sentence) ?? null;
    floor.push(label === undefined ? caller : label);
    caller = called.get(sentence) ?? caller;
  }
  return floor;
}

/** «I, Ali Khan, …», «I'm Ali Khan», «I am Ali Khan», «my name is Ali Khan» */
function selfNamed(words: Words, i: number, personAt: ReadonlyMap<number, Draft>): Draft | undefined {
  const opens = words.lower[i + 1] === ',' || words.lower[i + 1] === "'m" || words.lower[i + 1] === 'am';
  const name = words.lower[i + 1] === 'name' && (words.lower[i + 2] === 'is' || words.lower[i + 2] === "'s");
  if (!opens && !name) return undefined;
  const at = i + (name ? 3 : 2);
  // The head of a name of several words is its first or its last.
  return personAt.get(at) ?? (/^\p{Lu}/u.test(words.cased[at] ?? '') ? personAt.get(at + 1) : undefined);
}

/** Key of the speaker of the whole paragraph. */
const ANY_SENTENCE = -1;

/** Who is said to speak in each sentence of a paragraph, and in all of it if it is but one. */
function speakersIn(
  doc: Doc,
  quotes: Int32Array,
  personAt: ReadonlyMap<number, Draft>,
  from: number,
  to: number,
): Map<number, Draft> {
  const speakers = new Map<number, Draft>();
  const all = new Set<Draft>();
  for (let i = from; i < to; i++) {
    const person = personAt.get(i);
    if (!person || quotes[i] || !isSubject(doc.deprelOf(i)) || !SAYING.has(doc.lemma(clauseOf(doc, i)))) continue;
    speakers.set(doc.sentenceOf(i), person);
    all.add(person);
  }
  const [only, another] = all;
  if (only && !another) speakers.set(ANY_SENTENCE, only);
  return speakers;
}
