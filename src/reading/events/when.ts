import type { Doc } from '../../language/index.js';
import type { Report, Span, Statement, Time } from '../../terms/index.js';
import { CLAUSES } from '../clauses.js';
import { firstFrom } from '../nearest.js';
import { dateOf } from '../times/index.js';

/** Times before an act's sentence among which the narrative's is sought. */
const TIMES_BEFORE = 8;

/**
 * The date of an act: what its own clause says, or a clause above it; else what the narrative carries on. What somebody
 * says happened is not dated by when they said it, nor a saying by what it speaks of.
 */
export function dateOfAct(
  doc: Doc,
  word: number,
  times: readonly Time[],
  report: Pick<Report, 'published'>,
  statement: Statement | null,
  contents: readonly Span[],
): ReturnType<typeof dateOf> {
  const sentence = doc.sentenceOf(word);
  const start = doc.start[doc.sentenceStart[sentence]!]!;
  const end = doc.end[doc.sentenceStart[sentence + 1]! - 1]!;
  const first = firstFrom(times, start);
  const near = times.slice(Math.max(0, first - TIMES_BEFORE), firstFrom(times, end));
  const mine = statement?.content ?? null;
  const counts = near.filter((time) => {
    const told = mine ? isIn(time, mine) : !isIn(time, contents);
    return told && (time.start < start || isAbove(doc, word, doc.wordAt(time.start)));
  });
  const found = dateOf(doc, word, counts, report);
  const isSaid = statement !== null && (found === null || found.from === 'dateline');
  // What is said to have happened, was, when it was said.
  return isSaid && statement.date !== null ? { edtf: statement.date, from: 'narrative' } : found;
}

const isIn = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

/** Whether the clause of a time is the act's own, or one that the act stands in. */
function isAbove(doc: Doc, word: number, time: number): boolean {
  let clause = time;
  while (doc.head[clause]! >= 0 && !CLAUSES.has(doc.deprelOf(clause))) clause = doc.head[clause]!;
  for (let at = word; at >= 0; at = doc.head[at]!) if (at === clause) return true;
  return false;
}
