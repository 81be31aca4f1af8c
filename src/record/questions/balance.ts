import type { EventStatus, PloverType } from '../../terms/index.js';
import type { Balance } from '../answers/index.js';
import { goldsteinOf, quadOf } from '../occurrences/acts.js';

/** The balance of acts that were counted by type and status; only what is told as having happened weighs. */
export function balanceOf(counted: readonly { type: PloverType; status: EventStatus; count: number }[]): Balance {
  const balance = { verbalCooperation: 0, materialCooperation: 0, verbalConflict: 0, materialConflict: 0 };
  let weight = 0;
  let acts = 0;
  for (const { type, status, count } of counted) {
    if (status !== 'actual') continue;
    balance[quadOf(type)] += count;
    weight += goldsteinOf(type) * count;
    acts += count;
  }
  return { ...balance, goldstein: acts === 0 ? null : Math.round((100 * weight) / acts) / 100 };
}
