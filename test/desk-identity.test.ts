import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startChromium } from './chromium.js';
import { deskOver } from './desk.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

const REPORTS = [
  'Holt in Lima\n\n12 May 2024\n\nLIMA - Kari Holt, the foreign minister of Norway, met the president of Peru in Lima on Sunday.',
  'Holt in Oslo\n\n2 August 2024\n\nOSLO - Kari Holt, the foreign minister of Norway, said that the talks had failed.',
  'A singer\n\n3 August 2024\n\nOSLO - Ingrid Berg, a singer, said that she was glad.',
  'Talks in Quito\n\n5 August 2024\n\nQUITO - The president of Peru met the president of Chile in Quito on Monday.',
].map((text, index) => ({ name: `report ${index + 1}`, text }));

/** A desk over the reports, and a page that shows who somebody is. */
async function whoIs(name: string) {
  const { record, open } = await deskOver(REPORTS);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const address = await open();
  const identity = (await record.who(name))[0]!.identity.id;
  await page.goto(`${address}/parties/${identity}/identity`);
  return { page, record, address, identity };
}

/** Clicks a button that judges, of several the first (which undoes the latest), and waits for the page that shows it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);
}

const people = (page: Page, address: string) =>
  page.goto(`${address}/parties?name=Holt`).then(() => page.locator('.parties li').allInnerTexts());

test('two people are made one, which shows at once everywhere, and two again', async () => {
  const { page, address, record, identity } = await whoIs('Kari Holt');
  await page.getByLabel('Name', { exact: true }).first().fill('Berg');
  await page.keyboard.press('Enter');
  await page.waitForURL(/other=Berg/);
  await press(page, /These two are one.*Ingrid Berg/);
  expect(await page.locator('.appearances b').allTextContents()).toContain('Ingrid Berg');
  const [berg] = await record.who('Ingrid Berg');
  expect(berg!.identity.id).toBe(identity);
  const chronology = await page.goto(`${address}/search?q=glad&in=statements`);
  expect(await chronology?.text()).toContain(`<a class="party" href="/parties/${identity}">Kari Holt</a>`);

  await page.goto(`${address}/parties/${identity}`);
  await press(page, 'Undo');
  expect((await record.who('Ingrid Berg'))[0]!.identity.id).not.toBe(identity);
});

test('one person is made two by choosing the reports that mean the other, and one again', async () => {
  const { page, address } = await whoIs('Kari Holt');
  expect(await people(page, address)).toHaveLength(1);
  await page.goBack();
  await page.locator('.appearances li', { hasText: '2 Aug 2024' }).getByRole('checkbox').check();
  await page.getByLabel('Name of the other').fill('Kari Holt the younger');
  await page.locator('.appearances + .correction').getByLabel('Why').fill('another minister of the same name');
  await press(page, /^This is two/);
  expect(await page.locator('.judgements').innerText()).toContain('another minister of the same name');
  expect((await people(page, address)).join()).toMatch(/the younger/);
  await page.goBack();
  await press(page, 'Undo');
  expect(await people(page, address)).toHaveLength(1);
});

test('to part nothing from somebody says what to do', async () => {
  const { page } = await whoIs('Kari Holt');
  await page.getByRole('button', { name: /^This is two/ }).click();
  expect(await page.locator('main').innerText()).toContain('Choose the reports that mean somebody else.');
});

test('a statement is given to whom a person says, from the report it stands in', async () => {
  const { page, address, record } = await whoIs('Ingrid Berg');
  await page.goto(`${address}/reports/3`);
  await page.locator('.entry', { hasText: 'she was glad' }).getByRole('link', { name: 'judge' }).click();
  await page.getByLabel('Who says it').fill('Kari Holt');
  await press(page, 'Correct');
  expect(await page.getByLabel('Who says it').inputValue()).toMatch(/^Kari Holt #\d+$/);
  const [holt] = await record.who('Kari Holt');
  expect((await record.said(holt!.identity.id, { words: 'glad' })).items).toHaveLength(1);
  const report = await page.goto(`${address}/reports/3`);
  expect(await report?.text()).toContain('speaker is');
});

test('an account that tells of something else is parted from an occurrence, and made one with it again', async () => {
  const { page, address, record } = await whoIs('Kari Holt');
  const one = (await record.timeline({ types: ['CONSULT'] })).items[0]!;
  const other = (await record.timeline({})).items.find(({ id }) => id !== one.id)!;
  await record.judge({ kind: 'merge', what: 'occurrence', from: other.id, into: one.id }, { who: 'ada' });
  await page.goto(`${address}/occurrences/${one.id}`);
  await page.getByRole('link', { name: 'one or two?' }).click();
  await page.locator('.appearances li', { hasText: other.words }).getByRole('checkbox').check();
  await press(page, /^This is two/);
  expect(await page.locator('.appearances').innerText()).not.toContain(other.words);
  const apart = (await record.timeline({})).items.length;

  await press(page, 'Undo');
  expect(await page.locator('.appearances').innerText()).toContain(other.words);
  expect((await record.timeline({})).items).toHaveLength(apart - 1);
});
