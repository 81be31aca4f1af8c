import type { Changes, Filing } from '../../record/index.js';
import type { Report } from '../../terms/index.js';
import type { OwnOptions } from '../input-options.js';
import { createProgress } from '../progress.js';
import type { Job } from '../read/jobs.js';
import { areUsable } from '../read/own-files.js';
import { readJobs } from '../read/read-all.js';
import { FILE_LOOK } from '../show/look.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';
import type { RecordOptions } from './options.js';

/** Reports read again in one transaction. */
const BATCH = 50;

/** Reads every report of a record again, by the researcher's own files too, and says what that changed. */
export async function reread(
  { record: path, threads, actors = [], codebook = [] }: RecordOptions & OwnOptions & { threads: number },
  terminal: Terminal,
): Promise<ExitCode> {
  if (!areUsable({ actors, codebook }, terminal)) return EXIT.unreadable;
  return withOpen(
    path,
    async (record) => {
      const progress = createProgress(terminal.progress, undefined);
      const total: Changes[] = [];
      let batch: Filing[] = [];
      let failed = 0;
      const options = {
        threads,
        format: 'ndjson',
        look: FILE_LOOK,
        published: undefined,
        own: { actors, codebook },
      } as const;
      const flush = async () => {
        if (batch.length > 0) total.push(await record.refile(batch));
        batch = [];
      };
      for await (const outcome of readJobs(jobsOf(record.reports()), options)) {
        progress.advance();
        if ('error' in outcome) {
          progress.clear();
          terminal.warn(outcome.error);
          failed++;
        } else if ('output' in outcome) batch.push({ reading: JSON.parse(outcome.output) });
        if (batch.length === BATCH) await flush();
      }
      await flush();
      progress.clear();
      terminal.stdout.write(inWords(total));
      return failed > 0 ? EXIT.unreadable : EXIT.fine;
    },
    'existing',
  );
}

async function* jobsOf(reports: AsyncIterable<{ report: Report }>): AsyncGenerator<Job> {
  for await (const { report } of reports) yield { kind: 'report', report };
}

function inWords(all: readonly Changes[]): string {
  const sum = (of: (changes: Changes) => number) => all.reduce((total, changes) => total + of(changes), 0);
  const both = (name: 'statements' | 'events' | 'identities') =>
    `${name}: ${sum((changes) => changes[name].come)} more, ${sum((changes) => changes[name].gone)} less`;
  return [
    `read again: ${sum(({ reports }) => reports)} reports, ${sum(({ changed }) => changed)} of them with another reading`,
    both('statements'),
    `${both('events')}, ${sum(({ events }) => events.changed)} otherwise; ${sum(({ kept }) => kept)} kept because they were judged`,
    both('identities'),
    '',
  ].join('\n');
}
