import { fold } from '../../terms/fold.js';
import type { Entity, Reading, Span } from '../../terms/index.js';
import type { IdentitySort } from '../answers/index.js';
import { askedKeysOf, sortOf, stateKey } from './keys.js';
import type { Profile } from './likeness.js';

/** An entity of a report that somebody of the record may be. */
export interface Appearing {
  entity: Entity;
  sort: IdentitySort;
  /** Where it is first named. */
  at: Span;
  profile: Profile;
  /** Under which others can lie that are the same. A state is found by its country: «Iran» and «Islamic Republic of Iran» are one. */
  keys: readonly string[];
}

/** The entities that a report calls by name, in the order of the reading. */
export function appearingIn({ entities, mentions }: Reading): Appearing[] {
  const firstNames = new Map<string, Span>();
  for (const { entity, form, start, end } of mentions)
    if (form === 'name' && entity !== null && !firstNames.has(entity)) firstNames.set(entity, { start, end });
  return entities.flatMap((entity) => {
    const sort = sortOf(entity.kind);
    const at = firstNames.get(entity.id);
    if (sort === undefined || at === undefined || !/\p{L}{2}/u.test(entity.name)) return [];
    const { country, countryFrom, code = null, name } = entity;
    const titles = entity.offices.map(({ title }) => titleKey(title));
    const profile = { sort, names: [name], country, countryTold: countryFrom === 'report', code, titles };
    const keys = sort === 'state' && country ? [stateKey(country)] : askedKeysOf(sort, name);
    return [{ entity, sort, at, profile, keys }];
  });
}

/** A title as it is compared. */
export const titleKey = (title: string): string => fold(title).replaceAll('-', ' ').replace(/\s+/g, ' ').trim();
