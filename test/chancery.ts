import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** What became of a run of the program. */
export interface Ran {
  /** Exit code, or the signal that ended it. */
  end: number | string;
  out: string;
  /** Standard error, line by line. */
  err: string[];
}

const PROGRAM = resolve('bin/chancery');

/** A folder of its own for this test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Starts the built program; `args` are parted at spaces. It is stopped with the test. */
export function start(args: string, folder: string, env: NodeJS.ProcessEnv = {}) {
  const { NO_COLOR, FORCE_COLOR, ...usual } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args.split(' ').filter(Boolean)], {
    cwd: folder,
    env: { ...usual, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs the built program to its end, with `input` on standard input. */
export function chancery(
  args: string,
  {
    folder = '.',
    input = '',
    env = {},
  }: { folder?: string; input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const child = start(args, folder, env);
  child.stdin.on('error', () => {}).end(input);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) =>
      done({
        end: code ?? signal ?? 'unknown',
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString().split('\n').filter(Boolean),
      }),
    );
  });
}

/** The readings on the lines of NDJSON output, as far as these tests look into them. */
export function readingsOf(out: string): { report: { id: string; text: string; published?: string } }[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
