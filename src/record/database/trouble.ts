import { RecordError } from '../errors.js';

/** What SQLite's error codes mean to a user; the longest beginning of a code that is here counts. */
const MEANINGS: readonly (readonly [start: string, code: string, what: string])[] = [
  ['SQLITE_NOTADB', 'not-a-record', 'it is no record; name another file with --record'],
  ['SQLITE_CORRUPT', 'corrupt', 'it is damaged; chancery doctor says how far, and a backup or an export makes it anew'],
  ['SQLITE_FULL', 'full', 'there is no room left on its disk; make some, nothing that was filed before is lost'],
  ['SQLITE_READONLY', 'read-only', 'it cannot be written to; check the permissions of the file and of its folder'],
  ['SQLITE_CANTOPEN', 'read-only', 'it cannot be opened; check the path, and the permissions of its folder'],
  ['SQLITE_PERM', 'read-only', 'access is denied; check the permissions of the file'],
  ['SQLITE_BUSY', 'busy', 'another process has been writing to it for a minute; try again when that is done'],
  ['SQLITE_LOCKED', 'busy', 'another process is writing to it; try again when that is done'],
  [
    'SQLITE_IOERR',
    'unreadable',
    'its disk cannot be read or written; check that it is there, and that there is room on it',
  ],
];

/** An error of the driver in words, or undefined where it is a fault of the program. */
export function explained(error: unknown, path: string): RecordError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code =
    'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : codeIn(error.message);
  const meaning = MEANINGS.find(([start]) => code.startsWith(start));
  return meaning && new RecordError(meaning[1], path, meaning[2]);
}

/** Opening fails with SQLite's number at the end of the message: «… /no/such/folder/x.db: 14». */
function codeIn(message: string): string {
  return /Unable to open/.test(message) ? 'SQLITE_CANTOPEN' : '';
}
