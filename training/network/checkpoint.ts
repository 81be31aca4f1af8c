import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../files.js';

/** How far a training run has come. */
export interface Checkpoint {
  epoch: number;
  step: number;
  /** The parameters, their slowly following mean, and Adam's two moments, one after the other. */
  state: Float32Array;
}

const HEAD_BYTES = 16;

/** The checkpoint of a network of `size` parameters, or null where there is none. Throws if it is another network's. */
export function readCheckpoint(path: string, size: number): Checkpoint | null {
  if (!existsSync(path)) return null;
  const { buffer, byteOffset } = readFileSync(path);
  const [epoch, step, saved] = new Int32Array(buffer, byteOffset, HEAD_BYTES / 4);
  if (saved !== size) throw new Error(`${path} belongs to another network; remove it to begin anew`);
  return { epoch: epoch!, step: step!, state: new Float32Array(buffer, byteOffset + HEAD_BYTES, 4 * size) };
}

export function writeCheckpoint(path: string, { epoch, step, state }: Checkpoint): void {
  const head = Buffer.from(new Int32Array([epoch, step, state.length / 4, 0]).buffer);
  writeWhole(path, Buffer.concat([head, new Uint8Array(state.buffer, state.byteOffset, state.byteLength)]));
}
