import { FEATURE_ROWS, type Features } from '../../src/reading/statements/features.js';
import { HIDDEN, ROW as WIDTH } from '../../src/reading/statements/scorer.js';
import type { Random } from '../network/random.js';

/** Weights begin below this, and those that no example has met stay there. */
const UNUSED = 0.05;
/** Standard deviations of the weights in use that 8 bits span to either side. */
const WIDEST = 6;

/** How a scorer is trained. */
export interface Rates {
  /** AdaGrad's rate. */
  rate: number;
  /** Share of features left out at each update, so that no one feature is relied upon. */
  dropout: number;
  /** Decay of a row each time it is met. */
  decay: number;
}

/** A scorer while it is trained, in floating point: AdaGrad (Duchi et al. 2011) on the gradient of the score. */
export class Learner {
  private readonly table = new Float32Array(FEATURE_ROWS * WIDTH);
  private readonly seen = new Float32Array(FEATURE_ROWS * WIDTH).fill(1e-2);
  private readonly out = new Float32Array(HIDDEN);
  private readonly bias = new Float32Array(HIDDEN + 1);
  private readonly seenOut = new Float32Array(HIDDEN).fill(1e-2);
  private readonly seenBias = new Float32Array(HIDDEN + 1).fill(1e-2);
  private readonly hidden = new Float32Array(HIDDEN);
  private readonly sums: Float32Array[] = [];
  private remembered = 0;

  constructor(
    private readonly rates: Rates,
    private readonly random: Random,
  ) {
    for (let row = 0; row < FEATURE_ROWS; row++)
      for (let h = 1; h < WIDTH; h++) this.table[row * WIDTH + h] = (random.next() - 0.5) * 0.1;
    for (let h = 0; h < HIDDEN; h++) this.out[h] = h % 2 === 0 ? 0.5 : -0.5;
  }

  /** A copy of `rows` with some left out. */
  thinned(rows: Int32Array): Int32Array {
    return this.rates.dropout > 0 ? rows.filter(() => this.random.next() >= this.rates.dropout) : rows;
  }

  score(rows: Int32Array): number {
    const { table, hidden, bias, out } = this;
    hidden.set(bias.subarray(0, HIDDEN));
    let score = bias[HIDDEN]!;
    for (let f = 0; f < rows.length; f++) {
      const row = rows[f]! * WIDTH;
      score += table[row]!;
      for (let h = 0; h < HIDDEN; h++) hidden[h]! += table[row + 1 + h]!;
    }
    for (let h = 0; h < HIDDEN; h++) if (hidden[h]! > 0) score += hidden[h]! * out[h]!;
    return score;
  }

  /** Goes a step against `gradient`, the loss's derivative by the score of `rows`. */
  update(rows: Int32Array, gradient: number): void {
    if (Math.abs(gradient) < 1e-4) return;
    this.score(rows);
    const { table, seen, hidden, out, bias, seenOut, seenBias } = this;
    const { rate, decay } = this.rates;
    const toHidden = new Float32Array(HIDDEN);
    for (let h = 0; h < HIDDEN; h++) {
      if (hidden[h]! <= 0) continue;
      toHidden[h] = gradient * out[h]!;
      step(out, seenOut, h, gradient * hidden[h]!, rate * 0.2);
      step(bias, seenBias, h, toHidden[h]!, rate);
    }
    step(bias, seenBias, HIDDEN, gradient, rate);
    for (let f = 0; f < rows.length; f++) {
      const row = rows[f]! * WIDTH;
      step(table, seen, row, gradient + decay * table[row]!, rate);
      for (let h = 0; h < HIDDEN; h++)
        if (toHidden[h] !== 0) step(table, seen, row + 1 + h, toHidden[h]! + decay * table[row + 1 + h]!, rate);
    }
  }

  /** Counts the weights as they stand into an average (Polyak and Juditsky 1992). */
  remember(): void {
    this.remembered++;
    this.weights().forEach((weights, k) => {
      this.sums[k] ??= new Float32Array(weights.length);
      const sum = this.sums[k];
      for (let i = 0; i < weights.length; i++) sum[i]! += weights[i]!;
    });
  }

  /** Takes the average of what was remembered as weights: it depends less on the last examples seen. */
  settle(): void {
    this.weights().forEach((weights, k) => {
      const sum = this.sums[k];
      if (sum) for (let i = 0; i < weights.length; i++) weights[i] = sum[i]! / this.remembered;
    });
  }

  private weights(): Float32Array[] {
    return [this.table, this.out, this.bias];
  }

  /** The arrays of a `Scorer`: the table in 8 bits, what is far beyond the weights that are in use cut. */
  export(name: string): Map<string, Float32Array | Int8Array> {
    let squares = 0;
    let used = 0;
    for (const weight of this.table) {
      if (Math.abs(weight) <= UNUSED) continue;
      squares += weight * weight;
      used++;
    }
    const scale = (WIDEST * Math.sqrt(squares / Math.max(used, 1))) / 127;
    const table = Int8Array.from(this.table, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
    return new Map<string, Float32Array | Int8Array>([
      [`${name} table`, table],
      [`${name} out`, this.out],
      [`${name} bias`, this.bias],
      [`${name} scale`, Float32Array.of(scale)],
    ]);
  }
}

function step(weights: Float32Array, seen: Float32Array, at: number, gradient: number, rate: number): void {
  seen[at]! += gradient * gradient;
  weights[at]! -= (rate * gradient) / Math.sqrt(seen[at]!);
}

/** The rows of a feature list, kept. */
export const kept = ({ rows, count }: Features): Int32Array => rows.slice(0, count);
