import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.js';

/** A queue for one at a time, on a clock that moves by what each one takes; tells in what order they were done. */
function queueOfOne() {
  let time = 0;
  const done: string[] = [];
  const queue = new FairQueue(1, () => time);
  const ask = (kind: string, takes: number) =>
    queue.run(kind, async () => {
      await Promise.resolve();
      time += takes;
      done.push(kind);
    });
  return { ask, done };
}

test('who asks little does not wait for those who asked much before', async () => {
  const { ask, done } = queueOfOne();
  await ask('dear', 100);
  await ask('cheap', 1);
  done.length = 0;
  await Promise.all([ask('dear', 100), ask('dear', 100), ask('dear', 100), ask('cheap', 1), ask('cheap', 1)]);
  expect(done).toEqual(['dear', 'cheap', 'cheap', 'dear', 'dear']);
});

test('who asks much has his turn however many ask little', async () => {
  const { ask, done } = queueOfOne();
  await ask('dear', 10);
  await ask('cheap', 1);
  done.length = 0;
  const asked = [ask('cheap', 1), ask('dear', 10)];
  // Somebody who asks little comes whenever one of them is done.
  for (let i = 0; i < 200; i++) {
    asked.push(ask('cheap', 1));
    await asked[i];
    if (done.includes('dear')) break;
  }
  await Promise.all(asked);
  expect(done.indexOf('dear')).toBeLessThan(100);
});

test('one that fails makes room for the next', async () => {
  const queue = new FairQueue(1);
  const failing = queue.run('bad', () => Promise.reject(new Error('no')));
  const next = queue.run('good', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
