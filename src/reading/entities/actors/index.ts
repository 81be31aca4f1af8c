import { ActorDictionary, type ActorEntry } from './dictionary.js';
import { petrarchDiscards, petrarchEntries } from './petrarch.js';
import { tableEntries } from './table.js';

export { withOwnActors } from './coded.js';
export { ActorDictionary } from './dictionary.js';
export { discardedIn } from './discards.js';

/**
 * Reads files of actors: PETRARCH's dictionaries, or a table whose first row names its columns  `name` and `code`, and
 * `since` and `until` where codes change; or PETRARCH's discards, in a file whose name says so. Of two entries of a name the earlier file's wins.
 * @throws ActorsError if a file holds no actor
 */
export function actorDictionary(files: readonly { name: string; text: string }[]): ActorDictionary {
  const entries: ActorEntry[] = [];
  const discards: { reports: string[]; sentences: string[] } = { reports: [], sentences: [] };
  for (const { name, text } of files) {
    if (isDiscards(name, text)) {
      const { reports, sentences } = petrarchDiscards(text);
      discards.reports.push(...reports);
      discards.sentences.push(...sentences);
      continue;
    }
    const found = tableEntries(text) ?? petrarchEntries(text);
    if (!found.some(({ roles }) => roles.length > 0)) throw new ActorsError(name);
    entries.push(...found);
  }
  return new ActorDictionary(entries, discards);
}

/** Discards have no codes to be told by, so their file has to bear their name, as PETRARCH's own does. */
const isDiscards = (name: string, text: string): boolean => /discards?[^/\\]*$/i.test(name) && !text.includes('[');

/** A file of actors in which there is no actor. */
export class ActorsError extends Error {
  constructor(file: string) {
    super(
      `${file}: no actors found; give a PETRARCH dictionary, as «GONDOR [GON]», or a table with the columns name and code`,
    );
    this.name = 'ActorsError';
  }
}
