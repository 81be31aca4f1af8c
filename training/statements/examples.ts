import { argumentFeatures, cueFacts } from '../../src/reading/statements/argument-features.js';
import { argumentsOf } from '../../src/reading/statements/arguments.js';
import { canBeCue, cueFeatures } from '../../src/reading/statements/cue.js';
import { extentOf, type Run, sharedWords, withQuotations } from '../../src/reading/statements/extent.js';
import { Features } from '../../src/reading/statements/features.js';
import type { Scene } from '../../src/reading/statements/scene.js';
import type { GoldReport, GoldStatement } from './corpus.js';
import { kept } from './learner.js';

/** A word that is or is no cue. */
export interface CueExample {
  rows: Int32Array;
  isCue: boolean;
}

/** The arguments of one cue, and which of them are right. */
export interface RankExample {
  rows: Int32Array[];
  right: boolean[];
}

const f = new Features();

/** Hashes of the lemmas that are cues at least this often without being verbs; rarer ones are chance. */
const OFTEN = 2;

export function cueLemmas(reports: readonly GoldReport[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { scene, statements } of reports)
    for (const { cue } of statements) {
      if (cue < 0 || scene.doc.uposOf(cue) === 'VERB') continue;
      counts.set(scene.lemma[cue]!, (counts.get(scene.lemma[cue]!) ?? 0) + 1);
    }
  return new Set([...counts.keys()].filter((lemma) => counts.get(lemma)! >= OFTEN));
}

export function cueExamples({ scene, statements }: GoldReport, lemmas: ReadonlySet<number>): CueExample[] {
  const cues = new Set(statements.map(({ cue }) => cue));
  const inContent = marked(
    scene,
    statements.flatMap(({ content }) => content),
  );
  const examples: CueExample[] = [];
  for (let i = 0; i < scene.doc.length; i++) {
    if (!canBeCue(scene, i, lemmas)) continue;
    const isCue = cues.has(i);
    // The corpus marks no cue inside of a content, though many are: what is not marked there tells nothing.
    if (!isCue && inContent[i]) continue;
    cueFeatures(scene, i, f);
    examples.push({ rows: kept(f), isCue });
  }
  return examples;
}

function marked({ doc }: Scene, runs: readonly Run[]): Uint8Array {
  const mark = new Uint8Array(doc.length);
  for (const { from, to } of runs) mark.fill(1, from, to);
  return mark;
}

/** Arguments this close to the best one are as good. */
const AS_GOOD = 0.02;
/** A content counts as right where it shares at least this much with the annotator's (Dice), the scorer's own measure. */
const RIGHT_CONTENT = 0.5;

export function contentExample(scene: Scene, statement: GoldStatement): RankExample | null {
  if (statement.cue < 0) return null;
  const facts = cueFacts(scene, statement.cue);
  const args = argumentsOf(scene, statement.cue);
  const shares = args.map((argument) => {
    const extent = withQuotations(scene, statement.cue, extentOf(scene, argument));
    return diceNearby(scene, extent, statement.content);
  });
  const best = Math.max(...shares);
  if (best < RIGHT_CONTENT) return null;
  return {
    rows: args.map((argument) => {
      argumentFeatures(scene, statement.cue, facts, argument, [], f);
      return kept(f);
    }),
    right: shares.map((share) => share > best - AS_GOOD),
  };
}

/** Dice of two contents; of the annotator's only what stands in the sentences that the other one touches. */
function diceNearby({ doc }: Scene, extent: readonly Run[], gold: readonly Run[]): number {
  if (extent.length === 0) return 0;
  const begin = doc.sentenceStart[doc.sentenceOf(extent[0]!.from)]!;
  const end = doc.sentenceStart[doc.sentenceOf(extent.at(-1)!.to - 1) + 1]!;
  const nearby = gold
    .map(({ from, to }) => ({ from: Math.max(from, begin), to: Math.min(to, end) }))
    .filter(({ from, to }) => to > from);
  const forth = sharedWords(doc.upos, extent, nearby);
  const back = sharedWords(doc.upos, nearby, extent);
  return (2 * forth.shared) / (forth.a + back.a || 1);
}

/** Below this even the best argument is not the annotator's source. */
const RIGHT_SOURCE = 0.3;

export function sourceExample(scene: Scene, statement: GoldStatement): RankExample | null {
  if (statement.cue < 0) return null;
  const facts = cueFacts(scene, statement.cue);
  const args = argumentsOf(scene, statement.cue).filter(({ kind }) => kind !== 'quotation');
  const shares = args.map((argument) => {
    if (argument.kind === 'none') return statement.source.length === 0 ? 1 : 0;
    if (statement.source.length === 0) return 0;
    const extent = extentOf(scene, argument);
    const forth = sharedWords(scene.doc.upos, extent, statement.source);
    const back = sharedWords(scene.doc.upos, statement.source, extent);
    return (2 * forth.shared) / (forth.a + back.a || 1);
  });
  const best = Math.max(...shares);
  if (best < RIGHT_SOURCE) return null;
  return {
    rows: args.map((argument) => {
      argumentFeatures(scene, statement.cue, facts, argument, statement.content, f);
      return kept(f);
    }),
    right: shares.map((share) => share > best - AS_GOOD),
  };
}
