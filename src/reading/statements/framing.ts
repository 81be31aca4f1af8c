import { DEPREL, UPOS } from '../../language/index.js';
import type { Attribution } from './attributions.js';
import { sourceExtent } from './extent.js';
import type { StatementKnowledge } from './knowledge.js';
import type { Quotation } from './quotations.js';
import type { Scene } from './scene.js';

const VERB = UPOS.indexOf('VERB');
const PUNCT = UPOS.indexOf('PUNCT');
const NSUBJ = DEPREL.indexOf('nsubj');
/** A cue and its source, without a content. */
export type Framing = Pick<Attribution, 'cue' | 'source' | 'speaker'>;

/** How far from a quotation its verb stands: «“…,” the minister, who came back from Doha on Friday, sums up». */
const FARTHEST = 24;

/** The verb that frames a quotation in its own sentence, with its subject: «“…,” the envoy sums up», «She asks: “…”». */
export function framingOf(
  scene: Scene,
  { from, to, closed }: Quotation,
  knowledge: StatementKnowledge,
): Framing | null {
  const { doc } = scene;
  // «“Why?” a reader asks»: a small letter after the marks goes on with their sentence, whatever the parser says.
  const isCut = to < doc.length && /^[a-z]/.test(doc.form(to));
  const sentence = doc.sentenceOf(isCut ? to : to - 1);
  const end = Math.min(doc.sentenceStart[sentence + 1]!, to + FARTHEST);
  const goesOn = closed && (doc.form(to - 2) === ',' || (to < end && doc.form(to) === ','));
  for (let i = to; i < end; i++) {
    const framed = framedBy(scene, i, knowledge, goesOn);
    if (framed) return framed;
  }
  if (from === 0 || doc.upos[from - 1] !== PUNCT) return null;
  const begin = Math.max(doc.sentenceStart[doc.sentenceOf(from)]!, from - FARTHEST);
  for (let i = from - 1; i >= begin; i--) {
    const framed = framedBy(scene, i, knowledge, doc.form(from - 1) === ':');
    if (framed) return framed;
  }
  return null;
}

/** A verb of saying, or where the marks already say so any verb, with a subject outside of quotations. */
function framedBy(scene: Scene, verb: number, { verbs }: StatementKnowledge, anyVerb: boolean): Framing | null {
  const { doc, quotedBy, child, childStart } = scene;
  if (doc.upos[verb] !== VERB || quotedBy[verb]! >= 0) return null;
  const classes = verbs.get(doc.lemma(verb))?.classes;
  if (!anyVerb && !classes?.includes('say') && !classes?.includes('ask')) return null;
  for (let c = childStart[verb]!; c < childStart[verb + 1]!; c++) {
    const speaker = child[c]!;
    if (doc.deprel[speaker] === NSUBJ && quotedBy[speaker]! < 0)
      return { cue: verb, source: sourceExtent(scene, speaker), speaker };
  }
  return null;
}
