import { Worker } from 'node:worker_threads';
import { layoutOf, type Sizes } from './layout.js';
import type { Thinning } from './task.js';
import type { Job } from './worker.js';

const PAGE = 65536;
/** What one thread's half of a batch may take, derivatives included. */
const SCRATCH_BYTES = 300 << 20;
const SHARDS = 2;

/** The trained parameters: the slowly following mean of the weights, by name. */
export type Trained = (name: string) => { values: Float32Array; rows: number; columns: number };

/**
 * Trains a network in two threads to the end, resuming from `checkpoint` where there is one; with `thinning` the
 * thinned network of that checkpoint. The same data, options
 * and seed give the same weights whatever the machine's load.
 */
export async function trainNetwork(
  sizes: Sizes,
  module: string,
  options: Job['options'],
  checkpoint: string,
  thinning?: Thinning,
): Promise<Trained> {
  const { blocks, size } = layoutOf(sizes);
  const pages = Math.ceil((1024 + size * 4 * 6 + SHARDS * SCRATCH_BYTES) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  await Promise.all(
    Array.from(
      { length: SHARDS },
      (_, shard) =>
        new Promise<void>((resolve, reject) => {
          const job: Job = { memory, shard, shards: SHARDS, module, options, checkpoint, thinning };
          const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job });
          worker.on('message', ({ line }: { line: string }) => console.log(line));
          worker.on('error', reject);
          worker.on('exit', (code) =>
            code === 0 ? resolve() : reject(new Error(`a training thread ended with ${code}`)),
          );
        }),
    ),
  );
  const mean = new Float32Array(memory.buffer, 1024 + size * 4, size);
  return (name) => {
    const block = blocks.get(name);
    if (!block) throw new Error(`no parameter ${name}`);
    return {
      values: mean.slice(block.offset, block.offset + block.rows * block.columns),
      rows: block.rows,
      columns: block.columns,
    };
  };
}
