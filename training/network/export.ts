import type { Trained } from './session.js';

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
export function exportNetwork(trained: Trained, names: Iterable<string>): Map<string, Numbers> {
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
