import type { Doc } from '../../language/index.js';
import type { Tense } from './resolve/filled.js';

/** Heads up the tree within which a verb is looked for: further up stands another statement. */
const REACH = 12;

/**
 * Whether the clause around the expression of words `[first, end)` tells of what was or of what is to come, by the
 * nearest verb that governs it. Unknown in an unparsed text.
 */
export function tenseAt(doc: Doc, first: number, end: number): Tense {
  if (first >= doc.length) return 'unknown';
  if (first > 0 && doc.lower(first - 1) === 'since') return 'past';
  let inNoun = false;
  let at = first;
  for (let step = 0; at >= 0 && step < REACH; step++) {
    const tense = tenseOfVerb(doc, at);
    // «an agreement of June» is of the past whatever is done with it; only an open future («will hold a meeting on
    // Monday») reaches into the noun's phrase.
    if (tense) return inNoun && !(tense === 'future' && hasModal(doc, at)) ? 'unknown' : tense;
    inNoun ||= (at < first || at >= end) && doc.uposOf(at) === 'NOUN';
    at = doc.head[at]!;
  }
  return 'unknown';
}

/** The tense of a verb with its auxiliaries, null for another word and for a participle that leaves it to its head. */
function tenseOfVerb(doc: Doc, i: number): Tense | null {
  const auxiliaries = [...doc.children(i)].filter((child) => doc.uposOf(child) === 'AUX' || doc.xposOf(child) === 'MD');
  if (hasModal(doc, i))
    return auxiliaries.some((aux) => /^(?:could|would)$/i.test(doc.form(aux))) ? 'unknown' : 'future';
  const isPast = auxiliaries.some((aux) => doc.xposOf(aux) === 'VBD');
  switch (doc.xposOf(i)) {
    case 'VBD':
      return 'past';
    case 'VB':
      return isPastInfinitive(doc, i) ? 'past' : 'future';
    case 'VBN':
      return !isPast && isAwaited(doc, i) ? 'future' : 'past';
    case 'VBZ':
    case 'VBP':
      return isTold(doc, i) ? 'unknown' : 'future';
    default:
      if (isPast) return 'past';
      return isAwaited(doc, i) || doc.children(i).some((child) => isAwaited(doc, child)) ? 'future' : null;
  }
}

/** Verbs whose present tells of words, states and habits, where that of others announces («they meet on Monday»). */
const isTold = (doc: Doc, i: number): boolean =>
  doc.uposOf(i) !== 'VERB' ||
  /^(?:say|tell|report|note|add|write|believe|think|know|have|want|mean|see|recall|show|remain|include)$/.test(
    doc.lemma(i),
  );

const hasModal = (doc: Doc, i: number): boolean =>
  doc.children(i).some((child) => doc.xposOf(child) === 'MD' && doc.deprelOf(child) === 'aux');

const isAwaited = (doc: Doc, i: number): boolean => /^(?:expected|scheduled|planned|due|set)$/i.test(doc.form(i));

/** «had been due to expire Friday»: what was to come then is past by now. */
function isPastInfinitive(doc: Doc, i: number): boolean {
  const head = doc.head[i]!;
  return head >= 0 && doc.children(head).some((child) => doc.lower(child) === 'had');
}
