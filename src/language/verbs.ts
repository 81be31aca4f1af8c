import type { Doc } from './doc.js';
import { XPOS } from './tags.js';

const VB = XPOS.indexOf('VB');
const VBN = XPOS.indexOf('VBN');

/**
 * Features of a verb that depend on its neighbours and not on its form: a past participle is passive unless an
 * auxiliary «have» makes it perfect; a bare form is an infinitive after «to» or an auxiliary, else an imperative where
 * it heads its sentence. Undefined for all other words.
 */
export function verbForm(doc: Doc, i: number): string | undefined {
  const xpos = doc.xpos[i];
  if (xpos !== VB && xpos !== VBN) return undefined;
  if (doc.uposOf(i) === 'AUX') return undefined;
  if (xpos === VBN) return isPerfect(doc, i) ? 'Tense=Past|VerbForm=Part' : 'Tense=Past|VerbForm=Part|Voice=Pass';
  return isImperative(doc, i) ? 'Mood=Imp|Person=2|VerbForm=Fin' : 'VerbForm=Inf';
}

function isPerfect(doc: Doc, i: number): boolean {
  let have = false;
  for (const child of doc.children(i)) {
    const relation = doc.deprelOf(child);
    if (relation === 'aux:pass' || relation === 'nsubj:pass') return false;
    if (relation === 'aux' && doc.lemma(child) === 'have') have = true;
  }
  if (have) return true;
  // «has met and praised»: the second verb shares the auxiliary of the first.
  const head = doc.head[i]!;
  return doc.deprelOf(i) === 'conj' && head >= 0 && head < i && doc.xpos[head] === VBN && isPerfect(doc, head);
}

function isImperative(doc: Doc, i: number): boolean {
  const relation = doc.deprelOf(i);
  if (relation !== 'root' && relation !== 'parataxis' && relation !== 'ccomp' && relation !== 'conj') return false;
  for (const child of doc.children(i)) {
    const under = doc.deprelOf(child);
    if (under === 'nsubj' || under === 'nsubj:pass') return false;
    if (under === 'aux' && doc.lemma(child) !== 'do') return false;
    if (under === 'mark') return false;
  }
  const head = doc.head[i]!;
  return relation !== 'conj' || (head >= 0 && head < i && doc.xpos[head] === VB && isImperative(doc, head));
}
