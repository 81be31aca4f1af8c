import { Command, InvalidArgumentError } from 'commander';
import { USUAL_RECORD } from './record/options.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery desk` was asked for. */
export interface DeskCommandOptions {
  record: string;
  port: number;
  host: string;
  token?: string;
  samples?: true;
}

/** The samples lie apart from what one files oneself. */
const SAMPLES_FILE = 'samples.db';

const EXAMPLES = `
Examples:
  chancery desk                                the record in this folder
  chancery desk --record kabul.db --port 8080
  chancery desk --samples                      the sample reports, in a record of their own
  chancery desk --host 0.0.0.0                 for other machines too, by the address that is printed

The desk answers on this machine alone unless --host says otherwise, and then asks for a token.`;

/** `chancery desk`: opens a web page over a record. Calls `finish` with what to report to the shell. */
export function deskCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('desk')
    .description('open the desk: pages in the browser to read, search, review and add to a record')
    .option('--record <file>', `the record, made where it is missing (default: ${USUAL_RECORD})`)
    .option('--port <number>', 'where the desk answers; 0 for any free port', portOf, 4174)
    .option('--host <address>', 'the address it answers on', '127.0.0.1')
    .option('--token <words>', 'what other machines must know; made where it is not given')
    .option('--samples', `file the sample reports first (default record: ${SAMPLES_FILE})`)
    .addHelpText('after', EXAMPLES)
    .action(async ({ record, ...options }: Omit<DeskCommandOptions, 'record'> & { record?: string }) => {
      const { desk } = await import('./desk/desk.js');
      finish(await desk({ ...options, record: record ?? (options.samples ? SAMPLES_FILE : USUAL_RECORD) }, terminal));
    });
}

function portOf(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65535)) throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}
