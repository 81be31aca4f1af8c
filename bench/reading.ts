import { readFileSync } from 'node:fs';
import { Doc } from '../src/language/index.js';
import { createReader, type Watch } from '../src/pipeline.js';
import { reportFromJsonLine } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';
import { corpusPath } from './corpora.js';

const NEWS = 'names/train.ndjson';
/** Reports that are read first, so that the code is compiled and the gazetteer open. */
const WARMING = 60;

/** Speed of the whole reading over all reports of a corpus in one thread, and what each of its steps takes. */
export async function run(args: string[]): Promise<void> {
  const lines = readFileSync(corpusPath(args, NEWS), 'utf8').split('\n').filter(Boolean);
  const reports = lines.map((line, k) => reportFromJsonLine(line, { input: NEWS, line: k + 1 }));
  const took = new Map<string, number>();
  let words = 0;
  const watch: Watch = (step, work) => {
    const began = performance.now();
    const result = work();
    took.set(step, (took.get(step) ?? 0) + performance.now() - began);
    if (result instanceof Doc) words += result.length;
    return result;
  };
  const read = createReader(shippedResources(), watch);
  reports.slice(0, WARMING).forEach(read);
  took.clear();
  words = 0;
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  reports.forEach(read);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpuBegan);
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(`${NEWS}, ${reports.length} reports, ${words} words, one thread, ${seconds.toFixed(1)} s
${(words / seconds).toFixed(0)} words/s, ${((1e6 * words) / (user + system)).toFixed(0)} a second of processor time, peak memory ${peak.toFixed(0)} MB

step          µs a word`);
  for (const [step, milliseconds] of took)
    console.log(`${step.padEnd(12)} ${((1000 * milliseconds) / words).toFixed(2).padStart(10)}`);
}
