import { deprels, UPOS, uposes, xposes } from '../../language/index.js';
import type { Attribution } from './attributions.js';
import type { StatementKnowledge } from './knowledge.js';
import type { Scene } from './scene.js';
import { speakerIn } from './somebody.js';
import { hasClause } from './trailing.js';

const VERB = UPOS.indexOf('VERB');
const PUNCT = UPOS.indexOf('PUNCT');
const NOMINAL = uposes('DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART');
/** What tells that the phrase is the subject of a clause of its own: «said Clinton was». */
const CLAUSE = uposes('VERB', 'AUX', 'ADV');
const TENSED = xposes('VBD', 'VBZ', 'VBP');
const SUBJECTS = deprels('nsubj', 'nsubj:pass');
/**
 * «The talks will resume in May, added the spokesman»: a clause, a comma, a verb of saying, and then who says it, which
 * parsers that have read little of this style take for an object.
 */
export function invertedStatements(scene: Scene, { verbs }: StatementKnowledge): Attribution[] {
  const { doc, quotedBy } = scene;
  const found: Attribution[] = [];
  for (let cue = 2; cue + 1 < doc.length; cue++) {
    if (doc.upos[cue] !== VERB || !TENSED.has(doc.xpos[cue]!) || doc.form(cue - 1) !== ',') continue;
    const known = verbs.get(doc.lemma(cue));
    // «The minister, who had been in Doha, told Reuters»: whom such a verb addresses comes after it.
    if (!known?.classes.includes('say') || known.hearer.includes('obj')) continue;
    if (quotedBy[cue]! >= 0 || quotedBy[cue - 2]! >= 0 || hasSubject(scene, cue)) continue;
    const sentence = doc.sentenceOf(cue);
    const from = doc.sentenceStart[sentence]!;
    const to = endOfPhrase(scene, cue + 1, doc.sentenceStart[sentence + 1]!);
    const speaker = speakerIn(scene, cue + 1, to);
    const goesOn = to < doc.length && CLAUSE.has(doc.upos[to]!);
    if (speaker < 0 || goesOn || !hasClause(scene, from, cue - 1)) continue;
    const content = [{ from: doc.upos[from] === PUNCT ? from + 1 : from, to: cue - 1 }];
    found.push({ cue, certainty: 1, content, source: [{ from: cue + 1, to }], speaker });
  }
  return found;
}

/** Where a phrase of nouns and names from word `from` on ends, one «of» and all. */
function endOfPhrase({ doc }: Scene, from: number, end: number): number {
  let to = from;
  while (to < end && (NOMINAL.has(doc.upos[to]!) || (to > from && doc.lemma(to) === 'of'))) to++;
  return to > from && doc.lemma(to - 1) === 'of' ? to - 1 : to;
}

function hasSubject({ doc, child, childStart }: Scene, verb: number): boolean {
  for (let c = childStart[verb]!; c < childStart[verb + 1]!; c++)
    if (SUBJECTS.has(doc.deprel[child[c]!]!) && child[c]! < verb) return true;
  return false;
}
