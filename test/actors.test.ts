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

test("reports are read again by a researcher's frames only where they are given again", async () => {
  const frames =
    'frame\tpos\ttype\tmode\tcameo\tcontexts\tstatus\texample\nA meet R\tv\tAID\t\t070\t\t\tKenya met Ghana.\n';
  const folder = folderWith({ ...FILES, 'frames.tsv': frames });
  await chancery('file --codebook frames.tsv report.txt', { folder });
  expect((await chancery('reread --codebook frames.tsv', { folder })).out).toContain('0 of them with another reading');
  expect((await chancery('reread', { folder })).out).toContain('1 of them with another reading');
  expect((await chancery('reread --actors missing.txt', { folder })).err).toEqual([
    expect.stringContaining('missing.txt'),
  ]);
});
