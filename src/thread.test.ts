import { expect, test } from 'vitest';
import { Thread, Threads } from './thread.js';

/** A thread that doubles numbers, takes longer for small ones, and breaks down at 13. */
const DOUBLING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ([number, n]) => {
      if (n === 13) throw new Error('thirteen');
      setTimeout(() => parentPort.postMessage([number, 2 * n]), 50 / n);
    });`)}`,
);
const doubling = () => new Thread<number, number>(DOUBLING);

test('each question gets its own answer, whichever comes first', async () => {
  const thread = doubling();
  expect(await Promise.all([1, 10, 5].map((n) => thread.ask(n)))).toEqual([2, 20, 10]);
  await thread.end();
});

test('who waits for a thread that breaks down is told, and so is who asks it later', async () => {
  const thread = doubling();
  await expect(thread.ask(13)).rejects.toThrow('thirteen');
  expect(thread.isBroken).toBe(true);
  await expect(thread.ask(1)).rejects.toThrow('thirteen');
});

test('a thread that broke down is replaced', async () => {
  const threads = new Threads(1, doubling);
  await expect(threads.ask(13)).rejects.toThrow('thirteen');
  expect(await threads.ask(4)).toBe(8);
  await threads.end();
});

test('several threads share what is asked', async () => {
  let started = 0;
  const threads = new Threads(2, () => {
    started++;
    return doubling();
  });
  expect(threads.areStarted).toBe(false);
  expect(await Promise.all([1, 2, 3, 4].map((n) => threads.ask(n)))).toEqual([2, 4, 6, 8]);
  expect(started).toBe(2);
  await threads.end();
});
