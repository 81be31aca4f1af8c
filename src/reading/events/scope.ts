import type { Doc } from '../../language/index.js';
import type { PloverType } from '../../terms/index.js';
import type { Act } from './acts.js';
import type { Parties } from './parties.js';

/** Acts that are told of politics only where somebody has a public part in them: anybody may ask, help or meet. */
const BETWEEN_ANYBODY: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'AID',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'REJECT',
  'REQUEST',
  'RETREAT',
  'SANCTION',
  'SUPPORT',
  'THREATEN',
]);

/** Acts that a verb tells only with those who do them: «the bridge was closed», «they were threatened by rain». */
const DONE_BY_SOMEBODY: ReadonlySet<PloverType> = new Set(['PROTEST', 'THREATEN']);

/** Unions, churches and foundations speak and help as bodies of state do; a place that acts is its government. */
const ACTS_IN_PUBLIC: ReadonlySet<string> = new Set(['ngo', 'place']);

const STATES: ReadonlySet<string> = new Set(['state', 'igo']);

const BODIES: ReadonlySet<string> = new Set(['company', 'ngo', 'media', 'university']);

const kindOf = (parties: Parties, id: string): string => parties.entity(id)?.kind ?? '';

/** Whether somebody is a firm, a paper or another body that no state made. */
export const isBody = (parties: Parties, id: string): boolean => BODIES.has(kindOf(parties, id));

/** CAMEO 192, occupy territory; people may be taken over from as well, by which nobody is assaulted. */
export const OCCUPIES = '192';

/** CAMEO 043, host a visit: goods and blows are received as well. */
const RECEIVES = '043';

/** CAMEO 0841, release persons: a body may be released only from its duties, and publishes what it releases. */
const SETS_FREE = '0841';

/**
 * Whether an act is one of public life, which PLOVER is about, and not of private people, firms, clubs and schools among
 * themselves: «her husband asked her to stay», «tourists visited Kenya», «the bank helped its customers».
 */
export function isOfPublicLife(doc: Doc, parties: Parties, act: Act): boolean {
  const { type, mode, word, actor, recipient } = act;
  const isPublic = (id: string) => parties.isPublic(id);
  const isAnybodys = BETWEEN_ANYBODY.has(type) && mode !== 'release';
  if (act.cameo === OCCUPIES && recipient.length > 0 && recipient.every((id) => parties.isPerson(id))) return false;
  if (actor.length === 0) {
    if (act.cameo === SETS_FREE && recipient.every((id) => isBody(parties, id))) return false;
    // «in cooperation with the school»
    if (type === 'COOPERATE' && act.above.length === 0) return recipient.some((id) => STATES.has(kindOf(parties, id)));
    if (DONE_BY_SOMEBODY.has(type) && doc.uposOf(word) === 'VERB') return false;
    // «assistance to Darfur»
    return !isAnybodys || recipient.some((id) => isPublic(id) || (type === 'AID' && kindOf(parties, id) === 'place'));
  }
  if (isInterview(parties, act)) return false;
  if (mode === 'visit' && !(TRAVELS.has(doc.lemma(word)) ? isMission(parties, act) : isOfState(parties, act)))
    return false;
  if (actor.some((id) => isPublic(id) || ACTS_IN_PUBLIC.has(kindOf(parties, id)))) return true;
  if (type === 'AID') return false;
  // «He complained about the rain»
  if (type === 'ACCUSE' && recipient.length === 0) return false;
  if (recipient.some(isPublic)) return true;
  // «The bank froze the account of a customer»
  if (type === 'COERCE' && actor.every((id) => isBody(parties, id))) return false;
  return !isAnybodys && !isAmongNeighbours(parties, act);
}

/** «He told the newspaper», «Reuters spoke with villagers»: what reporters work by. */
function isInterview(parties: Parties, { type, actor, recipient }: Act): boolean {
  const isPress = (id: string) => kindOf(parties, id) === 'media';
  if (type === 'CONSULT') return actor.every(isPress) || (recipient.length > 0 && recipient.every(isPress));
  return type === 'REQUEST' && recipient.length > 0 && recipient.every(isPress);
}

/** Of those who come and those who receive, somebody speaks for a state or a body: tourists and migrants come for themselves. */
function isOfState(parties: Parties, { actor, recipient, cameo }: Act): boolean {
  const isEnvoy = (id: string) =>
    parties.isPublic(id) && (kindOf(parties, id) !== 'people' || parties.speaksForState(id));
  if (!actor.some((id) => isEnvoy(id) || ACTS_IN_PUBLIC.has(kindOf(parties, id)))) return false;
  return (
    cameo !== RECEIVES || recipient.some((id) => (parties.isPerson(id) && parties.isIdentified(id)) || isEnvoy(id))
  );
}

/** Verbs by which anybody travels. */
const TRAVELS = new Set(['arrive', 'travel', 'fly', 'head', 'leave', 'depart', 'tour']);
const OFFICIAL = /(?:GOV|LEG|IGO|ELI|PTY)/;

/** Whoever travels abroad on business of state: someone in office, or a delegation; a plane may come «from Moscow» as well. */
function isMission(parties: Parties, { actor, recipient }: Act): boolean {
  const countryOf = (id: string) => parties.entity(id)?.country ?? null;
  const travellers = actor.filter(
    (id) => parties.isDelegation(id) || (parties.isPerson(id) && OFFICIAL.test(parties.entity(id)?.code ?? '')),
  );
  const isAbroad = (id: string) =>
    countryOf(id) === null || !travellers.some((one) => countryOf(one) === countryOf(id));
  return travellers.length > 0 && recipient.every(isAbroad);
}

/** What one private person does to another: «a woman who killed her daughter». */
function isAmongNeighbours(parties: Parties, { actor, recipient }: Act): boolean {
  const everybody = [...actor, ...recipient];
  return (
    recipient.length > 0 &&
    everybody.every((id) => parties.isPerson(id)) &&
    everybody.some((id) => !parties.isIdentified(id))
  );
}
