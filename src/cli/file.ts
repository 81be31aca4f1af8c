import { Command, Option } from 'commander';
import { type InputOptions, withInputOptions } from './input-options.js';
import { withRecord } from './record/options.js';
import type { RowFormat } from './record/rows.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery file` was asked for. */
export interface FileOptions extends InputOptions {
  record: string;
  format: RowFormat;
  watch?: string;
}

const EXAMPLES = `
Examples:
  chancery file examples                       every report in a folder
  chancery file https://example.org/news/1     a page of the web
  chancery file --record work.db corpus.ndjson
  chancery file --watch inbox                  what comes into a folder, until stopped

A report that is there already changes nothing; a changed text under the same
address or name becomes a new version. Each report keeps the files of your own that
it was read by, for chancery reread. With --format ndjson each report is told
of as soon as it is safe on the disk.

Exit codes: 0 all was filed, 1 something could not be, 2 wrong usage.`;

/** `chancery file`: reads reports and files them in the record. */
export function fileCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = withRecord(new Command('file'))
    .description('read reports and file them in the record')
    .argument('[inputs...]', 'files, folders, web addresses, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to tell what was filed')
        .choices(['table', 'json', 'ndjson', 'csv'])
        .default('table'),
    )
    .option('--watch <folder>', 'file what comes into a folder, until stopped');
  return withInputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: FileOptions, command: Command) => {
      if (inputs.length === 0 && options.watch === undefined)
        command.error("error: missing required argument 'inputs'; name files or give --watch");
      const { file } = await import('./record/file.js');
      finish(await file(inputs, options, terminal));
    });
}
