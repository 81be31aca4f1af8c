import type { Filed } from '../../record/index.js';
import type { IntakeError } from '../../reports/intake.js';
import type { FileOptions } from '../file.js';
import { streamOutput } from '../output.js';
import { createProgress, type Progress } from '../progress.js';
import { ownFilesOf } from '../read/own-files.js';
import { lengthOf, type Source, sourcesIn, sourcesOf } from '../read/sources.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import { type FilingCounts, fileSources } from './filing.js';
import { printRows, type Showing } from './rows.js';
import { watchFolder } from './watch-folder.js';

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
  const own = ownFilesOf(options, terminal);
  if (!own) return EXIT.unreadable;
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
      const take = async (sources: readonly (Source | IntakeError)[]) => {
        const progress = createProgress(terminal.progress, lengthOf(sources));
        const counts = await fileSources(
          record,
          sources,
          { ...options, own, stdin: terminal.stdin },
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
        await take(await sourcesOf(inputs));
        if (options.format === 'table') await output.write(summaryOf(total));
      }
      if (options.watch !== undefined)
        await watchFolder(options.watch, async (paths) => {
          const counts = await take(await sourcesIn(paths));
          const some = counts.new + counts.version + counts.failed > 0;
          if (some && options.format === 'table') await output.write(summaryOf(counts));
        });
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
