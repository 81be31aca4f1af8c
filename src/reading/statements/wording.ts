import { type Doc, deprels, UPOS } from '../../language/index.js';
import type { Statement } from '../../terms/index.js';
import type { Attribution } from './attributions.js';
import type { Run } from './extent.js';
import type { CueWord, StatementKnowledge } from './knowledge.js';
import type { Scene } from './scene.js';

const PUNCT = UPOS.indexOf('PUNCT');
const BEFORE = deprels('aux', 'aux:pass', 'advmod', 'cop', 'mark');
const AFTER = deprels('compound:prt', 'advmod');

/** The words of a cue: its heart with the auxiliaries, negation and particles that stand beside it. */
export function cueRuns({ doc }: Scene, cue: number): Run[] {
  if (cue < 0) return [];
  let from = cue;
  let to = cue + 1;
  while (from > 0 && doc.head[from - 1] === cue && BEFORE.has(doc.deprel[from - 1]!)) from--;
  while (to < doc.length && doc.head[to] === cue && AFTER.has(doc.deprel[to]!)) to++;
  return [{ from, to }];
}

/** Direct where all words stand in quotation marks that the cue does not stand in too, indirect where none do. */
export function mannerOf({ doc, quotedBy }: Scene, cue: number, content: readonly Run[]): Statement['manner'] {
  const around = cue < 0 ? -1 : quotedBy[cue]!;
  let quoted = 0;
  let words = 0;
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      if (doc.upos[i] === PUNCT) continue;
      words++;
      if (quotedBy[i]! >= 0 && quotedBy[i] !== around) quoted++;
    }
  return quoted === words ? 'direct' : quoted > 0 ? 'mixed' : 'indirect';
}

/** What is known of the word at the heart of a cue. */
export function cueWord(doc: Doc, cue: number, { nouns, verbs }: StatementKnowledge): CueWord | undefined {
  return cue < 0 ? undefined : (doc.uposOf(cue) === 'NOUN' ? nouns : verbs).get(doc.lemma(cue));
}

/** Those who write and read a report, of whom it tells nothing: «I felt», «as you know». */
const OURSELVES = new Set(['i', 'we', 'you']);

/** Whether a speaker is there, and not the writer, the reader or nobody. Within quotation marks anybody may be told of. */
export function isToldOf({ doc, quotedBy }: Scene, speaker: number): boolean {
  if (speaker < 0) return false;
  return quotedBy[speaker]! >= 0 || doc.uposOf(speaker) !== 'PRON' || !OURSELVES.has(doc.lemma(speaker).toLowerCase());
}

/** Whether words were uttered, as against thought or wished: a verb of saying or a question, by somebody. */
export function isSpeech({ doc }: Scene, { cue, speaker }: Attribution, { verbs }: StatementKnowledge): boolean {
  if (cue < 0 || speaker < 0 || doc.uposOf(cue) !== 'VERB') return false;
  const classes = verbs.get(doc.lemma(cue))?.classes;
  return classes !== undefined && (classes.includes('say') || classes.includes('ask'));
}
