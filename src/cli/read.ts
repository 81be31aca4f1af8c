import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import type { Format as IntakeFormat } from '../reports/intake.js';
import { bytesOf, countOf, dateOf, secondsOf } from './options.js';
import type { Format } from './show/formats.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery read` was asked for. */
export interface ReadOptions {
  format: Format;
  from: IntakeFormat;
  published?: string;
  actors?: string[];
  threads: number;
  out?: string;
  allowPrivate?: true;
  maxSize: number;
  timeout: number;
}

const EXAMPLES = `
Examples:
  chancery read report.txt
  chancery read examples                       every report in a folder
  chancery read https://example.org/news/1     a page of the web
  chancery read --format ndjson --out readings.ndjson corpus.ndjson
  cat report.txt | chancery read --published 2024-03-15 -

NDJSON is one report on each line, as {"text": "…"}, with "id", "title",
"published", "publisher", "byline" and "url" where they are known.

Exit codes: 0 all was read, 1 some input could not be read, 2 wrong usage.`;

/** `chancery read`: reads reports and prints their readings. Calls `finish` with what to report to the shell. */
export function readCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('read')
    .description('read reports and print what was found in them')
    .argument('<inputs...>', 'files, folders, web addresses, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to print readings').choices(['text', 'json', 'ndjson']).default('text'),
    )
    .addOption(
      new Option('--from <format>', 'what the inputs are').choices(['auto', 'text', 'html', 'ndjson']).default('auto'),
    )
    .option('--published <date>', 'publication date of reports that bear none, as 2024-03-15', dateOf)
    .option(
      '--actors <file>',
      'your own actors and codes, a PETRARCH dictionary or a table; may be given again',
      (file: string, before: string[] = []) => [...before, file],
    )
    .option('-o, --out <file>', 'write to a file, which appears only when all is written')
    .option('--threads <n>', 'worker threads', countOf, availableParallelism())
    .addOption(
      new Option('--max-size <size>', 'largest report to take, as 500k or 20M')
        .argParser(bytesOf)
        .default(20 * 1024 * 1024, '20M'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'longest wait for a page of the web')
        .argParser(secondsOf)
        .default(30_000, '30'),
    )
    .option('--allow-private', 'fetch from private and loopback addresses too')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: ReadOptions) => {
      // Only now, since help and a wrong option should not wait for all that reading needs.
      const { read } = await import('./read/read.js');
      finish(await read(inputs, options, terminal));
    });
}
