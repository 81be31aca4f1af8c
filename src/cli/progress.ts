import type { Writable } from 'node:stream';

/** Fewer reports than this are read before a bar could be looked at. */
const A_FEW = 8;
/** Redrawing more often than this, in milliseconds, only flickers. */
const REDRAW_AFTER = 100;
const BAR_WIDTH = 24;

export interface Progress {
  /** So many more bytes of input were taken in. */
  take(bytes: number): void;
  /** One more report is done. */
  advance(): void;
  /** Clears the line, so that something else can be written. */
  clear(): void;
}

/** A line on `stream` that tells how many reports are read, and how much of `total` bytes; nothing without a stream. */
export function createProgress(stream: Writable | undefined, total: number | undefined): Progress {
  if (!stream) return { take() {}, advance() {}, clear() {} };
  const began = performance.now();
  let taken = 0;
  let done = 0;
  let drawn: number | undefined;
  return {
    take(bytes) {
      taken += bytes;
    },
    advance() {
      done++;
      const now = performance.now();
      if (done <= A_FEW || now - (drawn ?? began) < REDRAW_AFTER) return;
      drawn = now;
      const rate = Math.round(done / ((now - began) / 1000));
      const bar = total ? `${barOf(Math.min(1, taken / total))} ` : '';
      stream.write(`\r\u001b[K${bar}${done} reports, ${rate}/s`);
    },
    clear() {
      if (drawn !== undefined) stream.write('\r\u001b[K');
    },
  };
}

function barOf(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${String(Math.floor(share * 100)).padStart(3)}%`;
}
