/** Filing that is killed, and filing by several at once: what was told of as filed must be there, once, and the file whole. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReader } from '../src/pipeline.js';
import { openRecord } from '../src/record/index.js';
import { reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';
import { batchesOf, variantsOf } from './variants.js';

const BATCH = 20;
/** The longest time from the first report told of to being killed, in milliseconds. */
const LONGEST = 2000;
const FILERS = 4;
const FILED_BY_EACH = 400;

/** Files so many variants of the samples, and tells of each once it is filed. `name` tells them from others'. */
export async function fileSamples(path: string, name: string, reports: number): Promise<void> {
  const read = createReader(shippedResources());
  const samples = readdirSync('examples')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => read(reportFromText(readFileSync(join('examples', file), 'utf8'), { id: `${name} ${file}` })))
    .map((reading) => JSON.stringify(reading));
  const record = await openRecord(path);
  for (const batch of batchesOf(variantsOf(samples, reports), BATCH))
    for (const { key } of await record.file(batch)) console.log(key);
  await record.close();
}

/** Kills a process that files at random moments, and looks each time whether all that it told of is there. */
export async function killAgainAndAgain(path: string, times: number): Promise<void> {
  const told: string[] = [];
  let findings = 0;
  for (let i = 0; i < times; i++) {
    const filer = startFiler(path, `${i}`, Number.MAX_SAFE_INTEGER);
    filer.stdout?.once('data', () => setTimeout(() => filer.kill('SIGKILL'), Math.random() * LONGEST));
    told.push(...(await linesOf(filer)));
    findings += await findingsIn(path);
  }
  console.log(
    `kill -9, ${times} times: ${told.length} reports told of, ${await missing(path, told)} missing, ${findings} findings`,
  );
}

/** Several processes file into one record. */
export async function fileAtOnce(path: string): Promise<void> {
  const names = Array.from({ length: FILERS }, (_, i) => `${i}`);
  const told = (await Promise.all(names.map((name) => linesOf(startFiler(path, name, FILED_BY_EACH))))).flat();
  const record = await openRecord(path);
  const { reports } = await record.totals();
  await record.close();
  console.log(
    `${FILERS} processes at once: ${told.length} reports told of, ${await missing(path, told)} missing, ${reports - told.length} too many, ${await findingsIn(path)} findings`,
  );
}

const startFiler = (path: string, name: string, reports: number): ChildProcess =>
  spawn(process.execPath, [process.argv[1]!, 'record', '--filer', name, '--file', path, '--reports', `${reports}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The whole lines a process printed until it ended or was ended. */
async function linesOf(child: ChildProcess): Promise<string[]> {
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk;
  });
  await new Promise((done) => child.on('close', done));
  return out.split('\n').slice(0, -1);
}

async function missing(path: string, told: readonly string[]): Promise<number> {
  const record = await openRecord(path);
  const there = await record.knownKeys(told);
  await record.close();
  return new Set(told).size - there.size;
}

async function findingsIn(path: string): Promise<number> {
  const record = await openRecord(path);
  let findings = 0;
  for await (const finding of record.check()) {
    console.error(finding.message);
    findings++;
  }
  await record.close();
  return findings;
}
