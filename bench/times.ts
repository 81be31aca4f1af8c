import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { Language } from '../src/language/index.js';
import { findTimes, timeKnowledge } from '../src/reading/times/index.js';
import { shippedResources } from '../src/resources.js';
import type { Span } from '../src/terms/index.js';
import { corpusPath } from './corpora.js';

const CORPUS = 'times/timebank.ndjson';

/** Runs over the corpus; the quickest counts, which other work on the machine has disturbed least. */
const ROUNDS = 40;

interface GoldTime extends Span {
  value: string;
}

interface GoldReport {
  id: string;
  text: string;
  published: string;
  times: GoldTime[];
}

/** Scores and times the reading of times on TimeBank, and chrono-node beside it in the same run on the same core. */
export async function run(args: string[]): Promise<void> {
  const reports: GoldReport[] = readFileSync(corpusPath(args, CORPUS), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const { language: files, times } = shippedResources();
  const language = new Language(files);
  const knowledge = timeKnowledge(times);
  const docs = new Map(reports.map(({ id, text }) => [id, language.read(text, 0, text.length)]));

  compare('chancery', reports, ({ id, text, published }) =>
    findTimes(docs.get(id)!, { published, body: { start: 0, end: text.length } }, knowledge),
  );
  compare('chrono-node', reports, ({ text, published }) =>
    chrono.parse(text, new Date(published)).map((found) => ({
      start: found.index,
      end: found.index + found.text.length,
      value: timexOf(found.start),
    })),
  );
}

/** TIMEX3 value of what chrono-node found, as precise as what it is certain of; a weekday is a day. */
function timexOf(start: chrono.ParsedComponents): string {
  const date = start.date().toISOString();
  if (start.isCertain('hour')) return date.slice(0, 16);
  if (start.isCertain('day') || start.isCertain('weekday')) return date.slice(0, 10);
  return start.isCertain('month') ? date.slice(0, 7) : start.isCertain('year') ? date.slice(0, 4) : date.slice(0, 10);
}

function compare(name: string, reports: readonly GoldReport[], read: (report: GoldReport) => GoldTime[]): void {
  const tally = { strict: 0, relaxed: 0, value: 0, found: 0, wanted: 0 };
  for (const report of reports) score(report.times, read(report), tally);
  const f1 = (right: number): string => ((200 * right) / (tally.found + tally.wanted)).toFixed(2);

  const size = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const seconds = Math.min(...Array.from({ length: ROUNDS }, () => secondsOf(() => reports.forEach(read))));

  console.log(
    `${name.padEnd(12)} strict F1 ${f1(tally.strict)}, relaxed ${f1(tally.relaxed)}, value ${f1(tally.value)}; ${(size / seconds).toFixed(1)} MB/s`,
  );
}

function secondsOf(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

/** Counts as TempEval-3 does: each gold time with the exact, else the last, of the found ones that it overlaps. */
function score(gold: readonly GoldTime[], found: readonly GoldTime[], tally: Record<string, number>): void {
  const used = new Set<GoldTime>();
  for (const wanted of gold) {
    const touching = found.filter((time) => !used.has(time) && time.start < wanted.end && wanted.start < time.end);
    const exact = touching.find((time) => time.start === wanted.start && time.end === wanted.end);
    const match = exact ?? touching.at(-1);
    if (!match) continue;
    used.add(match);
    tally.relaxed!++;
    if (exact) tally.strict!++;
    if (match.value === wanted.value) tally.value!++;
  }
  tally.found! += found.length;
  tally.wanted! += gold.length;
}
