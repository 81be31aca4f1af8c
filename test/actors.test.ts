import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Reading } from '../src/index.js';
import { chancery, folderWith } from './chancery.js';

const FILES = {
  'own.txt': 'GHANA_ [GHX]\n',
  'empty.txt': 'nothing\n',
  'report.txt': 'The president of Ghana met Kenyan officials in Accra on Monday.\n',
};

test("a researcher's own codes are read from a file", async () => {
  const { out } = await chancery('read --format ndjson --actors own.txt report.txt', { folder: folderWith(FILES) });
  const { entities } = Reading.parse(JSON.parse(out));
  expect(entities.find(({ name }) => name === 'Ghana')?.code).toBe('GHX');
});

test.each([
  ['missing.txt', /missing\.txt: there is no such file/],
  ['empty.txt', /empty\.txt: no actors found/],
])('%s as a file of actors is told of in one line', async (file, message) => {
  const { err, end } = await chancery(`read --actors ${file} report.txt`, { folder: folderWith(FILES) });
  expect(err.join('\n')).toMatch(message);
  expect(end).toBe(1);
});

const FRAMES =
  'frame\tpos\ttype\tmode\tcameo\tcontexts\tstatus\texample\nA meet R\tv\tAID\t\t070\t\t\tKenya met Ghana.\n';

/** A folder with a record of a report that was read by own files, and of one that was not. */
async function recordOfBoth(): Promise<string> {
  const plain = FILES['report.txt'].replaceAll('Ghana', 'Gabon').replace('Accra', 'Libreville');
  const folder = folderWith({ ...FILES, 'plain.txt': plain, 'frames.tsv': FRAMES });
  await chancery('file --actors own.txt --codebook frames.tsv report.txt', { folder });
  await chancery('file plain.txt', { folder });
  return folder;
}

const typesIn = async (folder: string): Promise<string[]> => {
  const { out } = await chancery('timeline --format json', { folder });
  return (JSON.parse(out) as { type: string }[]).map(({ type }) => type).sort();
};

test('a report is read again by the files of its own that it was filed with, though they are gone from the disk', async () => {
  const folder = await recordOfBoth();
  expect(await typesIn(folder)).toEqual(['AID', 'CONSULT']);
  for (const name of ['own.txt', 'frames.tsv']) rmSync(join(folder, name));
  for (const options of ['', '--threads 1']) {
    const { end, out, err } = await chancery(`reread ${options}`, { folder });
    expect({ end, err }).toEqual({ end: 0, err: [] });
    expect(out).toContain('2 reports, 0 of them with another reading');
  }
  expect(await typesIn(folder)).toEqual(['AID', 'CONSULT']);
});

test('files given at reading again take the place of those before, each kind by itself, and are remembered', async () => {
  const folder = await recordOfBoth();
  writeFileSync(join(folder, 'frames.tsv'), FRAMES.replace('AID', 'SANCTION'));
  expect((await chancery('reread --codebook frames.tsv', { folder })).out).toMatch(
    /^report\.txt: events 1 more, 1 less$.*^plain\.txt: events 1 more, 1 less$.*2 reports, 2 of them/ms,
  );
  expect(await typesIn(folder)).toEqual(['SANCTION', 'SANCTION']);
  expect((await chancery('reread --actors own.txt', { folder })).out).toContain('0 of them with another reading');
  expect(await typesIn(folder)).toEqual(['SANCTION', 'SANCTION']);
  await chancery('reread --no-codebook', { folder });
  expect(await typesIn(folder)).toEqual(['CONSULT', 'CONSULT']);
  const { out } = await chancery('doctor', { folder });
  expect(out).toContain('sound');
});

test('a file that cannot be used leaves the record as it was', async () => {
  const folder = await recordOfBoth();
  expect(await chancery('reread --actors missing.txt', { folder })).toEqual({
    end: 1,
    out: '',
    err: [expect.stringContaining('missing.txt')],
  });
  expect(await typesIn(folder)).toEqual(['AID', 'CONSULT']);
});
