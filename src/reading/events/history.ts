import { DEPREL, type Doc } from '../../language/index.js';
import type { Act } from './acts.js';

/** An act so many days before its report is background. */
const NEWS_DAYS = 60;
const DAY = 86_400_000;

/**
 * Whether an act is told as background: long past by the last day its date can mean, or by how it is put («has long»,
 * «once»). `last` and `published` are ISO 8601 days, null where they are not known.
 */
export function isHistory(doc: Doc, act: Act, last: string | null, published: string | null): boolean {
  if (last !== null && published !== null && dayOf(published) - dayOf(last) > NEWS_DAYS) return true;
  return act.words.some((word) => isOfOld(doc, word));
}

const ADVMOD = DEPREL.indexOf('advmod');

function isOfOld(doc: Doc, word: number): boolean {
  for (const child of doc.children(word))
    if (doc.deprel[child] === ADVMOD && /^(?:long|historically|traditionally|once|formerly)$/i.test(doc.form(child)))
      return true;
  return false;
}

/** Days since the beginning of 1970; years before the common era are none of a news report's. */
const dayOf = (iso: string): number =>
  Math.floor(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY);
