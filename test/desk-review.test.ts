import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startChromium } from './chromium.js';
import { deskOver } from './desk.js';

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
}, 300_000);
afterAll(() => browser?.close());

/** Reports that leave it in doubt whether some of those named are one, and who is foreign minister of Norway. */
const DOUBTFUL = [
  "Envoy in Oslo\n\n12 May 2024\n\nOSLO - The envoy of Chad, Adam Saleh, met Norway's foreign minister Kari Holt in Oslo on Sunday.",
  "Talks in Lima\n\n20 June 2024\n\nLIMA - Peru's president met Adam Saleh, a banker from Sudan, in Lima on Thursday.",
  "Lopez returns\n\n1 August 2024\n\nLIMA - The minister of Chile, M. Lopez, was in Lima on Thursday. Adam M. Saleh, Chad's minister, was there.",
  "Holt speaks\n\n2 August 2024\n\nOSLO - Karin Holt, Norway's minister, said that the talks with Chad had failed. Mohammed Saleh, Chad's envoy, criticised her.",
].map((text, index) => ({ name: `report ${index + 1}`, text }));

async function review() {
  const { record, open } = await deskOver(DOUBTFUL);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${await open()}/review`);
  return { page, record };
}

const questions = (page: Page) => page.locator('.doubt .question').allInnerTexts();
const atHand = (page: Page) => page.locator('.doubt.at .question').innerText();

/** Presses a key that judges, and waits for the page that shows it. */
async function judge(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
}

test('j and k lead from doubt to doubt', async () => {
  const { page } = await review();
  const [first, second] = await questions(page);
  expect(await atHand(page)).toBe(first);
  await page.keyboard.press('j');
  expect(await atHand(page)).toBe(second);
  await page.keyboard.press('k');
  expect(await atHand(page)).toBe(first);
});

test('y says yes, n says no, u takes the last back, and it shows at once', async () => {
  const { page, record } = await review();
  const before = await questions(page);
  expect(before.length).toBeGreaterThan(1);

  await judge(page, 'n');
  expect(await questions(page)).not.toEqual(before);
  expect(await page.getByRole('status').innerText()).toMatch(/it is not so\s+ada, \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
  const { items } = await record.judgements();
  expect(items).toMatchObject([{ who: 'ada', decision: { kind: 'reject' }, undoneBy: null }]);

  await judge(page, 'u');
  expect(await questions(page)).toEqual(before);

  await judge(page, 'y');
  expect(await page.getByRole('status').innerText()).toMatch(/it is so/);
  expect((await questions(page)).length).toBeLessThan(before.length);
});

test('e opens what can be put right, and says why', async () => {
  const { page, record } = await review();
  await page.keyboard.press('e');
  await page.keyboard.type('yes, no, judging by keys must not happen here');
  expect(await page.locator('.doubt.at').getByLabel('Why').inputValue()).toBe(
    'yes, no, judging by keys must not happen here',
  );
  await page.locator('.doubt.at').getByRole('button', { name: 'No (n)' }).click();
  await page.getByRole('status').waitFor();
  expect((await record.judgements()).items).toMatchObject([{ why: 'yes, no, judging by keys must not happen here' }]);
});

test('all that a filter selects is judged in one go, with a reason', async () => {
  const { page, record } = await review();
  await page.getByRole('navigation', { name: 'Kind of doubt' }).getByRole('link', { name: 'One or two?' }).click();
  const pairs = (await questions(page)).length;
  await page.locator('.bulk').getByLabel('Why').fill('one is a state');
  await page.getByRole('button', { name: `No to all ${pairs} shown` }).click();
  await page.getByText('Nothing waits.').waitFor();
  const { items } = await record.judgements();
  expect(items.map(({ why }) => why)).toEqual(Array(pairs).fill('one is a state'));
});
