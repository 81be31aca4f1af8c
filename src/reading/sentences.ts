import type { Doc } from '../language/index.js';
import type { Report, Span } from '../terms/index.js';

/**
 * The sentences of a Doc, from the first character of their first word to the last of their last. The dateline is read by
 * itself (`src/pipeline.ts`) but is no sentence.
 */
export function sentenceSpans(doc: Doc, { dateline }: Pick<Report, 'dateline'>): Span[] {
  const spans: Span[] = [];
  for (let s = 0; s < doc.sentenceCount; s++) {
    const first = doc.sentenceStart[s]!;
    const next = doc.sentenceStart[s + 1]!;
    if (next === first) continue;
    const [start, end] = [doc.start[first]!, doc.end[next - 1]!];
    const isDateline = dateline && start === dateline.start && !/[\p{L}\d]/u.test(doc.text.slice(dateline.end, end));
    if (!isDateline) spans.push({ start, end });
  }
  return spans;
}
