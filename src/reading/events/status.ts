import { DEPREL, type Doc } from '../../language/index.js';
import type { EventStatus } from '../../terms/index.js';
import type { Act } from './acts.js';
import { ACL, ADVCL, ADVMOD, AUX, CC, CONJ, MARK, NSUBJ, NSUBJ_PASS, VB, VERB, XCOMP } from './tags.js';

const COP = DEPREL.indexOf('cop');
const DET = DEPREL.indexOf('det');

const FUTURE = new Set(['will', "'ll", 'shall', 'wo']);
const POSSIBLE = new Set(['would', 'could', 'should', 'may', 'might', 'must', 'can', 'ought', "'d", 'ca']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest', 'should', 'until']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'no', 'hardly']);

/** What the clause of an act says of whether it happened. */
export interface Standing {
  negated: boolean;
  /** Told of the future, as sure as the future is. */
  future: boolean;
  /** Only possible, demanded or made a condition. */
  possible: boolean;
  /** Made a condition: «if she did not sign» does not deny that she did. */
  condition: boolean;
}

/** Reads negation, tense and mood off the words of an act. */
export function standingOf(doc: Doc, act: Pick<Act, 'words'>): Standing {
  const standing: Standing = { negated: false, future: false, possible: false, condition: false };
  for (const word of act.words) note(doc, word, standing);
  return standing;
}

function note(doc: Doc, word: number, standing: Standing): void {
  let to = false;
  let be = false;
  for (const child of doc.children(word)) {
    const form = doc.lower(child);
    switch (doc.deprel[child]) {
      case AUX:
      case COP:
        if (FUTURE.has(form)) standing.future = true;
        else if (POSSIBLE.has(form)) standing.possible = true;
        else if (doc.lemma(child) === 'be') be = true;
        break;
      case MARK:
        if (CONDITIONS.has(form)) standing.possible = standing.condition = true;
        if (form === 'to') to = true;
        break;
      case ADVMOD:
      case DET:
        if (NEGATIONS.has(form)) standing.negated = true;
        break;
      case NSUBJ:
      case NSUBJ_PASS:
        if (isNobody(doc, child)) standing.negated = true;
        break;
    }
  }
  if (to && doc.xpos[word] === VB) {
    // «is to meet» tells of the future; «sent a team to investigate» what for.
    if (be || doc.deprel[word] === ADVCL) standing.future = true;
    // «asked for permission to visit», but «the first to visit»
    if (doc.deprel[word] === ACL && !isRanked(doc, doc.head[word]!)) standing.possible = true;
  }
  const head = doc.head[word]!;
  // «may have to leave», «did not manage to meet», «needs to leave»
  if (doc.deprel[word] === XCOMP && doc.xpos[word] === VB && head >= 0 && doc.upos[head] === VERB) {
    note(doc, head, standing);
    if (doc.lemma(head) === 'need') standing.possible = true;
  }
  // «will meet and sign»: the second verb shares the auxiliaries of the first.
  if (doc.deprel[word] !== CONJ || head < 0 || doc.xpos[word] !== VB || doc.xpos[head] !== VB) return;
  const { negated } = standing;
  note(doc, head, standing);
  // «will not attend but will send a letter»
  if (isContrast(doc, word)) standing.negated = negated;
}

const RANKS = new Set(['first', 'second', 'third', 'last', 'latest', 'only', 'next']);

function isRanked(doc: Doc, noun: number): boolean {
  if (RANKS.has(doc.lower(noun))) return true;
  for (const child of doc.children(noun)) if (child < noun && RANKS.has(doc.lower(child))) return true;
  return false;
}

const NOBODY = new Set(['nobody', 'none', 'neither', 'no-one']);

/** «no government has ever done», «none of them came» */
function isNobody(doc: Doc, subject: number): boolean {
  if (NOBODY.has(doc.lower(subject))) return true;
  const first = doc.children(subject)[0];
  return first !== undefined && first < subject && doc.lower(first) === 'no';
}

const isContrast = (doc: Doc, word: number): boolean => {
  for (const child of doc.children(word)) if (doc.deprel[child] === CC && doc.lower(child) === 'but') return true;
  return false;
};

/** How far an act has come, by what a stance says of it and else by its own clause. */
export function statusOf(act: Act, { negated, future, possible, condition }: Standing): EventStatus {
  if (act.status !== null) return act.status;
  if (condition) return 'hypothetical';
  if (negated) return 'denied';
  if (possible) return 'hypothetical';
  return future ? 'planned' : 'actual';
}
