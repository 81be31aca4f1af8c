import type { Doc } from '../../../language/index.js';
import type { Words } from '../words.js';
import { subjectOf } from './syntax.js';

/**
 * The word of which a phrase is said, -1 if of none: in apposition («X, a company in …»), by copula («X is a party»), as
 * complement («X became chairman») or by «as» («X served as chairman», «they chose X as chairman»).
 */
export function saidOf(doc: Doc, words: Words, head: number): number {
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
  return copula && !isDenied(doc, words, head) ? subjectOf(doc, head) : -1;
}

/** What a verb's complement is said of: its object, else its subject. */
function ofVerb(doc: Doc, verb: number): number {
  for (const child of doc.children(verb)) if (doc.deprelOf(child) === 'obj') return child;
  return subjectOf(doc, verb);
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
