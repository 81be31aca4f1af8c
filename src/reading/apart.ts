import type { Deprel, Doc } from '../language/index.js';
import { CLAUSES } from './clauses.js';

const UNITS = new Set(['hour', 'day', 'week', 'month', 'year', 'decade']);

/** Relations of circumstances. */
const PHRASES: ReadonlySet<Deprel> = new Set<Deprel>(['obl', 'nmod', 'nmod:unmarked']);

/**
 * «a day after the end of the talks», «five days before the session in Doha»: the word that heads the phrase about `word` which
 * tells of another time than its clause, or -1.
 */
export function apartInTime(doc: Doc, word: number): number {
  for (let at = word; at >= 0 && !CLAUSES.has(doc.deprelOf(at)); at = doc.head[at]!) {
    if (!PHRASES.has(doc.deprelOf(at))) continue;
    for (const child of doc.children(at))
      if (doc.deprelOf(child) === 'case' && /^(?:after|before)$/.test(doc.lower(child)) && isMeasured(doc, child))
        return at;
  }
  return -1;
}

/** Whether a word stands under another one. */
export function isUnder(doc: Doc, word: number, above: number): boolean {
  for (let at = word; at >= 0; at = doc.head[at]!) if (at === above) return true;
  return false;
}

/** Whether a length of time stands before a word: «two weeks after», «days before». */
const isMeasured = (doc: Doc, word: number): boolean => word > 0 && UNITS.has(doc.lemma(word - 1).toLowerCase());
