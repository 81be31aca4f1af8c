import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
// The files themselves and not their index, which would load what only pages of the web need: half a second.
import { detectFormat } from '../../reports/detect-format.js';
import { type Format, type Intake, IntakeError } from '../../reports/intake.js';
import { ndjsonLines } from '../../reports/ndjson.js';
import type { Report } from '../../terms/index.js';
import { fileTrouble } from '../file-trouble.js';
import type { Source } from './sources.js';

/** One report to be read, as plain data that can go to a worker thread. */
export type Job =
  | { kind: 'line'; input: string; line: string; number: number }
  | { kind: 'whole'; intake: Intake; format: 'text' | 'html' }
  | { kind: 'report'; report: Report };

/** The input a job is of, as messages name it. */
export function inputOf(job: Job): string {
  if (job.kind === 'report') return job.report.id;
  return job.kind === 'line' ? `${job.input}:${job.number}` : job.intake.name;
}

/** What is read of a job, as it came. */
export function contentOf(job: Job): string | Uint8Array {
  if (job.kind === 'report') return job.report.text;
  return job.kind === 'line' ? job.line : job.intake.bytes;
}

/** How inputs are taken in. */
export interface IntakeOptions {
  from: Format;
  /** Largest input, or largest line of NDJSON, in bytes. */
  maxSize: number;
  /** For fetching, in milliseconds. */
  timeout: number;
  /** Whether private and loopback addresses may be fetched. */
  allowPrivate: boolean;
  /** Told of every piece of a file that is taken in, in bytes. */
  taken(bytes: number): void;
}

type Chunks = AsyncIterable<Uint8Array>;

/** This much of an input tells its format. */
const TELLING_BYTES = 4096;

/**
 * The reports of one source, in order, taken from it only as fast as they are asked for. NDJSON is never held whole.
 * @throws IntakeError where the source cannot be read, or not any further.
 */
export async function* jobsOf(source: Source, options: IntakeOptions, stdin: Readable): AsyncGenerator<Job> {
  const { name } = source;
  const intake = source.kind === 'url' ? await fetched(name, options) : undefined;
  const atHand = intake?.bytes ?? source.content;
  const [head, chunks] = await headOf(atHand ? once(atHand) : bytesOf(source, stdin, options.taken));
  const format = options.from === 'auto' ? detectFormat(intake ?? { name, bytes: head }) : options.from;
  if (format !== 'ndjson') {
    yield { kind: 'whole', intake: intake ?? { name, bytes: await whole(chunks, name, options.maxSize) }, format };
    return;
  }
  for await (const { line, number } of ndjsonLines(chunks, name)) yield { kind: 'line', input: name, line, number };
}

async function fetched(url: string, { allowPrivate, timeout, maxSize }: IntakeOptions): Promise<Intake> {
  const { fetchUrl } = await import('../../reports/fetch.js');
  return fetchUrl(url, { allowPrivate, timeoutMs: timeout, maxBytes: maxSize });
}

async function* once(bytes: Uint8Array): Chunks {
  yield bytes;
}

async function* bytesOf({ name, kind }: Source, stdin: Readable, taken: (bytes: number) => void): Chunks {
  try {
    for await (const chunk of kind === 'stdin' ? stdin : createReadStream(name)) {
      taken(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw new IntakeError('unreadable', name, fileTrouble(error));
  }
}

/** The first bytes of a stream, no more of them than to the first line end that arrives, and the whole stream again. */
async function headOf(chunks: Chunks): Promise<[Uint8Array, Chunks]> {
  const rest = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < TELLING_BYTES) {
    const { value, done } = await rest.next();
    if (done) break;
    taken.push(value);
    size += value.length;
    if (value.includes(LINE_FEED)) break;
  }
  const again = async function* (): Chunks {
    yield* taken;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  return [Buffer.concat(taken), again()];
}

const LINE_FEED = 10;

async function whole(chunks: Chunks, name: string, maxSize: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    taken.push(chunk);
    size += chunk.length;
    if (size > maxSize)
      throw new IntakeError('too-large', name, `larger than ${maxSize} bytes; raise --max-size if it is a report`);
  }
  return Buffer.concat(taken);
}
