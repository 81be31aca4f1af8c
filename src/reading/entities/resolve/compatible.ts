import type { Doc } from '../../../language/index.js';
import type { Draft } from '../found.js';
import type { Anaphor } from './anaphor.js';
import type { Context } from './context.js';
import { clauseOf, isSubject, roleOf, SAYING } from './syntax.js';

/** Whether an anaphor can mean an entity at all: kind, number, gender, country, and the grammar of one clause. */
export function isCompatible(context: Context, anaphor: Anaphor, entity: Draft): boolean {
  if (!anaphor.kinds.has(entity.kind) || isOurs(anaphor)) return false;
  if (anaphor.gender && entity.gender && anaphor.gender !== entity.gender) return false;
  const country = anaphor.of?.country;
  if (country && entity.country && country !== entity.country) return false;
  if (anaphor.class === 'it' && entity.plural) return false;
  return !isBound(context, anaphor, entity) && !isSpeaker(context, anaphor, entity);
}

/** «Our reporter» is whoever works for those who speak, whom they seldom name. */
const isOurs = ({ determiner, title }: Anaphor): boolean => determiner === 'our' && title?.known.class === 'profession';

/** Who is quoted speaks of himself as «I», never as «he»: whoever is said to speak where the quotation opens, or here. */
function isSpeaker({ doc, quotes, mentionAt }: Context, { class: of, mention }: Anaphor, entity: Draft): boolean {
  const i = mention.head;
  if (of !== 'he' || !quotes[i]) return false;
  const sentences = [doc.sentenceOf(openingOf(quotes, i)), doc.sentenceOf(i)];
  return sentences.some((sentence) => isQuotedIn(doc, quotes, mentionAt, sentence, entity));
}

/** Most words that a quotation is followed back. */
const LONGEST_QUOTATION = 200;

/** The first word of the quotation in which word `i` stands. */
function openingOf(quotes: Int32Array, i: number): number {
  let at = i;
  while (at > 0 && i - at < LONGEST_QUOTATION && quotes[at - 1] === quotes[i]) at--;
  return at;
}

/** Whether somebody is said to speak in a sentence, by words outside quotations. */
function isQuotedIn(
  doc: Doc,
  quotes: Int32Array,
  mentionAt: Context['mentionAt'],
  sentence: number,
  entity: Draft,
): boolean {
  const end = doc.sentenceStart[sentence + 1]!;
  for (let j = doc.sentenceStart[sentence]!; j < end; j++) {
    if (quotes[j] || mentionAt.get(j)?.entity !== entity) continue;
    if (isSubject(doc.deprelOf(j)) && SAYING.has(doc.lemma(clauseOf(doc, j)))) return true;
  }
  return false;
}

const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj']);
const REFLEXIVE = /sel(?:f|ves)$/;

/** Whether subject and object of one verb would be one: «Ali met him» is about another. */
function isBound(context: Context, anaphor: Anaphor, entity: Draft): boolean {
  const { doc } = context;
  const i = anaphor.mention.head;
  if (isSubject(doc.deprelOf(i)) && isNamedObject(context, doc.head[i]!, entity)) return true;
  const mention = context.last(entity);
  if (!mention) return false;
  // «the ministry's minister» is not the ministry.
  if (mention.from >= anaphor.mention.from && mention.to <= anaphor.mention.to) return true;
  if (doc.sentenceOf(mention.head) !== doc.sentenceOf(i)) return false;
  if (anaphor.mention.form === 'pronoun' && REFLEXIVE.test(anaphor.noun)) return false;
  if (doc.deprelOf(i) === 'nmod:poss') return false;
  // A conjunct is another than the one it is joined to.
  if (doc.head[i] === mention.head && (doc.deprelOf(i) === 'conj' || doc.deprelOf(i) === 'nmod')) return true;
  if (clauseOf(doc, i) !== clauseOf(doc, mention.head)) return false;
  const other = roleOf(doc, mention.head);
  return other === 'subject' || (other === 'object' && roleOf(doc, i) !== 'subject');
}

/** «he told Shaheen»: whether an object of the verb names the entity. */
function isNamedObject({ doc, mentionAt }: Context, verb: number, entity: Draft): boolean {
  if (verb < 0) return false;
  for (const child of doc.children(verb)) {
    const mention = OBJECTS.has(doc.deprelOf(child)) ? mentionAt.get(child) : undefined;
    if (mention?.form === 'name' && mention.entity === entity) return true;
  }
  return false;
}
