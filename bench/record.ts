import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sourcesOf } from '../src/cli/read/sources.js';
import { fileSources } from '../src/cli/record/filing.js';
import { type Filing, type OpenRecord, openRecord } from '../src/record/index.js';
import type { Reading } from '../src/terms/index.js';
import { corpusPath } from './corpora.js';
import { fileAtOnce, fileSamples, killAgainAndAgain } from './durability.js';
import { batchesOf, variantsOf } from './variants.js';

const CORPUS = 'names/train.ndjson';
const BATCH = 40;
/** Reports after which the reader is compiled in each thread, so that the rate is that of a long run. */
const WARMING = 200;
/** Questions of each kind that are timed. */
const QUESTIONS = 60;
/** How long a question may take, in milliseconds. */
const MEDIAN = 50;
const NINETY_FIFTH = 200;

/**
 * Filing, filing again, a large record and its questions, `kill -9`, and four at once. `--reports N` and `--kills N` say how
 * much of it: the bars are set for 100000 and 50. `--part` runs one part alone; `--keep FILE` keeps the large record.
 * Each part runs in a process of its own, so that memory is its own; what files without reading finds the readings in a file.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string', default: '20000' },
      kills: { type: 'string', default: '10' },
      data: { type: 'string' },
      part: { type: 'string' },
      keep: { type: 'string' },
      readings: { type: 'string' },
      filer: { type: 'string' },
      file: { type: 'string', default: '' },
    },
  });
  if (values.filer !== undefined) return fileSamples(values.file, values.filer, Number(values.reports));
  const corpus = corpusPath(values.data === undefined ? [] : ['--data', values.data], CORPUS);
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    if (values.readings !== undefined) {
      const path = values.keep ?? join(folder, 'bench.db');
      return await PARTS[values.part ?? '']?.({ ...values, corpus, path, readings: values.readings });
    }
    const readings = join(folder, 'readings.ndjson');
    const parts = values.part === undefined ? Object.keys(PARTS) : [values.part];
    if (parts.some((part) => part === 'again' || part === 'large'))
      await inProcess([join(bin, 'chancery'), 'read', corpus, '--format', 'ndjson', '--out', readings]);
    for (const part of parts)
      await inProcess([process.argv[1]!, 'record', ...args, '--part', part, '--readings', readings]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a part is given. */
interface Given {
  corpus: string;
  /** Where to make the record. */
  path: string;
  /** File of the readings of the corpus. */
  readings: string;
  reports: string;
  kills: string;
}

const PARTS: Readonly<Record<string, (given: Given) => Promise<void>>> = {
  filing,
  again: nothingToDo,
  large,
  kills: ({ path, kills }) => killAgainAndAgain(path, Number(kills)),
  'at once': ({ path }) => fileAtOnce(path),
};

/** The folder of the program, seen from `dist/bench`. */
const bin = fileURLToPath(new URL('../../bin', import.meta.url));

async function inProcess(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  await new Promise((done) => child.on('close', done));
}

async function filing({ corpus, path }: Given): Promise<void> {
  const record = await openRecord(path);
  const threads = availableParallelism();
  const began = performance.now();
  let filed = 0;
  let warm: { filed: number; at: number } | undefined;
  const counts = await fileSources(
    record,
    await sourcesOf([corpus]),
    { from: 'ndjson', own: [], threads, maxSize: Number.POSITIVE_INFINITY, timeout: 0, stdin: process.stdin },
    {
      async filed(some) {
        filed += some.length;
        if (filed >= WARMING) warm ??= { filed, at: performance.now() };
      },
      taken() {},
      warn: (message) => console.error(message),
    },
  );
  const ended = performance.now();
  await record.close();
  const rate = (reports: number, since: number) => (reports / ((ended - since) / 1000)).toFixed(0);
  console.log(
    `filing with reading, ${threads} threads: ${counts.new} reports, ${rate(filed, began)} a second, start of the threads included`,
  );
  if (warm) console.log(`after the first ${warm.filed}: ${rate(filed - warm.filed, warm.at)} a second`);
  const { user, system } = process.cpuUsage();
  console.log(
    `${((user + system) / 1000 / filed).toFixed(1)} ms of processor time each, ${peak().toFixed(0)} MB at the peak`,
  );
}

/** The most memory that this process ever held, in MB. */
const peak = (): number => (process.resourceUsage().maxRSS * 1024) / 1e6;

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter(Boolean);

async function nothingToDo({ readings, path }: Given): Promise<void> {
  const record = await openRecord(path);
  const all = linesOf(readings).map((line): Filing => ({ reading: JSON.parse(line) }));
  const [first, seconds] = [await timed(() => inBatches(record, all)), await timed(() => inBatches(record, all))];
  await record.close();
  console.log(
    `filing without reading: ${(all.length / first).toFixed(0)} a second; again, with nothing to do: ${(all.length / seconds).toFixed(0)}`,
  );
}

async function inBatches(record: OpenRecord, filings: Iterable<Filing>): Promise<void> {
  for (const batch of batchesOf(filings, BATCH)) await record.file(batch);
}

/** A figure beside what it is held to. */
function report(what: string, figure: number, most: number, unit: string): void {
  console.log(`${what}: ${figure.toFixed(1)} ${unit}, to be under ${most}: ${figure < most ? 'yes' : 'NO'}`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

async function large({ readings: file, reports: many, path }: Given): Promise<void> {
  const [readings, reports] = [linesOf(file), Number(many)];
  const record = await openRecord(path);
  const before = process.cpuUsage();
  const seconds = await timed(() => inBatches(record, variantsOf(readings, reports)));
  const spent = process.cpuUsage(before);
  const held = peak();
  await record.close();
  const read = readings.map((line): Reading => JSON.parse(line));
  const texts = read.reduce((sum, { report }) => sum + Buffer.byteLength(report.text), 0) / read.length;
  const size = (statSync(path).size / reports - texts) / 1000;
  const work = (spent.user + spent.system) / 1000 / reports;
  console.log(
    `${reports} reports filed: ${(reports / seconds).toFixed(0)} a second, ${work.toFixed(1)} ms of processor time each`,
  );
  report('file size of a report without its text', size, 30, 'kB');
  report(`peak memory while filing ${reports}`, held, 600, 'MB');
  await questions(await openRecord(path, { mode: 'read' }), read);
}

async function questions(record: OpenRecord, readings: readonly Reading[]): Promise<void> {
  const names = readings.flatMap(({ entities }) =>
    entities.filter(({ kind }) => kind === 'person').map(({ name }) => name),
  );
  const words = readings.flatMap(({ report }) => report.text.match(/\p{L}{4,}/gu) ?? []);
  const some = <T>(list: readonly T[], i: number): T => list[(i * 7919) % list.length]!;
  const states = (await record.timelineFacets()).countries.map(({ value }) => value);
  const parties = (await Promise.all(names.slice(0, 40).map((name) => record.who(name)))).flatMap(
    ([first]) => first?.identity.id ?? [],
  );
  const kinds: Readonly<Record<string, (i: number) => Promise<unknown>>> = {
    search: (i) => record.search(`${some(words, i)} ${some(words, i + 1)}`),
    who: async (i) => {
      const [first] = await record.who(some(names, i));
      if (first)
        await Promise.all([
          record.identity(first.identity.id),
          record.met(first.identity.id),
          record.said(first.identity.id),
        ]);
    },
    between: (i) => record.between(some(parties, i), some(parties, i + 1)),
    timeline: (i) => record.timeline({ countries: [some(states, i)] }),
    'timeline of one': (i) => record.timeline({ identities: [some(parties, i)] }),
  };
  for (const [kind, ask] of Object.entries(kinds)) {
    const times: number[] = [];
    for (let i = 0; i < QUESTIONS; i++) times.push((await timed(() => ask(i))) * 1000);
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!;
    report(`${kind}, median`, at(0.5), MEDIAN, 'ms');
    report(`${kind}, 95th percentile`, at(0.95), NINETY_FIFTH, 'ms');
  }
  await record.close();
}
