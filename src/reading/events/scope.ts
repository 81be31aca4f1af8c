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
const DONE_BY_SOMEBODY: ReadonlySet<PloverType> = new Set(['COOPERATE', 'PROTEST', 'THREATEN']);

/** Unions, churches and foundations speak and help as bodies of state do; a place that acts is its government. */
const ACTS_IN_PUBLIC: ReadonlySet<string> = new Set(['ngo', 'place']);

/**
 * Whether an act is one of public life, which PLOVER is about, and not of private people, firms, clubs and schools among
 * themselves: «her husband asked her to stay», «tourists visited Kenya», «the bank helped its customers».
 */
export function isOfPublicLife(doc: Doc, parties: Parties, act: Act): boolean {
  const { type, mode, word, actor, recipient } = act;
  const isPublic = (id: string) => parties.isPublic(id);
  const isAnybodys = BETWEEN_ANYBODY.has(type) && mode !== 'release';
  if (actor.length === 0) {
    if (DONE_BY_SOMEBODY.has(type) && doc.uposOf(word) === 'VERB') return false;
    return !isAnybodys || recipient.some(isPublic);
  }
  if (actor.some((id) => isPublic(id) || ACTS_IN_PUBLIC.has(parties.entity(id)?.kind ?? ''))) return true;
  if (mode === 'visit') return false;
  if (type === 'AID') return false;
  if (recipient.some(isPublic)) return true;
  return !isAnybodys && !isAmongNeighbours(parties, act);
}

/** What one private person does to another: «a woman who killed her daughter». */
function isAmongNeighbours(parties: Parties, { actor, recipient }: Act): boolean {
  const everybody = [...actor, ...recipient];
  return (
    recipient.length > 0 &&
    everybody.every((id) => parties.entity(id)?.kind === 'person') &&
    everybody.some((id) => !parties.isIdentified(id))
  );
}
