import { parentPort, workerData } from 'node:worker_threads';
import { readCheckpoint, writeCheckpoint } from './checkpoint.js';
import { trainingKernels } from './kernels.js';
import { layoutOf } from './layout.js';
import { Network, type Sequence } from './network.js';
import { Random } from './random.js';
import { type Task, type Thinning, thinned } from './task.js';

/** One of the two threads of a training run. Both run this same schedule; each computes half of every batch. */
export interface Job {
  memory: WebAssembly.Memory;
  shard: number;
  shards: number;
  /** Module whose `task(options)` makes the task. */
  module: string;
  options: { [name: string]: string };
  checkpoint: string;
  /** Present where it is the thinned network that is trained. */
  thinning: Thinning | undefined;
}

const job = workerData as Job;
const { task } = (await import(job.module)) as { task(options: { [name: string]: string }): Task };
const whole = task(job.options);
const t = job.thinning ? thinned(whole, job.thinning) : whole;
const { blocks, size } = layoutOf(t.sizes);
const kernels = trainingKernels(job.memory);
const buffer = job.memory.buffer;
const control = new Int32Array(buffer, 0, 16);
const norms = new Float64Array(buffer, 64, 8);

const CONTROL_BYTES = 1024;
const area = (k: number) => CONTROL_BYTES + k * size * 4;
const [params, mean, m, v] = [area(0), area(1), area(2), area(3)];
const gradients = (shard: number) => area(4 + shard);
const scratchBytes = Math.floor((buffer.byteLength - area(6)) / 2) & ~63;
const scratch = (area(6) + 63 + job.shard * scratchBytes) & ~63;
const network = new Network(
  kernels,
  job.memory,
  t.sizes,
  blocks,
  t.kinds,
  gradients(job.shard),
  scratch,
  scratch + scratchBytes - 128,
);
const f32 = new Float32Array(buffer);

/** Milliseconds after which a waiting thread looks again by itself. */
const LONGEST_NAP = 500;

/** Waits until every thread has come here. */
function meet(): void {
  const generation = Atomics.load(control, 1);
  if (Atomics.add(control, 0, 1) === job.shards - 1) {
    Atomics.store(control, 0, 0);
    Atomics.add(control, 1, 1);
    Atomics.notify(control, 1);
    return;
  }
  // With a limit and in a loop: where the other thread ended right after its call, the call was sometimes lost.
  while (Atomics.load(control, 1) === generation) Atomics.wait(control, 1, generation, LONGEST_NAP);
}

const say = (line: string) => {
  if (job.shard === 0) parentPort!.postMessage({ line });
};

function initialise(): void {
  for (const [name, block] of blocks) {
    const random = new Random(t.seed, ...[...name].map((c) => c.charCodeAt(0)));
    const from = (params >> 2) + block.offset;
    for (let c = 0; c < block.rows * block.columns; c++)
      f32[from + c] = block.scale ? (2 * random.next() - 1) * block.scale : 0;
  }
  f32.copyWithin(mean >> 2, params >> 2, (params >> 2) + size);
}

let epoch = 0;
let step = 0;
if (job.shard === 0) {
  const saved = readCheckpoint(job.checkpoint, size);
  if (saved) {
    control[2] = saved.epoch;
    control[3] = saved.step;
    f32.set(saved.state, params >> 2);
  } else initialise();
}
meet();
epoch = control[2]!;
step = control[3]!;

/** Batches of about `batchWords` words, each cut in two halves of about the same size. */
function batches(sequences: readonly Sequence[]): Sequence[][][] {
  const random = new Random(t.seed, 17, epoch);
  const order = [...sequences];
  random.shuffle(order);
  const result: Sequence[][][] = [];
  let halves: Sequence[][] = [[], []];
  let words = [0, 0];
  for (const sequence of order) {
    const to = words[0]! <= words[1]! ? 0 : 1;
    halves[to]!.push(sequence);
    words[to]! += sequence.kinds.length;
    if (words[0]! + words[1]! >= t.batchWords) {
      result.push(halves);
      halves = [[], []];
      words = [0, 0];
    }
  }
  if (halves[1]!.length) result.push(halves);
  return result;
}

const WARM_UP_STEPS = 300;
const LARGEST_NORM = 2;
const began = Date.now();
// Plans the whole length from the first epoch, whose number of batches the others share nearly.
let planned = 0;
for (; epoch < t.epochs; epoch++) {
  const plan = batches(t.train(epoch));
  planned ||= plan.length * t.epochs;
  let words = 0;
  let loss = 0;
  for (const [b, halves] of plan.entries()) {
    const own = halves[job.shard]!;
    const total = halves.flat().reduce((sum, sequence) => sum + sequence.kinds.length, 0);
    f32.fill(0, gradients(job.shard) >> 2, (gradients(job.shard) >> 2) + size);
    const random = new Random(t.seed, 23, epoch, b, job.shard);
    const { losses } = network.run(own, params, {
      rates: t.rates,
      random,
      weight: 1 / total,
      taskWeights: t.taskWeights,
    });
    words += losses.words;
    loss += losses.loss * total;
    meet();
    // Each thread changes its half of the parameters.
    const from = job.shard === 0 ? 0 : (size >> 1) & ~7;
    const count = job.shard === 0 ? (size >> 1) & ~7 : size - from;
    const [g0, g1] = [gradients(0) + 4 * from, gradients(1) + 4 * from];
    norms[job.shard] = kernels.squareNorm(g0, g1, count);
    meet();
    step++;
    const norm = Math.sqrt(norms[0]! + norms[1]!);
    const progress = Math.min(1, step / planned);
    const rate =
      t.peakRate * Math.min(1, step / WARM_UP_STEPS) * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * progress)));
    kernels.adam(
      params + 4 * from,
      g0,
      g1,
      m + 4 * from,
      v + 4 * from,
      mean + 4 * from,
      count,
      rate,
      0.9,
      0.98,
      1 - 0.9 ** step,
      1 - 0.98 ** step,
      t.decay,
      Math.min(1, LARGEST_NORM / (norm + 1e-12)),
      Math.max(1 / (step + 1), 0.002),
    );
    meet();
  }
  if (job.shard === 0) {
    const guesses = t.dev.map((sequence) => network.run([sequence], mean).guesses[0]!);
    const line = t.score(guesses);
    say(
      `epoch ${epoch + 1}/${t.epochs}  ${((Date.now() - began) / 1000).toFixed(0)} s  loss ${(loss / words).toFixed(4)}  ${line}`,
    );
    writeCheckpoint(job.checkpoint, {
      epoch: epoch + 1,
      step,
      state: f32.slice(params >> 2, (params >> 2) + 4 * size),
    });
  }
  meet();
}
