import { expect, test } from 'vitest';
import { dateInWords, daysInWords } from './dates.js';

test.each([
  ['2024-02-18', '18 Feb 2024'],
  ['2024-02', 'Feb 2024'],
  ['2024', '2024'],
  ['201X', '2010s'],
  ['2023-05~', 'about May 2023'],
  ['2024-21', 'spring 2024'],
  ['2024-02-18/2024-02-19', '18–19 Feb 2024'],
  ['2024-06-30/2024-07-01', '30 Jun – 1 Jul 2024'],
  ['2023-12-31/2024-01-01', '31 Dec 2023 – 1 Jan 2024'],
  ['2024-02/2024-03', 'Feb – Mar 2024'],
  ['../2021-08', 'until Aug 2021'],
  ['2021-08/..', 'since Aug 2021'],
  ['2024-03-15T19:13', '15 Mar 2024, 19:13'],
  [null, 'undated'],
])('%s is written «%s»', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});

test.each([
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2023-01-01', '2023-12-31', '2023'],
  ['2024-02-18', '2024-02-18', '18 Feb 2024'],
  ['2024-02-18', '2024-03-02', '18 Feb – 2 Mar 2024'],
  [null, '2024-03-15', 'until 15 Mar 2024'],
  ['2021-08-15', null, 'since 15 Aug 2021'],
  [null, null, 'undated'],
])('the days from %s to %s are written «%s»', (earliest, latest, words) => {
  expect(daysInWords(earliest, latest)).toBe(words);
});
