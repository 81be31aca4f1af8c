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

const CORPUS = 'names/train.ndjson';
const BATCH = 40;
/** Questions of each kind that are timed. */
const QUESTIONS = 60;

/**
 * Filing, filing again, a large record and its questions, and `kill -9`. `--reports N` and `--kills N` say how much of it.
 * Each part runs in a process of its own, so that memory is its own.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string', default: '100000' },
      kills: { type: 'string', default: '50' },
      data: { type: 'string' },
      part: { type: 'string' },
    },
  });
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
  kills: (corpus, path, { kills: times }) => kills(corpus, Number(times), path),
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

async function inBatches(record: OpenRecord, filings: readonly Filing[]): Promise<void> {
  for (let from = 0; from < filings.length; from += BATCH) await record.file(filings.slice(from, from + BATCH));
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
}

/** Moves every date of a reading by so many days, so that a variant tells of other days. */
function variant(reading: Reading, number: number): Reading {
  const { text, ...report } = reading.report;
  const moved: Reading = JSON.parse(
    JSON.stringify({ ...reading, report }).replace(/"(\d{4}-\d{2}-\d{2})(?=["T/])/g, (whole, day: string) => {
      const time = Date.parse(day);
      return Number.isNaN(time) ? whole : `"${new Date(time - number * 86_400_000 * 5).toISOString().slice(0, 10)}`;
    }),
  );
  return {
    ...moved,
    report: { ...moved.report, id: `${report.id}-${number}`, text: text.slice(0, -1) + String(number % 10) },
  };
}

async function large(readings: readonly Reading[], reports: number, path: string): Promise<void> {
  const record = await openRecord(path);
  let filed = 0;
  const seconds = await timed(async () => {
    for (let number = 0; filed < reports; number++) {
      const some = readings.slice(0, reports - filed).map((reading): Filing => ({ reading: variant(reading, number) }));
      await inBatches(record, some);
      filed += some.length;
    }
  });
  const texts = readings.reduce((sum, { report }) => sum + Buffer.byteLength(report.text), 0) / readings.length;
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  await record.close();
  const size = statSync(path).size / filed - texts;
  console.log(
    `${filed} reports: ${(filed / seconds).toFixed(0)} a second, ${(size / 1000).toFixed(1)} kB each without the text, peak memory ${peak.toFixed(0)} MB`,
  );
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
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
    console.log(`${kind}: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  }
  await record.close();
}

/** Kills a process that files, again and again, and looks whether all that it told of is there. */
async function kills(corpus: string, times: number, path: string): Promise<void> {
  const told = new Set<string>();
  let unsound = 0;
  for (let i = 0; i < times; i++) {
    const child = spawn(process.execPath, [
      'bin/chancery',
      'file',
      '--record',
      path,
      '--threads',
      '1',
      '--format',
      'ndjson',
      corpus,
    ]);
    const timer = setTimeout(() => child.kill('SIGKILL'), 1500 + ((i * 7919) % 4000));
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
    });
    await new Promise((done) => child.on('close', done));
    clearTimeout(timer);
    for (const line of out.split('\n').filter((one) => one.endsWith('}')))
      told.add((JSON.parse(line) as { key: string }).key);
    const record = await openRecord(path);
    for await (const _ of record.check()) unsound++;
    await record.close();
  }
  const record = await openRecord(path);
  const there = await record.knownKeys([...told]);
  await record.close();
  console.log(
    `kill -9, ${times} times: ${told.size} reports told of, ${told.size - there.size} of them lost, ${unsound} findings`,
  );
}
