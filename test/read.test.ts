import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Reading } from '../src/index.js';
import { chancery, folderWith, readingsOf, start } from './chancery.js';

const REPORT = `Ministers sign transit accord

Central Wire

15 March 2024 19:13

ASTANA - The foreign ministers of the two countries signed a transit accord on Friday.

They agreed to meet again in May.
`;

const line = (id: string | number, text: string) => `${JSON.stringify({ id: String(id), text })}\n`;
const idsOf = (out: string) => readingsOf(out).map(({ report }) => report.id);

/** Long enough together to need worker threads, and of such different lengths that they are not done in order. */
const MANY = Array.from({ length: 400 }, (_, i) => line(i, `Envoy ${i} arrived. `.repeat(1 + ((i * 37) % 90)))).join(
  '',
);

test('people see the title, the date, the place and each sentence', async () => {
  const { end, out, err } = await chancery('read report.txt', { folder: folderWith({ 'report.txt': REPORT }) });
  expect({ end, err }).toEqual({ end: 0, err: [] });
  expect(out).toContain('Ministers sign transit accord\n');
  expect(out).toContain('Astana · 15 March 2024 19:13');
  expect(out).toMatch(/^ {2}2 {2}They agreed to meet again in May\.$/m);
});

test('the samples are read, every one of them', async () => {
  const samples = readdirSync('examples').filter((name) => /\.(txt|html)$/.test(name));
  const { end, out } = await chancery('read examples --format ndjson');
  expect(end).toBe(0);
  expect(idsOf(out)).toEqual(samples.sort().map((name) => `examples/${name}`));
});

test('a reading keeps the contract of docs/reading.schema.json', async () => {
  const { out } = await chancery('read examples --format json');
  const readings: unknown[] = JSON.parse(out);
  for (const reading of readings) expect(() => Reading.parse(reading)).not.toThrow();
});

test('readings come in the order of the reports, however many threads read them', async () => {
  const folder = folderWith({ 'many.ndjson': MANY });
  const alone = await chancery('read --format ndjson --threads 1 many.ndjson', { folder });
  const together = await chancery('read --format ndjson --threads 4 many.ndjson', { folder });
  expect(idsOf(alone.out)).toEqual(Array.from({ length: 400 }, (_, i) => String(i)));
  expect(together.out).toBe(alone.out);
});

test('inputs are read in the order given, folders by name', async () => {
  const folder = folderWith({ 'z.txt': REPORT, 'all/b.txt': REPORT, 'all/a.txt': REPORT, 'all/.hidden.txt': REPORT });
  const { out } = await chancery('read --format ndjson z.txt all', { folder });
  expect(idsOf(out)).toEqual(['z.txt', join('all', 'a.txt'), join('all', 'b.txt')]);
});

test('any text on a line of NDJSON comes out as it went in', async () => {
  const odd = [
    '👩‍🚀 in Almaty',
    'one\r\ntwo',
    'a\u2028b\u2029c',
    'lone \ud800 surrogate',
    '\ufeffmark',
    'e\u0301',
    '\u001b[31mred',
    '\0',
  ];
  const any = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 200, seed: 1 });
  const texts = [...odd, ...any].filter((text) => /\S/.test(text));
  const { end, out } = await chancery('read --format ndjson -', {
    input: texts.map((text, i) => line(i, text)).join(''),
  });
  expect(end).toBe(0);
  expect(readingsOf(out).map(({ report }) => report.text)).toEqual(texts);
});

test('readings are NDJSON that can be read again', async () => {
  const input = '{"text":"The envoy left.","id":"x","published":"2024-03-15"}';
  const { out } = await chancery('read --format ndjson -', { input });
  const again = await chancery('read --format ndjson -', { input: `${JSON.stringify(readingsOf(out)[0]?.report)}\n` });
  expect(again.out).toBe(out);
});

test('the first reading is there before the input ends', async () => {
  const child = start('read --format ndjson -', '.');
  child.stdin.write(line('first', 'The envoy arrived.'));
  const [chunk] = await once(child.stdout, 'data');
  expect(idsOf(String(chunk))).toEqual(['first']);
});

test('--published dates the reports that bear no date', async () => {
  const folder = folderWith({ 'dated.txt': REPORT, 'undated.txt': 'The envoy arrived in Astana.' });
  const { out } = await chancery('read --format ndjson --published 2020-01-02 dated.txt undated.txt', { folder });
  expect(readingsOf(out).map(({ report }) => report.published)).toEqual(['2024-03-15T19:13', '2020-01-02']);
});

test('colour is for terminals, and for who asks for it, and never under NO_COLOR', async () => {
  const folder = folderWith({ 'report.txt': REPORT });
  const coloured = async (env: NodeJS.ProcessEnv) =>
    (await chancery('read report.txt', { folder, env })).out.includes('\u001b[');
  expect(await coloured({ CI: 'true' })).toBe(false);
  expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
  expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
});

test('a report cannot send commands to the terminal', async () => {
  const input = 'The envoy \u001b]0;owned\u0007arrived.\u009b2J';
  expect((await chancery('read -', { input })).out).not.toMatch(/[\u001b\u0007\u009b]/);
});

test('`| head` ends it quietly', async () => {
  const folder = folderWith({ 'many.ndjson': MANY.repeat(20) });
  const command = `"${process.execPath}" "${resolve('bin/chancery')}" read --format ndjson many.ndjson | head -n 1; echo "ended \${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], { cwd: folder });
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('ended 0');
});

test('--out writes the file whole, and nothing beside it', async () => {
  const folder = folderWith({ 'many.ndjson': MANY });
  const { end, out } = await chancery('read --format ndjson --out readings.ndjson many.ndjson', { folder });
  expect({ end, out }).toEqual({ end: 0, out: '' });
  expect(readdirSync(folder)).toEqual(['many.ndjson', 'readings.ndjson']);
  expect(idsOf(readFileSync(join(folder, 'readings.ndjson'), 'utf8'))).toHaveLength(400);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s leaves the file of --out as it was', async (signal, code) => {
  const folder = folderWith({ 'readings.ndjson': 'from before' });
  const child = start('read --format ndjson --out readings.ndjson -', folder);
  child.stdin.write(line('first', 'The envoy arrived.'));
  await vi.waitUntil(() => readdirSync(folder).length > 1, { timeout: 20_000 });
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([code, null]);
  expect(readdirSync(folder)).toEqual(['readings.ndjson']);
  expect(readFileSync(join(folder, 'readings.ndjson'), 'utf8')).toBe('from before');
});

test('where nothing could be read, the file of --out stays as it was', async () => {
  const folder = folderWith({ 'readings.ndjson': 'from before' });
  expect((await chancery('read --out readings.ndjson missing.txt', { folder })).end).toBe(1);
  expect(readFileSync(join(folder, 'readings.ndjson'), 'utf8')).toBe('from before');
});

test('--out follows a symbolic link and leaves it one', async () => {
  const folder = folderWith({ 'real.json': 'from before', 'report.txt': REPORT });
  symlinkSync('real.json', join(folder, 'link.json'));
  expect((await chancery('read --format json --out link.json report.txt', { folder })).end).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'real.json'), 'utf8'))).toHaveLength(1);
});

test('a place that cannot be written to is told of', async () => {
  const folder = folderWith({ 'report.txt': REPORT });
  const { end, err } = await chancery('read --out no/such/folder.json report.txt', { folder });
  expect({ end, err }).toEqual({
    end: 1,
    err: ['chancery: no/such/folder.json: cannot be written, since there is no such file or folder; check the path'],
  });
});

test.each([
  ['', 'Usage: chancery'],
  ['read', "missing required argument 'inputs'"],
  ['raed x', "unknown command 'raed'; did you mean read?"],
  ['read --formt json x', "unknown option '--formt'; did you mean --format?"],
  ['read --threads none x', 'give a whole number'],
  ['read --published 2024-02-30 x', 'give a date such as 2024-03-15'],
  ['read --max-size huge x', 'give a size such as'],
])('wrong usage: chancery %s', async (args, told) => {
  const { end, out, err } = await chancery(args);
  expect({ end, out }).toEqual({ end: 2, out: '' });
  expect(err[0]).toContain(told);
});

test.each(['--help', 'read --help', 'help read'])('chancery %s has examples', async (args) => {
  const { end, out } = await chancery(args);
  expect(end).toBe(0);
  expect(out).toMatch(/Examples:\n {2}chancery read/);
});

test('a JSON line keeps its file apart from others by name and number', async () => {
  const folder = folderWith({});
  writeFileSync(join(folder, 'two.ndjson'), '{"text":"One."}\n{"text":"Two."}\n');
  expect(idsOf((await chancery('read --format ndjson two.ndjson', { folder })).out)).toEqual([
    'two.ndjson:1',
    'two.ndjson:2',
  ]);
});
