import { Command, Option } from 'commander';
import { EVENT_STATUS, type EventStatus } from '../terms/index.js';
import { DATASETS, type Dataset } from './code/datasets.js';
import { type InputOptions, type OutOptions, withInputOptions, withOut } from './input-options.js';
import { statusesOf } from './options.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What `chancery code` was asked for. */
interface CodeOptions extends InputOptions, OutOptions {
  format: Dataset;
  status?: EventStatus[];
  historical?: boolean;
}

const EXAMPLES = `
Examples:
  chancery code examples                       a row of CSV for each event, actor and recipient
  chancery code --format plover corpus.ndjson  PLOVER records, one on each line
  chancery code --format cameo --actors actors.txt --codebook verbs.txt corpus.ndjson
  chancery code --status actual,planned --no-historical examples

What the columns mean stands in docs/events.md. Inputs are those of chancery read.
cameo and gdelt have no column for how far an act has come; unless --status says
otherwise, they hold what was done and leave out what was planned, denied or imagined.

Exit codes: 0 all was read, 1 some input could not be read, 2 wrong usage.`;

/** `chancery code`: reads reports and prints their events as a data set. Calls `finish` with what to report to the shell. */
export function codeCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const command = new Command('code')
    .description('read reports and print who did what to whom, as a data set')
    .argument('<inputs...>', 'files, folders, web addresses, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'the form of the data set').choices(DATASETS).default('csv'))
    .option('--status <list>', `only events that have come so far: ${EVENT_STATUS.join(',')}`, statusesOf)
    .option('--historical', 'with events told as background')
    .option('--no-historical', 'without them');
  return withOut(withInputOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], { format, status, historical, ...options }: CodeOptions) => {
      const { read } = await import('./read/read.js');
      const isPlain = format === 'cameo' || format === 'gdelt';
      const events = {
        statuses: status ?? (isPlain ? (['actual'] as const) : EVENT_STATUS),
        historical: historical ?? !isPlain,
      };
      finish(await read(inputs, { ...options, format: `events as ${format}`, events }, terminal));
    });
}
