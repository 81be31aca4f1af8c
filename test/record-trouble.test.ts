import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chancery, folderWith } from './chancery.js';

const report = (i: number): string => `Envoy ${i} came to town.

15 March 2024

ASTANA - Zamir Kabulov met Thomas West in Astana on Friday. Envoy ${i} said that talk ${i * 7} was useful.
`;

/** A folder with a record of one report, and other reports to file. */
async function recordAndMore(more: number): Promise<string> {
  const others = Array.from({ length: more }, (_, i) => [`more/r${i}.txt`, report(i + 2)] as const);
  const folder = folderWith({ 'first.txt': report(1), ...Object.fromEntries(others) });
  expect((await chancery('file first.txt', { folder })).end).toBe(0);
  return folder;
}

/** The record answers as before, and finds nothing wrong with itself. */
async function isUnharmed(folder: string): Promise<void> {
  expect((await chancery('search "talk 7"', { folder })).out).toContain('[talk 7]');
  expect((await chancery('doctor', { folder })).end).toBe(0);
}

test('a full disk is told of, and what was filed before is unharmed', async () => {
  const folder = await recordAndMore(60);
  // Files that cannot grow stand for a disk without room.
  const blocks = Math.ceil(statSync(join(folder, 'chancery.db')).size / 512) + 40;
  const child = spawn(
    'sh',
    ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, resolve('bin/chancery'), 'file', 'more'],
    { cwd: folder },
  );
  const told: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk));
  child.stdout.resume();
  const [end] = await once(child, 'close');
  expect({ end, err: Buffer.concat(told).toString() }).toEqual({
    end: 1,
    err: expect.stringMatching(/^chancery: .*chancery\.db: .*room.*\n$/),
  });
  await isUnharmed(folder);
  expect((await chancery('file more', { folder })).end).toBe(0);
});

// To root nothing is forbidden.
test.skipIf(process.getuid?.() === 0)('a record that cannot be written to is told of', async () => {
  const folder = await recordAndMore(1);
  chmodSync(join(folder, 'chancery.db'), 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  const { end, err } = await chancery('file more', { folder });
  expect({ end, err }).toEqual({ end: 1, err: [expect.stringMatching(/^chancery: chancery\.db: .*permissions/)] });
});

test('a record whose pages are overwritten is told of, in one line', async () => {
  const folder = await recordAndMore(1);
  const path = join(folder, 'chancery.db');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(statSync(path).size - 8192, 0x5a), 0, undefined, 8192);
  closeSync(file);
  const damaged = readFileSync(path);
  const { end, err } = await chancery('file more', { folder });
  expect({ end, err }).toEqual({ end: 1, err: [expect.stringMatching(/^chancery: chancery\.db: .*damaged/)] });
  expect(readFileSync(path).equals(damaged)).toBe(true);
});

test('a report of more than 20 MB is told of, and others with it are filed', async () => {
  const folder = await recordAndMore(1);
  writeFileSync(join(folder, 'more/long.txt'), report(3) + 'Envoys met in Doha.\n\n'.repeat(1_000_000));
  const { end, err, out } = await chancery('file more', { folder });
  expect({ end, err }).toEqual({ end: 1, err: [expect.stringMatching(/^chancery: more\/long\.txt: /)] });
  expect(out).toBe('reports: 1 new, 0 in a new version, 0 known already, 1 failed\n');
  await isUnharmed(folder);
});

/** Overwrites what lies between two shares of a file. */
function overwrite(path: string, from: number, to: number): void {
  const { size } = statSync(path);
  const page = (share: number) => Math.floor((share * size) / 4096) * 4096;
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(page(to) - page(from), 0x5a), 0, undefined, page(from));
  closeSync(file);
}

test('the doctor says how far a record is damaged, and an export of it leaves no file', async () => {
  const folder = await recordAndMore(30);
  await chancery('file more', { folder });
  overwrite(join(folder, 'chancery.db'), 0.7, 1);
  const { end, err } = await chancery('doctor', { folder });
  expect(end).toBe(1);
  expect(err.length).toBeGreaterThan(1);
  for (const line of err) expect(line).toMatch(/^chancery: .*; (?:make it anew from a backup|--repair)/);
  expect(await chancery('export out.zip', { folder })).toEqual({
    end: 1,
    out: '',
    err: [expect.stringContaining('it is damaged')],
  });
  expect(readdirSync(folder).filter((name) => name.includes('zip'))).toEqual([]);
});

test('of a truncated record the doctor says that it cannot be opened, and not to ask the doctor', async () => {
  const folder = await recordAndMore(0);
  truncateSync(join(folder, 'chancery.db'), 100_000);
  for (const command of ['doctor', 'timeline']) {
    const { end, err } = await chancery(command, { folder });
    expect({ end, err }).toEqual({ end: 1, err: [expect.stringMatching(/cannot be opened; make it anew/)] });
  }
});

test('an empty file is no record, but becomes one when something is filed', async () => {
  const folder = folderWith({ 'chancery.db': '', 'first.txt': report(1) });
  expect((await chancery('timeline', { folder })).err).toEqual([
    'chancery: chancery.db: it is an empty file and no record; chancery file makes one of it',
  ]);
  expect((await chancery('file first.txt', { folder })).end).toBe(0);
});

test('a file is no folder to be watched', async () => {
  const folder = folderWith({ 'first.txt': report(1) });
  expect((await chancery('file --watch first.txt', { folder })).err).toEqual([
    'chancery: first.txt: cannot be watched, since it is no folder; name one',
  ]);
});

test('a report under another name is the same report, and is told of', async () => {
  const folder = await recordAndMore(0);
  writeFileSync(join(folder, 'copy.txt'), report(1));
  writeFileSync(join(folder, 'lines.ndjson'), `${JSON.stringify({ text: report(9) })}\n`.repeat(3));
  expect((await chancery('file copy.txt --format ndjson', { folder })).out).toBe(
    '{"report":1,"key":"first.txt","outcome":"known","story":null}\n',
  );
  expect((await chancery('file lines.ndjson', { folder })).out).toBe(
    'reports: 1 new, 0 in a new version, 2 known already\n',
  );
});

test.each([
  ['timeline --from 2024-02-30', /'2024-02-30' is invalid; give a year, month or day/],
  ['timeline --from 2024-05 --to 2024-02', /--from 2024-05 lies after --to 2024-02; exchange them/],
  ['timeline --limit 0', /'0' is invalid; give a whole number from 1 to 999999/],
  ['search "', /holds no word to look for/],
  ['between Kabulov Kabulov', /Kabulov and Kabulov are one and the same, Zamir Kabulov \(#\d+\); name two/],
  ['confirm foo:1', /'foo:1' is invalid; give occurrence:N/],
  ['feed add foo', /foo is no address of a feed/],
  ['feed remove x', /'x' is invalid; give a whole number/],
])('wrong usage is told of in one line: chancery %s', async (args, told) => {
  const folder = await recordAndMore(0);
  expect(await chancery(args, { folder })).toEqual({ end: 2, out: '', err: [expect.stringMatching(told)] });
});

test.each([
  ['accounts 99', /99: the record has no occurrence of that number; chancery timeline tells numbers/],
  ['feed remove 9', /9: the record has no feed of that number/],
  ['note occurrence:1', /a note without words says nothing/],
  ['undo 9', /there is no judgement 9; chancery judgements lists them/],
  ['confirm identity:99', /identity:99: the record has no such identity/],
])('what is not there is told of in one line: chancery %s', async (args, told) => {
  const folder = await recordAndMore(0);
  expect(await chancery(args, { folder })).toEqual({ end: 1, out: '', err: [expect.stringMatching(told)] });
});

test('who differs from whom in what is told with each dispute', async () => {
  const folder = folderWith({});
  await chancery(`file ${resolve('examples')}`, { folder });
  const { out } = await chancery('disputed --in reason', { folder });
  expect(out).toMatch(/differ in reason: .*» Hassan Kazemi Qomi \| .*» António Guterres/);
  const [, number] = /^(\d+) /m.exec(out)!;
  const accounts = await chancery(`accounts ${number}`, { folder });
  expect(accounts.out).toMatch(/^António Guterres +2024-02-19 .* event:\d+:\d+-\d+:REJECT$/m);
  expect(accounts.out).toContain('differ in reason: ');
});
