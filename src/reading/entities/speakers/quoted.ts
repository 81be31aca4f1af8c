import type { Draft } from '../found.js';
import { clauseOf, isSubject, SAYING } from '../resolve/syntax.js';
import type { Spoken } from './spoken.js';

/** Key of the speaker of the whole paragraph. */
export const ANY_SENTENCE = -1;

/** Who is said to speak in each sentence of a paragraph, and in all of it if it is but one; `at` tells who may. */
export function speakersIn(
  { doc, quotes }: Spoken,
  at: ReadonlyMap<number, Draft>,
  from: number,
  to: number,
): Map<number, Draft> {
  const speakers = new Map<number, Draft>();
  const all = new Set<Draft>();
  for (let i = from; i < to; i++) {
    const person = at.get(i);
    if (!person || quotes[i] || !isSubject(doc.deprelOf(i)) || !SAYING.has(doc.lemma(clauseOf(doc, i)))) continue;
    speakers.set(doc.sentenceOf(i), person);
    all.add(person);
  }
  const [only, another] = all;
  if (only && !another) speakers.set(ANY_SENTENCE, only);
  return speakers;
}
