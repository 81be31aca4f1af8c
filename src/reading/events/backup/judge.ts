import { openContainer } from '../../../language/network/container.js';
import { normalForm } from '../../../language/network/features.js';
import { Vectors } from '../../../language/network/vectors.js';
import { PLOVER_TYPES, type PloverType } from '../../../terms/index.js';
import type { Input } from './features.js';

/** What may be between two parties: an act of one of the types, or, last, none. */
export const CHOICES: readonly (PloverType | null)[] = [...PLOVER_TYPES, null];

/** Index of none. */
export const NONE = CHOICES.length - 1;

/** How likely each of `CHOICES` is. */
export type Odds = Float32Array;

/** Says how likely it is that a verb tells of an act of a type towards somebody. */
export interface Judge {
  odds(inputs: readonly Input[]): Odds;
}

/**
 * A small network: hidden units sum the rows of features and projected word vectors, are cut off below zero, and are
 * weighed for each choice. `models/events.bin`, in 8 bits.
 */
export class EventModel implements Judge {
  private readonly hidden: number;
  private readonly table: Int8Array;
  private readonly dense: Int8Array;
  private readonly scale: Float32Array;
  private readonly bias: Float32Array;
  private readonly out: Float32Array;
  private readonly vectors: Vectors;
  private readonly vector: Float32Array;

  constructor(file: Uint8Array, vectors: Uint8Array) {
    const model = openContainer(file);
    this.table = model.bytes('table');
    this.dense = model.bytes('dense');
    this.scale = model.floats('scale');
    this.bias = model.floats('bias');
    this.out = model.floats('out');
    this.hidden = this.bias.length - CHOICES.length;
    this.vectors = new Vectors(vectors);
    this.vector = new Float32Array(this.vectors.width);
  }

  odds(inputs: readonly Input[]): Odds {
    const { hidden, table, dense, vector, vectors, bias, out } = this;
    const [tableScale = 0, denseScale = 0] = this.scale;
    const units = new Float32Array(hidden);
    units.set(bias.subarray(0, hidden));
    for (const { rows, words } of inputs) {
      for (const row of rows) for (let h = 0; h < hidden; h++) units[h]! += table[row * hidden + h]! * tableScale;
      for (const { place, lemma, share } of words) {
        if (!vectors.write(normalForm(lemma), vector, 0)) continue;
        let at = place * vectors.width * hidden;
        for (const value of vector)
          for (let h = 0; h < hidden; h++) units[h]! += dense[at++]! * denseScale * value * share;
      }
    }
    return oddsOf(units, bias, out);
  }
}

/** What the hidden units make likely. The biases of the units come first, then those of the choices. */
export function oddsOf(units: Float32Array, bias: Float32Array, out: Float32Array): Odds {
  const hidden = units.length;
  const scores = new Float32Array(CHOICES.length);
  for (let c = 0; c < scores.length; c++) {
    let sum = bias[hidden + c]!;
    for (let h = 0; h < hidden; h++) if (units[h]! > 0) sum += units[h]! * out[c * hidden + h]!;
    scores[c] = sum;
  }
  return softmax(scores);
}

/** Turns scores into shares that add up to one, in place. */
function softmax(scores: Float32Array): Odds {
  const highest = Math.max(...scores);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c]! - highest);
    sum += scores[c]!;
  }
  for (let c = 0; c < scores.length; c++) scores[c]! /= sum;
  return scores;
}
