import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import type { Format as IntakeFormat } from '../reports/intake.js';
import { bytesOf, countOf, dateOf, secondsOf } from './options.js';
import { withRecord } from './record/options.js';
import type { RowFormat } from './record/rows.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery file` was asked for. */
export interface FileOptions {
  record: string;
  format: RowFormat;
  from: IntakeFormat;
  published?: string;
  actors?: string[];
  threads: number;
  allowPrivate?: true;
  maxSize: number;
  timeout: number;
  watch?: string;
}

const EXAMPLES = `
Examples:
  chancery file examples                       every report in a folder
  chancery file https://example.org/news/1     a page of the web
  chancery file --record work.db corpus.ndjson
  chancery file --watch inbox                  what comes into a folder, until stopped

A report that is there already changes nothing; a changed text under the same
address or name becomes a new version. With --format ndjson each report is told
of as soon as it is safe on the disk.

Exit codes: 0 all was filed, 1 something could not be, 2 wrong usage.`;

/** `chancery file`: reads reports and files them in the record. */
export function fileCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return withRecord(new Command('file'))
    .description('read reports and file them in the record')
    .argument('[inputs...]', 'files, folders, web addresses, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to tell what was filed')
        .choices(['table', 'json', 'ndjson', 'csv'])
        .default('table'),
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
    .option('--watch <folder>', 'file what comes into a folder, until stopped')
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
    .action(async (inputs: string[], options: FileOptions, command: Command) => {
      if (inputs.length === 0 && options.watch === undefined)
        command.error("error: missing required argument 'inputs'; name files or give --watch");
      const { file } = await import('./record/file.js');
      finish(await file(inputs, options, terminal));
    });
}
