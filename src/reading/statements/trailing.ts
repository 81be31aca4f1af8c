import { DEPREL, deprels, UPOS } from '../../language/index.js';
import type { Attribution } from './attributions.js';
import { sourceExtent } from './extent.js';
import type { StatementKnowledge } from './knowledge.js';
import type { Scene } from './scene.js';

const VERB = UPOS.indexOf('VERB');
const SCONJ = UPOS.indexOf('SCONJ');
const NSUBJ = DEPREL.indexOf('nsubj');
const SUBJECTS = deprels('nsubj', 'nsubj:pass', 'csubj', 'expl');
const COMPLEMENTS = deprels('ccomp', 'xcomp', 'obj', 'parataxis');

/** «Peace is in everybody's interest, the envoy said at a meeting»: a clause, a comma, and then who says it. */
export function trailingStatements(scene: Scene, { verbs }: StatementKnowledge): Attribution[] {
  const { doc, first, last, quotedBy, child, childStart } = scene;
  const found: Attribution[] = [];
  for (let speaker = 2; speaker + 1 < doc.length; speaker++) {
    const cue = doc.head[speaker]!;
    if (doc.deprel[speaker] !== NSUBJ || cue <= speaker || last[speaker] !== cue - 1 || doc.upos[cue] !== VERB)
      continue;
    const comma = first[speaker]! - 1;
    const from = doc.sentenceStart[doc.sentenceOf(speaker)]!;
    if (comma <= from || doc.form(comma) !== ',' || quotedBy[comma]! >= 0 || quotedBy[comma - 1]! >= 0) continue;
    if (!verbs.get(doc.lemma(cue))?.classes.includes('say') || doc.upos[from] === SCONJ) continue;
    let isComplete = hasClause(scene, from, comma);
    for (let c = childStart[cue]!; c < childStart[cue + 1]!; c++)
      if (child[c]! > cue && COMPLEMENTS.has(doc.deprel[child[c]!]!)) isComplete = false;
    if (isComplete)
      found.push({ cue, certainty: 1, content: [{ from, to: comma }], source: sourceExtent(scene, speaker), speaker });
  }
  return found;
}

/** Whether words `[from, to)` have a subject whose verb stands among them. */
export function hasClause({ doc }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (SUBJECTS.has(doc.deprel[i]!) && doc.head[i]! >= from && doc.head[i]! < to) return true;
  return false;
}
