import { DEPREL, type Doc } from '../../language/index.js';
import type { Act } from './acts.js';
import type { ArgumentsOf } from './arguments.js';
import type { Parties } from './parties.js';
import { HARMS, modeOver, polarityOf } from './polarity.js';
import { standingOf } from './status.js';

/** Verbs by which somebody announces what they will do. */
const ANNOUNCES = new Set([
  'say',
  'announce',
  'declare',
  'state',
  'confirm',
  'tell',
  'affirm',
  'reiterate',
  'reveal',
  'add',
  'insist',
  'stress',
]);

const WILL = new Set(['will', "'ll", 'wo', 'would', "'d", 'shall']);

const AUX = DEPREL.indexOf('aux');
const CCOMP = DEPREL.indexOf('ccomp');
const PARATAXIS = DEPREL.indexOf('parataxis');

/**
 * An act, after what is done by announcing it: who says what they will do pledges or threatens it, and who says what they
 * will not do refuses it, as CAMEO has it (03 express intent to cooperate, 12 reject, 13 threaten). «X will not do it»
 * refuses without being said.
 */
export function pledged(doc: Doc, grammar: ArgumentsOf, parties: Parties, act: Act): Act[] {
  const { negated, future, possible } = standingOf(doc, act);
  const isFriendly = polarityOf(act.type, act.mode) === 'friendly';
  if (act.status !== null || act.actor.length === 0) return [act];
  if (negated && isFriendly && (future || possible) && isOfWill(doc, act))
    return [spoken(act, 'REJECT', '120'), { ...act, status: 'denied' }];
  if (negated || (!future && !possible)) return [act];
  const verb = announcing(doc, act);
  if (verb < 0) return [act];
  const speaker = grammar.of(verb).subject;
  const isOwn = speaker >= 0 && parties.of(speaker, false).some((id) => speaksFor(parties, id, act.actor));
  if (!isOwn) return [act];
  const own = isFriendly ? spoken(act, 'AGREE', '030') : HARMS.has(act.type) ? spoken(act, 'THREATEN', '130') : null;
  return own ? [own, { ...act, status: 'planned' }] : [act];
}

/** Whether somebody is among those who act, or an official of their state. */
function speaksFor(parties: Parties, id: string, actor: readonly string[]): boolean {
  if (actor.includes(id)) return true;
  const speaker = parties.entity(id);
  if (!speaker?.country || !/GOV|MIL/.test(speaker.code ?? '')) return false;
  return actor.some((one) => {
    const state = parties.entity(one);
    return state?.kind === 'state' && state.country === speaker.country;
  });
}

const spoken = (act: Act, type: Act['type'], cameo: string): Act => ({
  ...act,
  type,
  mode: modeOver(type, act.type),
  cameo,
  contexts: [],
  about: act.word,
  status: 'actual',
});

/** «will not», «would not», as against «could not» and «if they had not». */
const isOfWill = (doc: Doc, { words }: Act): boolean => {
  for (const word of words)
    for (const child of doc.children(word)) if (doc.deprel[child] === AUX && WILL.has(doc.lower(child))) return true;
  return false;
};

/** The verb of saying right above an act's clause, or -1. */
function announcing(doc: Doc, act: Act): number {
  for (const word of act.words) {
    const head = doc.head[word]!;
    if (head < 0) continue;
    if (doc.deprel[word] === CCOMP && ANNOUNCES.has(doc.lemma(head))) return head;
    // «It will return the bases, the group said.»
    for (const child of doc.children(word))
      if (doc.deprel[child] === PARATAXIS && ANNOUNCES.has(doc.lemma(child))) return child;
  }
  return -1;
}
