import { createFinder, createReader, type FinderResources, type Parsed } from '../../pipeline.js';
import { actorDictionary } from '../../reading/entities/index.js';
import { shippedFinder, shippedLanguage } from '../../resources.js';
import type { Reading, Report } from '../../terms/index.js';
import { type OwnFiles, textOf } from './own-files.js';

/**
 * A reader with the package's own knowledge, and what the user's own files say.
 * @throws if such a file cannot be read, or holds no actor
 */
export function readerWith(own: OwnFiles): (report: Report) => Reading {
  const { vectors, ...finder } = resourcesWith(own);
  return createReader({ ...finder, language: shippedLanguage(vectors) });
}

/** The second half of such a reader. */
export const finderWith = (own: OwnFiles): ((parsed: Parsed) => Reading) => createFinder(resourcesWith(own));

function resourcesWith({ actors, codebook }: OwnFiles): FinderResources {
  return {
    ...shippedFinder(),
    ...(actors.length > 0 && { actors: actorDictionary(actors.map(textOf)) }),
    ...(codebook.length > 0 && { codebook: codebook.map(textOf) }),
  };
}
