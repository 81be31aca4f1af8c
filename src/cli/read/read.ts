import type { InputOptions, OutOptions } from '../input-options.js';
import { fileOutput, type Output, streamOutput } from '../output.js';
import { createProgress, type Progress } from '../progress.js';
import type { Layout } from '../show/formats.js';
import { FILE_LOOK } from '../show/look.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { ownFilesOf } from './own-files.js';
import { layouts, type PrintFormat, type WantedEvents } from './printing.js';
import { readAll } from './read-all.js';
import type { Outcome } from './read-job.js';
import { lengthOf, sourcesOf } from './sources.js';

/** What is wanted of the inputs, and how it is to be printed. */
export interface PrintOptions extends InputOptions, OutOptions {
  format: PrintFormat;
  /** All of them if absent. */
  events?: WantedEvents;
}

/** Reads all inputs and prints their readings, or writes them to the file of `--out`. */
export async function read(inputs: string[], options: PrintOptions, terminal: Terminal): Promise<ExitCode> {
  const { format, events, out, published, allowPrivate = false, ...intake } = options;
  const own = ownFilesOf(options, terminal);
  if (!own) return EXIT.unreadable;
  const sources = await sourcesOf(inputs);
  const output = out === undefined ? streamOutput(terminal.stdout) : await fileOutput(out);
  // Where the readings themselves run through the terminal, a bar would only be in their way.
  const progress = createProgress(
    out === undefined && terminal.watched ? undefined : terminal.progress,
    lengthOf(sources),
  );
  const look = out === undefined ? terminal.look : FILE_LOOK;
  const { stdin } = terminal;
  const taken = progress.take;
  try {
    const outcomes = readAll(sources, { ...intake, allowPrivate, format, events, published, own, look, stdin, taken });
    const counts = await print(outcomes, layouts[format], output, progress, terminal);
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
    } else if ('output' in outcome) {
      await output.write((counts.read === 0 ? '' : layout.between) + outcome.output);
      progress.advance();
      counts.read++;
    }
  }
  await output.write(layout.close);
  return counts;
}
