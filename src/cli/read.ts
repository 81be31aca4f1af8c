import { Command, Option } from 'commander';
import { type InputOptions, type OutOptions, withInputOptions, withOut } from './input-options.js';
import type { Format } from './show/formats.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery read` was asked for. */
interface ReadOptions extends InputOptions, OutOptions {
  format: Format;
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
  const command = new Command('read')
    .description('read reports and print what was found in them')
    .argument('<inputs...>', 'files, folders, web addresses, or - for standard input')
    .addOption(
      new Option('-f, --format <format>', 'how to print readings').choices(['text', 'json', 'ndjson']).default('text'),
    );
  return withOut(withInputOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: ReadOptions) => {
      // Only now, since help and a wrong option should not wait for all that reading needs.
      const { read } = await import('./read/read.js');
      finish(await read(inputs, options, terminal));
    });
}
