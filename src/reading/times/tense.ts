import type { Doc } from '../../language/index.js';
import type { Tense } from './resolve/filled.js';

const FUTURE = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'may',
  'might',
  'scheduled',
  'due',
  'expected',
  'expects',
  'expect',
  'plans',
  'planned',
  'until',
  'till',
  'upcoming',
  'hopes',
  'hope',
  'expire',
  'expires',
  'payable',
  'intends',
  'intend',
  'begins',
  'starts',
  'going',
]);
const PAST = new Set([
  'said',
  'was',
  'were',
  'had',
  'told',
  'met',
  'made',
  'took',
  'fell',
  'rose',
  'began',
  'left',
  'went',
  'came',
  'held',
  'gave',
  'won',
  'lost',
  'got',
  'saw',
  'sent',
  'sold',
  'bought',
  'wrote',
  'read',
  'led',
  'kept',
  'felt',
  'found',
  'brought',
  'spoke',
  'drew',
  'flew',
  'grew',
  'knew',
  'hit',
  'cut',
  'ran',
  'sat',
  'stood',
  'did',
  'been',
  'since',
  'ended',
  'broke',
  'struck',
  'shot',
  'closed',
  'paid',
  'swept',
  'spent',
  'sank',
  'slid',
  'set',
  'ago',
  'stormed',
  'built',
  'became',
]);

/** Words on either side within which a verb is looked for when the sentence has not been parsed. */
const WINDOW = 12;

/** Whether the clause around word `i` tells of what was or of what is to come. */
export function tenseAt(doc: Doc, i: number): Tense {
  if (i >= doc.length) return 'unknown';
  const sentence = doc.sentenceOf(i);
  const first = doc.sentenceStart[sentence]!;
  const end = doc.sentenceStart[sentence + 1]!;
  return isParsed(doc, first) ? tenseOfClause(doc, i) : tenseOfNeighbours(doc, i, first, end);
}

const isParsed = (doc: Doc, i: number): boolean => doc.xposOf(i) !== 'XX';

/** The tense of the nearest verb that governs word `i`. */
function tenseOfClause(doc: Doc, i: number): Tense {
  for (let verb = i, steps = 0; verb >= 0 && steps < WINDOW; verb = doc.head[verb]!, steps++) {
    const own = doc.xposOf(verb);
    const children = doc.children(verb);
    for (const child of children) {
      if (doc.xposOf(child) === 'MD' && doc.deprelOf(child) === 'aux')
        return isConditional(doc.form(child)) ? 'unknown' : 'future';
    }
    if (own === 'VBD') return 'past';
    if (own === 'VB') return 'future';
    for (const child of children) if (doc.uposOf(child) === 'AUX' && doc.xposOf(child) === 'VBD') return 'past';
    if (own === 'VBN') return isExpectation(doc.form(verb)) ? 'future' : 'past';
    if (own === 'VBZ' || own === 'VBP') return 'unknown';
  }
  return 'unknown';
}

const isConditional = (form: string): boolean => /^(?:could|would)$/i.test(form);
const isExpectation = (form: string): boolean => /^(?:expected|scheduled|planned|due|set)$/i.test(form);

/** The tense of the nearest word that tells one; what stands before counts as nearer than what follows. */
function tenseOfNeighbours(doc: Doc, i: number, first: number, end: number): Tense {
  for (let distance = 1; distance <= WINDOW; distance++) {
    const before = i - distance >= first ? tenseOfForm(doc.form(i - distance).toLowerCase()) : 'unknown';
    if (before !== 'unknown') return before;
    const after = i + distance < end ? tenseOfForm(doc.form(i + distance).toLowerCase()) : 'unknown';
    if (after !== 'unknown') return after;
  }
  return 'unknown';
}

function tenseOfForm(form: string): Tense {
  if (FUTURE.has(form)) return 'future';
  return PAST.has(form) || (form.length > 4 && form.endsWith('ed')) ? 'past' : 'unknown';
}
