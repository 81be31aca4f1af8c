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
  paths: Record<
    string,
    Partial<Record<'get' | 'post', { parameters?: { name: string; in: string; required: boolean }[] }>>
  >;
  components: { schemas: Record<string, object> };
}

test('every address that the description of the API names answers', async () => {
  const { ask, record } = await deskOver(SAMPLES);
  await record.saveDossier('Mining', { words: 'mining' });
  await ask('/api/v1/intakes', sent({ text: 'Envoys met in Astana on 12 May 2024.' }));
  const document: Document = JSON.parse(await (await ask('/api/v1/openapi.json')).text());
  expect(document.openapi).toBe('3.1.0');

  const asked: Record<string, string> = { q: 'mining', name: 'Iran', a: '1', b: '2', by: 'month' };
  for (const [path, { get }] of Object.entries(document.paths)) {
    if (!get) continue;
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

/** What a program sends. */
const sent = (body: object): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

test('a program follows a dossier, says that it has looked, and no longer follows it', async () => {
  const { ask, record } = await deskOver(SAMPLES);
  const made = await ask('/api/v1/dossiers', sent({ name: 'Mining', filter: { words: 'mining' } }));
  expect(made.status).toBe(201);
  const { id, fresh }: { id: number; fresh: number } = JSON.parse(await made.text());
  expect(fresh).toBeGreaterThan(0);
  const looked = await ask(`/api/v1/dossiers/${id}/looked`, { method: 'POST' });
  expect(JSON.parse(await looked.text())).toMatchObject({ name: 'Mining', fresh: 0 });
  expect((await ask(`/api/v1/dossiers/${id}`, { method: 'DELETE' })).status).toBe(200);
  expect(await record.dossiers()).toEqual([]);
  expect((await ask(`/api/v1/dossiers/${id}`, { method: 'DELETE' })).status).toBe(404);
});

test('a program hands in a text and learns what became of it', async () => {
  const { ask } = await deskOver([]);
  const taken = await ask('/api/v1/intakes', sent({ text: SAMPLES[0]!.text }));
  expect(taken.status).toBe(202);
  const { id }: { id: number } = JSON.parse(await taken.text());
  await expect
    .poll(async () => JSON.parse(await (await ask(`/api/v1/intakes/${id}`)).text()))
    .toMatchObject({ done: true, taken: [{ filed: { report: 1, outcome: 'new' } }] });
});

test.each([
  ['an intake of nothing', '/api/v1/intakes', '{}', 400],
  ['a dossier without a name', '/api/v1/dossiers', '{"name":" ","filter":{}}', 400],
  ['a filter that is none', '/api/v1/dossiers', '{"name":"a","filter":{"types":["DANCE"]}}', 400],
  ['what is no JSON', '/api/v1/dossiers', 'name=a', 400],
])('%s is a problem', async (_, path, body, status) => {
  const { ask } = await deskOver([]);
  const answer = await ask(path, { method: 'POST', body });
  expect(`${answer.status} ${answer.headers.get('content-type')}`).toBe(`${status} application/problem+json`);
});

test('what is left out and what is chosen make up all', async () => {
  const { ask } = await deskOver(SAMPLES);
  const numbers = async (query: string) =>
    (await jsonOf(await ask(`/api/v1/occurrences?limit=1000&${query}`))).items.map(({ id }) => id);
  const all = await numbers('');
  for (const [key, value] of [
    ['type', 'CONSULT'],
    ['identity', '1'],
    ['country', 'IRN'],
    ['status', 'actual'],
  ]) {
    const [chosen, left] = [await numbers(`${key}=${value}`), await numbers(`not_${key}=${value}`)];
    expect(chosen.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(all.length);
    expect([...chosen, ...left].sort()).toEqual([...all].sort());
  }
});

test('reports and statements are searched without whom one leaves out', async () => {
  const { ask, record } = await deskOver(SAMPLES);
  const [envoy] = await record.who('Kazemi Qomi');
  const left = `q=Afghanistan&not_identity=${envoy?.identity.id}`;
  const reports = await jsonOf(await ask('/api/v1/search?q=Afghanistan'));
  expect((await jsonOf(await ask(`/api/v1/search?${left}`))).items.length).toBeLessThan(reports.items.length);
  const statements = await (await ask(`/api/v1/search/statements?${left}`)).text();
  expect(statements).not.toContain(`"speaker":{"id":${envoy?.identity.id},`);
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
