import { readFileSync } from 'node:fs';
import { ActorsError, actorDictionary } from '../../reading/entities/index.js';
import { eventKnowledge } from '../../reading/events/index.js';
import { shippedEvents } from '../../resources.js';
import type { OwnFile } from '../../terms/index.js';
import { fileTrouble } from '../file-trouble.js';
import type { OwnOptions } from '../input-options.js';
import type { Terminal } from '../terminal.js';

/** The user's own files are of no use. The message is one line: which file, what is wrong, what to do. */
class OwnFileError extends Error {}

/** The user's own files with their texts; undefined if one cannot be used, which is told. */
export function ownFilesOf({ actors = [], codebook = [] }: OwnOptions, terminal: Terminal): OwnFile[] | undefined {
  return telling(terminal, () => {
    const own = [
      ...actors.map((name) => ownFile('actors', name)),
      ...codebook.map((name) => ownFile('codebook', name)),
    ];
    return check(own, terminal);
  });
}

/** Whether own files that were kept can still be used; tells what is wrong with them, and what is left out. */
export const areUsable = (own: readonly OwnFile[], terminal: Terminal): boolean =>
  telling(terminal, () => check(own, terminal)) !== undefined;

function ownFile(kind: OwnFile['kind'], name: string): OwnFile {
  try {
    return { kind, name, text: readFileSync(name, 'utf8') };
  } catch (error) {
    throw new OwnFileError(`${name}: ${fileTrouble(error)}`);
  }
}

function telling<T>(terminal: Terminal, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof OwnFileError || error instanceof ActorsError)) throw error;
    terminal.warn(error.message);
    return undefined;
  }
}

/**
 * Takes own files apart once before any report is read by them, and tells which lines are left out.
 * @throws OwnFileError, ActorsError if one has nothing in it
 */
function check<T extends readonly OwnFile[]>(own: T, terminal: Terminal): T {
  const actors = own.filter(({ kind }) => kind === 'actors');
  if (actors.length > 0) actorDictionary(actors);
  for (const file of own.filter(({ kind }) => kind === 'codebook')) {
    const { codebooks, verbs, faults } = eventKnowledge(shippedEvents(), [file]);
    const size = verbs ? verbs.size : codebooks[0]!.frames.length;
    if (size === 0)
      throw new OwnFileError(
        `${file.name}: no frames found; give a table of frames (knowledge/events/README.md) or a PETRARCH dictionary of verbs`,
      );
    const [first, ...others] = faults.filter((fault) => fault.file === file.name);
    if (!first) continue;
    const rest = others.length > 0 ? `; so are ${others.length} more, which chancery codebook lists` : '';
    terminal.warn(`${file.name}:${first.line}: left out, since ${first.message}${rest}`);
  }
  return own;
}
