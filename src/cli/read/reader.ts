import { readFileSync } from 'node:fs';
import { createReader } from '../../pipeline.js';
import { actorDictionary } from '../../reading/entities/index.js';
import { shippedResources } from '../../resources.js';
import type { Reading, Report } from '../../terms/index.js';

/**
 * A reader with the package's own knowledge and, where files of actors are named, the codes in them.
 * @throws if such a file cannot be read, or holds no actor
 */
export function readerWith(actorFiles: readonly string[]): (report: Report) => Reading {
  const resources = shippedResources();
  if (actorFiles.length === 0) return createReader(resources);
  return createReader({ ...resources, actors: actorsIn(actorFiles) });
}

/** The actors in files, in the order of the files. */
export const actorsIn = (files: readonly string[]) =>
  actorDictionary(files.map((name) => ({ name, text: readFileSync(name, 'utf8') })));
