import type { Doc } from '../../language/index.js';
import type { Act } from './acts.js';
import type { Parties } from './parties.js';
import { isBody, OCCUPIES } from './scope.js';

/** What politicians do to each other in words, and soldiers with arms. */
const ATTACKS: ReadonlySet<string> = new Set(
  'attack assault onslaught hit strike blast clash spar fight battle war barrage target pummel pound savage'.split(' '),
);

/** Codes of those who hold or seek office, and command nobody who shoots. */
const POLITICIAN = /^(?:[A-Z]{3})?(?:GOV|LEG|PTY|OPP|ELI|JUD|MED|NGO)/;

/** An act as it is meant: of one politician's attack on another, and of an official's protest, only words are the arms. */
export function asMeant(doc: Doc, parties: Parties, act: Act): Act {
  // Of a firm, what belongs to it is seized.
  const isFirm = (id: string) => isBody(parties, id) || parties.entity(id)?.kind === 'organisation';
  if (act.cameo === OCCUPIES && act.recipient.length > 0 && act.recipient.every(isFirm))
    return { ...act, type: 'COERCE', mode: 'seize', cameo: '171' };
  const lemma = doc.lemma(act.word).toLowerCase();
  const isWorded =
    (act.type === 'ASSAULT' && act.mode === null && ATTACKS.has(lemma) && areRivals(parties, act, lemma === 'clash')) ||
    (act.type === 'PROTEST' && lemma === 'protest' && isByOfficials(parties, act));
  return isWorded ? { ...act, type: 'ACCUSE', mode: 'disapprove', cameo: '111' } : act;
}

/** Politicians clash with anybody in words. */
const areRivals = (parties: Parties, { actor, recipient }: Act, isClash: boolean): boolean =>
  actor.length > 0 &&
  actor.every((id) => isPolitician(parties, id)) &&
  (isClash || (recipient.length > 0 && recipient.every((id) => isPolitician(parties, id) || parties.isPerson(id))));

/** «The rapporteur protested the executions»: crowds march, whoever holds an office complains. */
const isByOfficials = (parties: Parties, { actor }: Act): boolean =>
  actor.length > 0 &&
  actor.every((id) => {
    const entity = parties.entity(id);
    return entity !== undefined && (entity.kind === 'state' || entity.kind === 'igo' || isOfficeHolder(parties, id));
  });

const isOfficeHolder = (parties: Parties, id: string): boolean => {
  const entity = parties.entity(id);
  return entity?.kind === 'person' && entity.offices.length > 0 && /(?:GOV|IGO|HRI|LEG)/.test(entity.code ?? '');
};

const isPolitician = (parties: Parties, id: string): boolean => {
  const entity = parties.entity(id);
  if (entity === undefined) return false;
  return (
    entity.kind === 'party' ||
    /\bpart(?:y|ies)$/.test(entity.name) ||
    (entity.kind === 'person' && POLITICIAN.test(entity.code ?? ''))
  );
};
