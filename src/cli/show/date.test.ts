import { expect, test } from 'vitest';
import { dateInWords } from './date.js';

test.each([
  ['2024-03-15T19:13', '15 March 2024 19:13'],
  ['2024-03-05', '5 March 2024'],
  ['2024-03', 'March 2024'],
  ['2024', '2024'],
  ['2024-03-15T19:13:07.5Z', '15 March 2024 19:13 UTC'],
  ['2024-03-15T19:13+04:30', '15 March 2024 19:13 UTC+04:30'],
  ['late in March', 'late in March'],
])('%s is shown as %s', (iso, words) => {
  expect(dateInWords(iso)).toBe(words);
});
