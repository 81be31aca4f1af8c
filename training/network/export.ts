import { mkdirSync } from 'node:fs';
import { layoutOf, type Sizes } from './layout.js';
import { type Trained, trainNetwork } from './session.js';
import type { Task } from './task.js';

type Numbers = Float32Array | Int8Array | Int32Array;

/** A table of rows as one byte a number, each row with its own unit. */
function inBytes(values: Float32Array, rows: number, columns: number): { bytes: Int8Array; units: Float32Array } {
  const bytes = new Int8Array(rows * columns);
  const units = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let most = 0;
    for (let c = 0; c < columns; c++) most = Math.max(most, Math.abs(values[r * columns + c]!));
    units[r] = most / 127;
    if (most > 0)
      for (let c = 0; c < columns; c++) bytes[r * columns + c] = Math.round((values[r * columns + c]! / most) * 127);
  }
  return { bytes, units };
}

/** The arrays of a trained network for its model file: large tables in bytes, matrices as they are. */
function exportNetwork(trained: Trained, names: Iterable<string>): Map<string, Numbers> {
  const arrays = new Map<string, Numbers>();
  for (const name of names) {
    const { values, rows, columns } = trained(name);
    if (name === 'word' || name === 'ngram') {
      const { bytes, units } = inBytes(values, rows, columns);
      arrays.set(name, bytes);
      arrays.set(`${name}.units`, units);
    } else arrays.set(name, values);
  }
  return arrays;
}

/** What a training run is told: where the corpora are, where checkpoints go, and settings of the network. */
export interface Run {
  data: string;
  work: string;
  options: { [name: string]: string };
}

/** Trains the task of a module to the end, with a checkpoint of that name; gives sizes and the arrays of a model file. */
export async function trainModel(
  name: string,
  module: URL,
  { data, work, options }: Run,
): Promise<{ sizes: Sizes; arrays: Map<string, Numbers> }> {
  mkdirSync(work, { recursive: true });
  const all = { ...options, data };
  const { task } = (await import(module.href)) as { task(options: Run['options']): Task };
  const { sizes } = task(all);
  const trained = await trainNetwork(sizes, module.href, all, `${work}/${name}.checkpoint`);
  return { sizes, arrays: exportNetwork(trained, layoutOf(sizes).blocks.keys()) };
}
