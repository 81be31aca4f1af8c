import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readAll } from '../src/cli/read/read-all.js';
import { sourcesOf } from '../src/cli/read/sources.js';
import { FILE_LOOK } from '../src/cli/show/look.js';
import { corpusPath } from './corpora.js';

const CORPUS = 'names/train.ndjson';
const TIMES_OVER = 10;

/** Reads the reports of a corpus ten times over, as `chancery read --format ndjson` does, and throws the result away. */
export async function run(args: string[]): Promise<void> {
  const path = corpusPath(args, CORPUS);
  const sources = await sourcesOf(Array<string>(TIMES_OVER).fill(path));
  const megabytes = (statSync(path).size * TIMES_OVER) / 1e6;
  const threads = availableParallelism();
  const outcomes = readAll(sources, {
    from: 'ndjson',
    format: 'ndjson',
    look: FILE_LOOK,
    published: undefined,
    own: [],
    events: undefined,
    threads,
    maxSize: Number.POSITIVE_INFINITY,
    timeout: 0,
    allowPrivate: false,
    taken() {},
    stdin: process.stdin,
  });

  let reports = 0;
  let written = 0;
  const began = performance.now();
  for await (const outcome of outcomes) {
    if (!('output' in outcome)) throw new Error('error' in outcome ? outcome.error : `${outcome.known} was not read`);
    reports++;
    written += outcome.output.length;
  }
  const seconds = (performance.now() - began) / 1000;
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(`${CORPUS}, ${TIMES_OVER} times over, ${threads} threads
${reports} reports, ${megabytes.toFixed(1)} MB in, ${(written / 1e6).toFixed(1)} million characters out, ${seconds.toFixed(1)} s
${(reports / seconds).toFixed(0)} reports/s, ${(megabytes / seconds).toFixed(1)} MB/s, peak memory ${peak.toFixed(0)} MB`);
}
