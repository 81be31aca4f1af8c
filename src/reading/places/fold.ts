import { plainLetters } from '../../terms/fold.js';

/** A name of a place as it is looked up: as names are compared, hyphens as spaces. */
export function fold(name: string): string {
  return plainLetters(name.toLowerCase()).replaceAll('-', ' ').replace(/\s+/g, ' ').trim();
}
