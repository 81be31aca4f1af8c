import { type Doc, UPOS } from '../../../language/index.js';
import type { Words } from '../words.js';
import { subjectOf } from './syntax.js';

const NOUN = UPOS.indexOf('NOUN');

/**
 * The word of which a phrase is said, -1 if of none: in apposition («X, a company in …»), by copula («X is a party»), as
 * complement («X became chairman») or by «as» («X served as chairman», «they chose X as chairman»). What is joined to such
 * a phrase is said of the same («X is a lawyer and activist»).
 */
export function saidOf(doc: Doc, words: Words, head: number): number {
  let first = head;
  for (let steps = 0; steps < MOST_JOINED && isJoined(doc, first); steps++) first = doc.head[first]!;
  return ofFirst(doc, words, first);
}

/** Steps from the last of several nouns that are joined to the first. */
const MOST_JOINED = 3;

const isJoined = (doc: Doc, noun: number): boolean =>
  doc.deprelOf(noun) === 'conj' && doc.upos[doc.head[noun]!] === NOUN && subjectOf(doc, noun) < 0;

function ofFirst(doc: Doc, words: Words, head: number): number {
  const relation = doc.deprelOf(head);
  const governor = doc.head[head]!;
  if (relation === 'appos') return governor;
  // «As a result, X said» says nothing of X.
  const complements = relation === 'xcomp' || (relation === 'obl' && head > governor && hasCaseAs(doc, words, head));
  if (complements) return isDenied(doc, words, governor) ? -1 : ofVerb(doc, governor);
  let copula = false;
  for (const child of doc.children(head)) {
    const own = doc.deprelOf(child);
    if (own === 'cop') copula = true;
    // «She was on the way»
    if (own === 'case' && words.lower[child] !== "'s") return -1;
  }
  return copula && !isDenied(doc, words, head) ? sharedSubject(doc, head) : -1;
}

/** What a verb's complement is said of: its object, else its subject. */
function ofVerb(doc: Doc, verb: number): number {
  for (const child of doc.children(verb)) if (doc.deprelOf(child) === 'obj') return child;
  return sharedSubject(doc, verb);
}

/** The subject of a verb: its own, or that of the verb it is joined to («X rose and became chairman»). */
function sharedSubject(doc: Doc, verb: number): number {
  const own = subjectOf(doc, verb);
  return own < 0 && doc.deprelOf(verb) === 'conj' ? subjectOf(doc, doc.head[verb]!) : own;
}

function hasCaseAs(doc: Doc, words: Words, head: number): boolean {
  for (const child of doc.children(head))
    if (words.lower[child] === 'as' && doc.deprelOf(child) === 'case') return true;
  return false;
}

function isDenied(doc: Doc, words: Words, head: number): boolean {
  for (const child of doc.children(head)) if (words.lower[child] === 'not' || words.lower[child] === "n't") return true;
  return false;
}
