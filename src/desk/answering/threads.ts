import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Answering } from './answers.js';
import { FairQueue } from './fair-queue.js';

/** More threads read no faster from one disk, and each holds a cache of its own. */
const MOST_THREADS = 4;

interface AnsweringThreads {
  answer: Answering;
  /** Ends the threads and with them their connections. */
  close(): Promise<void>;
}

/** Answers from the record at a path in threads beside the server's own, which is left to take and to send. */
export function answeringThreads(path: string): AnsweringThreads {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const pool = new Tinypool({
    filename: new URL('./thread.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: { path },
  });
  const queue = new FairQueue(threads);
  return {
    answer: (asked) => queue.run(kindOf(asked.address), () => pool.run(asked)),
    close: () => pool.destroy(),
  };
}

/** Questions with the same path and the same keys, whatever their values, take about as long as each other. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  return [pathname.replace(/\d+/g, '#'), ...new Set(searchParams.keys())].join(' ');
}
