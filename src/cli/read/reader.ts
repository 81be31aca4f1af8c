import { createReader } from '../../pipeline.js';
import { actorDictionary } from '../../reading/entities/index.js';
import { shippedResources } from '../../resources.js';
import type { Reading, Report } from '../../terms/index.js';
import { type OwnFiles, textOf } from './own-files.js';

/**
 * A reader with the package's own knowledge, and what the user's own files say.
 * @throws if such a file cannot be read, or holds no actor
 */
export function readerWith({ actors, codebook }: OwnFiles): (report: Report) => Reading {
  return createReader({
    ...shippedResources(),
    ...(actors.length > 0 && { actors: actorDictionary(actors.map(textOf)) }),
    ...(codebook.length > 0 && { codebook: codebook.map(textOf) }),
  });
}
