import type { ActEvent, EventStatus, PloverType } from '../../terms/index.js';
import type { Quad } from '../answers/index.js';
import type { Regard } from './gatherings.js';

/**
 * What PLOVER's types are worth: the class of four, and Goldstein's weight (Goldstein 1992, «A Conflict-Cooperation Scale for
 * WEIS Events Data», as CAMEO assigns it) of the CAMEO root that the type comes from.
 */
const WORTH: Readonly<Record<PloverType, readonly [Quad, number]>> = {
  AGREE: ['verbalCooperation', 4],
  CONSULT: ['verbalCooperation', 1],
  SUPPORT: ['verbalCooperation', 3.5],
  CONCEDE: ['verbalCooperation', 5],
  COOPERATE: ['materialCooperation', 6],
  AID: ['materialCooperation', 7],
  RETREAT: ['materialCooperation', 5],
  REQUEST: ['verbalConflict', -2],
  ACCUSE: ['verbalConflict', -2],
  REJECT: ['verbalConflict', -4],
  THREATEN: ['verbalConflict', -6],
  PROTEST: ['materialConflict', -6.5],
  SANCTION: ['materialConflict', -4],
  MOBILIZE: ['materialConflict', -7.2],
  COERCE: ['materialConflict', -7],
  ASSAULT: ['materialConflict', -10],
};

export const quadOf = (type: PloverType): Quad => WORTH[type][0];
export const goldsteinOf = (type: PloverType): number => WORTH[type][1];

/** What an act comes down to, so that two ways of telling it can be compared. */
export interface Act {
  /** Acts of one family can be the same one. */
  family: string;
  /** An act that is told of as not done is an account of the act itself. */
  status: EventStatus;
}

/** To refuse to meet, or to stay away, is not to meet; everything else is what its type says. */
export function actOf({ type, mode, status }: Pick<ActEvent, 'type' | 'mode' | 'status'>, regard?: Regard): Act {
  if (type === 'REJECT' && (mode === 'meet' || regard === 'absence') && status === 'actual')
    return { family: 'CONSULT', status: 'denied' };
  return { family: type, status };
}

/** Acts that both sides do: who is named first does not matter. */
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'ASSAULT']);
export const isMutual = (family: string): boolean => MUTUAL.has(family);

/** Acts of which accounts dispute who did them to whom; of a meeting nobody asks. */
const CONTESTED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'THREATEN']);
export const isContested = (family: string): boolean => CONTESTED.has(family);

/** Acts of words, told apart by what they are about: one may make several demands on a day. */
const VERBAL: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'AGREE', 'SUPPORT', 'THREATEN', 'CONCEDE']);
export const isVerbal = (family: string): boolean => VERBAL.has(family);
