import type { Doc } from '../language/index.js';
import type { Span } from '../terms/index.js';
import { CLAUSES } from './clauses.js';

/** Words and signs that a new clause begins at, where the sentence has not been parsed. */
const BOUNDARIES = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '--',
  'that',
  'which',
  'who',
  'whom',
  'because',
  'while',
  'after',
  'before',
  'when',
  'where',
  'but',
  'although',
  'if',
  'and',
]);

export interface Nearest {
  /** Index into the spans. */
  index: number;
  inClause: boolean;
}

/**
 * Of the spans in the sentence of `word`, the nearest one in its clause, else the nearest of all; spans before and after
 * count alike. `spans` are in the text's order. Null where the sentence has none that `counts`.
 */
export function nearestInClause<T extends Span>(
  doc: Doc,
  word: number,
  spans: readonly T[],
  counts: (span: T) => boolean,
): Nearest | null {
  const sentence = doc.sentenceOf(word);
  const first = doc.sentenceStart[sentence]!;
  const end = doc.sentenceStart[sentence + 1]!;
  let best: (Nearest & { distance: number }) | null = null;
  for (
    let index = firstFrom(spans, doc.start[first]!);
    index < spans.length && spans[index]!.start < doc.end[end - 1]!;
    index++
  ) {
    const span = spans[index]!;
    if (!counts(span)) continue;
    const at = doc.wordAt(span.start);
    const distance = Math.abs(at - word);
    const inClause = isSameClause(doc, word, headOf(doc, at, span.end));
    if (!best || (inClause && !best.inClause) || (inClause === best.inClause && distance < best.distance)) {
      best = { index, inClause, distance };
    }
  }
  return best && { index: best.index, inClause: best.inClause };
}

/** Index of the first span that starts at or after a character. */
export function firstFrom(spans: readonly Span[], character: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < character) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word of a span that the others hang on: the one whose head lies outside. */
export function headOf(doc: Doc, first: number, end: number): number {
  for (let i = first; i < doc.length && doc.start[i]! < end; i++) {
    const head = doc.head[i]!;
    if (head < first || head >= doc.length || doc.start[head]! >= end) return i;
  }
  return first;
}

const isParsed = (doc: Doc, i: number): boolean => doc.head[i]! >= 0 || doc.deprelOf(i) === 'root';

function isSameClause(doc: Doc, a: number, b: number): boolean {
  if (isParsed(doc, a) && isParsed(doc, b)) return clauseOf(doc, a) === clauseOf(doc, b);
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  for (let i = low + 1; i < high; i++) if (BOUNDARIES.has(doc.lower(i))) return false;
  return true;
}

/** The word that heads the clause of word `i`. A second verb after «and» heads its own. */
function clauseOf(doc: Doc, i: number): number {
  let at = i;
  for (;;) {
    const relation = doc.deprelOf(at);
    if (doc.head[at]! < 0 || CLAUSES.has(relation) || (relation === 'conj' && doc.uposOf(at) === 'VERB')) return at;
    at = doc.head[at]!;
  }
}

/** The first character of the paragraph that word `word` stands in. */
export function paragraphStartOf(doc: Doc, word: number): number {
  const starts = doc.paragraphStart;
  let low = 0;
  let high = Math.max(starts.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return doc.start[starts[low]!]!;
}
