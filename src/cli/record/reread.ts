import type { Change, Changes, Filing, OpenRecord, ReadAlike } from '../../record/index.js';
import type { OwnFile, Report } from '../../terms/index.js';
import type { RereadOptions } from '../keep.js';
import { createProgress } from '../progress.js';
import type { Job } from '../read/jobs.js';
import { areUsable, ownFilesOf } from '../read/own-files.js';
import { readJobs } from '../read/read-all.js';
import { FILE_LOOK } from '../show/look.js';
import { printable } from '../show/printable.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { withOpen } from './answer.js';

/** Reports read again in one transaction. */
const BATCH = 50;

/**
 * Reads every report of a record again and says what that changed: by the same own files as before, unless the options name
 * others of a kind, or none.
 */
export async function reread(
  { record: path, threads, actors, codebook }: RereadOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const given = ownFilesOf({ actors: actors || [], codebook: codebook || [] }, terminal);
  if (!given) return EXIT.unreadable;
  const filesOf = (kind: OwnFile['kind'], option: string[] | false | undefined, kept: readonly OwnFile[]) =>
    (option === undefined ? kept : given).filter((file) => file.kind === kind);
  return withOpen(
    path,
    async (record) => {
      const alike = joined(
        (await record.readBy()).map(({ own, reports }) => ({
          own: [...filesOf('actors', actors, own), ...filesOf('codebook', codebook, own)],
          reports,
        })),
      );
      const changes: Changes[] = [];
      let failed = false;
      for (const some of alike) {
        const done = await rereadAlike(record, some, threads, terminal);
        changes.push(...done.changes);
        failed ||= done.failed;
      }
      terminal.stdout.write(inWords(changes));
      return failed ? EXIT.unreadable : EXIT.fine;
    },
    'existing',
  );
}

/** Lists of the same files as one. */
function joined(alike: readonly ReadAlike[]): ReadAlike[] {
  const lists: ReadAlike[] = [];
  for (const { own, reports } of alike) {
    const same = lists.find((list) => list.own.length === own.length && list.own.every((file, i) => file === own[i]));
    if (same) same.reports = [...same.reports, ...reports].sort((a, b) => a - b);
    else lists.push({ own, reports });
  }
  return lists;
}

/** Reads reports again by the same own files; what fails stays as it was. */
async function rereadAlike(
  record: OpenRecord,
  { own, reports }: ReadAlike,
  threads: number,
  terminal: Terminal,
): Promise<{ changes: Changes[]; failed: boolean }> {
  const changes: Changes[] = [];
  // Another version may no longer take what an earlier one took.
  if (!areUsable(own, terminal)) return { changes, failed: true };
  const progress = createProgress(terminal.progress, undefined);
  let batch: Filing[] = [];
  let failed = false;
  const flush = async () => {
    if (batch.length > 0) {
      const done = await record.refile(batch);
      changes.push(done);
      progress.clear();
      terminal.stdout.write(done.changed.map((one) => `${printable(one.key)}: ${partsOf(one)}\n`).join(''));
    }
    batch = [];
  };
  const options = { threads, own, format: 'ndjson', look: FILE_LOOK, published: undefined } as const;
  for await (const outcome of readJobs(jobsOf(record.reports(reports)), options)) {
    progress.advance();
    if ('error' in outcome) {
      progress.clear();
      terminal.warn(outcome.error);
      failed = true;
    } else if ('output' in outcome) batch.push({ reading: JSON.parse(outcome.output), own });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  progress.clear();
  return { changes, failed };
}

async function* jobsOf(reports: AsyncIterable<{ report: Report }>): AsyncGenerator<Job> {
  for await (const { report } of reports) yield { kind: 'report', report };
}

/** What changed in a report: «events: 2 more, 1 less, 1 otherwise». */
function partsOf({ statements, events, identities }: Change): string {
  const parts = (of: { come: number; gone: number; changed?: number }) =>
    [`${of.come} more`, `${of.gone} less`, ...(of.changed === undefined ? [] : [`${of.changed} otherwise`])]
      .filter((part) => !part.startsWith('0 '))
      .join(', ');
  return Object.entries({ statements, events, identities })
    .map(([name, counts]) => [name, parts(counts)])
    .filter(([, words]) => words !== '')
    .map(([name, words]) => `${name} ${words}`)
    .join('; ');
}

function inWords(all: readonly Changes[]): string {
  const sum = (of: (changes: Changes) => number) => all.reduce((total, changes) => total + of(changes), 0);
  const both = (name: 'statements' | 'events' | 'identities') =>
    `${name}: ${sum((changes) => changes[name].come)} more, ${sum((changes) => changes[name].gone)} less`;
  return [
    `read again: ${sum(({ reports }) => reports)} reports, ${sum(({ changed }) => changed.length)} of them with another reading`,
    both('statements'),
    `${both('events')}, ${sum(({ events }) => events.changed)} otherwise; ${sum(({ kept }) => kept)} kept because they were judged`,
    both('identities'),
    '',
  ].join('\n');
}
