import { ActorDictionary, type ActorEntry } from './dictionary.js';
import { petrarchEntries } from './petrarch.js';
import { tableEntries } from './table.js';

export { ActorDictionary } from './dictionary.js';

/**
 * Reads files of actors: PETRARCH's dictionaries, or a table whose first row names its columns `name` and `code`, and
 * `since` and `until` where codes change. Of two entries of a name the earlier file's wins.
 * @throws ActorsError if a file holds no actor
 */
export function actorDictionary(files: readonly { name: string; text: string }[]): ActorDictionary {
  const entries: ActorEntry[] = [];
  for (const { name, text } of files) {
    const found = tableEntries(text) ?? petrarchEntries(text);
    if (!found.some(({ roles }) => roles.length > 0)) throw new ActorsError(name);
    entries.push(...found);
  }
  return new ActorDictionary(entries);
}

/** A file of actors in which there is no actor. */
export class ActorsError extends Error {
  constructor(file: string) {
    super(
      `${file}: no actors found; give a PETRARCH dictionary, as «GONDOR [GON]», or a table with the columns name and code`,
    );
    this.name = 'ActorsError';
  }
}
