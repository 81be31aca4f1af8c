import type { Container } from '../../language/network/container.js';
import type { Features } from './features.js';

/** Hidden units of a scorer. */
export const HIDDEN = 16;

/**
 * Scores things by their features: a linear part, and a small hidden layer over summed embeddings that learns which
 * features mean something together (after Joulin et al. 2017, with a rectifier). Each row of the table holds the linear
 * weight and then the embedding, in steps of `scale`.
 */
export class Scorer {
  private readonly table: Int8Array;
  private readonly scale: number;
  private readonly bias: Float32Array;
  private readonly out: Float32Array;
  private readonly hidden = new Float32Array(HIDDEN);

  constructor(model: Container, name: string) {
    this.table = model.bytes(`${name} table`);
    this.out = model.floats(`${name} out`);
    this.bias = model.floats(`${name} bias`);
    this.scale = model.floats(`${name} scale`)[0]!;
  }

  /** The logit. */
  score({ rows, count }: Features): number {
    const { table, hidden } = this;
    hidden.fill(0);
    let linear = 0;
    for (let f = 0; f < count; f++) {
      const row = rows[f]! * (HIDDEN + 1);
      linear += table[row]!;
      for (let h = 0; h < HIDDEN; h++) hidden[h]! += table[row + 1 + h]!;
    }
    let score = this.bias[HIDDEN]! + linear * this.scale;
    for (let h = 0; h < HIDDEN; h++) {
      const value = hidden[h]! * this.scale + this.bias[h]!;
      if (value > 0) score += value * this.out[h]!;
    }
    return score;
  }
}
