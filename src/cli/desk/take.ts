import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import type { Input, Take, Taken } from '../../desk/index.js';
import type { Filing, OpenRecord } from '../../record/index.js';
import type { Reading } from '../../terms/index.js';
import { readAll } from '../read/read-all.js';
import type { Source } from '../read/sources.js';
import { FILE_LOOK } from '../show/look.js';

/** As large as a report may be, and as long as a page of the web may take: what `chancery read` says too. */
const MOST_BYTES = 20 * 1024 * 1024;
const TIMEOUT = 30_000;
/** Readings that are filed in one transaction. */
const BATCH = 16;

/** Reads inputs with what the command line reads them with, and files them: no private addresses, nothing too large. */
export function taker(record: OpenRecord): Take {
  return async function* take(inputs) {
    const outcomes = readAll(inputs.map(sourceOf), {
      from: 'auto',
      format: 'ndjson',
      look: FILE_LOOK,
      published: undefined,
      own: [],
      threads: availableParallelism(),
      stdin: Readable.from([]),
      maxSize: MOST_BYTES,
      timeout: TIMEOUT,
      allowPrivate: false,
      taken: () => {},
    });
    let waiting: Filing[] = [];
    const filed = async (): Promise<Taken[]> => {
      const batch = waiting;
      waiting = [];
      return (await record.file(batch)).map((one) => ({ filed: one }));
    };
    for await (const outcome of outcomes) {
      if ('error' in outcome) yield outcome;
      else if ('output' in outcome) {
        const { output, bytesHash, retrieved = new Date().toISOString() } = outcome;
        const reading: Reading = JSON.parse(output);
        waiting.push({ reading, bytesHash, retrieved });
        if (waiting.length >= BATCH) yield* await filed();
      }
    }
    yield* await filed();
  };
}

function sourceOf(input: Input): Source {
  return input.kind === 'address'
    ? { kind: 'url', name: input.address }
    : { kind: 'bytes', name: input.name, content: input.bytes, bytes: input.bytes.length };
}
