import type { ActEvent, PloverType } from '../../terms/index.js';

export type CommitmentKind = 'pledge' | 'agreement' | 'demand';

/** Acts that are a pledge while they are only planned. */
const PROMISED: ReadonlySet<PloverType> = new Set(['COOPERATE', 'AID', 'SUPPORT', 'CONCEDE', 'RETREAT']);
/** CAMEO: «sign formal agreement». */
const SIGNED = '057';

/** What somebody is bound by, or asks another to do. */
export function commitmentOf(
  { type, status }: Pick<ActEvent, 'type' | 'status'>,
  cameo: string | null,
  sides: number,
): CommitmentKind | null {
  if (status === 'denied' || status === 'cancelled' || status === 'hypothetical') return null;
  if (type === 'REQUEST') return 'demand';
  if (cameo === SIGNED) return 'agreement';
  if (type === 'AGREE') return sides >= 2 ? 'agreement' : 'pledge';
  return status === 'planned' && PROMISED.has(type) ? 'pledge' : null;
}
