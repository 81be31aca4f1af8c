import { DEPREL, deprels, UPOS } from '../../language/index.js';
import { mix } from './features.js';
import type { Scene } from './scene.js';

/** Something near a cue that may be its content or its source. */
export interface Argument {
  /**
   * `below` and `beside`: a word with all it governs. `above`: a word that governs the cue, with all it governs but for
   * the cue's branch. `next`: what stands right before or after the cue, however the parser has hung it. `quotation`: a stretch in quotation marks, by its number. `none`: there is nothing.
   */
  kind: 'below' | 'beside' | 'above' | 'next' | 'quotation' | 'none';
  /** The word, or the number of the quotation; -1 for none. */
  at: number;
  /** For `above` and `beside`: the word through which the cue hangs on it. */
  branch: number;
  /** Hash of the relations on the way from the cue. */
  path: number;
  /** Relation of the last step. */
  relation: number;
  /** Steps up and down in the tree. */
  up: number;
  down: number;
}

const PUNCT = DEPREL.indexOf('punct');
const SUBJECTS = deprels('nsubj', 'nsubj:pass', 'nsubj:outer', 'obl:agent', 'nmod:poss');
const VERB = UPOS.indexOf('VERB');
const ABOVE = 0x41;
const BESIDE = 0x42;
const NONE: Argument = { kind: 'none', at: -1, branch: -1, path: 0, relation: 0, up: 0, down: 0 };
/** How far up a subject is sought: «he agreed to begin to consider asking …» */
const HIGHEST = 5;
/** Up to here everything that hangs on a governor is looked at, above only subjects. */
const WIDE = 2;

/** All that may be content or source of the cue at word `i`, in a fixed order; never empty. */
export function argumentsOf(scene: Scene, i: number): Argument[] {
  const { doc, child, childStart } = scene;
  const { deprel } = doc;
  const found: Argument[] = [NONE];
  for (let c = childStart[i]!; c < childStart[i + 1]!; c++) {
    const k = child[c]!;
    if (deprel[k] === PUNCT) continue;
    const path = mix(1, deprel[k]!);
    found.push({ kind: 'below', at: k, branch: i, path, relation: deprel[k]!, up: 0, down: 1 });
    for (let d = childStart[k]!; d < childStart[k + 1]!; d++) {
      const g = child[d]!;
      if (deprel[g] === PUNCT) continue;
      found.push({
        kind: 'below',
        at: g,
        branch: i,
        path: mix(path, deprel[g]!),
        relation: deprel[g]!,
        up: 0,
        down: 2,
      });
    }
  }
  let branch = i;
  let path = 2;
  for (let up = 1; up <= HIGHEST; up++) {
    const h = doc.head[branch]!;
    if (h < 0) break;
    path = mix(path, deprel[branch]!);
    if (up <= 3)
      found.push({ kind: 'above', at: h, branch, path: mix(path, ABOVE), relation: deprel[branch]!, up, down: 0 });
    for (let c = childStart[h]!; c < childStart[h + 1]!; c++) {
      const k = child[c]!;
      if (k === branch || deprel[k] === PUNCT) continue;
      if (up > WIDE && !SUBJECTS.has(deprel[k]!)) continue;
      const beside = mix(mix(path, BESIDE), deprel[k]!);
      found.push({ kind: 'beside', at: k, branch, path: beside, relation: deprel[k]!, up, down: 1 });
      if (up > 1 || doc.upos[k] === VERB) continue;
      for (let d = childStart[k]!; d < childStart[k + 1]!; d++) {
        const g = child[d]!;
        if (deprel[g] === PUNCT) continue;
        found.push({
          kind: 'beside',
          at: g,
          branch,
          path: mix(beside, deprel[g]!),
          relation: deprel[g]!,
          up,
          down: 2,
        });
      }
    }
    branch = h;
  }
  for (const side of [-1, 1]) {
    const at = phraseNext(scene, i, side);
    if (at >= 0) found.push({ kind: 'next', at, branch: i, path: side, relation: deprel[at]!, up: 0, down: 0 });
  }
  for (const [q, where] of quotationsNear(scene, i))
    found.push({ kind: 'quotation', at: q, branch: i, path: where, relation: where, up: 0, down: 0 });
  return found;
}

/** Quotations in the sentence of word `i`, the one that ends just before it, and the one that begins just after. */
function quotationsNear({ doc, quotedBy, quotations }: Scene, i: number): [number, number][] {
  const found: [number, number][] = [];
  const sentence = doc.sentenceOf(i);
  const begin = doc.sentenceStart[sentence]!;
  const end = doc.sentenceStart[sentence + 1]!;
  const before = begin > 0 ? quotedBy[begin - 1]! : -1;
  if (before >= 0 && quotedBy[begin] !== before) found.push([before, 1]);
  for (let j = begin; j < end; j++) {
    const q = quotedBy[j]!;
    if (q < 0) continue;
    if (q !== quotedBy[i]) found.push([q, j < i ? 2 : 3]);
    j = quotations[q]!.to - 1;
  }
  const after = end < doc.length ? quotedBy[end]! : -1;
  if (after >= 0 && quotedBy[end - 1] !== after) found.push([after, 4]);
  return found;
}

/** The word whose phrase begins right after word `i`, or ends right before it, and is the largest that does without it. */
function phraseNext({ doc, first, last, quotedBy }: Scene, i: number, side: number): number {
  const sentence = doc.sentenceOf(i);
  let at = i + side;
  while (at >= doc.sentenceStart[sentence]! && at < doc.sentenceStart[sentence + 1]! && doc.deprel[at] === PUNCT)
    at += side;
  if (at < doc.sentenceStart[sentence]! || at >= doc.sentenceStart[sentence + 1]!) return -1;
  for (let h = doc.head[at]!; h >= 0; h = doc.head[h]!) {
    if ((side > 0 ? first[h]! <= i : last[h]! >= i) || quotedBy[h] !== quotedBy[at]) break;
    at = h;
  }
  return at;
}
