import { expect, test } from 'vitest';
import { deskOver, form } from './desk.js';

const HOSTILE = {
  name: 'hostile',
  text: `Envoys meet <script>alert(1)</script>

12 May 2024

ASTANA - Kari Holt, <img src=x onerror=alert(1)> the envoy of Norway, met the minister "of </span><b>trade</b>" on Sunday.`,
};

test('the words of a report are never markup', async () => {
  const { ask } = await deskOver([HOSTILE]);
  for (const path of ['/reports', '/reports/1', '/search?q=Norway', '/chronology', '/search?q=%3Cscript%3E']) {
    const page = await (await ask(path)).text();
    expect(page).not.toMatch(/<script>|<img|<b>trade/);
  }
});

test('what an address asks is never markup', async () => {
  const { ask } = await deskOver([]);
  const page = await (await ask('/parties?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E')).text();
  expect(page).not.toContain('<script>');
});

test('a page loads nothing but what the desk itself serves, and runs no script of its own', async () => {
  const { ask } = await deskOver([HOSTILE]);
  const answer = await ask('/reports/1');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  const page = await answer.text();
  expect(page).not.toMatch(
    /<script>|<style|<[^>"]*(?:"[^"]*"[^>"]*)*\s(?:on\w+|style)=|(?:src|href)="(?:https?:)?\/\//,
  );
});

test.each(['evil.example', 'evil.example:4174', '127.0.0.1.evil.example', ''])(
  'a request to the host «%s» is refused: a name may have been made to lead here',
  async (host) => {
    const { ask } = await deskOver([HOSTILE]);
    expect((await ask('/api/v1/reports', { host })).status).toBe(421);
  },
);

test.each([
  ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:9999', 'sec-fetch-site': 'same-site' }],
  ['a page that hides where it is', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['a browser that says no origin', { 'sec-fetch-site': 'cross-site' }],
])('%s cannot change the record', async (_, headers) => {
  const { ask, record } = await deskOver([HOSTILE]);
  const { status } = await ask('/dossiers', {
    ...form({ dossier: 'Theirs' }),
    headers: { ...form({}).headers, origin: '', ...headers },
  });
  expect(status).toBe(403);
  const dossier = { method: 'POST', body: JSON.stringify({ name: 'Theirs', filter: {} }) };
  expect((await ask('/api/v1/dossiers', { ...dossier, headers })).status).toBe(403);
  const text = { method: 'POST', body: JSON.stringify({ text: 'Theirs' }) };
  expect((await ask('/api/v1/intakes', { ...text, headers })).status).toBe(403);
  expect(await record.dossiers()).toEqual([]);
});

test("the desk's own pages, and programs, can", async () => {
  const { ask, record } = await deskOver([HOSTILE]);
  expect((await ask('/dossiers', form({ dossier: 'Ours', words: 'Norway' }))).status).toBe(303);
  const judged = await ask('/api/v1/judgements', {
    method: 'POST',
    body: JSON.stringify({ decision: { kind: 'note', target: { on: 'report', report: 1 } }, why: 'read it' }),
  });
  expect(judged.status).toBe(201);
  expect(await record.dossiers()).toMatchObject([{ name: 'Ours', filter: { words: 'Norway' } }]);
});

test('a form leads back to a page of the desk, and nowhere else', async () => {
  const { ask } = await deskOver([HOSTILE]);
  const decision = JSON.stringify({ kind: 'note', target: { on: 'report', report: 1 } });
  const to = async (back: string) =>
    (await ask('/judgements', form({ decision, back, why: 'read it' }))).headers.get('location');
  expect(await to('/reports/1')).toBe('/reports/1');
  for (const away of ['//evil.example', 'http://evil.example', '/\\evil.example'])
    expect(await to(away)).toBe('/review');
});

test('an open desk asks for its token, and takes it as a header, or once in the address', async () => {
  const { ask } = await deskOver([HOSTILE], 'of-the-desk');
  expect((await ask('/reports')).status).toBe(401);
  expect((await ask('/reports?token=wrong')).status).toBe(401);
  expect((await ask('/reports', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  expect((await ask('/reports', { headers: { authorization: 'Bearer of-the-desk' } })).status).toBe(200);

  const letIn = await ask('/reports?token=of-the-desk&from=2024');
  expect(letIn.headers.get('location')).toBe('/reports?from=2024');
  const cookie = letIn.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect((await ask('/reports', { headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200);
});

test('what is too large is refused before it is taken in', async () => {
  const { ask } = await deskOver([]);
  const huge = form({ dossier: 'x'.repeat(2 * 1024 * 1024) });
  expect((await ask('/dossiers', huge)).status).toBe(413);
});

test('more changes than a person makes are asked to wait', async () => {
  const { ask } = await deskOver([]);
  const statuses = [];
  for (let count = 0; count < 80; count++) statuses.push((await ask('/dossiers', form({}))).status);
  expect(statuses[0]).toBe(400);
  expect(statuses.at(-1)).toBe(429);
});
