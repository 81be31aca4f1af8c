import { type Container, openContainer } from './container.js';
import { WordTable } from './hash.js';

/** Given word vectors, one byte a number. */
export class Vectors {
  readonly width: number;
  private readonly unit: number;
  private readonly table: WordTable;
  private readonly values: Int8Array;

  constructor(file: Uint8Array) {
    const container: Container = openContainer(file);
    this.width = container.meta.width as number;
    this.unit = container.meta.unit as number;
    this.table = new WordTable(container.integers('table'));
    this.values = container.bytes('values');
  }

  /** Whether a normal form has a vector, that is, whether it is a word. */
  has(normal: string): boolean {
    return this.table.indexOf(normal) >= 0;
  }

  /** Writes the vector of a normal form to `out` from `at` on; says whether there is one. */
  write(normal: string, out: Float32Array, at: number): boolean {
    const row = this.table.indexOf(normal);
    if (row < 0) return false;
    const from = row * this.width;
    for (let c = 0; c < this.width; c++) out[at + c] = this.values[from + c]! * this.unit;
    return true;
  }
}
