import { type Doc, UPOS } from '../../../language/index.js';
import type { Words } from '../words.js';
import { isSubject, subjectOf } from './syntax.js';

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
  if (isSubject(relation)) return subjectBefore(doc, words, head);
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

/** «Ali Khan, a lawyer, said»: the subject that a phrase stands beside, which the parser takes for a second one. */
function subjectBefore(doc: Doc, words: Words, head: number): number {
  let from = head;
  for (const child of doc.children(head)) from = Math.min(from, child);
  if (words.lower[from - 1] !== ',') return -1;
  const subject = subjectOf(doc, doc.head[head]!);
  return subject >= 0 && subject < from ? subject : -1;
}

/** What a verb's complement is said of: its object, else its subject. */
function ofVerb(doc: Doc, verb: number): number {
  for (const child of doc.children(verb)) if (doc.deprelOf(child) === 'obj') return child;
  return sharedSubject(doc, verb);
}

/** The subject of a verb: its own, or that of the verb it is joined to («X rose and became chairman»). */
function sharedSubject(doc: Doc, verb: number): number {
  const own = subjectOf(doc, verb);
  if (own >= 0 || doc.deprelOf(verb) !== 'conj') return own;
  // «There will be…» and «Ending it will be…» have subjects of their own that are nobody.
  for (const child of doc.children(verb)) if (/^(?:csubj|expl)/.test(doc.deprelOf(child))) return -1;
  return subjectOf(doc, doc.head[verb]!);
}

function hasCaseAs(doc: Doc, words: Words, head: number): boolean {
  for (const child of doc.children(head))
    if (words.lower[child] === 'as' && doc.deprelOf(child) === 'case') return true;
  return false;
}

function isDenied(doc: Doc, words: Words, head: number): boolean {
  for (const child of doc.children(head)) if (DENIALS.has(words.lower[child]!)) return true;
  return false;
}

const DENIALS = new Set(['not', "n't", 'no']);
