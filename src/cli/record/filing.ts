import type { Readable } from 'node:stream';
import type { Filed, Filing, OpenRecord } from '../../record/index.js';
import type { IntakeError } from '../../reports/intake.js';
import type { OwnFile } from '../../terms/index.js';
import type { FileOptions } from '../file.js';
import { readAll } from '../read/read-all.js';
import type { Source } from '../read/sources.js';
import { FILE_LOOK } from '../show/look.js';

/** How many reports came to what. */
export type FilingCounts = Record<Filed['outcome'] | 'failed', number>;

/** Whoever is told while filing goes on. */
export interface Told {
  /** Reports that are in the record now, safe on the disk. */
  filed(filed: readonly Filed[]): Promise<void>;
  taken(bytes: number): void;
  warn(message: string): void;
}

/** Reports filed in one transaction: few enough to be told of soon, enough that waiting for the disk does not count. */
const BATCH = 80;
/** A batch is not waited for longer than this, in milliseconds. */
const SOON = 1000;

type Options = Pick<FileOptions, 'from' | 'published' | 'threads' | 'allowPrivate' | 'maxSize' | 'timeout'> & {
  own: readonly OwnFile[];
  stdin: Readable;
};

/** Reads sources and files what was read; a report that cannot be read leaves the others unharmed. */
export async function fileSources(
  record: OpenRecord,
  sources: readonly (Source | IntakeError)[],
  { published, own, allowPrivate, ...options }: Options,
  told: Told,
): Promise<FilingCounts> {
  const counts: FilingCounts = { new: 0, version: 0, known: 0, failed: 0 };
  let batch: Filing[] = [];
  let known: Filed[] = [];
  let began = performance.now();
  const flush = async () => {
    const filed = [...(batch.length > 0 ? await record.file(batch) : []), ...known];
    for (const { outcome } of filed) counts[outcome]++;
    if (filed.length > 0) await told.filed(filed);
    [batch, known] = [[], []];
    began = performance.now();
  };
  const outcomes = readAll(sources, {
    ...options,
    ...{ format: 'ndjson', look: FILE_LOOK, published, own, allowPrivate: allowPrivate ?? false, taken: told.taken },
    isKnown: async (hash) => (await record.knownBytes(hash)) !== undefined,
  });
  for await (const outcome of outcomes) {
    if ('error' in outcome) {
      told.warn(outcome.error);
      counts.failed++;
    } else if ('known' in outcome) {
      const one = await record.knownBytes(outcome.known);
      // A newer version of it may have come meanwhile.
      if (one) known.push(one);
      else counts.known++;
    } else {
      const { output, bytesHash, retrieved } = outcome;
      batch.push({ reading: JSON.parse(output), bytesHash, retrieved: retrieved ?? new Date().toISOString(), own });
    }
    if (batch.length + known.length >= BATCH || performance.now() - began > SOON) await flush();
  }
  await flush();
  return counts;
}
