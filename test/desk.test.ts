import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { chancery } from './chancery.js';
import { startChromium } from './chromium.js';
import { type OpenProgram, openDesk } from './open-desk.js';

let browser: Browser;
let desk: OpenProgram;

beforeAll(async () => {
  [browser, desk] = await Promise.all([startChromium(), openDesk()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  desk?.close();
});

/** A page of the desk in a browser of its own. */
async function at(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(desk.address + path);
  return page;
}

const pathOf = (page: Page): string => page.url().slice(desk.address.length);

/** The number of the report, occurrence or party that a link of the page leads to. */
async function linked(page: Page, name: string | RegExp): Promise<string> {
  return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
}

test('the desk says where it is open, and opens on the dossier of the samples', async () => {
  expect(desk.said).toMatch(/^The desk is open on http:\/\/127\.0\.0\.1:\d+\/ over samples\.db\./);
  const page = await at('/');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Iran and Afghanistan: mining');
  expect(await page.locator('.occurrence').count()).toBeGreaterThan(2);
});

test('a report is there as it was, and an entry of its reading leads to its words', async () => {
  const page = await at(await linked(await at('/reports'), 'Iranian envoy, Taliban minister talk about mining'));
  const shown = (await page.locator('.words').innerText()).replace(/\s+/g, ' ');
  expect(shown).toContain('has not recognised the caretaker government in Kabul.');
  expect(shown).toContain('Tags: Afghanistan / Iran / Mining');

  const statement = page.locator('.findings .entry', { hasText: 'Iran is ready to work with Afghanistan in mining' });
  await statement.locator('.to-words').click();
  expect((await page.locator('.words .here').allTextContents()).join('')).toContain(
    'Iran is ready to work with Afghanistan in mining',
  );
  expect(page.url()).toContain('#');

  const link = page.url();
  const again = await at(link.slice(desk.address.length));
  expect((await again.locator('.words .here').allTextContents()).join('')).toContain('Iran is ready');
});

test('words that are clicked lead to their entry, and the browser leads back', async () => {
  const page = await at(await linked(await at('/reports'), 'Iranian envoy, Taliban minister talk about mining'));
  const before = page.url();
  await page.locator('.words .entity', { hasText: 'Hasan Kazemi' }).first().click();
  expect(await page.locator('.findings .entry.here').innerText()).toContain('Hasan Kazemi Qumi');
  await page.goBack();
  expect(page.url()).toBe(before);
  expect(await page.locator('.findings .entry.here').count()).toBe(0);
});

test('beside each statement stands a line in the colour of its speaker', async () => {
  const page = await at(await linked(await at('/reports'), 'Iranian envoy, Taliban minister talk about mining'));
  const paragraph = page.locator('.paragraph', { hasText: 'Iran is ready to work' });
  expect(await paragraph.locator('.who').innerText()).toContain('Hasan Kazemi Qumi');
  const colours = await page.evaluate<
    string[][]
  >(`[...document.querySelectorAll('.paragraph:has(.who a)')].map((one) => [
    getComputedStyle(one.querySelector('.lines i')).backgroundColor, getComputedStyle(one.querySelector('.who a')).color])`);
  expect(new Set(colours.map(String)).size).toBeGreaterThan(1);
  for (const [line, name] of colours) expect(line).toBe(name);
});

test('a link to cited words shows them', async () => {
  const chronology = await at('/chronology');
  const told = (await chronology.locator('.occurrence .told').first().innerText()).trim();
  await chronology.locator('.occurrence .evidence a').first().click();
  const cited = (await chronology.locator('.words .cited').allTextContents()).join('');
  expect(cited.replace(/\s+/g, ' ')).toContain(told.slice(0, 40).replace(/\s+/g, ' '));
});

test('the chronology is narrowed by what is chosen, and its address says so', async () => {
  const page = await at('/chronology');
  const all = await page.locator('.occurrence').count();
  await page.getByRole('region', { name: 'What' }).getByRole('link', { name: 'refusal', exact: true }).click();
  expect(pathOf(page)).toBe('/chronology?type=REJECT');
  const refusals = await page.locator('.occurrence').count();
  expect(refusals).toBeGreaterThan(0);
  expect(refusals).toBeLessThan(all);
  expect(await page.locator('.occurrence .kind').allTextContents()).toEqual(
    Array(refusals).fill(expect.stringMatching(/^refusal/)),
  );

  await page.getByRole('link', { name: 'refusal (take away)' }).click();
  expect(pathOf(page)).toBe('/chronology');
});

test('a name typed into the filter chooses whoever bears it', async () => {
  const page = await at('/chronology');
  await page.getByLabel('Person, body or state').fill('guterres');
  await page.keyboard.press('Enter');
  await page.waitForURL(/identity=\d+$/);
  expect(await page.getByRole('list', { name: 'Chosen' }).innerText()).toContain('António Guterres');
});

test('a click on a month of the chart leads into it', async () => {
  const page = await at('/chronology');
  await page.locator('.time-chart a:has(title:text-matches("May 2023: [1-9]")) .column').click({ force: true });
  await page.waitForURL('**/chronology?from=2023-05&to=2023-05');
  expect(await page.locator('figcaption').innerText()).toMatch(/May 2023, by day/);
});

test('a person has offices, statements and company, all with their words', async () => {
  const page = await at(await linked(await at('/parties?name=Mujahid'), 'Zabihullah Mujahid'));
  expect(await page.getByRole('region', { name: 'Offices' }).innerText()).toMatch(/spokesman/);
  const said = page.getByRole('region', { name: 'Said' });
  const first = (await said.locator('q').first().innerText()).trim();
  const look = async (words: string) => {
    await said.getByLabel('About').fill(words);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**words=${words}`);
    return said.innerText();
  };
  expect(await look(/[a-z]{6,}/.exec(first)?.[0] ?? '')).toContain(first);
  expect(await look('zebra')).toContain('Nothing found');
});

test('the company somebody keeps is drawn, and whoever is in it leads on', async () => {
  const page = await at('/parties?name=Kazemi+Qomi');
  await page.goto(desk.address + (await linked(page, /Kazemi Qomi/)));
  const drawn = page.getByRole('img', { name: /^The company Hassan Kazemi Qomi keeps/ });
  expect(await drawn.locator('line').count()).toBeGreaterThan(2);
  const other = drawn.locator('text', { hasNotText: 'Kazemi Qomi' }).first();
  const name = (await other.textContent()) ?? '';
  await other.click();
  await page.waitForURL(/parties\/\d+$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name.trim());
});

test('further rows of the chronology come while one scrolls, and none is told twice', async () => {
  const page = await at('/chronology');
  const rows = page.locator('.occurrence');
  const first = await rows.count();
  for (let scrolled = 0; scrolled < 5; scrolled++) {
    await page.keyboard.press('End');
    await page.waitForTimeout(200);
  }
  await expect.poll(() => rows.count()).toBeGreaterThan(first);
  const numbers = await rows.evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('what is left out of the chronology stands in its address, and comes back when that is taken away', async () => {
  const page = await at('/chronology');
  const refusals = page.locator('.occurrence .kind', { hasText: 'refusal' });
  expect(await refusals.count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'without refusal' }).click();
  expect(pathOf(page)).toBe('/chronology?not_type=REJECT');
  expect(await page.locator('.occurrence').count()).toBeGreaterThan(0);
  expect(await refusals.count()).toBe(0);
  await page.getByRole('link', { name: /without refusal.*take away/ }).click();
  expect(pathOf(page)).toBe('/chronology');
});

test('what passed between two is found by their names', async () => {
  const page = await at('/parties');
  await page.getByLabel('Between').fill('Iran');
  await page.getByLabel('and', { exact: true }).fill('Taliban');
  await page.keyboard.press('Enter');
  await page.waitForURL(/between\?a=\d+&b=\d+$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Iran and Taliban');
  expect(await page.getByRole('img', { name: /Acts of cooperation and of conflict/ }).isVisible()).toBe(true);
  expect(await page.locator('.occurrence').count()).toBeGreaterThan(0);
});

test('an occurrence shows its accounts side by side', async () => {
  const list = await at('/chronology');
  await list.locator('.occurrence', { hasText: 'accounts' }).first().locator('a.day').click();
  const accounts = list.getByRole('article');
  expect(await accounts.count()).toBeGreaterThan(1);
  const [one, other] = [await accounts.nth(0).boundingBox(), await accounts.nth(1).boundingBox()];
  expect(one?.y).toBe(other?.y);
});

test('the map names its places and whose borders it shows', async () => {
  const page = await at('/map');
  expect(await page.locator('.world text').allTextContents()).toContain('Doha');
  expect(await page.locator('main').innerText()).toContain('Borders as Natural Earth draws them');
  await page.locator('.world a', { hasText: 'Doha' }).locator('circle').click();
  await page.waitForURL('**/chronology?place=Doha');
});

test('the network is of the period asked for', async () => {
  const names = async (path: string) => (await at(path)).locator('.network text').allTextContents();
  expect(await names('/network')).toContain('Ebrahim Raisi');
  expect(await names('/network?from=2024-02&to=2024-02')).not.toContain('Ebrahim Raisi');
});

test('the period of the network is moved by keyboard, and the address and the names follow', async () => {
  const page = await at('/network');
  const slider = page.getByRole('form', { name: 'Period' });
  const to = slider.getByRole('slider', { name: 'To' });
  expect(await page.locator('.network text').allTextContents()).toContain('Rosemary A. DiCarlo');
  await to.focus();
  for (let month = 0; (await to.getAttribute('aria-valuetext')) !== 'May 2023'; month++) {
    expect(month).toBeLessThan(40);
    await page.keyboard.press('ArrowLeft');
  }
  await page.waitForURL('**/network?to=2023-05');
  await page.locator('.network text', { hasText: 'DiCarlo' }).waitFor({ state: 'detached' });
  expect(await slider.locator('output').innerText()).toMatch(/– May 2023$/);
  expect(await page.locator('.network text').allTextContents()).toContain('Ebrahim Raisi');
  expect(await to.evaluate('document.activeElement?.getAttribute("aria-label")')).toBe('To');
  const again = await at(pathOf(page));
  expect(await again.getByRole('slider', { name: 'To' }).getAttribute('aria-valuetext')).toBe('May 2023');
});

test('the map has the same slider', async () => {
  const page = await at('/map?from=2024-06&extent=world');
  expect(await page.locator('.places').innerText()).not.toContain('Nimroz');
  await page.getByRole('slider', { name: 'From' }).press('Home');
  await page.waitForURL('**/map?extent=world');
  await page.locator('.places', { hasText: 'Nimroz' }).waitFor();
});

test('the chronology is zoomed by keyboard', async () => {
  const page = await at('/chronology');
  const period = page.getByRole('region', { name: 'Over time' });
  const days = async () => (await period.locator('figcaption').innerText()).replace(/^.*occurrences, /, '');
  const whole = await days();
  await period.getByRole('link', { name: 'closer' }).press('Enter');
  await page.waitForURL(/from=/);
  expect(await days()).not.toBe(whole);
  await page.goto(`${desk.address}/chronology`);
  await period.getByText('Each month').press('Enter');
  await period.getByRole('link', { name: 'May 2023' }).press('Enter');
  await page.waitForURL('**/chronology?from=2023-05&to=2023-05');
});

test('search finds words, a phrase, and what stands without a word', async () => {
  const page = await at('/');
  await page.keyboard.press('/');
  await page.keyboard.type('"special envoy" -mining');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?q=**');
  expect(await page.locator('.hits > li').count()).toBeGreaterThan(1);
  expect(await page.locator('.hits mark').first().innerText()).toMatch(/special|envoy/i);
  expect(await page.locator('.hits').innerText()).not.toContain('talk about mining');
});

test('a pasted text is read, filed, and found', async () => {
  const page = await at('/add');
  await page
    .getByLabel("A report's text")
    .fill(
      'Norway and Chad sign a treaty\n\n12 May 2024\n\nOSLO - Norway and Chad signed a treaty on fisheries on Sunday, the Norwegian foreign ministry said.',
    );
  await page.getByRole('button', { name: 'Read and file' }).click();
  await page.getByRole('heading', { name: 'Filed', exact: true }).waitFor({ timeout: 20_000 });
  await page.locator('.taken a').click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Norway and Chad sign a treaty');
  const found = await at('/search?q=fisheries');
  expect(await found.locator('.hits > li').count()).toBe(1);
});

test('what cannot be read says why, and leaves the rest', async () => {
  const page = await at('/add');
  await page.getByLabel(/^Files/).setInputFiles([
    { name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3, 0, 0]) },
    {
      name: 'good.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Talks in Lima\n\n3 May 2024\n\nLIMA - Peru and Chile met.'),
    },
  ]);
  await page.getByLabel(/^Addresses/).fill('http://127.0.0.1:1/private');
  await page.getByRole('button', { name: 'Read and file' }).click();
  await page.getByRole('heading', { name: 'Filed', exact: true }).waitFor({ timeout: 20_000 });
  const outcome = await page.locator('main').innerText();
  expect(outcome).toContain('1 report filed, 2 not read, of 3 inputs');
  expect(outcome).toMatch(/good\.txt filed/);
  expect(outcome).toMatch(/picture\.txt: /);
  expect(outcome).toMatch(/127\.0\.0\.1.*private/);
});

test('a filter is followed as a dossier, and removed', async () => {
  const page = await at('/chronology?words=Helmand');
  await page.getByLabel('Follow this as a dossier').fill('Helmand water');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(/dossiers\/\d+$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Helmand water');
  const amount = page.getByRole('navigation', { name: 'How much' });
  await amount.getByRole('link', { name: /^new/ }).click();
  expect(await page.locator('.occurrence').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: /I have looked/ }).click();
  await amount.getByRole('link', { name: 'new 0' }).click();
  expect(await page.locator('main').innerText()).toContain('Nothing is new since you last looked.');
  await page.getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  expect(await page.locator('main').innerText()).not.toContain('Helmand water');
});

test('a brief prints on paper, and every line of it leads to a citation', async () => {
  const page = await at('/dossiers/1/brief');
  const cited = await page.locator('sup a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(cited.length).toBeGreaterThan(3);
  expect(await page.getByRole('region', { name: 'Who is who' }).innerText()).toMatch(/Hassan Kazemi Qomi, .*envoy/i);
  for (const citation of cited) expect(await page.locator(citation ?? '').count()).toBe(1);
  for (const format of ['A4', 'Letter'] as const) {
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'Pages' }).isVisible()).toBe(false);
});

test('the command writes the brief that the desk shows as Markdown', async () => {
  const page = await at('/dossiers/1');
  const markdown = await (await page.request.get(`${desk.address}/dossiers/1/brief.md`)).text();
  const written = await chancery('brief --record samples.db 1', { folder: desk.folder });
  expect(written).toEqual({ end: 0, out: markdown, err: [] });
  expect(markdown).toMatch(/^# Iran and Afghanistan: mining\n/);
  expect(markdown).toMatch(/^\[\^1\]: /m);
});

test('a dossier that is not there is told of with those that are', async () => {
  const { end, err } = await chancery('brief --record samples.db Chad', { folder: desk.folder });
  expect({ end, err }).toEqual({
    end: 1,
    err: [expect.stringMatching(/^chancery: Chad: there is no such dossier; there are «Iran and Afghanistan: mining»/)],
  });
});

test('a taken port is told of in one line', async () => {
  const port = new URL(desk.address).port;
  const { end, err } = await chancery(`desk --port ${port} --record other.db`, { folder: desk.folder });
  expect({ end, err }).toEqual({ end: 1, err: [expect.stringContaining(`port ${port} of 127.0.0.1 is taken`)] });
});
