/** What the system's error codes mean to a user. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  ENOTDIR: 'a part of the path is no folder; check the path',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'access is denied; check its permissions',
  EPERM: 'access is denied; check its permissions',
  ENOSPC: 'the disk is full; make room on it',
  EROFS: 'the disk is read-only; name another place',
  ENAMETOOLONG: 'the path is too long; check it',
  ELOOP: 'its symbolic links go in a circle; mend them',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  EIO: 'the disk failed; check it',
};

/** What went wrong with a file, and what to do about it, in words. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return MEANINGS[code] ?? `the system says ${code || String(error)}`;
}
