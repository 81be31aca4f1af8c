import { type Draft, draft, type Found, join, settleCountry } from '../found.js';
import type { Anaphor } from './anaphor.js';
import { isCompatible } from './compatible.js';
import type { Context, Standing } from './context.js';
import { introduction, reveal } from './introduction.js';
import { isSubject, SAYING, subjectOf } from './syntax.js';

/** One question of resolution: who is meant, of the candidates, the last spoken of first. */
export interface Question {
  context: Context;
  anaphor: Anaphor;
  candidates: readonly Standing[];
}

/** Answers a question that has candidates with one of them, or null for none. */
export type Decide = (question: Question) => Draft | null;

/** Sentences, or if they are short words, back to which a pronoun reaches; a description reaches everywhere. */
const PRONOUN_REACH = { sentences: 8, words: 100 };

/**
 * Reads the mentions of a report in order, and lets `decide` say for each pronoun and description whom it means. A
 * description that means nobody named opens an entity of its own, which later ones may mean; returns those.
 */
export function resolveAnaphors(
  context: Context,
  names: readonly Found[],
  anaphors: readonly Anaphor[],
  decide: Decide,
): Draft[] {
  let opened: Draft[] = [];
  let next = 0;
  const touchNames = (before: number) => {
    while (next < names.length && names[next]!.head < before)
      opened = touchName(context, names[next++]!, opened, decide);
  };
  for (const anaphor of anaphors) {
    touchNames(anaphor.mention.head);
    const entity =
      anaphor.given ??
      said(context, anaphor) ??
      putBefore(context, anaphor) ??
      sayer(context, anaphor) ??
      subjectToCome(context, anaphor) ??
      answer(questionOf(context, anaphor), decide) ??
      unnamed(context, anaphor, opened);
    if (!entity) continue;
    join(anaphor.mention, entity);
    context.mentionAt.set(anaphor.mention.head, anaphor.mention);
    if (anaphor.gender) entity.gender ??= anaphor.gender;
    context.touch(anaphor.mention, entity);
  }
  touchNames(context.doc.length);
  return opened;
}

const answer = (question: Question, decide: Decide): Draft | null =>
  question.candidates.length > 0 ? (holderOf(question) ?? decide(question)) : null;

/** «The minister», where the report has told who holds such an office: the one of them spoken of last. */
function holderOf({ anaphor, candidates }: Question): Draft | null {
  const { title, determiner } = anaphor;
  if (!title || anaphor.class !== 'person' || title.known.class !== 'office') return null;
  if (determiner === 'a' || determiner === 'an' || title.former || title.deputy) return null;
  const holds = (entity: Draft) =>
    entity.offices.some(
      (office) =>
        office.title.toLowerCase().includes(title.known.title) ||
        (title.known.title === office.group && determiner === 'the'),
    );
  return candidates.find(({ entity }) => holds(entity))?.entity ?? null;
}

/** The report has come to a name; returns the entities that are still without one. */
function touchName(context: Context, name: Found, opened: Draft[], decide: Decide): Draft[] {
  const { entity } = name;
  if (!entity) return opened;
  const question = introduction(context, name, entity);
  const described = question && decide(question);
  if (described) reveal(context, described, entity);
  context.touch(name, entity);
  return described ? opened.filter((other) => other !== described) : opened;
}

/** Whoever a phrase in apposition, or a predicate, is said of. */
function said({ mentionAt }: Context, anaphor: Anaphor): Draft | null {
  const entity = anaphor.saidOf < 0 ? null : mentionAt.get(anaphor.saidOf)?.entity;
  // What it is said to be tells more than its name did: «Tasnim is an agency», found as a place.
  const fits = entity && (anaphor.kinds.size === 0 || anaphor.kinds.has('person') === (entity.kind === 'person'));
  if (!fits || (anaphor.gender && entity.gender && anaphor.gender !== entity.gender)) return null;
  const country = anaphor.of?.country;
  return entity.kind === 'person' && country && entity.country && country !== entity.country ? null : entity;
}

/** «Ali Khan, he came back»: the name put before the sentence, which the parser takes for a second subject. */
function putBefore({ doc, words, mentionAt }: Context, { class: of, mention }: Anaphor): Draft | null {
  const i = mention.head;
  if (of !== 'he' || words.lower[i - 1] !== ',' || !isSubject(doc.deprelOf(i))) return null;
  for (const child of doc.children(doc.head[i]!)) {
    const before = child < i && isSubject(doc.deprelOf(child)) ? mentionAt.get(child) : undefined;
    if (before?.to === i - 1 && before.entity?.kind === 'person') return before.entity;
  }
  return null;
}

/** «Ali said he would leave»: what somebody is said to say of «he», outside quotation marks, he says of himself. */
function sayer(context: Context, anaphor: Anaphor): Draft | null {
  if (anaphor.class !== 'he' || !isSubject(context.doc.deprelOf(anaphor.mention.head))) return null;
  const { doc, mentionAt, quotes } = context;
  const i = anaphor.mention.head;
  const clause = doc.head[i]!;
  const verb = doc.head[clause]!;
  if (verb < 0 || doc.deprelOf(clause) !== 'ccomp' || !SAYING.has(doc.lemma(verb)) || quotes[i] !== quotes[verb])
    return null;
  const entity = mentionAt.get(subjectOf(doc, verb))?.entity;
  return entity?.kind === 'person' && isCompatible(context, anaphor, entity) ? entity : null;
}

/** «After meeting his counterparts, Ali said»: before the subject of its sentence comes, a pronoun means it. */
function subjectToCome(context: Context, anaphor: Anaphor): Draft | null {
  if (anaphor.class !== 'he') return null;
  const { doc, mentionAt } = context;
  const i = anaphor.mention.head;
  let top = i;
  while (doc.head[top]! >= 0 && doc.head[doc.head[top]!]! >= 0) top = doc.head[top]!;
  const root = doc.head[top]!;
  if (root < 0 || !/^(?:obl|advcl)/.test(doc.deprelOf(top))) return null;
  // Where the parser missed it, the name right before the verb is the subject, whatever it made of the name's words.
  const subjects = [nameBefore(mentionAt, root), mentionAt.get(subjectOf(doc, root))];
  const subject = subjects.find((mention) => mention && mention.head > i && mention.entity?.kind === 'person');
  return subject?.entity && isCompatible(context, anaphor, subject.entity) ? subject.entity : null;
}

/** A name that heads hang apart may have its head so many words before the verb that it stands right before. */
const LONGEST_NAME = 5;

function nameBefore(mentionAt: Context['mentionAt'], verb: number): Found | undefined {
  for (let head = verb - 1; head >= verb - LONGEST_NAME; head--) {
    const mention = mentionAt.get(head);
    if (mention) return mention.form === 'name' && mention.to === verb ? mention : undefined;
  }
  return undefined;
}

function questionOf(context: Context, anaphor: Anaphor): Question {
  const { sentence } = context;
  const isPronoun = anaphor.mention.form === 'pronoun';
  const i = anaphor.mention.head;
  const since = isPronoun ? reachOf(sentence, i) : 0;
  const candidates = context.recent.filter(
    ({ entity, last }) => sentence[last.head]! >= since && isCompatible(context, anaphor, entity),
  );
  return { context, anaphor, candidates };
}

/** The first sentence to which a pronoun at word `i` reaches. */
const reachOf = (sentence: Int32Array, i: number): number =>
  Math.min(sentence[i]! - PRONOUN_REACH.sentences, sentence[Math.max(0, i - PRONOUN_REACH.words)]!);

/** A description of somebody or something new. */
function unnamed(context: Context, anaphor: Anaphor, opened: Draft[]): Draft | null {
  const { mention } = anaphor;
  const [kind] = anaphor.kinds;
  if (mention.form === 'pronoun' || kind === undefined) return null;
  const entity = draft(context.doc.text.slice(mention.start, mention.end).replace(/\s+/g, ' '), kind);
  entity.gender = anaphor.gender;
  entity.sector = anaphor.sector;
  entity.plural = anaphor.class === 'several';
  entity.of = anaphor.of;
  settleCountry(entity, anaphor.of?.country ?? null, 'report');
  opened.push(entity);
  return entity;
}
