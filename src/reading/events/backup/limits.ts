import type { Deprel } from '../../../language/index.js';
import type { PloverType } from '../../../terms/index.js';
import type { Act } from '../acts.js';
import type { Other } from './candidates.js';
import type { Scene, Situation } from './situations.js';

/** Acts that are done with words, or at a place that has no part in them. */
const HELD_SOMEWHERE: ReadonlySet<PloverType> = new Set([
  'ACCUSE',
  'AGREE',
  'CONSULT',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'SUPPORT',
  'THREATEN',
]);
const PEOPLE = new Set(['people', 'person']);

/** Prepositions that lead in where something is said or held. */
const WHERE = new Set(['in', 'at', 'on', 'near', 'outside']);

/** Whether an act of the codebook may be towards somebody: by name, and not only where it is said or held. */
export function canBeTowards(
  { doc, grammar, parties }: Scene,
  { type, mode, words, below }: Act,
  { id, word, path }: Other,
): boolean {
  if (!parties.isIdentified(id) || mode === 'resign') return false;
  // «signed the accord without Oman»
  if (path.some((one) => grammar.preposition(one) === 'without')) return false;
  // «the League, a group of the opposition, said»
  if (words.includes(doc.head[word]!) && doc.deprelOf(word) === 'nsubj') return false;
  // «condemned the killing of Syrian villagers» blames none of them.
  if (type === 'ACCUSE' && below.length > 0 && PEOPLE.has(parties.entity(id)?.kind ?? '')) return false;
  const isWhere = (one: number) => WHERE.has(grammar.preposition(one));
  const isWithin = words.includes(doc.head[word]!);
  // «the Doha session»
  const isPlace = isWhere(path[0]!) || (isWithin && (isWhere(word) || doc.deprelOf(word) === 'compound'));
  return !(HELD_SOMEWHERE.has(type) && isPlace);
}

/** Prepositions that lead in whom a verb is done to, or with. */
const TOWARDS = new Set(['', 'with', 'to', 'against', 'for', 'from', 'toward', 'towards', 'by']);
/** Relations inside of one phrase: «hailed Iran's decision». */
const IN_PHRASE: ReadonlySet<Deprel> = new Set<Deprel>(['nmod:poss', 'appos', 'conj', 'compound', 'nmod:desc']);

/**
 * Whether a verb that the codebook does not know may be towards somebody: told by name, and in the verb's own object or a
 * phrase that tells of a direction. What is further off is more often wrong than right.
 */
export function canBeTold({ doc, grammar, parties }: Scene, situation: Situation, { id, path }: Other): boolean {
  if (!parties.isIdentified(id)) return false;
  if (situation.together) return true;
  const [first, ...inner] = path;
  const lead = grammar.preposition(first!);
  const isObject = doc.deprelOf(first!) === 'obj' || doc.deprelOf(first!) === 'iobj';
  return TOWARDS.has(lead) && (isObject || lead !== '') && inner.every((word) => IN_PHRASE.has(doc.deprelOf(word)));
}
