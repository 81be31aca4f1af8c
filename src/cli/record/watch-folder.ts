import { once } from 'node:events';
import { type FSWatcher, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileTrouble } from '../file-trouble.js';
import { OutputError } from '../output.js';

/** Files that were written to no more for so long, in milliseconds, are taken to be whole. */
const QUIET = 500;

/**
 * Hands a folder to `take`, and then, again and again, the paths in it where something came, changed or went.
 * @throws OutputError if the folder cannot be watched, and whatever `take` throws; it ends in no other way
 */
export async function watchFolder(folder: string, take: (paths: readonly string[]) => Promise<void>): Promise<never> {
  const changed = new Set([folder]);
  let latest = 0;
  // Watched before what is there is taken, so that nothing comes in between.
  const watcher = watched(folder);
  let trouble: Error | undefined;
  watcher.on('error', (error) => {
    trouble = error;
  });
  watcher.on('change', (_, name) => {
    if (typeof name !== 'string' || name.split(sep).some((part) => part.startsWith('.'))) return;
    changed.add(join(folder, name));
    latest = performance.now();
  });
  try {
    for (;;) {
      const paths = [...changed];
      changed.clear();
      await take(paths);
      while (!trouble && changed.size === 0) await once(watcher, 'change').catch(() => {});
      while (performance.now() - latest < QUIET) await wait(QUIET);
      if (trouble) throw cannotBeWatched(folder, trouble);
    }
  } finally {
    watcher.close();
  }
}

function watched(folder: string): FSWatcher {
  try {
    if (!statSync(folder).isDirectory())
      throw new OutputError(`${folder}: cannot be watched, since it is no folder; name one`);
    return watch(folder, { recursive: true });
  } catch (error) {
    throw error instanceof OutputError ? error : cannotBeWatched(folder, error);
  }
}

const cannotBeWatched = (folder: string, error: unknown): OutputError =>
  new OutputError(`${folder}: cannot be watched, since ${fileTrouble(error)}`);
