import type { Readable } from 'node:stream';
import { Tinypool } from 'tinypool';
import { IntakeError } from '../../reports/intake.js';
import type { Reading, Report } from '../../terms/index.js';
import { mapInOrder } from './in-order.js';
import { contentOf, type IntakeOptions, inputOf, type Job, jobsOf } from './jobs.js';
import { bytesHashOf, type Outcome, type ReadingOptions, readJob } from './read-job.js';
import { readerWith } from './reader.js';
import type { Source } from './sources.js';

/** A worker thread takes about as long to start as this much takes to read, in bytes: it is read without one. */
const READ_WITHOUT_WORKERS = 256 * 1024;
/** Jobs per worker that may wait or be done early: enough that a long report does not leave the other workers idle. */
const JOBS_PER_WORKER = 8;
/** Input that may be held at once, in bytes, beyond which no more is taken in. */
const HELD_AT_ONCE = 64 * 1024 * 1024;

export interface ReadAllOptions extends IntakeOptions, ReadJobsOptions {
  stdin: Readable;
}

export interface ReadJobsOptions extends ReadingOptions {
  threads: number;
  /** Whether a report of such bytes (`bytesHashOf`) need not be read. */
  isKnown?: (bytesHash: string) => Promise<boolean>;
}

/** Reads all sources and yields an outcome for each report and each failure, in the order of the input. */
export function readAll(sources: readonly (Source | IntakeError)[], options: ReadAllOptions): AsyncGenerator<Outcome> {
  return readJobs(jobsOfAll(sources, options), options);
}

/** Reads jobs, several at once, and yields what came of them in their order. */
export async function* readJobs(
  jobs: AsyncIterable<Job | IntakeError>,
  options: ReadJobsOptions,
): AsyncGenerator<Outcome> {
  const { format, look, published, own, events, threads, isKnown } = options;
  const wanted: ReadingOptions = { format, look, published, own, events };
  const room = { items: threads * JOBS_PER_WORKER, size: HELD_AT_ONCE };
  let reader: ((report: Report) => Reading) | undefined;
  let pool: Tinypool | undefined;
  let readHere = 0;

  const read = async (job: Job | IntakeError): Promise<Outcome> => {
    if (job instanceof IntakeError) return { error: job.message };
    if (await isKnown?.(bytesHashOf(job))) return { known: inputOf(job) };
    if (threads === 1 || (!pool && readHere + sizeOf(job) <= READ_WITHOUT_WORKERS)) {
      readHere += sizeOf(job);
      reader ??= readerWith(own);
      return readJob(job, wanted, reader);
    }
    pool ??= startPool(threads);
    return pool.run({ job, options: wanted }).catch((error: Error) => ({
      error: `${inputOf(job)}: the worker thread that read it broke down (${error.message}); give it more memory`,
    }));
  };

  try {
    yield* mapInOrder(jobs, read, sizeOf, room);
  } finally {
    await pool?.destroy();
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

function startPool(threads: number): Tinypool {
  return new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
}
