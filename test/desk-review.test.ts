import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { startChromium } from './chromium.js';
import { deskOver, type Given } from './desk.js';

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

/** A report of whose act only the statistical model says what it is. */
const GUESSED: Given[] = [{ name: 'guessed', text: DOUBTFUL[1]!.text, guess: true }];

async function review(reports: readonly Given[] = DOUBTFUL, path = '/review') {
  const { record, open } = await deskOver(reports);
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto((await open()) + path);
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
  await page.locator('.doubt.at').getByRole('button', { name: 'It is not so' }).click();
  await page.getByRole('status').waitFor();
  expect((await record.judgements()).items).toMatchObject([{ why: 'yes, no, judging by keys must not happen here' }]);
});

test('e puts an event right: what is changed is corrected, and shows at once', async () => {
  const { page, record } = await review(GUESSED, '/review?on=event');
  await page.keyboard.press('e');
  const form = page.locator('.doubt.at .correction');
  await form.getByLabel(/^What/).selectOption('AID');
  await form.getByLabel('Towards whom').fill('Sudan');
  await form.getByLabel('Why').fill('it was a gift');
  await form.getByRole('button', { name: 'Correct' }).click();
  await page.getByText('Nothing waits').waitFor();
  const { items } = await record.judgements();
  expect(items.map(({ decision }) => decision.kind === 'correct' && decision.field).sort()).toEqual([
    'recipient',
    'type',
  ]);
  const [sudan] = await record.who('Sudan', { sorts: ['state'] });
  expect((await record.timeline({ identities: [sudan!.identity.id] })).items).toMatchObject([{ type: 'AID' }]);

  await judge(page, 'u');
  expect(await page.getByRole('status').innerText()).toMatch(/undone \(2 judgements\)/);
  expect(await record.timeline({ types: ['AID'] })).toMatchObject({ items: [] });
});

test('e says of a doubtful pair whom one of them is instead', async () => {
  const { page, record } = await review(DOUBTFUL, '/review?on=pair');
  await page.keyboard.press('e');
  const form = page.locator('.doubt.at .correction');
  await form.locator('input[name="to.a"]').fill('Kari Holt');
  await form.getByRole('button', { name: 'Correct' }).click();
  await page.getByRole('status').waitFor();
  const [holt] = await record.who('Kari Holt');
  expect((await record.judgements()).items).toMatchObject([{ decision: { kind: 'merge', into: holt!.identity.id } }]);
});

test('a form in which nothing was changed says so', async () => {
  const { page } = await review();
  await page.keyboard.press('e');
  await page.locator('.doubt.at').getByRole('button', { name: 'Correct' }).click();
  expect(await page.locator('main').innerText()).toContain('Change a field, or say yes or no to what is there.');
});

test('what waits is narrowed to somebody, and all of it judged in one go, with a reason, and taken back in one go', async () => {
  const { page, record } = await review();
  const last = (await record.doubts({ on: 'pair' })).items
    .flatMap((doubt) => (doubt.on === 'pair' ? doubt.b.id : []))
    .at(-1);
  await page.getByRole('navigation', { name: 'Kind of doubt' }).getByRole('link', { name: 'One or two?' }).click();
  await page.waitForURL(/on=pair/);
  const all = (await questions(page)).length;
  await page.getByLabel('About whom').fill(`#${last}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/identity=\d+/);
  const pairs = (await questions(page)).length;
  expect(pairs).toBeGreaterThan(0);
  expect(pairs).toBeLessThan(all);
  await page.locator('.bulk').getByLabel('Why').fill('I know them');
  await page.getByRole('button', { name: `No to all ${pairs}` }).click();
  await page.getByText('Nothing waits').waitFor();
  const { items } = await record.judgements();
  expect(items.map(({ why }) => why)).toEqual(Array(pairs).fill('I know them'));

  await page.getByRole('link', { name: 'what was judged' }).click();
  await page.waitForURL(/judged/);
  expect(await page.locator('.judged > li').count()).toBe(pairs);
  expect(await page.locator('.judged').innerText()).toContain('I know them');
  await page.goBack();

  await judge(page, 'u');
  expect((await record.doubtCounts()).pair).toBe(all);
});
