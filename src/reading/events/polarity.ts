import type { PloverType } from '../../terms/index.js';
import type { Frame, Over } from './codebook/frame.js';

export type Polarity = 'friendly' | 'hostile' | 'other';

const FRIENDLY: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** Whether an act does its recipient good or harm; asking and looking into a matter do neither. */
export function polarityOf(type: PloverType | null, mode: string | null): Polarity {
  if (type === null || type === 'REQUEST' || mode === 'investigate') return 'other';
  return FRIENDLY.has(type) ? 'friendly' : 'hostile';
}

/** What harms when it is done: a threat when it is announced. To blame and to refuse are done by saying so. */
export const HARMS: ReadonlySet<PloverType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);

/** «withdrew its troops», «mobilized the army»: who is sent or called back is not whom it is done to. */
export const usesOwnForces = ({ meaning, mode }: Frame): boolean =>
  meaning.kind === 'act' && (meaning.coding.type === 'MOBILIZE' || mode === 'withdraw');

/** What a stance makes of an act of a type; null stands for an act that no frame knows. */
export function overActOf({ meaning }: Frame, type: PloverType | null, mode: string | null): Over {
  if (meaning.kind === 'none') return null;
  return meaning.kind === 'act' ? meaning.coding : meaning[polarityOf(type, mode)];
}

/** Mode of asking for an act, or of refusing it, by what the act is. */
export function modeOver(type: PloverType, inner: PloverType | null): string | null {
  if (type !== 'REQUEST' && type !== 'REJECT') return null;
  switch (inner) {
    case 'CONSULT':
      return 'meet';
    case 'AID':
    case 'COOPERATE':
    case 'SUPPORT':
      return 'assist';
    case 'CONCEDE':
    case 'RETREAT':
      return 'yield';
    case null:
      return null;
    default:
      return 'change';
  }
}
