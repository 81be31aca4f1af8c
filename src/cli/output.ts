import { once } from 'node:events';
import { createWriteStream, realpathSync, renameSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fileTrouble } from './file-trouble.js';
import { printable } from './show/printable.js';

/** Where a command's result goes. */
export interface Output {
  /** Resolves once there is room for more, so that a slow reader of the output slows its writer. */
  write(text: string | Uint8Array): Promise<void>;
  /** All was written and is to be kept. */
  keep(): Promise<void>;
  /** Leaves things as they were before, as far as that is still possible; does nothing after `keep`. */
  discard(): void;
}

/** A result that cannot be written. The message is one line: which file, what is wrong, what to do. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** The reader of the output went away, as `head` does: no error, but no reason to go on. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** Writes to a stream that somebody else opened and closes, such as standard output. */
export function streamOutput(stream: Writable, name = 'standard output'): Output {
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ReaderGone() : outputError(name, error);
  });
  const check = () => {
    if (failure) throw failure;
  };
  return {
    async write(text) {
      check();
      if (text.length === 0) return;
      // A stream that breaks while it is waited for rejects `once`; the listener above has then set `failure`.
      if (!stream.write(text)) await once(stream, 'drain').catch(() => {});
      check();
    },
    async keep() {
      check();
    },
    discard() {},
  };
}

/**
 * Writes a file that appears whole or not at all: into a temporary file beside it, which takes its name in the end and is
 * removed when the process exits before that. What is no ordinary file, such as `/dev/null` or a pipe, is written as it is.
 */
export async function fileOutput(path: string): Promise<Output> {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw new OutputError(`${printable(path)}: it is a folder; name a file in it`);
  if (existing && !existing.isFile()) return streamOutput(await opened(path, path, 'w'), path);

  // A symbolic link stays one: what it points to is replaced.
  const target = existing ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stream = await opened(temporary, path, 'wx', existing?.mode);
  const remove = () => rmSync(temporary, { force: true });
  process.once('exit', remove);
  return {
    ...streamOutput(stream, path),
    async keep() {
      try {
        await finished(stream.end());
        renameSync(temporary, target);
        process.off('exit', remove);
      } catch (error) {
        throw outputError(path, error);
      }
    },
    discard() {
      stream.destroy();
      remove();
      process.off('exit', remove);
    },
  };
}

async function opened(path: string, name: string, flags: string, mode = 0o666): Promise<WriteStream> {
  const stream = createWriteStream(path, { flags, mode, flush: true });
  try {
    await once(stream, 'open');
  } catch (error) {
    throw outputError(name, error);
  }
  return stream;
}

function outputError(name: string, error: unknown): OutputError {
  return new OutputError(`${printable(name)}: cannot be written, since ${fileTrouble(error)}`);
}
