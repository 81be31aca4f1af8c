import type { Doc } from '../../language/index.js';
import type { Report, Span, Statement, Time } from '../../terms/index.js';
import { apartInTime, isUnder } from '../apart.js';
import { CLAUSES } from '../clauses.js';
import { firstFrom } from '../nearest.js';
import { dateOf } from '../times/index.js';
import type { Act } from './acts.js';
import { VERB } from './tags.js';

/** Times before an act's sentence among which the narrative's is sought. */
const TIMES_BEFORE = 8;

/**
 * The date of an act: what its own clause says, or a clause above it; else what the narrative carries on. What somebody
 * says happened is not dated by when they said it, nor a saying by what it speaks of, nor what was «a day before» by its clause.
 */
export function dateOfAct(
  doc: Doc,
  act: Pick<Act, 'word' | 'words'>,
  times: readonly Time[],
  report: Pick<Report, 'published'>,
  statement: Statement | null,
  contents: readonly Span[],
): ReturnType<typeof dateOf> {
  const word = datedWord(doc, act);
  const sentence = doc.sentenceOf(word);
  const start = doc.start[doc.sentenceStart[sentence]!]!;
  const end = doc.end[doc.sentenceStart[sentence + 1]! - 1]!;
  const first = firstFrom(times, start);
  const near = times.slice(Math.max(0, first - TIMES_BEFORE), firstFrom(times, end));
  const apart = apartInTime(doc, act.word);
  const mine = statement?.content ?? null;
  const counts = near.filter((time) => {
    const told = mine ? isIn(time, mine) : !isIn(time, contents);
    const isApart = apart >= 0 && !isUnder(doc, doc.wordAt(time.start), apart);
    return told && !isApart && (time.start < start || isAbove(doc, word, doc.wordAt(time.start)));
  });
  const found = dateOf(doc, word, counts, report, tellingWords(doc, act, word));
  const isSaid = statement !== null && (found === null || found.from === 'dateline');
  // What is said to have happened, was, when it was said.
  return isSaid && statement.date !== null ? { edtf: statement.date, from: 'narrative' } : found;
}

/** The word in whose clause the date of an act stands: of «the talks that they began in May», the verb behind the noun. */
const datedWord = (doc: Doc, { word, words }: Pick<Act, 'word' | 'words'>): number =>
  words.find((one) => doc.head[one] === word && doc.upos[one] === VERB) ?? word;

/** The verb with the noun that it tells of, if it stands behind it: «the meeting of February, which they convened». */
const tellingWords = (doc: Doc, { words }: Pick<Act, 'words'>, verb: number): number[] =>
  words.includes(doc.head[verb]!) ? [verb, doc.head[verb]!] : [verb];

const isIn = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

/** Whether the clause of a time is the act's own, or one that the act stands in. */
function isAbove(doc: Doc, word: number, time: number): boolean {
  let clause = time;
  while (doc.head[clause]! >= 0 && !CLAUSES.has(doc.deprelOf(clause))) clause = doc.head[clause]!;
  return isUnder(doc, word, clause);
}
