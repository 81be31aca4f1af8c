import type { Doc } from '../language/index.js';
import type { Span } from '../terms/index.js';

/** The sentences of a Doc, from the first character of their first word to the last of their last. */
export function sentenceSpans(doc: Doc): Span[] {
  const spans: Span[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const first = doc.sentenceStart[s]!;
    const next = doc.sentenceStart[s + 1]!;
    if (next > first) spans.push({ start: doc.start[first]!, end: doc.end[next - 1]! });
  }
  return spans;
}
