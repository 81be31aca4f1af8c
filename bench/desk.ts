/** How long the desk makes one wait, over a record in which the sample reports stand again and again, days apart. */
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
import { batchesOf, variantsOf } from './variants.js';

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

/** Files the samples again and again, each time some days before. */
async function fill(record: OpenRecord, reports: number): Promise<void> {
  const read = createReader(shippedResources());
  const samples = readdirSync('examples')
    .filter((name) => name.endsWith('.txt'))
    .map((name) => read(reportFromText(readFileSync(join('examples', name), 'utf8'), { id: name })))
    .map((reading) => JSON.stringify(reading));
  for (const batch of batchesOf(variantsOf(samples, reports), BATCH)) await record.file(batch);
}

/** Many at once: who ask the same, and who ask each something else, so that nothing is answered from memory. */
async function measureApi(address: string): Promise<void> {
  await measureClients(address, 'the same questions', (path) => path);
  await measureClients(address, 'each other questions', (path, client) =>
    /\d$/.test(path)
      ? path.replace(/\d+$/, (number) => `${Number(number) + client}`)
      : `${path}${path.includes('?') ? '&' : '?'}limit=${1 + client}`,
  );
}

async function measureClients(address: string, what: string, asked: (path: string, client: number) => string) {
  const times: number[] = [];
  const client = async (number: number) => {
    for (let index = 0; index < ASKED_BY_EACH; index++)
      times.push(await timed(() => fetched(address + asked(ASKED[(number + index) % ASKED.length]!, number))));
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  times.sort((one, other) => one - other);
  const at = (share: number) => `${Math.round(times[Math.floor(times.length * share)]!)} ms`;
  console.log(
    `API, ${CLIENTS} clients at once, ${what}: median ${at(0.5)} (to be under 30), 95th percentile ${at(0.95)} (under 150)`,
  );
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
