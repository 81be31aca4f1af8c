import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The program with its desk open. */
export interface OpenProgram {
  /** What it printed when the desk was open. */
  said: string;
  /** Where it answers, without a slash at the end. */
  address: string;
  /** A folder of its own. */
  folder: string;
  close(): void;
}

/** Starts the built program's desk with the samples, as `npm start` does, on a free port. */
export async function openDesk(): Promise<OpenProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-desk-'));
  const program = spawn(process.execPath, [resolve('bin/chancery'), 'desk', '--samples', '--port', '0'], {
    cwd: folder,
  });
  const said = await firstLine(program);
  const address = /http:\S+?(?=\/ )/.exec(said)?.[0] ?? '';
  return {
    said,
    address,
    folder,
    close() {
      program.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    },
  };
}

function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let out = '';
    program.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('\n')) done(out.trim());
    });
    let err = '';
    program.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    program.on('close', () => failed(new Error(`The desk closed: ${err}`)));
  });
}
