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

/** Whether an act does its recipient good or harm; asking is neither. */
export const polarityOf = (type: PloverType | null): Polarity =>
  type === null || type === 'REQUEST' ? 'other' : FRIENDLY.has(type) ? 'friendly' : 'hostile';

/** What a stance makes of an act of a type; null stands for an act that no frame knows. */
export function overActOf({ meaning }: Frame, type: PloverType | null): Over {
  return meaning.kind === 'act' ? meaning.coding : meaning[polarityOf(type)];
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
