import { expect, test } from 'vitest';
import { explained } from './trouble.js';

const thrown = (rawCode: number) => Object.assign(new Error('attempt to write'), { rawCode });

test.each([
  [8, 'read-only', 'it cannot be written to; check the permissions'],
  // SQLITE_READONLY_DIRECTORY, which the driver has no name for.
  [1544, 'read-only', 'its folder cannot be written to'],
  [13, 'full', 'there is no room left on its disk'],
  // SQLITE_CORRUPT_VTAB
  [267, 'corrupt', 'it is damaged'],
  // SQLITE_IOERR_WRITE
  [778, 'unreadable', 'its disk cannot be read or written'],
])("SQLite's error %i is told of in words", (code, word, what) => {
  expect(explained(thrown(code), 'x.db')).toMatchObject({
    code: word,
    message: expect.stringContaining(`x.db: ${what}`),
  });
});

test('a file that cannot be opened is told of, though the driver has its number in the message alone', () => {
  const error = new Error('ConnectionFailed("Unable to open connection to local database no/x.db: 14")');
  expect(explained(error, 'no/x.db')?.message).toContain('no/x.db: it cannot be opened; check the path');
});

test('what is no trouble of the file is a fault of the program', () => {
  expect(explained(new TypeError('undefined is no function'), 'x.db')).toBeUndefined();
  expect(explained(thrown(1), 'x.db')).toBeUndefined();
});
