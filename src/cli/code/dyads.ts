import type { CodedEvent, Side } from './coded-event.js';

/** One of those who act with one of those acted upon; null where a side is not told. */
export interface Dyad {
  actor: Side | null;
  recipient: Side | null;
}

/** Every actor with every recipient. */
export function dyadsOf({ actors, recipients }: CodedEvent): Dyad[] {
  const orNobody = (sides: readonly Side[]): readonly (Side | null)[] => (sides.length > 0 ? sides : [null]);
  return orNobody(actors).flatMap((actor) => orNobody(recipients).map((recipient) => ({ actor, recipient })));
}

/** CAMEO's mark of a side that bears no code. */
export const UNCODED = '---';

/** Pairs that a data set of codes can hold: at least one of the two bears one. */
export const codedDyads = (coded: CodedEvent): Dyad[] =>
  dyadsOf(coded).filter(({ actor, recipient }) => (actor?.code ?? recipient?.code ?? null) !== null);
