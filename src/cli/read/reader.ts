import { createFinder, createReader, type FinderResources, type Parsed } from '../../pipeline.js';
import { actorDictionary } from '../../reading/entities/index.js';
import { shippedFinder, shippedResources } from '../../resources.js';
import type { OwnFile, Reading, Report } from '../../terms/index.js';

/**
 * A reader with the package's own knowledge, and what the user's own files say.
 * @throws ActorsError if one of actors holds none
 */
export const readerWith = (own: readonly OwnFile[]): ((report: Report) => Reading) =>
  createReader({ ...shippedResources(), ...saidBy(own) });

/** The second half of such a reader. */
export const finderWith = (own: readonly OwnFile[]): ((parsed: Parsed) => Reading) =>
  createFinder({ ...shippedFinder(), ...saidBy(own) });

function saidBy(own: readonly OwnFile[]): Pick<FinderResources, 'actors' | 'codebook'> {
  const actors = own.filter(({ kind }) => kind === 'actors');
  const codebook = own.filter(({ kind }) => kind === 'codebook');
  return {
    ...(actors.length > 0 && { actors: actorDictionary(actors) }),
    ...(codebook.length > 0 && { codebook }),
  };
}
