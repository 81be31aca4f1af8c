import { DEPREL, deprels } from '../../language/index.js';
import type { Run } from './extent.js';
import type { CueWord, StatementKnowledge } from './knowledge.js';
import type { Scene } from './scene.js';

const OBLIQUE = deprels('obl', 'nmod', 'obl:unmarked', 'advcl', 'obj', 'xcomp', 'conj');
const PHRASES = deprels('obl', 'nmod', 'obl:unmarked');
const CLAUSES = deprels('advcl', 'xcomp', 'acl', 'parataxis', 'conj');
const OBJECTS = deprels('obj', 'iobj');
const SUBJECTS = deprels('nsubj', 'nsubj:pass');
const CASE = DEPREL.indexOf('case');
const COMPOUND = deprels('compound', 'amod', 'nmod:desc');

/** Prepositions after which a noun is what the words came by: «in a letter», «at a briefing», «on X». */
const BY = new Set(['in', 'at', 'on', 'via', 'through', 'during', 'by', 'from']);
/** Prepositions after which the other side of a letter or a talk stands. */
const WITH = new Set(['to', 'with']);

/** The noun by which words came, the medium it stands for, and who was at the other end. */
export interface Medium {
  name: string;
  /** The noun, or the verb that tells the medium itself. */
  word: number;
}

/** What a statement's own clause tells of its medium: a phrase about the cue, the source itself, or the cue's verb. */
export function mediumOf(
  scene: Scene,
  cue: number,
  source: number,
  content: readonly Run[],
  knowledge: StatementKnowledge,
): Medium | null {
  const { doc } = scene;
  const isOutside = (word: number) => !content.some(({ from, to }) => from <= word && word < to);
  if (source >= 0) {
    const name = mediumOfNoun(scene, source, knowledge);
    if (name) return { name, word: source };
  }
  if (cue < 0) return null;
  // «Revealed the details on his page»: the parser hangs the page on the details.
  const isClause = content.some(({ from, to }) => isClausal(scene, from, to));
  for (const word of phrasesAbout(scene, cue)) {
    if (word === source || (isClause && !isOutside(word))) continue;
    const preposition = prepositionOf(scene, word);
    if (!BY.has(preposition)) continue;
    const platform = knowledge.mediumOfPlatform.get(doc.lower(word));
    if (platform && (preposition === 'on' || preposition === 'via')) return { name: platform, word };
    const name = mediumOfNoun(scene, word, knowledge);
    if (name) return { name, word };
  }
  const own = doc.uposOf(cue) === 'NOUN' ? mediumOfNoun(scene, cue, knowledge) : null;
  const name = own ?? knowledge.mediumOfVerb.get(doc.lemma(cue));
  return name ? { name, word: cue } : null;
}

/** Whether words are a clause with its subject, or in quotation marks, and not a mere object. */
const isClausal = ({ doc, quotedBy }: Scene, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (SUBJECTS.has(doc.deprel[i]!) || quotedBy[i]! >= 0) return true;
  return false;
};

/** Heads of the phrases that tell of the circumstances of a cue, at most three steps below it. */
function phrasesAbout({ doc }: Scene, cue: number): number[] {
  const found: number[] = [];
  const visit = (word: number, depth: number) => {
    for (const k of doc.children(word)) {
      if (PHRASES.has(doc.deprel[k]!)) found.push(k);
      if (depth < 3 && (OBLIQUE.has(doc.deprel[k]!) || CLAUSES.has(doc.deprel[k]!))) visit(k, depth + 1);
    }
  };
  visit(cue, 1);
  return found;
}

/** Medium of a noun, with its modifier («press conference») or alone. */
function mediumOfNoun({ doc }: Scene, noun: number, { mediumOfNoun: known }: StatementKnowledge): string | null {
  const lemma = doc.lemma(noun).toLowerCase();
  for (const k of doc.children(noun)) {
    if (!COMPOUND.has(doc.deprel[k]!)) continue;
    const medium = known.get(`${doc.lower(k)} ${lemma}`);
    if (medium) return medium;
  }
  return known.get(lemma) ?? known.get(doc.lower(noun)) ?? null;
}

function prepositionOf({ doc }: Scene, word: number): string {
  for (const k of doc.children(word)) if (doc.deprel[k] === CASE) return doc.lemma(k).toLowerCase();
  return '';
}

/** Heads of the phrases that name those whom the words were for: the hearer of the cue, and the other end of its medium. */
export function hearersOf(
  scene: Scene,
  cue: number,
  medium: Medium | null,
  content: readonly Run[],
  known: CueWord | undefined,
): number[] {
  const { doc } = scene;
  const isOutside = (word: number) => !content.some(({ from, to }) => from <= word && word < to);
  const heard: number[] = [];
  if (cue >= 0 && known) {
    for (const k of doc.children(cue)) {
      const relation = doc.deprel[k]!;
      const stands = OBJECTS.has(relation) ? 'obj' : PHRASES.has(relation) ? prepositionOf(scene, k) : '';
      if (known.hearer.includes(stands) && isOutside(k)) heard.push(k);
    }
  }
  if (medium && medium.word !== cue) {
    for (const k of doc.children(medium.word))
      if (PHRASES.has(doc.deprel[k]!) && WITH.has(prepositionOf(scene, k)) && isOutside(k)) heard.push(k);
  }
  return heard;
}
