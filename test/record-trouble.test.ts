import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
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
