import type { Told } from './told.js';

/** More words of all accounts than this are not compared. */
const MOST_WORDS = 60;

/** What all accounts of an occurrence say together, as new events are compared with it. */
export interface Profile extends Told {
  actors: Set<number>;
  recipients: Set<number>;
  actorStates: Set<number>;
  recipientStates: Set<number>;
  bodies: Set<number>;
  words: string[];
  subjectWords: string[];
}

export function profileOf(told: Told): Profile {
  return {
    ...told,
    actors: new Set(told.actors),
    recipients: new Set(told.recipients),
    actorStates: new Set(told.actorStates),
    recipientStates: new Set(told.recipientStates),
    bodies: new Set(told.bodies),
    words: [...told.words],
    subjectWords: [...told.subjectWords],
  };
}

/** Adds what one more account says; a date that is told beats one that was taken from around it. */
export function widen(profile: Profile, told: Told): void {
  for (const side of ['actors', 'recipients', 'actorStates', 'recipientStates', 'bodies'] as const)
    for (const party of told[side]) profile[side].add(party);
  // What was planned has taken place.
  if (profile.status === 'planned' && told.status === 'actual') profile.status = told.status;
  profile.mode ??= told.mode;
  profile.place ??= told.place;
  profile.country ??= told.country;
  if (told.dated && !profile.dated)
    Object.assign(profile, { dated: true, earliest: told.earliest, latest: told.latest });
  for (const list of ['words', 'subjectWords'] as const)
    for (const word of told[list])
      if (profile[list].length < MOST_WORDS && !profile[list].includes(word)) profile[list].push(word);
}

/** As JSON that `profileFrom` understands. */
export const profileAsJson = (profile: Profile): unknown => ({
  ...profile,
  actors: [...profile.actors],
  recipients: [...profile.recipients],
  actorStates: [...profile.actorStates],
  recipientStates: [...profile.recipientStates],
  bodies: [...profile.bodies],
});

export type ProfileJson = { [K in keyof Told]: Told[K] extends ReadonlySet<number> ? number[] : Told[K] };

export function profileFrom(json: ProfileJson): Profile {
  return profileOf({
    ...json,
    actors: new Set(json.actors),
    recipients: new Set(json.recipients),
    actorStates: new Set(json.actorStates),
    recipientStates: new Set(json.recipientStates),
    // Records that were written before bodies were kept have none.
    bodies: new Set(json.bodies ?? []),
  });
}
