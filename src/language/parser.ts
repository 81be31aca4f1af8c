import type { Container } from './network/container.js';
import type { Kernels } from './network/kernels.js';
import { Layer } from './network/layer.js';
import { makeTree } from './tree.js';

/** Buckets for the distance from a word to its head: exact up to eight words, then coarser; both directions. */
export const DISTANCE_BUCKETS = 32;
export function distanceBucket(difference: number): number {
  const d = Math.abs(difference);
  const step = d <= 8 ? d : d <= 10 ? 9 : d <= 13 ? 10 : d <= 18 ? 11 : d <= 26 ? 12 : d <= 40 ? 13 : d <= 70 ? 14 : 15;
  return 16 + (difference < 0 ? -step : step);
}

/**
 * Heads and relations from what the encoder makes of each word (after Dozat and Manning, «Deep Biaffine Attention for
 * Neural Dependency Parsing», ICLR 2017): the score of an arc is the product of a short vector of the dependent with
 * one of the head, plus a bias for their distance; the relation is chosen by a hidden layer over both and the distance.
 */
export class Parser {
  private readonly dependents: Layer;
  private readonly headSide: Layer;
  private readonly queries: Layer;
  private readonly keys: Layer;
  private readonly labelOwn: Layer;
  private readonly labelHead: Layer;
  private readonly relations: Layer;
  private readonly arcWidth: number;
  private readonly labelWidth: number;
  private readonly rootKey: Float32Array;
  private readonly rootLabel: Float32Array;
  private readonly distance: number;
  private readonly labelDistance: number;
  private readonly buckets: number;
  private readonly columns: number;
  private readonly packedColumns: number;
  private readonly scores: number;
  private readonly pairs: number;
  private readonly headRows: number;
  private readonly distances: number;
  private readonly best: number;

  constructor(
    private readonly kernels: Kernels,
    model: Container,
    inWidth: number,
    private readonly labels: number,
    capacity: number,
    /** Words of the longest sentence that is given to `heads`. */
    private readonly longest: number,
  ) {
    const layer = (name: string, rows: number, then: 'plain' | 'bias' | 'relu', room = capacity) =>
      new Layer(kernels, model, name, rows, room, then);
    this.dependents = layer('arcDependent', inWidth, 'relu');
    this.headSide = layer('arcHead', inWidth, 'relu');
    this.queries = layer('query', this.dependents.columns, 'bias');
    this.keys = layer('key', this.headSide.columns, 'bias');
    this.labelOwn = layer('labelDependent', inWidth, 'plain');
    // One more row stands for the root.
    this.labelHead = layer('labelHead', inWidth, 'plain', capacity + 4);
    this.arcWidth = this.queries.columns;
    this.labelWidth = this.labelOwn.columns;
    this.relations = layer('label', this.labelWidth, 'bias');
    this.rootKey = model.floats('rootKey');
    this.rootLabel = model.floats('rootLabel');
    this.distance = kernels.keep(model.floats('distance'));
    // The bias of the hidden layer is the same for every pair, so it goes into each row of the distances.
    const hiddenBias = model.floats('labelHidden.bias');
    this.labelDistance = kernels.keep(
      model.floats('labelDistance').map((value, k) => value + hiddenBias[k % this.labelWidth]!),
    );
    this.buckets = kernels.take(2 * longest + 1);
    for (let difference = -longest; difference <= longest; difference++)
      kernels.i32[(this.buckets >> 2) + difference + longest] = distanceBucket(difference);
    this.columns = kernels.take((longest + 1) * this.arcWidth);
    this.packedColumns = kernels.take((longest + 8) * this.arcWidth);
    this.scores = kernels.take(longest * (longest + 8));
    this.pairs = kernels.take(capacity * this.labelWidth);
    this.headRows = kernels.take(capacity);
    this.distances = kernels.take(capacity);
    this.best = kernels.take(Math.max(capacity, longest));
  }

  /**
   * Parses `count` words whose rows the encoder left, rounded, at `rows`. `bounds` are the first words of the sentences among
   * them, ascending from 0, and last `count`. Writes to `heads` the head of each word within these words, or -1, and to
   * `relations` the numbers of their relations, both from `to` on.
   */
  parse(
    rows: number,
    count: number,
    bounds: ArrayLike<number>,
    heads: Int32Array,
    relations: Uint8Array,
    to: number,
  ): void {
    const { kernels, arcWidth } = this;
    const { run } = kernels;
    const queries = this.queries.apply(this.dependents.applyRounded(rows, count), count);
    const keys = this.keys.apply(this.headSide.applyRounded(rows, count), count);
    for (let b = 0; b + 1 < bounds.length; b++) {
      const first = bounds[b]!;
      const n = bounds[b + 1]! - first;
      this.sentenceHeads(queries + 4 * first * arcWidth, keys + 4 * first * arcWidth, n, heads, to + first);
      for (let i = to + first; i < to + first + n; i++) heads[i] = heads[i] === n ? -1 : heads[i]! + first;
    }
    const own = this.labelOwn.applyRounded(rows, count);
    const headPart = this.labelHead.applyRounded(rows, count);
    const { f32, i32 } = kernels;
    f32.set(this.rootLabel, (headPart >> 2) + count * this.labelWidth);
    for (let t = 0; t < count; t++) {
      const head = heads[to + t]!;
      i32[(this.headRows >> 2) + t] = head < 0 ? count : head;
      i32[(this.distances >> 2) + t] = head < 0 ? 0 : distanceBucket(head - t);
    }
    run.pairUp(
      own,
      this.labelWidth,
      headPart,
      this.labelWidth,
      this.labelDistance,
      this.headRows,
      this.distances,
      this.pairs,
      count,
      this.labelWidth,
    );
    const scores = this.relations.apply(this.pairs, count);
    run.bestClasses(scores, count, this.labels, this.relations.columns, this.best);
    for (let t = 0; t < count; t++) relations[to + t] = i32[(this.best >> 2) + t]!;
  }

  /** Heads of one sentence of `n` words, `n` for the root, written from `to` on. */
  private sentenceHeads(queries: number, keys: number, n: number, heads: Int32Array, to: number): void {
    const { kernels, arcWidth: width } = this;
    const { run, f32, i32 } = kernels;
    const stride = (n + 8) & ~7;
    f32.copyWithin(this.columns >> 2, keys >> 2, (keys >> 2) + n * width);
    f32.set(this.rootKey, (this.columns >> 2) + n * width);
    run.pack(this.columns, this.packedColumns, width, n + 1, 1, width);
    run.multiply(queries, this.packedColumns, this.scores, n, n + 1, width, width, 1, stride, 0);
    run.scoreHeads(this.scores, stride, n, this.distance, this.buckets + 4 * (this.longest - n + 1), this.best);
    const found = heads.subarray(to, to + n);
    for (let i = 0; i < n; i++) found[i] = i32[(this.best >> 2) + i]!;
    makeTree(f32, this.scores >> 2, stride, n, found);
  }
}
