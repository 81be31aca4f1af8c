import { existsSync, mkdirSync } from 'node:fs';
import { writeCheckpoint } from './checkpoint.js';
import { layoutOf, type Sizes } from './layout.js';
import { type Trained, trainNetwork } from './session.js';
import type { Task } from './task.js';
import { thinParameters } from './thin.js';

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

/**
 * Trains the task of a module to the end, and where the task asks for it makes the network thinner and trains it a little
 * more, with checkpoints of that name; gives sizes and the arrays of a model file.
 */
export async function trainModel(
  name: string,
  module: URL,
  { data, work, options }: Run,
): Promise<{ sizes: Sizes; arrays: Map<string, Numbers> }> {
  mkdirSync(work, { recursive: true });
  const all = { ...options, data };
  const { task } = (await import(module.href)) as { task(options: Run['options']): Task };
  const { sizes, thin } = task(all);
  const whole = await trainNetwork(sizes, module.href, all, `${work}/${name}.checkpoint`);
  if (!thin) return { sizes, arrays: exportNetwork(whole, layoutOf(sizes).blocks.keys()) };
  const thinSizes = { ...sizes, rank: thin.rank };
  const checkpoint = `${work}/${name}-thin.checkpoint`;
  if (!existsSync(checkpoint))
    writeCheckpoint(checkpoint, { epoch: 0, step: 0, state: startingFrom(thinParameters(whole, thinSizes)) });
  const trained = await trainNetwork(thinSizes, module.href, all, checkpoint, thin);
  return { sizes: thinSizes, arrays: exportNetwork(trained, layoutOf(thinSizes).blocks.keys()) };
}

/** A run's state before its first step: these parameters are their own mean, and nothing has moved yet. */
function startingFrom(parameters: Float32Array): Float32Array {
  const state = new Float32Array(4 * parameters.length);
  state.set(parameters);
  state.set(parameters, parameters.length);
  return state;
}
