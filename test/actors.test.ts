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
