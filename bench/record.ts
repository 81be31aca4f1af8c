import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sourcesOf } from '../src/cli/read/sources.js';
import { fileSources } from '../src/cli/record/filing.js';
import { createReader } from '../src/pipeline.js';
import { type Filing, type OpenRecord, openRecord } from '../src/record/index.js';
import { reportFromJsonLine } from '../src/reports/report-from-json-line.js';
import { shippedResources } from '../src/resources.js';
import type { Reading } from '../src/terms/index.js';
import { corpusPath } from './corpora.js';
import { fileAtOnce, fileSamples, killAgainAndAgain } from './durability.js';
import { batchesOf, variantsOf } from './variants.js';

const CORPUS = 'names/train.ndjson';
const BATCH = 40;
/** Questions of each kind that are timed. */
const QUESTIONS = 60;
/** How long a question may take, in milliseconds. */
const MEDIAN = 50;
const NINETY_FIFTH = 200;

/**
 * Filing, filing again, a large record and its questions, `kill -9`, and four at once. `--reports N` and `--kills N` say how
 * much of it: the bars are set for 100000 and 50. `--part` runs one part alone.
 * Each part runs in a process of its own, so that memory is its own.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string', default: '20000' },
      kills: { type: 'string', default: '10' },
      data: { type: 'string' },
      part: { type: 'string' },
      filer: { type: 'string' },
      file: { type: 'string', default: '' },
    },
  });
  if (values.filer !== undefined) return fileSamples(values.file, values.filer, Number(values.reports));
  if (values.part === undefined) {
    for (const part of Object.keys(PARTS)) await inProcess(['record', ...args, '--part', part]);
    return;
  }
  const corpus = corpusPath(values.data === undefined ? [] : ['--data', values.data], CORPUS);
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    await PARTS[values.part]?.(corpus, join(folder, 'bench.db'), values);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Part = (corpus: string, path: string, how: { reports: string; kills: string }) => Promise<void>;

const PARTS: Readonly<Record<string, Part>> = {
  filing,
  again: (corpus, path) => nothingToDo(readAgain(corpus), path),
  large: (corpus, path, { reports }) => large(readAgain(corpus), Number(reports), path),
  kills: (_, path, { kills: times }) => killAgainAndAgain(path, Number(times)),
  'at once': (_, path) => fileAtOnce(path),
};

async function inProcess(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [process.argv[1]!, ...args], { stdio: 'inherit' });
  await new Promise((done) => child.on('close', done));
}

async function filing(corpus: string, path: string): Promise<void> {
  const record = await openRecord(path);
  const threads = availableParallelism();
  const began = performance.now();
  const counts = await fileSources(
    record,
    await sourcesOf([corpus]),
    { from: 'ndjson', threads, maxSize: Number.POSITIVE_INFINITY, timeout: 0, stdin: process.stdin },
    { filed: async () => {}, taken() {}, warn: (message) => console.error(message) },
  );
  const seconds = (performance.now() - began) / 1000;
  await record.close();
  console.log(
    `filing with reading, ${threads} threads: ${counts.new} reports, ${(counts.new / seconds).toFixed(0)} a second`,
  );
}

function readAgain(corpus: string): Reading[] {
  const read = createReader(shippedResources());
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, i) => read(reportFromJsonLine(line, { input: CORPUS, line: i + 1 })));
}

async function nothingToDo(readings: readonly Reading[], path: string): Promise<void> {
  const record = await openRecord(path);
  const all = readings.map((reading): Filing => ({ reading }));
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

async function large(readings: readonly Reading[], reports: number, path: string): Promise<void> {
  const record = await openRecord(path);
  const before = process.cpuUsage();
  const seconds = await timed(() => inBatches(record, variantsOf(readings, reports)));
  const spent = process.cpuUsage(before);
  const texts = readings.reduce((sum, { report }) => sum + Buffer.byteLength(report.text), 0) / readings.length;
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  await record.close();
  const size = (statSync(path).size / reports - texts) / 1000;
  const work = (spent.user + spent.system) / 1000 / reports;
  console.log(
    `${reports} reports filed: ${(reports / seconds).toFixed(0)} a second, ${work.toFixed(1)} ms of processor time each`,
  );
  report('file size of a report without its text', size, 30, 'kB');
  report(`peak memory while filing ${reports}`, peak, 600, 'MB');
  await questions(await openRecord(path, { mode: 'read' }), readings);
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
