import { DEPREL, type Deprel, deprels, UPOS, uposes } from '../../language/index.js';
import { type Features, mix } from './features.js';
import type { Scene } from './scene.js';

const VERB = UPOS.indexOf('VERB');
const PUNCT = DEPREL.indexOf('punct');
const OBJ = DEPREL.indexOf('obj');
const SUBJECTS = deprels('nsubj', 'nsubj:pass', 'nsubj:outer');
const CASE = DEPREL.indexOf('case');
const MARK = DEPREL.indexOf('mark');
const AUX = deprels('aux', 'aux:pass', 'cop');
const LEXICAL = deprels('obj', 'iobj', 'xcomp', 'compound:prt', 'nmod:poss', 'amod', 'det', 'advmod', 'compound');
const CLAUSAL = deprels('ccomp', 'xcomp', 'acl', 'advcl', 'csubj', 'parataxis', 'acl:relcl', 'conj');
const WITH_CASE = deprels('obl', 'nmod', 'obl:agent', 'advcl', 'acl');

/** Words that can be the heart of a cue: verbs, and of nouns, adjectives, «per» and the colon of «Blinken: …» the known ones. */
export function canBeCue({ doc, lemma }: Scene, i: number, lemmas: ReadonlySet<number>): boolean {
  const upos = doc.upos[i]!;
  return upos === VERB || (UPOS_OF_CUES.has(upos) && lemmas.has(lemma[i]!));
}

/** What can be the heart of a cue besides verbs, where the lemma is one that the training has met as such. */
const UPOS_OF_CUES = uposes('NOUN', 'ADJ', 'PROPN', 'ADP', 'PUNCT');

/** What is looked at to tell whether word `i` is the heart of a cue. */
export function cueFeatures(scene: Scene, i: number, f: Features): void {
  const { doc, lemma } = scene;
  const { upos, xpos, deprel, head } = doc;
  const own = lemma[i]!;
  f.clear();
  f.add(1, own);
  f.pair(2, own, xpos[i]!);
  f.pair(3, own, deprel[i]!);
  f.pair(4, xpos[i]!, deprel[i]!);
  f.add(5, xpos[i]!);
  const form = doc.form(i);
  for (const length of [2, 3, 4]) f.pair(6, length, hashEnd(form, length));

  neighbours(scene, i, f);
  children(scene, i, f);
  above(scene, i, f);
  quotationFeatures(scene, i, f);

  const sentence = doc.sentenceOf(i);
  f.add(7, Math.min(sentence, 2));
  f.pair(8, upos[i]!, Math.min(sentence, 2));
  const h = head[i]!;
  if (h >= 0) {
    f.pair(9, lemma[h]!, own);
    f.pair(10, lemma[h]!, deprel[i]!);
    f.pair(11, upos[h]!, deprel[i]!);
  }
}

function neighbours({ doc, lemma }: Scene, i: number, f: Features): void {
  const own = lemma[i]!;
  for (let step = -3; step <= 3; step++) {
    if (step === 0) continue;
    const j = i + step;
    const there = j >= 0 && j < doc.length;
    const word = there ? lemma[j]! : 0;
    const tagOf = there ? doc.xpos[j]! : 255;
    f.add(20 + step, word);
    f.pair(30 + step, tagOf, doc.upos[i]!);
    if (step >= -2 && step <= 2) f.pair(40 + step, own, word);
  }
}

function children({ doc, lemma, first, name, child, childStart }: Scene, i: number, f: Features): void {
  const own = lemma[i]!;
  let signature = 0;
  for (let c = childStart[i]!; c < childStart[i + 1]!; c++) {
    const k = child[c]!;
    const relation = doc.deprel[k]!;
    const side = k < i ? 0 : 1;
    if (relation === PUNCT) continue;
    signature |= signatureBit(relation);
    f.pair(50, relation, side);
    f.pair(51, own, mix(relation, side));
    if (SUBJECTS.has(relation)) {
      f.add(52, lemma[k]!);
      f.pair(53, doc.xpos[k]!, name[k]! >= 0 ? doc.names[name[k]!]!.type.length : 0);
      f.pair(54, own, lemma[k]!);
    } else if (AUX.has(relation)) {
      f.add(55, lemma[k]!);
      f.pair(56, own, lemma[k]!);
    } else if (LEXICAL.has(relation)) {
      f.pair(57, relation, lemma[k]!);
      f.pair(58, own, mix(relation, lemma[k]!));
      f.pair(69, relation, doc.xpos[k]!);
    }
    const clausal = CLAUSAL.has(relation);
    if (!clausal && !WITH_CASE.has(relation) && relation !== OBJ) continue;
    for (let d = childStart[k]!; d < childStart[k + 1]!; d++) {
      const g = child[d]!;
      const inner = doc.deprel[g]!;
      if (inner === CASE || inner === MARK) {
        f.pair(60, own, mix(relation, lemma[g]!));
        f.pair(61, relation, lemma[g]!);
      } else if (clausal && (SUBJECTS.has(inner) || AUX.has(inner))) f.pair(62, mix(relation, inner), own);
    }
    f.pair(63, mix(relation, own), doc.xpos[k]!);
    f.pair(64, relation, lemma[k]!);
    f.pair(65, mix(relation, own), lemma[first[k]!]!);
  }
  f.add(66, signature);
  f.pair(67, signature, own);
  f.pair(68, signature, mix(doc.xpos[i]!, doc.deprel[i]!));
}

/** The ways up to the root: whose complement, addition or object this is. */
function above({ doc, lemma, child, childStart }: Scene, i: number, f: Features): void {
  let path = 0;
  let at = i;
  for (let step = 0; step < 4; step++) {
    const h = doc.head[at]!;
    if (h < 0) break;
    path = mix(path, doc.deprel[at]!);
    f.pair(80, path, doc.upos[h]!);
    if (step > 0) {
      f.pair(81, path, lemma[h]!);
      if (step === 1) f.pair(82, lemma[i]!, lemma[h]!);
    }
    at = h;
  }
  // What stands beside it under the same head.
  const h = doc.head[i]!;
  if (h < 0) return;
  for (let c = childStart[h]!; c < childStart[h + 1]!; c++) {
    const k = child[c]!;
    if (k === i || doc.deprel[k] === PUNCT) continue;
    f.pair(83, doc.deprel[i]!, mix(doc.deprel[k]!, k < i ? 0 : 1));
    if (SUBJECTS.has(doc.deprel[k]!)) f.pair(84, lemma[i]!, doc.xpos[k]!);
  }
}

function quotationFeatures({ doc, lemma, quotedBy, quotations }: Scene, i: number, f: Features): void {
  const own = lemma[i]!;
  const within = quotedBy[i]!;
  if (within >= 0) {
    const { from, to } = quotations[within]!;
    const length = Math.min(8, (to - from) >> 1);
    f.pair(90, length, 0);
    f.pair(91, own, length > 3 ? 1 : 0);
    f.pair(92, doc.sentenceStart[doc.sentenceOf(i)]! >= from ? 1 : 0, length);
    return;
  }
  const sentence = doc.sentenceOf(i);
  const begin = doc.sentenceStart[sentence]!;
  const end = doc.sentenceStart[sentence + 1]!;
  let before = 9;
  let after = 9;
  for (let step = 1; step <= 8; step++) {
    if (before === 9 && i - step >= Math.max(0, begin - 1) && quotedBy[i - step]! >= 0) before = step;
    if (after === 9 && i + step <= Math.min(end, doc.length - 1) && quotedBy[i + step]! >= 0) after = step;
  }
  f.add(93, before);
  f.add(94, after);
  f.pair(95, Math.min(before, 5), Math.min(after, 5));
  f.pair(96, own, before < 9 ? 1 : 0);
  f.pair(97, own, after < 9 ? 1 : 0);
  f.pair(98, doc.upos[i]!, mix(Math.min(before, 3), Math.min(after, 3)));
  f.pair(99, doc.upos[i]!, before < 9 ? sizeOf(quotations[quotedBy[i - before]!]!) : 0);
}

const sizeOf = ({ from, to }: { from: number; to: number }): number => Math.min(6, Math.ceil(Math.log2(to - from)));

const SIGNATURE: readonly Deprel[] = [
  'nsubj',
  'nsubj:pass',
  'ccomp',
  'xcomp',
  'obj',
  'obl',
  'parataxis',
  'acl',
  'nmod:poss',
  'nmod',
  'advcl',
  'iobj',
  'obl:agent',
  'aux:pass',
  'csubj',
];
const BITS = new Int32Array(DEPREL.length);
SIGNATURE.forEach((relation, bit) => {
  BITS[DEPREL.indexOf(relation)] = 1 << bit;
});
const signatureBit = (relation: number): number => BITS[relation]!;

function hashEnd(form: string, length: number): number {
  let hash = length;
  for (let at = Math.max(0, form.length - length); at < form.length; at++) hash = mix(hash, form.charCodeAt(at) | 32);
  return hash;
}
