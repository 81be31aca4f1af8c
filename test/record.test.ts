import { once } from 'node:events';
import { appendFileSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { chancery, folderWith, start } from './chancery.js';

const REPORT = `Envoys meet in Astana

Central Wire

15 March 2024 19:13

ASTANA - Zamir Kabulov met Thomas West in Astana on Friday. Kabulov said that the talks were useful.
`;

/** Reports that differ enough to be stories of their own. */
const lines = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `${JSON.stringify({ id: `${name}-${i}`, text: `Envoy ${name} ${i * i} came to town ${i * 37} and left for port ${i * 91}.` })}\n`,
  ).join('');

const filedIn = (out: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line): string => (JSON.parse(line) as { key: string }).key);

async function keysIn(folder: string): Promise<string[]> {
  const { end, out } = await chancery('export all.zip', { folder });
  expect({ end, out }).toEqual({ end: 0, out: '' });
  expect((await chancery('import all.zip --record copy.db', { folder })).end).toBe(0);
  const asked = await chancery('search town --limit 100000 --format ndjson', { folder });
  return asked.out
    .split('\n')
    .filter(Boolean)
    .map((line): string => (JSON.parse(line) as { report: { key: string } }).report.key);
}

test('reports are filed, found and asked about', async () => {
  const folder = folderWith({ 'report.txt': REPORT });
  expect(await chancery('file report.txt', { folder })).toEqual({
    end: 0,
    out: 'reports: 1 new, 0 in a new version, 0 known already\n',
    err: [],
  });
  expect((await chancery('file report.txt', { folder })).out).toBe(
    'reports: 0 new, 0 in a new version, 1 known already\n',
  );
  expect((await chancery('search talks', { folder })).out).toContain('[talks]');
  const said = await chancery('said Kabulov --evidence', { folder });
  expect(said.out).toContain('talks were useful');
  expect(said.out).toContain('15 March 2024 19:13, report.txt');
  expect((await chancery('who Kabulov --format json', { folder })).out).toContain('"name": "Zamir Kabulov"');
});

test('each person of the samples is one person', async () => {
  const folder = folderWith({});
  expect((await chancery(`file ${join(process.cwd(), 'examples')}`, { folder })).end).toBe(0);
  const spellings = async (name: string): Promise<string[]> => {
    const { out } = await chancery(`who ${name} --format json`, { folder });
    return (JSON.parse(out) as { spellings: { name: string }[] }).spellings.map((one) => one.name).sort();
  };
  expect(await spellings('Qomi')).toEqual(['Hasan Kazemi Qumi', 'Hassan Kazemi Qomi', 'Hassan Kazemi-Qomi']);
  expect(await spellings('Delawar')).toEqual(['Shahabuddin Delawar', 'Shahabuddin Dilawar']);
  expect(await spellings('Mujahid')).toEqual(['Zabihullah Mujahid', 'Zabiullah Mujahid']);
  expect(await spellings('Durrani')).toEqual(['Asif Ali Khan Durrani', 'Asif Durrani']);
  expect(await spellings('DiCarlo')).toEqual(['Rosemary A. DiCarlo', 'Rosemary DiCarlo']);
  expect(await spellings('Guterres')).toEqual(expect.arrayContaining(['Antonio Guterres', 'António Guterres']));
});

test('what comes into a watched folder is filed, and what changes there becomes a new version', async () => {
  const folder = folderWith({ 'kept/one.txt': REPORT, 'kept/two.txt': `${REPORT}Two.`, 'inbox/.keep': '' });
  const child = start('file --watch inbox --format ndjson', folder);
  const told = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextTold = async () => {
    const { key, outcome }: { key: string; outcome: string } = JSON.parse((await told.next()).value);
    return `${key}: ${outcome}`;
  };
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk;
  });
  await expect.poll(() => existsSync(join(folder, 'chancery.db')), { timeout: 20_000 }).toBe(true);

  copyFileSync(join(folder, 'kept/one.txt'), join(folder, 'inbox/copied.txt'));
  expect(await nextTold()).toBe('inbox/copied.txt: new');
  renameSync(join(folder, 'kept/two.txt'), join(folder, 'inbox/renamed.txt'));
  expect(await nextTold()).toBe('inbox/renamed.txt: new');
  appendFileSync(join(folder, 'inbox/copied.txt'), 'West left on Sunday.');
  expect(await nextTold()).toBe('inbox/copied.txt: version');
  mkdirSync(join(folder, 'inbox/empty'));
  writeFileSync(join(folder, 'inbox/picture.png'), 'no report');
  rmSync(join(folder, 'inbox/renamed.txt'));
  appendFileSync(join(folder, 'inbox/copied.txt'), 'Kabulov stayed.');
  expect(await nextTold()).toBe('inbox/copied.txt: version');

  child.kill('SIGTERM');
  expect((await once(child, 'close'))[0]).toBe(143);
  expect(err).toBe('');
});

test('a folder that is not there cannot be watched', async () => {
  const folder = folderWith({});
  expect(await chancery('file --watch inbox', { folder })).toEqual({
    end: 1,
    out: '',
    err: ['chancery: inbox: cannot be watched, since there is no such file or folder; check the path'],
  });
});

test('what was told of as filed is there after kill -9', async () => {
  const folder = folderWith({ 'many.ndjson': lines('many', 400) });
  const told: string[] = [];
  for (const wait of [1, 60, 150]) {
    const child = start('file many.ndjson --threads 1 --format ndjson', folder);
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk;
      if (filedIn(out).length >= wait) child.kill('SIGKILL');
    });
    await once(child, 'close');
    told.push(...filedIn(out));
    expect(await chancery('doctor', { folder })).toMatchObject({ end: 0, err: [] });
  }
  expect(told.length).toBeGreaterThan(0);
  const kept = await keysIn(folder);
  expect(told.filter((key) => !kept.includes(key))).toEqual([]);
});

test('four processes file into one record at once, and nothing is lost or doubled', async () => {
  const folder = folderWith({});
  const names = ['a', 'b', 'c', 'd'];
  for (const name of names) writeFileSync(join(folder, `${name}.ndjson`), lines(name, 60));
  const ran = await Promise.all(names.map((name) => chancery(`file ${name}.ndjson --threads 1`, { folder })));
  expect(ran.map(({ end, err }) => [end, err])).toEqual(names.map(() => [0, []]));
  const expected = names.flatMap((name) => Array.from({ length: 60 }, (_, i) => `${name}-${i}`));
  expect((await keysIn(folder)).sort()).toEqual(expected.sort());
  expect((await chancery('doctor', { folder })).end).toBe(0);
});

test('judgements are kept, shown and undone', async () => {
  const folder = folderWith({ 'report.txt': REPORT });
  await chancery('file report.txt', { folder });
  const { out } = await chancery('who Kabulov --format json', { folder });
  const { id } = JSON.parse(out) as { id: number };
  expect((await chancery(`correct identity:${id} name Sir --why test --who ann`, { folder })).end).toBe(0);
  expect((await chancery('who Kabulov', { folder })).out).toMatch(/^Sir {2}/);
  await chancery('reread', { folder });
  expect((await chancery('who Kabulov', { folder })).out).toMatch(/^Sir {2}/);
  await chancery('undo 1', { folder });
  expect((await chancery('who Kabulov', { folder })).out).toMatch(/^Zamir Kabulov {2}/);
  expect((await chancery('judgements', { folder })).out).toContain('ann');
});

test('a feed is asked once, and what it brings is filed', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push(`${url} ${headers['if-none-match'] ?? ''}`.trim());
    if (url === '/feed' && headers['if-none-match'] === '"one"') response.writeHead(304).end();
    else if (url === '/feed') {
      response.setHeader('etag', '"one"');
      response.end(
        '<rss version="2.0"><channel><title>Wire</title><link>/</link><description>d</description><item><title>A</title><link>/a.txt</link></item></channel></rss>',
      );
    } else response.writeHead(200, { 'content-type': 'text/plain' }).end(REPORT);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const folder = folderWith({});
  expect((await chancery(`feed add http://127.0.0.1:${port}/feed`, { folder })).end).toBe(0);
  expect((await chancery('feed run --allow-private', { folder })).out).toContain('1 new');
  expect((await chancery('feed list', { folder })).out).toContain('Wire');
  expect((await chancery('search talks', { folder })).out).toContain('[talks]');
  // Not due yet, so it is not asked.
  await chancery('feed run --allow-private', { folder });
  expect(asked).toEqual(['/feed', '/a.txt']);
});

test('a feed that answers with no feed, or with an error, is told of with what to do, and the others are asked', async () => {
  const server = createServer(({ url = '' }, response) => {
    if (url === '/garbage') response.end(Buffer.from([1, 2, 3, 255]));
    else if (url === '/fine') response.end('<rss version="2.0"><channel><title>Wire</title></channel></rss>');
    else response.writeHead(Number(url.slice(1))).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const folder = folderWith({});
  expect((await chancery('feed remove 1', { folder })).err[0]).toContain('there is no record');
  for (const path of ['404', '304', '500', 'garbage', 'fine']) await chancery(`feed add ${at}/${path}`, { folder });
  expect(await chancery('feed run --allow-private', { folder })).toEqual({
    end: 1,
    out: `${at}/304: 0 new\n${at}/fine: 0 new\n`,
    err: [
      `chancery: ${at}/404: the server answered 404 Not Found; check the address`,
      `chancery: ${at}/500: the server answered 500 Internal Server Error; try again later`,
      `chancery: ${at}/garbage: it is no RSS, Atom or JSON feed; give the address of one`,
    ],
  });
  expect((await chancery('feed run', { folder })).out).toMatch(/^no feed is due before \d{4}-/);
  expect((await chancery('doctor', { folder })).end).toBe(0);
});

test('the chart of what passed between two keeps to the period that is asked for', async () => {
  const folder = folderWith({});
  await chancery(`file ${join(process.cwd(), 'examples')}`, { folder });
  const months = async (options: string) =>
    (await chancery(`between Iran Afghanistan ${options}`, { folder })).out.match(/^\d{4}-\d{2}(?= .*│)/gm) ?? [];
  const all = await months('');
  expect(await months('--from 2024')).toEqual(all.filter((month) => month >= '2024'));
  expect(await months('--to 2023-12-31')).toEqual(all.filter((month) => month < '2024'));
});

test.each([
  ['search x', 'there is no record; chancery file makes one'],
  ['search x --record notes.txt', 'it is no record'],
  ['file --record no/such/x.db report.txt', 'it cannot be opened; check the path'],
  ['import notes.txt', 'it is no zip file'],
])('told of in one line: chancery %s', async (args, told) => {
  const folder = folderWith({ 'notes.txt': 'These are no more than notes.', 'report.txt': REPORT });
  const { end, out, err } = await chancery(args, { folder });
  expect({ end, out, lines: err.length }).toEqual({ end: 1, out: '', lines: 1 });
  expect(err[0]).toContain(told);
});

test.each([
  ['file', "missing required argument 'inputs'"],
  ['confirm nothing', 'Give occurrence:N'],
  ['timeline --type TALK', 'give one of AGREE'],
  ['merge identity:1 occurrence:2', 'cannot be one'],
])('wrong usage: chancery %s', async (args, told) => {
  const { end, err } = await chancery(args, { folder: folderWith({}) });
  expect(end).toBe(2);
  expect(err[0]?.toLowerCase()).toContain(told.toLowerCase());
});
