import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapInOrder } from './in-order.js';

const ROOMY = { items: 100, size: 1000 };
const one = () => 1;

async function* from<T>(...items: T[]): AsyncGenerator<T> {
  yield* items;
}

/** A job that is done when somebody says so. */
function job() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

test('results come in the order of the items, whichever is done first', async () => {
  const [slow, quick] = [job(), job()];
  const results = mapInOrder(from(slow, quick), (item) => item.done.then(() => item), one, ROOMY);
  const first = results.next();
  quick.finish();
  await setImmediate();
  slow.finish();
  expect((await first).value).toBe(slow);
  expect((await results.next()).value).toBe(quick);
  expect((await results.next()).done).toBe(true);
});

test('a result is there while the source is silent', async () => {
  async function* oneThenSilence() {
    yield 'a';
    await new Promise(() => {});
  }
  const results = mapInOrder(oneThenSilence(), async (item) => item, one, ROOMY);
  expect((await results.next()).value).toBe('a');
});

test.each([
  ['items', { items: 3, size: 1000 }],
  ['size', { items: 100, size: 30 }],
])('no more is taken in than there is room for, by %s', async (_, room) => {
  let taken = 0;
  async function* many() {
    for (; taken < 50; ) yield taken++;
  }
  const stuck = job();
  const results = mapInOrder(
    many(),
    () => stuck.done,
    () => 10,
    room,
  );
  const first = results.next();
  await setImmediate();
  expect(taken).toBe(3);
  stuck.finish();
  await first;
  await results.next();
  expect(taken).toBeLessThanOrEqual(5);
});

test('an item larger than all the room is taken in alone', async () => {
  const results = mapInOrder(
    from(5000, 5000),
    async (item) => item,
    (item) => item,
    ROOMY,
  );
  expect([(await results.next()).value, (await results.next()).value]).toEqual([5000, 5000]);
});

test('the source is closed when nobody wants more', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (let i = 0; ; i++) yield i;
    } finally {
      closed = true;
    }
  }
  for await (const result of mapInOrder(endless(), async (item) => item, one, ROOMY)) if (result === 5) break;
  await setImmediate();
  expect(closed).toBe(true);
});

test('an error of the source comes through', async () => {
  async function* broken() {
    yield 1;
    throw new Error('the disk failed');
  }
  const read = async () => {
    for await (const _ of mapInOrder(broken(), async (item) => item, one, ROOMY));
  };
  await expect(read()).rejects.toThrow('the disk failed');
});
