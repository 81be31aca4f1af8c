import { expect, test } from 'vitest';
import { chancery, folderWith } from './chancery.js';

test('every frame of the shipped codebook is well-formed and fires on its example', async () => {
  const { err, end } = await chancery('codebook', { folder: folderWith({}) });
  expect({ err, end }).toEqual({ err: [], end: 0 });
});
