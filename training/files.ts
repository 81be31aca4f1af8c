import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that it is never seen half-written: to a neighbour first, then renamed. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const half = `${path}.${process.pid}.half`;
  writeFileSync(half, content);
  renameSync(half, path);
}
