import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChromium } from './chromium.js';
import { type OpenProgram, openDesk } from './open-desk.js';

const PAGE_FAULTS = readFileSync('test/page-faults.js', 'utf8');
const LAYOUT_SHIFTS = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 150);
})`;

const PAGES = [
  '/dossiers',
  '/dossiers/1',
  '/dossiers/1/brief',
  '/chronology',
  '/chronology?from=1900&to=1901',
  '/reports',
  '/reports/15',
  '/parties',
  '/parties/3',
  '/parties?name=nobody',
  '/between?a=Iran&b=Taliban',
  '/occurrences/1',
  '/occurrences/1/identity',
  '/parties/3/identity',
  '/judge?of=report:15',
  '/search',
  '/search?q=mining',
  '/search?q=mining&in=statements',
  '/review',
  '/review/judged',
  '/map',
  '/network',
  '/add',
  '/api',
  '/no-such-page',
];
const SCREENS = [
  { name: 'a small phone, light', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'a laptop, dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'a large screen, light', viewport: { width: 2560, height: 1440 }, colorScheme: 'light' },
] as const;

let browser: Browser;
let desk: OpenProgram;

beforeAll(async () => {
  [browser, desk] = await Promise.all([startChromium(), openDesk()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  desk?.close();
});

test.each(SCREENS)(
  'every page can be used on $name',
  async ({ name: _, ...screen }) => {
    const context = await browser.newContext(screen);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.address)) complaints.push(`asks ${request.url()}`);
    });
    const found: Record<string, unknown> = {};
    for (const path of PAGES) {
      await page.goto(desk.address + path);
      const faults = await page.evaluate<string[]>(PAGE_FAULTS);
      const shifted = await page.evaluate<number>(LAYOUT_SHIFTS);
      if (shifted > 0) faults.push(`the layout shifts by ${shifted}`);
      const said = complaints.splice(0).filter((complaint) => !(path === '/no-such-page' && complaint.includes('404')));
      if (faults.length + said.length > 0) found[path] = [...faults, ...said];
    }
    await context.close();
    expect(found).toEqual({});
  },
  120_000,
);

test('every page is whole without scripts', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${desk.address}/chronology`);
  await page.getByRole('link', { name: 'refusal', exact: true }).click();
  await page.getByLabel('Words').fill('Taliban');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(page.url()).toMatch(/type=REJECT&words=Taliban/);
  expect(await page.locator('.occurrence').count()).toBeGreaterThan(0);
  await context.close();
});

test('with the keyboard alone one comes from the top of a page to its content', async () => {
  const page = await browser.newPage();
  await page.goto(`${desk.address}/dossiers`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('main :focus').getAttribute('href')).toBe('/dossiers/1');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/dossiers/1');
  await page.close();
});
