import type { Doc } from '../../../language/index.js';
import type { Span } from '../../../terms/index.js';
import { wordsOf } from '../words.js';
import type { ActorDictionary } from './dictionary.js';

/** Where a researcher wants no events of: sentences with a phrase of their discards, or the whole report. */
export function discardedIn(doc: Doc, actors: ActorDictionary): Span[] {
  const found: Span[] = [];
  for (const { from, value } of actors.discardsIn(wordsOf(doc))) {
    if (value === 'report') return [{ start: 0, end: doc.text.length }];
    const sentence = doc.sentenceOf(from);
    const end = doc.sentenceStart[sentence + 1]! - 1;
    found.push({ start: doc.start[doc.sentenceStart[sentence]!]!, end: doc.end[end]! });
  }
  return found;
}
