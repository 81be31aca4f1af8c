import type { Readable, Writable } from 'node:stream';
import type { Look } from './show/look.js';

/** What a command may touch of the world outside, handed in by `main.ts`. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  /** Whether somebody watches standard output. */
  watched: boolean;
  /** Where a progress line may be drawn; undefined where nobody would see it. */
  progress: Writable | undefined;
  /** How text for people looks on standard output. */
  look: Look;
  /** Tells the user of something wrong, in one line. */
  warn(message: string): void;
}

/** What the process reports to the shell. */
export const EXIT = { fine: 0, unreadable: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
