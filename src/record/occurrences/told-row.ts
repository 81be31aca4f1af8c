import type { EventRow } from '../database/schema.js';
import { actOf } from './acts.js';
import type { EventDetail, Told } from './told.js';

/** Whom an entity of a report stands for in an occurrence: itself, if it is named, and the state it acts for. */
export interface Standing {
  own: number | null;
  state: number | null;
  /** The body of many states that it is or holds an office of. */
  body?: number | undefined;
}

/** Identities and states on each side of an event. */
export interface Sides {
  actors: Set<number>;
  recipients: Set<number>;
  actorStates: Set<number>;
  recipientStates: Set<number>;
  /** Bodies of many states that the actors are or hold offices of. */
  bodies: Set<number>;
}

export function sidesOf(
  { actor, recipient }: Pick<EventDetail, 'actor' | 'recipient'>,
  standing: (entity: string) => Standing | undefined,
): Sides {
  const owners = (side: readonly string[]) => new Set(side.flatMap((entity) => standing(entity)?.own ?? []));
  const states = (side: readonly string[]) => new Set(side.flatMap((entity) => standing(entity)?.state ?? []));
  return {
    actors: owners(actor),
    recipients: owners(recipient),
    actorStates: states(actor),
    recipientStates: states(recipient),
    bodies: new Set(actor.flatMap((entity) => standing(entity)?.body ?? [])),
  };
}

/** An event as it is compared with occurrences. */
export function toldBy(row: EventRow, detail: EventDetail, sides: Sides): Told {
  const { family, status } = actOf(row, detail.regard);
  return {
    family,
    status,
    ...(detail.regard && { regard: detail.regard }),
    mode: row.mode,
    ...sides,
    ...detail.likely,
    dated: detail.dated,
    place: row.place === detail.wholeCountry ? null : row.place,
    country: row.country,
    words: detail.words,
    subjectWords: detail.subjectWords,
  };
}
