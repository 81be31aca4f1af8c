import { watch } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Filed } from '../../record/index.js';
import type { FileOptions } from '../file.js';
import { fileTrouble } from '../file-trouble.js';
import { type Output, OutputError, streamOutput } from '../output.js';
import { createProgress, type Progress } from '../progress.js';
import { areUsable } from '../read/own-files.js';
import { lengthOf, sourcesOf } from '../read/sources.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import { type FilingCounts, fileSources } from './filing.js';
import { printRows, type Showing } from './rows.js';

const FILED: Showing<Filed> = {
  columns: [
    { name: 'number', of: ({ report }) => report },
    { name: 'outcome', of: ({ outcome }) => outcome },
    { name: 'story', of: ({ story }) => story },
    { name: 'report', of: ({ key }) => key, wide: true },
  ],
  evidence: () => [],
  none: '',
};

/** Reads all inputs and files their readings, batch by batch. */
export async function file(inputs: string[], options: FileOptions, terminal: Terminal): Promise<ExitCode> {
  const { actors = [], codebook = [] } = options;
  if (!areUsable({ actors, codebook }, terminal)) return EXIT.unreadable;
  const output = streamOutput(terminal.stdout);
  return withOpen(
    options.record,
    async (record) => {
      const rows: Filed[] = [];
      const total: FilingCounts = { new: 0, version: 0, known: 0, failed: 0 };
      const told = async (filed: readonly Filed[], progress: Progress) => {
        if (options.format === 'ndjson') await printRows(filed, FILED, options, output, terminal.look);
        else if (options.format !== 'table') rows.push(...filed);
        for (const _ of filed) progress.advance();
      };
      const take = async (names: readonly string[]) => {
        const sources = await sourcesOf(names);
        const progress = createProgress(terminal.progress, lengthOf(sources));
        const counts = await fileSources(
          record,
          sources,
          { ...options, stdin: terminal.stdin },
          {
            filed: (filed) => told(filed, progress),
            taken: progress.take,
            warn(message) {
              progress.clear();
              terminal.warn(message);
            },
          },
        );
        progress.clear();
        for (const outcome of ['new', 'version', 'known', 'failed'] as const) total[outcome] += counts[outcome];
        return counts;
      };
      if (inputs.length > 0) {
        await take(inputs);
        if (options.format === 'table') await output.write(summaryOf(total));
      }
      if (options.watch !== undefined) await watchFolder(options.watch, take, output, options.format === 'table');
      if (options.format === 'json' || options.format === 'csv')
        await printRows(rows, FILED, options, output, terminal.look);
      await output.keep();
      return total.failed > 0 ? EXIT.unreadable : EXIT.fine;
    },
    'create',
  );
}

function summaryOf({ new: fresh, version, known, failed }: FilingCounts): string {
  const parts = [
    `${fresh} new`,
    `${version} in a new version`,
    `${known} known already`,
    failed > 0 ? `${failed} failed` : '',
  ];
  return `reports: ${parts.filter(Boolean).join(', ')}\n`;
}

/** A file that was written to no more for so long, in milliseconds, is taken to be whole. */
const QUIET = 500;

/** Files what is in a folder, and then what comes into it. Never returns but by an error or the end of the process. */
async function watchFolder(
  folder: string,
  take: (names: readonly string[]) => Promise<FilingCounts>,
  output: Output,
  aloud: boolean,
): Promise<void> {
  const changed = new Set<string>([folder]);
  const filing = async () => {
    const names = [...changed];
    changed.clear();
    const counts = await take(names);
    if (aloud && counts.new + counts.version + counts.failed > 0) await output.write(summaryOf(counts));
  };
  try {
    // Watched before what is there is filed, so that nothing comes in between.
    const stop = new AbortController();
    const events = watch(folder, { recursive: true, signal: stop.signal });
    await filing();
    let timer: NodeJS.Timeout | undefined;
    let busy = Promise.resolve();
    for await (const { filename } of events) {
      if (filename === null || filename.split(sep).some((part) => part.startsWith('.'))) continue;
      changed.add(join(folder, filename));
      clearTimeout(timer);
      timer = setTimeout(() => {
        busy = busy.then(filing);
        // A record that cannot be written to ends the watching.
        busy.catch((error: unknown) => stop.abort(error));
      }, QUIET);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new OutputError(`${folder}: cannot be watched, since ${fileTrouble(error)}`);
    throw error;
  }
}
