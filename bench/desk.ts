/** How long the desk makes one wait, over a record in which the sample reports stand again and again, months apart. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { deskApp, isLoopback, serve } from '../src/desk/index.js';
import { createReader } from '../src/pipeline.js';
import { type OpenRecord, openRecord } from '../src/record/index.js';
import { reportFromText } from '../src/reports/index.js';
import { shippedResources } from '../src/resources.js';
import type { Reading } from '../src/terms/index.js';

const CLIENTS = 50;
const ASKED_BY_EACH = 6;
const BATCH = 200;
/** Frames that are watched while the chronology scrolls. */
const FRAMES = 300;
const SLOWDOWN = 4;

const ASKED = [
  '/api/v1/occurrences?limit=50',
  '/api/v1/occurrences?type=CONSULT&limit=50',
  '/api/v1/occurrences/histogram?by=year',
  '/api/v1/reports?limit=50',
  '/api/v1/search?q=mining',
  '/api/v1/parties?name=guterres',
  '/api/v1/parties/3',
  '/api/v1/occurrences/7',
];
const PAGES = [
  '/chronology',
  '/chronology?from=2024-02&to=2024-02',
  '/reports/1',
  '/parties/3',
  '/between?a=Iran&b=Taliban',
  '/search?q=mining',
  '/map',
  '/network',
  '/review',
];

export async function run(args: string[]): Promise<void> {
  const reports = Number(args[args.indexOf('--reports') + 1]) || 2000;
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  const record = await openRecord(join(folder, 'record'));
  try {
    await fill(record, reports);
    const { occurrences } = await record.totals();
    console.log(`${reports} reports, ${occurrences} occurrences`);
    const app = deskApp({
      record,
      take: async function* () {},
      who: 'bench',
      today: () => '2024-07-03',
      isOwnHost: isLoopback,
    });
    const desk = await serve(app, '127.0.0.1', 0);
    const address = `http://127.0.0.1:${desk.port}`;
    await measureApi(address);
    for (const page of PAGES)
      console.log(`${page.padEnd(40)} ${Math.round(await quickest(() => fetched(address + page)))} ms`);
    await measureBrowser(address);
    await desk.close();
  } finally {
    await record.close();
    rmSync(folder, { recursive: true });
  }
}

/** Files the samples again and again, each time a month later than before. */
async function fill(record: OpenRecord, reports: number): Promise<void> {
  const read = createReader(shippedResources());
  const samples = readdirSync('examples')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => read(reportFromText(readFileSync(join('examples', name), 'utf8'), { id: name })));
  let batch: { reading: Reading }[] = [];
  for (let index = 0; index < reports; index++) {
    batch.push({ reading: later(samples[index % samples.length]!, Math.floor(index / samples.length)) });
    if (batch.length === BATCH || index === reports - 1) {
      await record.file(batch);
      batch = [];
    }
  }
}

/** The same reading with every date of these years so many months later; its text stays. */
function later(reading: Reading, months: number): Reading {
  const moved = JSON.stringify({ ...reading, report: { ...reading.report, text: '' } }).replace(
    /"(?:\.\.\/)?20[12]\d-\d\d/g,
    (start) => {
      const [, before = '', year, month] = /^("(?:\.\.\/)?)(\d{4})-(\d\d)$/.exec(start) ?? [];
      return before + new Date(Date.UTC(Number(year) - 60, Number(month) - 1 + months, 1)).toISOString().slice(0, 7);
    },
  );
  const written: Reading = JSON.parse(moved);
  return { ...written, report: { ...written.report, id: `${reading.report.id}-${months}`, text: reading.report.text } };
}

async function measureApi(address: string): Promise<void> {
  const times: number[] = [];
  await Promise.all(ASKED.map((path) => fetched(address + path)));
  const client = async (number: number) => {
    for (let index = 0; index < ASKED_BY_EACH; index++)
      times.push(await timed(() => fetched(address + ASKED[(number + index) % ASKED.length]!)));
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  times.sort((one, other) => one - other);
  const at = (share: number) => `${Math.round(times[Math.floor(times.length * share)]!)} ms`;
  console.log(`API, ${CLIENTS} clients at once: median ${at(0.5)}, 95th percentile ${at(0.95)}`);
}

async function measureBrowser(address: string): Promise<void> {
  const script = gzipSync(await (await fetch(`${address}/assets/desk.js`)).text()).length;
  console.log(`script of the first view: ${(script / 1000).toFixed(1)} kB compressed`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    console.log(
      `first view, CPU ${SLOWDOWN} times slower: ${Math.round(await quickest(() => firstView(browser, address)))} ms`,
    );
    const frames = await scrolled(browser, address);
    console.log(`scrolling the chronology: longest of ${frames.length} frames ${Math.round(Math.max(...frames))} ms`);
  } finally {
    await browser.close();
  }
}

/** From asking for the chronology, nothing cached, to its being loaded and drawn. */
async function firstView(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`${address}/chronology`);
  await context.close();
}

/** How long each frame took while the chronology was scrolled through, in milliseconds. */
async function scrolled(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${address}/chronology`);
  return page.evaluate<number[]>(`new Promise((done) => {
    const frames = [];
    let last = performance.now();
    const step = (now) => {
      frames.push(now - last);
      last = now;
      scrollBy(0, 200);
      if (frames.length < ${FRAMES}) requestAnimationFrame(step); else done(frames);
    };
    requestAnimationFrame(step);
  })`);
}

const fetched = async (address: string): Promise<void> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await answer.text();
};

async function timed(act: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** The least of three, since what else the machine does can only slow it. */
async function quickest(act: () => Promise<void>): Promise<number> {
  return Math.min(await timed(act), await timed(act), await timed(act));
}
