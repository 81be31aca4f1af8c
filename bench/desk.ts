/** How long the desk makes one wait, over a record in which the reports of a corpus stand again and again, days apart. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { corpusPath } from './corpora.js';
import { measureApi } from './desk-load.js';
import { makeLargeRecord } from './large-record.js';

const CORPUS = 'names/train.ndjson';
/** Frames that are watched while the chronology scrolls. */
const FRAMES = 300;
const SLOWDOWN = 4;

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

/**
 * `--reports N` says how large a record is made, `--record FILE` where it is kept and taken from again; without it, it is
 * gone afterwards. The desk runs as users run it, in a process of its own.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string', default: '2000' },
      record: { type: 'string' },
      data: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  const path = resolve(values.record ?? join(folder, 'bench.db'));
  const corpus = () => corpusPath(values.data === undefined ? [] : ['--data', values.data], CORPUS);
  if (!existsSync(path)) await makeLargeRecord(path, corpus(), Number(values.reports));
  const desk = await openDesk(path);
  try {
    const totals = JSON.parse(await fetched(`${desk.address}/api/v1/totals`));
    console.log(`${totals.reports} reports, ${totals.occurrences} occurrences`);
    await measureApi(desk.address);
    for (const page of PAGES)
      console.log(`${page.padEnd(40)} ${Math.round(await timed(() => fetched(desk.address + page)))} ms`);
    await measureBrowser(desk.address);
  } finally {
    desk.close();
    rmSync(folder, { recursive: true });
  }
}

/** The built program with its desk open over a record. */
async function openDesk(record: string): Promise<{ address: string; close(): void }> {
  const program = spawn(process.execPath, ['bin/chancery', 'desk', '--record', record, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [greeting] = await once(program.stdout, 'data');
  const address = /http:\S+?(?=\/ )/.exec(String(greeting))?.[0];
  if (address === undefined) throw new Error(`The desk did not say where it is open: ${greeting}`);
  return { address, close: () => program.kill('SIGINT') };
}

async function measureBrowser(address: string): Promise<void> {
  const script = gzipSync(await (await fetch(`${address}/assets/desk.js`)).text()).length;
  console.log(`script of the first view: ${(script / 1000).toFixed(1)} kB compressed`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const views = [
      await firstView(browser, address),
      await firstView(browser, address),
      await firstView(browser, address),
    ];
    console.log(`first view, CPU ${SLOWDOWN} times slower: ${Math.round(Math.min(...views))} ms, the least of three`);
    const frames = await scrolled(browser, address);
    console.log(`scrolling the chronology: longest of ${frames.length} frames ${Math.round(Math.max(...frames))} ms`);
  } finally {
    await browser.close();
  }
}

/** From asking for the chronology, nothing cached in the browser, to its being loaded, in milliseconds. */
async function firstView(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const took = await timed(() => page.goto(`${address}/chronology`));
  await context.close();
  return took;
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

const fetched = async (address: string): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
};

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
