import { DEPREL, deprels } from '../../language/index.js';
import type { Argument } from './arguments.js';
import type { Run } from './extent.js';
import { type Features, mix } from './features.js';
import type { Scene } from './scene.js';

const CASE = DEPREL.indexOf('case');
const MARK = DEPREL.indexOf('mark');
const AUX_PASS = DEPREL.indexOf('aux:pass');
const PUNCT = DEPREL.indexOf('punct');
const SUBJECTS = deprels('nsubj', 'nsubj:pass', 'csubj', 'csubj:pass');
const KINDS: readonly Argument['kind'][] = ['below', 'beside', 'above', 'next', 'quotation', 'none'];

/** What all arguments of one cue have in common, found out once. */
export interface CueFacts {
  lemma: number;
  upos: number;
  /** Which relations its children bear. */
  signature: number;
  passive: boolean;
  quoted: number;
}

export function cueFacts(scene: Scene, i: number): CueFacts {
  const { doc, child, childStart } = scene;
  let passive = false;
  let low = 0;
  let high = 0;
  for (let c = childStart[i]!; c < childStart[i + 1]!; c++) {
    const k = child[c]!;
    const relation = doc.deprel[k]!;
    if (relation === PUNCT) continue;
    if (relation === AUX_PASS) passive = true;
    if (relation < 32) low |= 1 << relation;
    else high |= 1 << (relation - 32);
  }
  return { lemma: scene.lemma[i]!, upos: doc.upos[i]!, signature: mix(low, high), passive, quoted: scene.quotedBy[i]! };
}

/** What is looked at to rank one argument of the cue at word `i`. `taken` are the words that the content has taken, if any. */
export function argumentFeatures(
  scene: Scene,
  i: number,
  cue: CueFacts,
  argument: Argument,
  taken: readonly Run[],
  f: Features,
): void {
  const { doc, lemma, first, last, name, child, childStart } = scene;
  const { kind, at, path, relation, up, down } = argument;
  f.clear();
  const kindNumber = KINDS.indexOf(kind);
  f.add(1, kindNumber);
  f.pair(2, kindNumber, cue.lemma);
  f.add(3, path);
  f.pair(4, path, cue.lemma);
  f.pair(5, path, cue.upos);
  f.pair(6, path, cue.signature);
  f.pair(7, relation, mix(up, down));
  f.pair(8, path, mix(cue.upos, cue.passive ? 1 : 0));
  f.pair(9, path, doc.deprel[i]!);
  if (kind === 'none') {
    f.add(10, cue.signature);
    f.pair(11, cue.upos, cue.passive ? 1 : 0);
    f.pair(12, cue.lemma, cue.passive ? 1 : 0);
    return;
  }
  if (kind === 'quotation') {
    quotation(scene, i, cue, argument, f);
    return;
  }

  const from = kind === 'above' ? Math.min(first[at]!, at) : first[at]!;
  const to = last[at]! + 1;
  const side = at < i ? 0 : 1;
  const length = bucket(to - from);
  f.pair(20, path, doc.upos[at]!);
  f.pair(21, relation, doc.xpos[at]!);
  f.pair(22, path, side);
  f.pair(23, cue.lemma, mix(relation, side));
  f.pair(24, relation, length);
  f.pair(25, path, length);
  f.pair(26, relation, mix(side, bucket(Math.abs(at - i))));
  f.add(27, lemma[at]!);
  f.pair(28, relation, lemma[at]!);
  f.pair(29, cue.lemma, lemma[at]!);
  f.pair(30, path, lemma[from]!);
  f.pair(31, cue.lemma, mix(relation, lemma[from]!));
  const type = name[at]! >= 0 ? doc.names[name[at]!]!.type.length : 0;
  f.pair(32, relation, type);
  f.pair(33, path, type);
  let marks = 0;
  let hasSubject = 0;
  for (let c = childStart[at]!; c < childStart[at + 1]!; c++) {
    const k = child[c]!;
    const inner = doc.deprel[k]!;
    if (inner === CASE || inner === MARK) {
      f.pair(40, cue.lemma, mix(relation, lemma[k]!));
      f.pair(41, path, lemma[k]!);
      f.pair(42, mix(relation, cue.upos), lemma[k]!);
      marks = mix(marks, lemma[k]!);
    }
    if (inner !== PUNCT && inner !== CASE) f.pair(43, relation, inner);
    if (SUBJECTS.has(inner)) hasSubject = 1;
  }
  f.pair(44, cue.signature, mix(path, marks));
  f.pair(45, cue.lemma, mix(path, marks));
  // «The talks went well, the envoy said»: a clause, a comma, and then the cue.
  const comma = to < doc.length && doc.form(to) === ',' ? 1 : 0;
  const clause = mix(hasSubject, mix(comma, marks === 0 ? 0 : 1));
  f.pair(46, clause, mix(kindNumber, side));
  f.pair(47, clause, cue.lemma);
  f.pair(48, clause, relation);

  const adjacent = to === i ? 1 : from === i + 1 ? 2 : 0;
  f.pair(50, relation, adjacent);
  f.pair(51, path, adjacent);
  const quoted = scene.quotedBy[at]!;
  const inQuotation = quoted < 0 ? 0 : quoted === cue.quoted ? 1 : 2;
  f.pair(52, relation, inQuotation);
  f.pair(53, path, inQuotation);
  const edgeQuoted = scene.quotedBy[from]! >= 0 && scene.quotedBy[from] !== cue.quoted;
  f.pair(54, relation, edgeQuoted ? 1 : 0);
  if (inQuotation === 2) {
    const { from: open, to: close } = scene.quotations[quoted]!;
    f.pair(55, relation, bucket(close - open));
    f.pair(56, kindNumber, mix(side, bucket(close - open)));
  }
  const overlap = overlapOf(at, taken);
  f.pair(60, overlap, kindNumber);
  f.pair(61, overlap, relation);
  f.pair(62, taken.length > 0 && taken[0]!.from > at ? 1 : 0, relation);
  f.pair(63, cue.lemma, mix(overlap, relation));
  // Where it stands about cue and content: «“…,” said X», «X, who said “…”».
  const order = mix(side, mix(taken.length > 0 && taken[0]!.from < i ? 1 : 0, adjacent));
  f.pair(64, order, mix(doc.upos[at]!, type));
  f.pair(65, order, mix(relation, inQuotation));
  f.pair(66, order, mix(cue.signature, kindNumber));
  f.pair(67, mix(kindNumber, doc.upos[at]!), type);
  f.pair(68, doc.xpos[i]!, mix(relation, side));
}

function quotation(
  { doc, quotations, quotedBy }: Scene,
  i: number,
  cue: CueFacts,
  argument: Argument,
  f: Features,
): void {
  const { from, to } = quotations[argument.at]!;
  const size = bucket(to - from);
  f.pair(70, argument.path, size);
  f.pair(71, cue.lemma, argument.path);
  f.pair(72, argument.path, doc.xpos[to - 2]!);
  f.pair(73, argument.path, Math.min(9, from > i ? from - i : i - to));
  f.pair(74, cue.signature, argument.path);
  const sentenceEnd = doc.sentenceStart[doc.sentenceOf(i) + 1]!;
  f.pair(75, argument.path, mix(doc.xpos[sentenceEnd - 1]!, size));
  f.pair(76, argument.path, quotedBy[i]! >= 0 ? 1 : 0);
  f.pair(77, cue.upos, argument.path);
  f.pair(78, doc.deprel[i]!, argument.path);
}

function overlapOf(at: number, taken: readonly Run[]): number {
  if (taken.length === 0) return 0;
  for (const { from, to } of taken) if (from <= at && at < to) return 2;
  return 1;
}

const bucket = (n: number): number => (n < 6 ? n : 3 + Math.ceil(Math.log2(n)));
