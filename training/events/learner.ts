import { packContainer } from '../../src/language/network/container.js';
import { normalForm } from '../../src/language/network/features.js';
import type { Vectors } from '../../src/language/network/vectors.js';
import { FEATURE_ROWS, type Input, PLACES } from '../../src/reading/events/backup/features.js';
import { CHOICES, type Judge, type Odds, oddsOf } from '../../src/reading/events/backup/judge.js';
import type { Random } from '../network/random.js';

/** How the model is trained. */
export interface Rates {
  hidden: number;
  /** AdaGrad's rate. */
  rate: number;
  /** Share of features left out at each update, so that no one feature is relied upon. */
  dropout: number;
  /** Pull of the weights that are met to zero. */
  decay: number;
}

/** Weights this many standard deviations from zero are cut to what 8 bits hold. */
const WIDEST = 5;
const UNUSED = 1e-3;

/** What goes into the hidden units for one example. */
interface Active {
  rows: number[];
  /** Start of a vector's block of weights, and its numbers times its share. */
  vectors: { at: number; values: Float32Array }[];
}

/** The model while it is trained, in floating point: AdaGrad (Duchi et al. 2011) on the log likelihood of the right choices. */
export class Learner implements Judge {
  private readonly table: Float32Array;
  private readonly dense: Float32Array;
  private readonly out: Float32Array;
  private readonly bias: Float32Array;
  private readonly seen: readonly Float32Array[];
  private readonly units: Float32Array;
  private readonly known = new Map<string, Float32Array | null>();

  constructor(
    private readonly rates: Rates,
    private readonly random: Random,
    private readonly vectors: Vectors,
  ) {
    const { hidden } = rates;
    const around = (length: number, width: number) =>
      Float32Array.from({ length }, () => (random.next() * 2 - 1) * width);
    this.table = new Float32Array(FEATURE_ROWS * hidden);
    this.dense = around(PLACES * vectors.width * hidden, 0.05);
    this.out = around(CHOICES.length * hidden, 0.3);
    this.bias = new Float32Array(hidden + CHOICES.length).fill(0.1, 0, hidden);
    this.seen = [this.table, this.dense, this.out, this.bias].map(({ length }) => new Float32Array(length).fill(0.01));
    this.units = new Float32Array(hidden);
  }

  odds(inputs: readonly Input[]): Odds {
    return this.forward(this.active(inputs, 0));
  }

  /** Goes a step towards giving `right` more of the odds; returns their share before. */
  learn(inputs: readonly Input[], right: readonly number[], weight: number): number {
    const active = this.active(inputs, this.rates.dropout);
    const odds = this.forward(active);
    const share = right.reduce((sum, c) => sum + odds[c]!, 0);
    const { units, out } = this;
    const { hidden, rate, decay } = this.rates;
    const [seenTable, seenDense, seenOut, seenBias] = this.seen as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const down = new Float32Array(hidden);
    for (let c = 0; c < odds.length; c++) {
      const wanted = right.includes(c) ? odds[c]! / Math.max(share, 1e-9) : 0;
      const gradient = weight * (odds[c]! - wanted);
      if (Math.abs(gradient) < 1e-5) continue;
      for (let h = 0; h < hidden; h++) {
        if (units[h]! <= 0) continue;
        down[h]! += gradient * out[c * hidden + h]!;
        step(out, seenOut, c * hidden + h, gradient * units[h]! + decay * out[c * hidden + h]!, rate);
      }
      step(this.bias, seenBias, hidden + c, gradient, rate);
    }
    for (let h = 0; h < hidden; h++) {
      const gradient = down[h]!;
      if (gradient === 0) continue;
      step(this.bias, seenBias, h, gradient, rate);
      for (const row of active.rows) {
        const at = row * hidden + h;
        step(this.table, seenTable, at, gradient + decay * this.table[at]!, rate);
      }
      for (const { at, values } of active.vectors)
        for (let v = 0; v < values.length; v++) {
          const w = at + v * hidden + h;
          step(this.dense, seenDense, w, gradient * values[v]! + decay * this.dense[w]!, rate);
        }
    }
    return share;
  }

  /** The bytes of an `EventModel`. */
  pack(): Uint8Array {
    const [table, tableScale] = inBytes(this.table);
    const [dense, denseScale] = inBytes(this.dense);
    return packContainer(
      { name: 'events-2026-11' },
      new Map<string, Int8Array | Float32Array>([
        ['table', table],
        ['dense', dense],
        ['scale', Float32Array.of(tableScale, denseScale)],
        ['bias', this.bias],
        ['out', this.out],
      ]),
    );
  }

  private active(inputs: readonly Input[], dropout: number): Active {
    const keeps = () => dropout === 0 || this.random.next() >= dropout;
    const { hidden } = this.rates;
    const rows = inputs.flatMap((input) => input.rows.filter(keeps));
    const vectors = inputs.flatMap(({ words }) =>
      words.flatMap(({ place, lemma, share }) => {
        const vector = this.vectorOf(normalForm(lemma));
        if (vector === null || !keeps()) return [];
        return [{ at: place * this.vectors.width * hidden, values: vector.map((value) => value * share) }];
      }),
    );
    return { rows, vectors };
  }

  private vectorOf(normal: string): Float32Array | null {
    let vector = this.known.get(normal);
    if (vector === undefined) {
      const fresh = new Float32Array(this.vectors.width);
      vector = this.vectors.write(normal, fresh, 0) ? fresh : null;
      this.known.set(normal, vector);
    }
    return vector;
  }

  private forward({ rows, vectors }: Active): Odds {
    const { units, table, dense, bias, out } = this;
    const { hidden } = this.rates;
    units.set(bias.subarray(0, hidden));
    for (const row of rows) for (let h = 0; h < hidden; h++) units[h]! += table[row * hidden + h]!;
    for (const { at, values } of vectors)
      for (let v = 0; v < values.length; v++)
        for (let h = 0; h < hidden; h++) units[h]! += dense[at + v * hidden + h]! * values[v]!;
    return oddsOf(units, bias, out);
  }
}

function step(weights: Float32Array, seen: Float32Array, at: number, gradient: number, rate: number): void {
  seen[at]! += gradient * gradient;
  weights[at]! -= (rate * gradient) / Math.sqrt(seen[at]!);
}

/** Weights as whole numbers of 8 bits, and what one of them is worth. */
function inBytes(weights: Float32Array): [Int8Array, number] {
  const used = weights.filter((weight) => Math.abs(weight) > UNUSED);
  const squares = used.reduce((sum, weight) => sum + weight * weight, 0);
  const scale = (WIDEST * Math.sqrt(squares / Math.max(used.length, 1))) / 127 || 1;
  return [Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))), scale];
}
