import { DEPREL, type Doc, deprels, UPOS } from '../../language/index.js';
import type { Argument } from './arguments.js';
import type { Scene } from './scene.js';

/** Words `[from, to)`. */
export interface Run {
  from: number;
  to: number;
}

const PUNCT = UPOS.indexOf('PUNCT');

/** The words that an argument stands for, in the text's order, marks at its edges left off. */
export function extentOf(scene: Scene, argument: Argument): Run[] {
  const { doc, quotations } = scene;
  if (argument.kind === 'none') return [];
  if (argument.kind === 'quotation') {
    const { from, to } = quotations[argument.at]!;
    return [{ from, to }];
  }
  const words = doc.subtree(argument.at);
  if (argument.kind === 'below') return withLostBeginning(scene, argument, runsOf(scene, words));
  if (argument.kind !== 'above') return runsOf(scene, words);
  const without = new Set(doc.subtree(argument.branch));
  return runsOf(
    scene,
    words.filter((word) => !without.has(word)),
  );
}

const CLAUSE = DEPREL.indexOf('ccomp');
/** What shows that a clause begins where its own words do. */
const OPENERS = deprels('nsubj', 'nsubj:pass', 'csubj', 'expl', 'mark');
/** What leads in a clause inside a content rather than a content. */
const WITHIN = new Set([
  'because',
  'although',
  'though',
  'unless',
  'while',
  'when',
  'since',
  'after',
  'before',
  'until',
]);
/** A subject with its clauses is seldom longer, nor a first half. */
const LONGEST_LOST = 20;
const ADP = UPOS.indexOf('ADP');

/** A source about word `at`: all that it governs, without the preposition before it: «by the court», «from Oslo». */
export function sourceExtent(scene: Scene, at: number): Run[] {
  return withoutPreposition(scene, runsOf(scene, scene.doc.subtree(at)));
}

export function withoutPreposition({ doc }: Scene, runs: readonly Run[]): Run[] {
  const [first, ...others] = runs;
  if (!first) return [];
  let { from } = first;
  while (from + 1 < first.to && doc.upos[from] === ADP) from++;
  return [{ from, to: first.to }, ...others];
}

/** Ascending words as runs; marks between two runs join them, marks at the edges of a run are left off. */
function runsOf({ doc }: Scene, words: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    if (doc.upos[word] === PUNCT) continue;
    const run = runs.at(-1);
    if (run && isOnlyMarks(doc.upos, run.to, word)) run.to = word + 1;
    else runs.push({ from: word, to: word + 1 });
  }
  return runs.map((run) => withBracket(doc, run));
}

/** «the International Criminal Court (ICC)»: a bracket that was opened is closed. */
function withBracket(doc: Doc, { from, to }: Run): Run {
  let open = 0;
  for (let i = from; i < to; i++) {
    const mark = doc.text[doc.start[i]!];
    if (mark === '(') open++;
    else if (mark === ')' && open > 0) open--;
  }
  return open > 0 && to < doc.length && doc.text[doc.start[to]!] === ')' ? { from, to: to + 1 } : { from, to };
}

function isOnlyMarks(upos: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (upos[i] !== PUNCT) return false;
  return true;
}

/**
 * The extent of a content: where at least half of what a quotation has in this sentence belongs to it, all of the
 * quotation does, over sentences and paragraphs.
 */
export function withQuotations(scene: Scene, cue: number, runs: readonly Run[]): Run[] {
  const { doc, quotations, quotedBy } = scene;
  const whole: Run[] = runs.map((run) => ({ ...run }));
  const seen = new Set<number>([-1, quotedBy[cue]!]);
  for (const run of runs) {
    for (let i = run.from; i < run.to; i++) {
      const q = quotedBy[i]!;
      if (seen.has(q)) continue;
      seen.add(q);
      const { from, to } = quotations[q]!;
      const sentence = doc.sentenceOf(i);
      const begin = Math.max(from, doc.sentenceStart[sentence]!);
      const end = Math.min(to, doc.sentenceStart[sentence + 1]!);
      let inside = 0;
      for (const { from: a, to: b } of runs) inside += Math.max(0, Math.min(b, end) - Math.max(a, begin));
      if (2 * inside < end - begin - 2) continue;
      whole.push(...wholeQuotation(scene, q));
    }
  }
  return joined(whole, doc.upos);
}

/**
 * «The ministry said the talks, which began in May, were over», «believes the talks are dead and that nobody mourns
 * them», «said they would not come because nobody had asked them»: a clause whose subject or first half the parser has
 * hung elsewhere begins right after its cue.
 */
function withLostBeginning(scene: Scene, argument: Argument, runs: Run[]): Run[] {
  const { doc, child, childStart, quotedBy } = scene;
  const [first, ...others] = runs;
  const begin = argument.branch + 1;
  if (!first || first.from <= begin || first.from - begin > LONGEST_LOST || doc.upos[begin] === PUNCT) return runs;
  const isSecondHalf =
    (doc.lemma(first.from) === 'and' && quotedBy[first.from + 1] === quotedBy[argument.branch]) ||
    (WITHIN.has(doc.lower(first.from)) && hasClauseBefore(scene, argument.branch, first.from));
  if (!isSecondHalf && argument.relation !== CLAUSE) return runs;
  for (let c = childStart[argument.at]!; !isSecondHalf && c < childStart[argument.at + 1]!; c++)
    if (OPENERS.has(doc.deprel[child[c]!]!)) return runs;
  return [{ from: begin, to: first.to }, ...others];
}

/** Whether a clause that hangs on the cue stands between it and word `to`. */
function hasClauseBefore({ doc, child, childStart }: Scene, cue: number, to: number): boolean {
  for (let c = childStart[cue]!; c < childStart[cue + 1]!; c++)
    if (doc.deprel[child[c]!] === CLAUSE && child[c]! > cue && child[c]! < to) return true;
  return false;
}

/** A quotation with what of it stands in the paragraphs before and after. */
export function wholeQuotation({ quotations, continuedBy }: Scene, q: number): Run[] {
  const parts: Run[] = [];
  let first = q;
  while (quotations[first]!.continues >= 0) first = quotations[first]!.continues;
  for (let part = first; part >= 0; part = continuedBy[part]!)
    parts.push({ from: quotations[part]!.from, to: quotations[part]!.to });
  return parts;
}

/** Runs in order, overlapping and touching ones made one. */
export function joined(runs: Run[], upos: Uint8Array): Run[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  const out: Run[] = [];
  for (const run of sorted) {
    const before = out.at(-1);
    if (before && run.from <= before.to) before.to = Math.max(before.to, run.to);
    else if (before && isOnlyMarks(upos, before.to, run.from)) before.to = run.to;
    else out.push({ ...run });
  }
  return out;
}

/** Number of words, marks not counted, that two lists of runs share and that the first has. */
export function sharedWords(upos: Uint8Array, a: readonly Run[], b: readonly Run[]): { shared: number; a: number } {
  let shared = 0;
  let all = 0;
  for (const { from, to } of a)
    for (let i = from; i < to; i++) {
      if (upos[i] === PUNCT) continue;
      all++;
      if (b.some((run) => run.from <= i && i < run.to)) shared++;
    }
  return { shared, a: all };
}
