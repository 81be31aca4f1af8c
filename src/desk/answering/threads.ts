import { availableParallelism } from 'node:os';
import { shippedProgram } from '../../resources.js';
import { Thread, Threads } from '../../thread.js';
import type { Given } from './answering-thread.js';
import type { Answer, Answering, Asked } from './answers.js';
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
  const many = Math.min(availableParallelism(), MOST_THREADS);
  const given: Given = { path };
  const threads = new Threads<Asked, Answer>(many, () => new Thread(shippedProgram('answering-thread'), given));
  // The first page is asked for soon.
  threads.start();
  const queue = new FairQueue(many);
  return {
    answer: (asked) => queue.run(kindOf(asked.address), () => threads.ask(asked)),
    close: () => threads.end(),
  };
}

/** Questions with the same path and the same keys, whatever their values, take about as long as each other. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  return [pathname.replace(/\d+/g, '#'), ...new Set(searchParams.keys())].join(' ');
}
