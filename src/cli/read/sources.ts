import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { IntakeError } from '../../reports/intake.js';
import { fileTrouble } from '../file-trouble.js';

/** One place that reports are read from. */
export interface Source {
  /** As the user named it; a file found in a folder has the folder before its name. */
  name: string;
  kind: 'file' | 'url' | 'stdin' | 'bytes';
  /** Of `bytes`: what is at hand already. */
  content?: Uint8Array;
  /** Its length, where that is known before it is read. */
  bytes?: number;
}

/** Length of all sources together; undefined where one of them does not tell its own. */
export function lengthOf(sources: readonly (Source | IntakeError)[]): number | undefined {
  let length = 0;
  for (const source of sources) {
    if (source instanceof IntakeError) continue;
    if (source.bytes === undefined) return undefined;
    length += source.bytes;
  }
  return length;
}

/** A file of a folder is read if its name ends so; a file that is named itself is read whatever it is called. */
const READABLE = new Set(['.txt', '.text', '.html', '.htm', '.xhtml', '.ndjson', '.jsonl']);

/** What the arguments of a command name, folders opened, in the order given; an error stands in the place of its input. */
export async function sourcesOf(inputs: readonly string[]): Promise<(Source | IntakeError)[]> {
  const found: (Source | IntakeError)[] = [];
  for (const input of inputs) {
    try {
      found.push(...(await sourcesAt(input)));
    } catch (error) {
      found.push(error instanceof IntakeError ? error : new IntakeError('unreadable', input, fileTrouble(error)));
    }
  }
  return found;
}

async function sourcesAt(input: string): Promise<Source[]> {
  if (input === '-') return [{ name: input, kind: 'stdin' }];
  if (/^https?:\/\//i.test(input)) return [{ name: input, kind: 'url' }];
  const stats = await stat(input);
  if (!stats.isDirectory()) return [{ name: input, kind: 'file', ...(stats.isFile() && { bytes: stats.size }) }];

  const entries = await readdir(input, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory() && isReadable(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isHidden(relative(input, path)))
    .sort();
  if (paths.length === 0) {
    const endings = [...READABLE].join(' ');
    throw new IntakeError('empty-folder', input, `the folder holds no report to read (${endings}); name files instead`);
  }
  const sources: Source[] = [];
  for (const path of paths) {
    // A dangling link is told of when it is read, so that it does not hide the rest of the folder.
    const bytes = (await stat(path).catch(() => undefined))?.size;
    sources.push({ name: path, kind: 'file', ...(bytes !== undefined && { bytes }) });
  }
  return sources;
}

/**
 * What is to be read of paths in a folder, as if the folder were named: nothing of those that are gone by now or that no
 * report is called by, and a folder may be empty.
 */
export async function sourcesIn(paths: readonly string[]): Promise<(Source | IntakeError)[]> {
  const there: string[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined);
    if (stats && (stats.isDirectory() || isReadable(path))) there.push(path);
  }
  return (await sourcesOf(there)).filter(
    (source) => !(source instanceof IntakeError && source.code === 'empty-folder'),
  );
}

const isReadable = (path: string) => READABLE.has(extname(path).toLowerCase());
const isHidden = (path: string) => path.split(sep).some((part) => part.startsWith('.'));
