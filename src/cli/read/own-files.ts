import { readFileSync } from 'node:fs';
import { ActorsError, actorDictionary } from '../../reading/entities/index.js';
import { eventKnowledge } from '../../reading/events/index.js';
import { shippedEvents } from '../../resources.js';
import { fileTrouble } from '../file-trouble.js';
import type { Terminal } from '../terminal.js';

/** Names of the user's own files that a reader is to know. */
export interface OwnFiles {
  /** Actors and their codes. */
  actors: readonly string[];
  /** What words mean as acts. */
  codebook: readonly string[];
}

/** The user's own files are of no use. The message is one line: which file, what is wrong, what to do. */
class OwnFileError extends Error {}

/** A file by its name, with its text. */
export const textOf = (name: string): { name: string; text: string } => ({ name, text: readFileSync(name, 'utf8') });

/** Whether the user's own files can be used; tells what is wrong with them, and what is left out. */
export function areUsable(own: OwnFiles, terminal: Terminal): boolean {
  try {
    for (const warning of checkOwnFiles(own)) terminal.warn(warning);
    return true;
  } catch (error) {
    if (!(error instanceof OwnFileError)) throw error;
    terminal.warn(error.message);
    return false;
  }
}

/**
 * Reads the user's own files once before any report is read by them, and returns what to tell of them: that lines are left
 * out, and where.
 * @throws OwnFileError if one cannot be read or has nothing in it
 */
function checkOwnFiles({ actors, codebook }: OwnFiles): string[] {
  const [named, coded] = [actors.map(readOwn), codebook.map(readOwn)];
  try {
    if (named.length > 0) actorDictionary(named);
  } catch (error) {
    if (error instanceof ActorsError) throw new OwnFileError(error.message);
    throw error;
  }
  return coded.flatMap((file) => {
    const { codebooks, verbs, faults } = eventKnowledge(shippedEvents(), [file]);
    const size = verbs ? verbs.size : codebooks[0]!.frames.length;
    if (size === 0)
      throw new OwnFileError(
        `${file.name}: no frames found; give a table of frames (knowledge/events/README.md) or a PETRARCH dictionary of verbs`,
      );
    const [first, ...others] = faults.filter((fault) => fault.file === file.name);
    if (!first) return [];
    const rest = others.length > 0 ? `; so are ${others.length} more, which chancery codebook lists` : '';
    return [`${file.name}:${first.line}: left out, since ${first.message}${rest}`];
  });
}

function readOwn(name: string): { name: string; text: string } {
  try {
    return textOf(name);
  } catch (error) {
    throw new OwnFileError(`${name}: ${fileTrouble(error)}`);
  }
}
