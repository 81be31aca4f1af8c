import type { Container } from './container.js';
import type { Kernels } from './kernels.js';

/** One matrix with what is done to its product: a bias, and perhaps nothing below zero. */
export class Layer {
  readonly columns: number;
  readonly out: number;
  private readonly weights: number;
  private readonly input: number;
  private readonly bias: number | undefined;

  constructor(
    private readonly kernels: Kernels,
    model: Container,
    name: string,
    private readonly rows: number,
    capacity: number,
    private readonly then: 'plain' | 'bias' | 'relu',
  ) {
    const values = model.floats(name);
    this.columns = values.length / rows;
    this.weights = kernels.keepIntegers(values, rows, this.columns);
    this.bias = then === 'plain' ? undefined : kernels.keep(model.floats(`${name}.bias`));
    this.out = kernels.take(capacity * this.columns);
    this.input = kernels.take((capacity * rows) / 2);
  }

  /** Applies the layer to `count` rows of floats at byte address `input`; returns where its rows of `columns` floats lie. */
  apply(input: number, count: number): number {
    this.kernels.run.toIntegers(input, this.input, count * this.rows);
    return this.applyRounded(this.input, count);
  }

  /** The same for rows that are rounded to 16-bit integers already. */
  applyRounded(input: number, count: number): number {
    const { run } = this.kernels;
    run.multiplyIntegers(input, this.weights, this.out, count, this.columns, this.rows, this.columns);
    if (this.then === 'relu') run.relu(this.out, this.bias!, count, this.columns, this.columns);
    else if (this.then === 'bias') run.addBias(this.out, this.bias!, count, this.columns, this.columns);
    return this.out;
  }
}
