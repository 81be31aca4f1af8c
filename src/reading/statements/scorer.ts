import type { Container } from '../../language/network/container.js';
import type { Features } from './features.js';

/** Hidden units of a scorer; with the linear weight they make a row of eight bytes. */
export const HIDDEN = 7;
export const ROW = HIDDEN + 1;

/**
 * Scores things by their features: a linear part, and a small hidden layer over summed embeddings that learns which
 * features mean something together (after Joulin et al. 2017, with a rectifier). Each row of the table holds the linear
 * weight and then the embedding, in steps of `scale`.
 */
export class Scorer {
  /** Two numbers for each row, of four bytes each. */
  private readonly halves: Int32Array;
  private readonly scale: number;
  private readonly bias: Float32Array;
  private readonly out: Float32Array;

  constructor(model: Container, name: string) {
    this.halves = halvesOf(model.bytes(`${name} table`));
    this.out = model.floats(`${name} out`);
    this.bias = model.floats(`${name} bias`);
    this.scale = model.floats(`${name} scale`)[0]!;
  }

  /** The logit. */
  score({ rows, count }: Features): number {
    const { halves } = this;
    // Each of these holds two sums of 16 bits. Written out, since whole numbers in registers take a tenth of the time
    // that a loop over arrays does.
    let ac = 0;
    let bd = 0;
    let eg = 0;
    let fh = 0;
    for (let k = 0; k < count; k++) {
      const row = rows[k]! << 1;
      const low = halves[row]!;
      const high = halves[row + 1]!;
      ac = (ac + (low & BYTES)) | 0;
      bd = (bd + ((low >>> 8) & BYTES)) | 0;
      eg = (eg + (high & BYTES)) | 0;
      fh = (fh + ((high >>> 8) & BYTES)) | 0;
    }
    const shift = SHIFT * count;
    return (
      this.bias[HIDDEN]! +
      ((ac & SUM) - shift) * this.scale +
      this.unit(0, (bd & SUM) - shift) +
      this.unit(1, (ac >>> 16) - shift) +
      this.unit(2, (bd >>> 16) - shift) +
      this.unit(3, (eg & SUM) - shift) +
      this.unit(4, (fh & SUM) - shift) +
      this.unit(5, (eg >>> 16) - shift) +
      this.unit(6, (fh >>> 16) - shift)
    );
  }

  private unit(h: number, sum: number): number {
    const value = sum * this.scale + this.bias[h]!;
    return value > 0 ? value * this.out[h]! : 0;
  }
}

/** Added to a signed byte so that it is none below zero, and sums of bytes do not run into one another. */
const SHIFT = 128;
const BYTES = 0x00ff00ff;
const SUM = 0xffff;

/** The rows of eight signed bytes as two whole numbers each, every byte with `SHIFT` added. */
function halvesOf(table: Int8Array): Int32Array {
  const halves = new Int32Array(table.length / 4);
  for (let k = 0; k < table.length; k++) halves[k >> 2]! |= (table[k]! + SHIFT) << (8 * (k & 3));
  return halves;
}
