type Operation = (...numbers: number[]) => void;

/** The compiled arithmetic of `assembly/`; every number is a byte address or a count, or a factor. */
interface Operations {
  packIntegers: Operation;
  toIntegers: Operation;
  multiplyIntegers: Operation;
  pack: Operation;
  multiply: Operation;
  addBias: Operation;
  relu: Operation;
  recur: Operation;
  addRows: Operation;
  addByteRows: Operation;
  pairUp: Operation;
  bestClasses: Operation;
  scoreHeads: Operation;
}

const PAGE = 65536;

/** One linear memory with the arithmetic over it. Memory is taken once, at loading, and never given back. */
export class Kernels {
  readonly run: Operations;
  private readonly memory: WebAssembly.Memory;
  private top = 1024;
  private f32View: Float32Array;
  private i32View: Int32Array;

  constructor(module: WebAssembly.Module) {
    this.memory = new WebAssembly.Memory({ initial: 16 });
    this.run = new WebAssembly.Instance(module, { env: { memory: this.memory } }).exports as Operations;
    this.f32View = new Float32Array(this.memory.buffer);
    this.i32View = new Int32Array(this.memory.buffer);
  }

  /** Views of the memory; taken anew after every `take`, which may move it. */
  get f32(): Float32Array {
    return this.f32View;
  }

  get i32(): Int32Array {
    return this.i32View;
  }

  /** Byte address of room for `count` numbers of four bytes. */
  take(count: number): number {
    const at = this.top;
    this.top += (count * 4 + 63) & ~63;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.f32View = new Float32Array(this.memory.buffer);
      this.i32View = new Int32Array(this.memory.buffer);
    }
    return at;
  }

  /** Moves `rows[k]`, rows of `bytes` from `at`, to the place of row `k`; `rows` ascend. */
  gather(at: number, rows: readonly number[], bytes: number): void {
    const memory = new Uint8Array(this.memory.buffer);
    rows.forEach((row, k) => {
      memory.copyWithin(at + k * bytes, at + row * bytes, at + (row + 1) * bytes);
    });
  }

  /** Byte address of a copy of `values`. */
  keep(values: ArrayLike<number>, room: number = values.length): number {
    const at = this.take(room);
    this.f32.set(values, at >> 2);
    return at;
  }

  /** Byte address of a copy of bytes. */
  keepBytes(values: Int8Array): number {
    const at = this.take(Math.ceil(values.length / 4));
    new Int8Array(this.memory.buffer).set(values, at);
    return at;
  }

  /** Byte address of the matrix `values` (rows × columns, rows even) as 16-bit integers, laid out for `multiplyIntegers`. */
  keepIntegers(values: Float32Array, rows: number, columns: number): number {
    const plain = this.keep(values);
    const packed = this.take((rows * ((columns + 7) & ~7)) / 2);
    this.run.packIntegers(plain, packed, rows, columns);
    return packed;
  }
}
