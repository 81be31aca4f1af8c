import { fold } from '../../terms/fold.js';
import { type NameParts, namePartsOf, skeleton } from '../../terms/person-name.js';
import type { IdentitySort } from '../answers/index.js';

/** What an entity's kind makes it in the record; a people («Afghans») is nobody in particular. */
export function sortOf(kind: string): IdentitySort | undefined {
  if (kind === 'person' || kind === 'state' || kind === 'place') return kind;
  return kind === 'people' ? undefined : 'body';
}

/** A part of a name as transliterations vary it across papers: «Zabihullah» and «Zabiullah» are one. */
export const looseForm = (part: string): string =>
  skeleton(part)
    .replace(/(?!^)h/g, '')
    .replace(/(.)\1+/g, '$1');

/** The parts of a person's name, hyphens parting too: «Kazemi-Qomi» is «Kazemi Qomi» elsewhere. */
export const partsOf = (name: string): NameParts => namePartsOf(name.replace(/(?<=\p{L})[-‐‑–](?=\p{L})/gu, ' '));

/** The same, but for hyphens within what is one given name: «Yong-jin» is never «Jin». */
export const wholePartsOf = (name: string): NameParts => namePartsOf(name.replace(/(?<=\p{L})[-‐‑–](?=\p{Lu})/gu, ' '));

/** A body's or place's name as it is compared. */
export const plainName = (name: string): string =>
  fold(name).replaceAll('-', ' ').replace(/^the /, '').replace(/\s+/g, ' ').trim();

/**
 * What a name is found by. A person's is found by each given name, or its initial, with the surname, so that the many
 * Khans are not compared with one another; and by first or last part where that is all there is.
 */
export function keysOf(sort: IdentitySort, name: string): string[] {
  if (sort !== 'person') return [`${sort[0]} ${plainName(name)}`];
  const parts = partsOf(name).map(looseForm);
  const last = parts.at(-1);
  if (last === undefined) return [];
  const keys = new Set([`l ${last}`, `f ${parts[0]}`]);
  for (const part of parts.slice(0, -1)) keys.add(`${part} ${last}`).add(`${part[0]} ${last}`);
  return [...keys];
}

/** By which a state is found. */
export const stateKey = (country: string): string => `c ${country}`;

/** The words of a name, under which somebody looks for it. */
export const wordKeysOf = (name: string): string[] =>
  plainName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => `w ${word}`);

/** The keys under which others can lie that are the same person. */
export function askedKeysOf(sort: IdentitySort, name: string): string[] {
  const keys = keysOf(sort, name);
  return sort === 'person' && keys.length > 2 ? keys.filter((key) => !/^[lf] /.test(key)) : keys;
}
