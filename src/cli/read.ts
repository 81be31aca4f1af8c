import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import type { Format as IntakeFormat } from '../reports/index.js';
import { bytesOf, countOf, dateOf, secondsOf } from './options.js';
import { fileOutput, type Output, streamOutput } from './output.js';
import { createProgress, type Progress } from './progress.js';
import { readAll } from './read/read-all.js';
import type { Outcome } from './read/read-job.js';
import { lengthOf, sourcesOf } from './read/sources.js';
import { FORMATS, type Format, formats, type Layout } from './show/formats.js';
import { FILE_LOOK } from './show/look.js';
import { EXIT, type ExitCode, type Terminal } from './terminal.js';

interface ReadOptions {
  format: Format;
  from: IntakeFormat;
  published?: string;
  threads: number;
  out?: string;
  allowPrivate: boolean;
  maxSize: number;
  timeout: number;
}

const EXAMPLES = `
Examples:
  chancery read report.txt                        a report, shown with what was found in it
  chancery read examples                          every .txt, .html and .ndjson file of a folder
  chancery read https://example.org/news/1        a page of the web
  chancery read --format ndjson --out readings.ndjson corpus.ndjson
  cat report.txt | chancery read --published 2024-03-15 -

Exits with 0 if all was read, 1 if some input could not be read, 2 if the command was given wrongly.`;

/** `chancery read`: reads reports and prints their readings. Calls \`finish\` with what to report to the shell. */
export function readCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command('read')
    .description('read reports and print what was found in them')
    .argument('<inputs...>', 'files, folders, addresses of the web, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'how to print readings').choices(FORMATS).default('text'))
    .addOption(
      new Option('--from <format>', 'what the inputs are').choices(['auto', 'text', 'html', 'ndjson']).default('auto'),
    )
    .option('--published <date>', 'publication date of reports that bear none, as 2024-03-15', dateOf)
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
    .option('--allow-private', 'fetch from private and loopback addresses too', false)
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], options: ReadOptions) => finish(await read(inputs, options, terminal)));
}

async function read(inputs: string[], options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, out, published, ...intake } = options;
  const sources = await sourcesOf(inputs);
  const output = out === undefined ? streamOutput(terminal.stdout) : await fileOutput(out);
  // Where the readings themselves run through the terminal, a bar would only be in their way.
  const progress = createProgress(out === undefined && terminal.watched ? undefined : terminal.progress, lengthOf(sources));
  const look = out === undefined ? terminal.look : FILE_LOOK;
  const { stdin } = terminal;
  const taken = progress.take;
  try {
    const outcomes = readAll(sources, { ...intake, format, published, look, stdin, taken });
    const counts = await print(outcomes, formats[format], output, progress, terminal);
    // A file that was there before is worth more than an empty one.
    if (counts.read > 0 || counts.failed === 0) await output.keep();
    return counts.failed > 0 ? EXIT.unreadable : EXIT.fine;
  } finally {
    progress.clear();
    output.discard();
  }
}

async function print(
  outcomes: AsyncIterable<Outcome>,
  layout: Layout,
  output: Output,
  progress: Progress,
  terminal: Terminal,
): Promise<{ read: number; failed: number }> {
  const counts = { read: 0, failed: 0 };
  await output.write(layout.open);
  for await (const outcome of outcomes) {
    if ('error' in outcome) {
      progress.clear();
      terminal.warn(outcome.error);
      counts.failed++;
    } else {
      await output.write((counts.read === 0 ? '' : layout.between) + outcome.output);
      progress.advance();
      counts.read++;
    }
  }
  await output.write(layout.close);
  return counts;
}
