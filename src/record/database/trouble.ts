import { RecordError } from '../errors.js';

/** What SQLite's numbers of errors mean to a user; of an extended one, which is here too or not, the low byte counts. */
const MEANINGS: ReadonlyMap<number, readonly [code: string, what: string]> = new Map([
  [3, ['read-only', 'access is denied; check the permissions of the file']],
  [5, ['busy', 'another process has been writing to it for a minute; try again when that is done']],
  [6, ['busy', 'another process is writing to it; try again when that is done']],
  [8, ['read-only', 'it cannot be written to; check the permissions of the file and of its folder']],
  [10, ['unreadable', 'its disk cannot be read or written; check that it is there, and that there is room on it']],
  [11, ['corrupt', 'it is damaged; chancery doctor says how far, and a backup or an export makes it anew']],
  [13, ['full', 'there is no room left on its disk; make some, nothing that was filed before is lost']],
  [14, ['read-only', 'it cannot be opened; check the path, and the permissions of its folder']],
  [26, ['not-a-record', 'it is no record; name another file with --record']],
  // SQLITE_READONLY_DIRECTORY: even who only reads leaves word beside the file that he does.
  [1544, ['read-only', 'its folder cannot be written to, which is needed to read it too; copy the file elsewhere']],
]);

/** An error of the driver in words, or undefined where it is a fault of the program. */
export function explained(error: unknown, path: string): RecordError | undefined {
  if (!(error instanceof Error)) return undefined;
  const number = 'rawCode' in error && typeof error.rawCode === 'number' ? error.rawCode : numberIn(error.message);
  const meaning = MEANINGS.get(number) ?? MEANINGS.get(number & 0xff);
  return meaning && new RecordError(meaning[0], path, meaning[1]);
}

/** Opening fails with SQLite's number in the message: «Unable to open connection to local database …/x.db: 14». */
const numberIn = (message: string): number => Number(/Unable to open .*: (\d+)/s.exec(message)?.[1] ?? 0);
