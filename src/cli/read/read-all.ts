import type { Readable } from 'node:stream';
import { IntakeError } from '../../reports/intake.js';
import type { OwnFile, Reading, Report } from '../../terms/index.js';
import { runSparingly } from './engine.js';
import { mapInOrder } from './in-order.js';
import { contentOf, type IntakeOptions, type Job, jobsOf } from './jobs.js';
import { bytesHashOf, type Outcome, type ReadingOptions, readJob } from './read-job.js';
import { readerWith } from './reader.js';
import { ReadingThreads } from './reading-threads.js';
import { lengthOf, type Source } from './sources.js';

/** A worker thread takes about as long to start as this much takes to read, in bytes: it is read without one. */
const READ_WITHOUT_WORKERS = 256 * 1024;
/** Input that may be held at once, in bytes, beyond which no more is taken in. */
const HELD_AT_ONCE = 64 * 1024 * 1024;

export interface ReadAllOptions extends IntakeOptions, ReadJobsOptions {
  stdin: Readable;
}

export interface ReadJobsOptions extends ReadingOptions {
  /** The user's own files, by which all jobs are read. */
  own: readonly OwnFile[];
  threads: number;
  /** Whether a report of such bytes (`bytesHashOf`) need not be read. */
  isKnown?: (bytesHash: string) => Promise<boolean>;
  /** Bytes of all jobs together, where that is known before. */
  expected?: number | undefined;
}

/** Reads all sources and yields an outcome for each report and each failure, in the order of the input. */
export function readAll(sources: readonly (Source | IntakeError)[], options: ReadAllOptions): AsyncGenerator<Outcome> {
  return readJobs(jobsOfAll(sources, options), { ...options, expected: lengthOf(sources) });
}

/** Reads jobs, several at once, and yields what came of them in their order. */
export async function* readJobs(
  jobs: AsyncIterable<Job | IntakeError>,
  options: ReadJobsOptions,
): AsyncGenerator<Outcome> {
  const { format, look, published, own, events, threads, isKnown, expected = 0 } = options;
  if (threads > 1) runSparingly();
  const wanted: ReadingOptions = { format, look, published, events };
  const readers = new ReadingThreads(threads, own);
  const room = { items: readers.room, size: HELD_AT_ONCE };
  let reader: ((report: Report) => Reading) | undefined;
  let readHere = 0;
  let known = 0;

  /** Little may come, or little of it be new: workers are not worth their start yet. */
  const goesHere = (size: number) =>
    threads === 1 ||
    (!readers.areStarted && (expected <= READ_WITHOUT_WORKERS || known > 0) && readHere + size <= READ_WITHOUT_WORKERS);

  const read = async (job: Job | IntakeError): Promise<Outcome> => {
    if (job instanceof IntakeError) return { error: job.message };
    const bytesHash = isKnown && bytesHashOf(job);
    if (bytesHash && (await isKnown(bytesHash))) {
      known++;
      return { known: bytesHash };
    }
    if (goesHere(sizeOf(job))) {
      readHere += sizeOf(job);
      reader ??= readerWith(own);
      return readJob(job, wanted, reader);
    }
    return readers.read(job, wanted);
  };

  try {
    yield* mapInOrder(jobs, read, sizeOf, room);
  } finally {
    await readers.end();
  }
}

async function* jobsOfAll(
  sources: readonly (Source | IntakeError)[],
  options: ReadAllOptions,
): AsyncGenerator<Job | IntakeError> {
  for (const source of sources) {
    try {
      if (source instanceof IntakeError) yield source;
      else yield* jobsOf(source, options, options.stdin);
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      yield error;
    }
  }
}

function sizeOf(job: Job | IntakeError): number {
  if (job instanceof IntakeError) return 0;
  return contentOf(job).length;
}
