import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openRecord } from '../src/record/index.js';
import { deskOver } from './desk.js';

const sample = (name: string) => ({ name, text: readFileSync(`examples/${name}.txt`, 'utf8') });
const SAMPLES = [
  '2024-03-15-iran-afghanistan-mining-talks',
  '2024-02-18-four-envoys-meet-in-doha',
  '2024-02-28-kazemi-qomi-on-taliban-absence',
].map(sample);

interface Document {
  openapi: string;
  paths: Record<string, Record<'get' | 'post', { parameters?: { name: string; in: string; required: boolean }[] }>>;
  components: { schemas: Record<string, object> };
}

test('every address that the description of the API names answers', async () => {
  const { ask, record } = await deskOver(SAMPLES);
  await record.saveDossier('Mining', { words: 'mining' });
  const document: Document = JSON.parse(await (await ask('/api/v1/openapi.json')).text());
  expect(document.openapi).toBe('3.1.0');

  const asked: Record<string, string> = { q: 'mining', name: 'Iran', a: '1', b: '2', by: 'month' };
  for (const [path, { get }] of Object.entries(document.paths)) {
    const needed = (get.parameters ?? []).filter(({ in: place, required }) => place === 'query' && required);
    const query = new URLSearchParams(needed.map(({ name }): [string, string] => [name, asked[name] ?? '']));
    const answer = await ask(`/api/v1${path.replace('{id}', '1')}?${query}`);
    expect(`${path} ${answer.status} ${answer.headers.get('content-type')}`).toBe(`${path} 200 application/json`);
  }
});

test('the description refers to nothing that it does not hold', async () => {
  const { ask } = await deskOver([]);
  const text = await (await ask('/api/v1/openapi.json')).text();
  const document: Document = JSON.parse(text);
  const missing = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"/]+)/g)]
    .map(([, name]) => name!)
    .filter((name) => !Object.hasOwn(document.components.schemas, name));
  expect(missing).toEqual([]);
});

test('a list is read page by page, and nothing is left out or told twice', async () => {
  const { ask } = await deskOver(SAMPLES);
  const { items: all } = await jsonOf(await ask('/api/v1/occurrences?limit=1000'));
  const seen: number[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await jsonOf(await ask(`/api/v1/occurrences?limit=3&cursor=${encodeURIComponent(cursor)}`));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(all.length).toBeGreaterThan(6);
  expect(seen).toEqual(all.map(({ id }) => id));
});

const jsonOf = async (answer: Response): Promise<{ items: { id: number }[]; next: string | null }> =>
  JSON.parse(await answer.text());

test('what did not change is not sent again', async () => {
  const { ask, record } = await deskOver(SAMPLES);
  const etag = (await ask('/api/v1/dossiers')).headers.get('etag') ?? '';
  const again = await ask('/api/v1/dossiers', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  await record.saveDossier('Mining', { words: 'mining' });
  expect((await ask('/api/v1/dossiers', { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('an answer is kept until the record changes, also where another process changes it', async () => {
  const { ask, record } = await deskOver(SAMPLES);
  const dossiers = async () => {
    const answers = await Promise.all([1, 2, 3].map(async () => (await ask('/api/v1/dossiers')).text()));
    expect(new Set(answers).size).toBe(1);
    return JSON.parse(answers[0]!).map(({ name }: { name: string }) => name);
  };
  const before = await dossiers();
  expect(await dossiers()).toEqual(before);
  const elsewhere = await openRecord(record.path);
  const { id } = await elsewhere.saveDossier('Zinc', { words: 'zinc' });
  expect(await dossiers()).toEqual([...before, 'Zinc']);
  expect((await ask(`/api/v1/dossiers/${id}`)).status).toBe(200);
  await elsewhere.removeDossier(id);
  await elsewhere.close();
  expect((await ask(`/api/v1/dossiers/${id}`)).status).toBe(404);
  expect(await dossiers()).toEqual(before);
});

test.each([
  ['/api/v1/reports/999', 404, 'no report 999'],
  ['/api/v1/occurrences?from=spring', 400, 'from: Give a day, month or year'],
  ['/api/v1/occurrences?type=DANCE', 400, 'type'],
  ['/api/v1/occurrences?limit=0', 400, 'limit'],
  ['/api/v1/search', 400, 'q'],
  ['/api/v1/judgements?about=weather', 400, '«weather»; name occurrence:N'],
  ['/api/v1/nothing', 404, 'Check the address'],
])('%s is a problem that says what is wrong', async (path, status, detail) => {
  const { ask } = await deskOver([]);
  const answer = await ask(path);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(JSON.parse(await answer.text())).toEqual({
    title: expect.any(String),
    status,
    detail: expect.stringContaining(detail),
  });
  expect(answer.status).toBe(status);
});

test('a judgement that cannot be is a problem too', async () => {
  const { ask } = await deskOver(SAMPLES);
  const judge = (body: string) => ask('/api/v1/judgements', { method: 'POST', body });
  expect((await judge('{')).status).toBe(400);
  expect((await judge('{"decision":{"kind":"dance"}}')).status).toBe(400);
  expect((await judge('{"decision":{"kind":"undo","judgement":99}}')).status).toBe(422);
});
