import { distanceBucket } from '../../src/language/parser.js';
import type { Kernels } from './kernels.js';
import { type Block, inputWidth, roundUp, type Sizes } from './layout.js';
import type { Random } from './random.js';

/** What is known of a kind of word before any training: where to look it up. */
export interface WordKind {
  word: number;
  /** How often training saw it: rare words are sometimes read as unknown. */
  frequency: number;
  /** The given vector, or none. */
  vector: Float32Array | undefined;
  ngrams: Int32Array;
  shape: number;
}

/** One run of words that is read at once. */
export interface Sequence {
  kinds: Int32Array;
  gaps: Uint8Array;
  /** For each head that labels words, the class of each word, -1 where it is not known. */
  targets: Int32Array[];
  /** With a parser: first word of each sentence and then the length; head in the sequence or -1; label. */
  sentences?: Int32Array;
  heads?: Int32Array;
  labels?: Int32Array;
}

export interface Rates {
  /** A word seen n times is read as unknown in unknown / (unknown + n) of its batches (Kiperwasser and Goldberg 2016). */
  unknown: number;
  input: number;
  layer: number;
  hidden: number;
  smoothing: number;
}

export interface Losses {
  words: number;
  loss: number;
}

/** What the network says of a sequence. */
export interface Guess {
  classes: Int32Array[];
  /** Score of class 1 less that of class 0, for heads of two classes. */
  margins: Float32Array[];
  heads: Int32Array;
  labels: Int32Array;
}

/**
 * The network and its derivatives, written out layer by layer. All sequences of a batch stand one after another as
 * rows of the same matrices; only the recurrences and the arcs keep to their own sequence or sentence.
 */
export class Network {
  private top = 0;
  private readonly f32: Float32Array;
  private readonly i32: Int32Array;
  private readonly buckets: number;
  private readonly scratch: number;

  constructor(
    private readonly k: Kernels,
    memory: WebAssembly.Memory,
    readonly sizes: Sizes,
    private readonly blocks: Map<string, Block>,
    private readonly kinds: readonly WordKind[],
    /** Byte address of this worker's gradients, laid out as the parameters are. */
    private readonly gradients: number,
    scratch: number,
    private readonly end: number,
  ) {
    this.f32 = new Float32Array(memory.buffer);
    this.i32 = new Int32Array(memory.buffer);
    // Buckets of differences -1023 … 1023, from whose middle each sentence takes its window.
    this.buckets = scratch;
    for (let difference = -LONGEST_SEQUENCE; difference <= LONGEST_SEQUENCE; difference++)
      this.i32[(scratch >> 2) + difference + LONGEST_SEQUENCE] = distanceBucket(difference);
    this.scratch = (scratch + 4 * (2 * LONGEST_SEQUENCE + 1) + 63) & ~63;
  }

  private take(count: number): number {
    const at = this.top;
    this.top += (count * 4 + 31) & ~31;
    if (this.top > this.end) throw new Error(`a batch needs more memory than its ${this.end - this.scratch} bytes`);
    return at;
  }

  private zeros(count: number): number {
    const at = this.take(count);
    this.f32.fill(0, at >> 2, (at >> 2) + count);
    return at;
  }

  private block(name: string): Block {
    const block = this.blocks.get(name);
    if (!block) throw new Error(`no parameter ${name}`);
    return block;
  }

  /**
   * Reads a batch with the parameters at byte address `p`. With `rates` it trains: fills the gradients and returns the
   * loss, each word's share weighted by `weight`. Without, it returns what it says of each sequence.
   */
  run(
    batch: readonly Sequence[],
    p: number,
    training?: { rates: Rates; random: Random; weight: number; taskWeights: number[] },
  ): { losses: Losses; guesses: Guess[] } {
    const { k, sizes: s, f32 } = this;
    this.top = this.scratch;
    const d = s.width;
    const at = (name: string) => p + 4 * this.block(name).offset;
    const grad = (name: string) => this.gradients + 4 * this.block(name).offset;
    const random = training?.random;
    const unknown = training?.rates.unknown ?? 0;

    // ---- kinds of words of the batch
    const local = new Map<number, number>();
    const used: number[] = [];
    let T = 0;
    for (const sequence of batch) {
      T += sequence.kinds.length;
      for (const kind of sequence.kinds)
        if (!local.has(kind)) {
          local.set(kind, used.length);
          used.push(kind);
        }
    }
    const U = used.length;
    const inWidth = inputWidth(s);
    const input = this.zeros(U * inWidth);
    const rowOf = new Int32Array(U);
    for (let u = 0; u < U; u++) {
      const kind = this.kinds[used[u]!]!;
      let row = kind.word;
      // Words seen seldom are read as unknown now and then, so that the unknown row learns.
      if (random && row > 0 && random.next() < unknown / (unknown + kind.frequency)) row = 0;
      rowOf[u] = row;
      let to = (input >> 2) + u * inWidth;
      const from = (at('word') >> 2) + row * s.wordWidth;
      for (let c = 0; c < s.wordWidth; c++) f32[to + c] = f32[from + c]!;
      to += s.wordWidth;
      if (kind.vector) f32.set(kind.vector, to);
      to += s.vectorWidth;
      const share = 1 / Math.sqrt(kind.ngrams.length || 1);
      const ngrams = at('ngram') >> 2;
      for (const ngram of kind.ngrams) {
        const g = ngrams + ngram * s.ngramWidth;
        for (let c = 0; c < s.ngramWidth; c++) f32[to + c]! += f32[g + c]!;
      }
      for (let c = 0; c < s.ngramWidth; c++) f32[to + c]! *= share;
      to += s.ngramWidth;
      const shape = (at('shape') >> 2) + kind.shape * s.shapeWidth;
      for (let c = 0; c < s.shapeWidth; c++) f32[to + c] = f32[shape + c]!;
    }

    const tape: (() => void)[] = [];
    const mask = (count: number, rate: number): number => {
      const m = this.take(count);
      const keep = 1 / (1 - rate);
      for (let c = m >> 2, e = c + count; c < e; c++) f32[c] = random!.next() < rate ? 0 : keep;
      return m;
    };
    /** out = in · W (+ bias, ReLU), with its derivative on the tape. */
    const linear = (
      name: string,
      x: number,
      dx: number,
      rows: number,
      xStride: number,
      then: 'plain' | 'bias' | 'relu',
      dropout = 0,
    ): { y: number; dy: number; width: number } => {
      const { rows: K, columns: N } = this.block(name);
      const y = this.take(rows * N);
      const packed = this.take(K * N);
      k.pack(at(name), packed, K, N, N, 1);
      k.multiply(x, packed, y, rows, N, K, xStride, 1, N, 0);
      if (then === 'relu') k.relu(y, at(`${name}.bias`), rows, N, N);
      else if (then === 'bias') k.addBias(y, at(`${name}.bias`), rows, N, N);
      const m = random && dropout ? mask(rows * N, dropout) : 0;
      if (m) k.scaleBy(y, m, rows * N);
      const dy = training ? this.zeros(rows * N) : 0;
      if (training)
        tape.push(() => {
          const mark = this.top;
          if (m) k.scaleBy(dy, m, rows * N);
          if (then === 'relu') k.reluBack(y, dy, grad(`${name}.bias`), rows, N, N);
          else if (then === 'bias') k.biasBack(dy, grad(`${name}.bias`), rows, N, N);
          const right = this.take(rows * N);
          k.pack(dy, right, rows, N, N, 1);
          k.multiply(x, right, grad(name), K, N, rows, 1, xStride, N, 1);
          if (dx) {
            const back = this.take(N * roundUp(K));
            k.pack(at(name), back, N, K, 1, N);
            k.multiply(dy, back, dx, rows, K, N, N, 1, xStride, 1);
          }
          this.top = mark;
        });
      return { y, dy, width: N };
    };

    const dInput = training ? this.zeros(U * inWidth) : 0;
    const mix = linear('mix', input, dInput, U, inWidth, 'relu', training?.rates.input);
    const table = linear('layer0', mix.y, mix.dy, U, s.mixWidth, 'plain');

    // ---- layers
    const starts: number[] = [0];
    for (const sequence of batch) starts.push(starts.at(-1)! + sequence.kinds.length);
    const wide = 8 * d;
    const pre0 = this.take(T * wide);
    const gapBase = at('gap') >> 2;
    const rowIds = new Int32Array(T);
    const gapIds = new Uint8Array(T);
    batch.forEach((sequence, q) => {
      for (let i = 0; i < sequence.kinds.length; i++) {
        const t = starts[q]! + i;
        const u = local.get(sequence.kinds[i]!)!;
        rowIds[t] = u;
        gapIds[t] = sequence.gaps[i]!;
        const to = (pre0 >> 2) + t * wide;
        const from = (table.y >> 2) + u * wide;
        const gap = gapBase + sequence.gaps[i]! * wide;
        for (let c = 0; c < wide; c++) f32[to + c] = f32[from + c]! + f32[gap + c]!;
      }
    });
    const dPre0 = training ? this.take(T * wide) : 0;
    if (training)
      tape.push(() => {
        const gapGrad = grad('gap') >> 2;
        for (let t = 0; t < T; t++) {
          const from = (dPre0 >> 2) + t * wide;
          const to = (table.dy >> 2) + rowIds[t]! * wide;
          const gap = gapGrad + gapIds[t]! * wide;
          for (let c = 0; c < wide; c++) {
            f32[to + c]! += f32[from + c]!;
            f32[gap + c]! += f32[from + c]!;
          }
        }
      });

    let below: { y: number; dy: number } | undefined;
    for (let l = 0; l < s.layers; l++) {
      const stride = l === 0 ? wide : 6 * d;
      const per = l === 0 ? 4 * d : 3 * d;
      const read = below && s.rank ? linear(`narrow${l}`, below.y, below.dy, T, 2 * d, 'plain') : below;
      const projected = read
        ? linear(`layer${l}`, read.y, read.dy, T, s.rank ?? 2 * d, 'plain')
        : { y: pre0, dy: dPre0 };
      const out = this.take(T * 2 * d);
      const dOut = training ? this.zeros(T * 2 * d) : 0;
      const saved = this.take(T * 6 * d);
      const gates = at(`gates${l}`);
      const lower = below;
      const skipOf = (direction: number) =>
        lower
          ? { y: lower.y + 4 * direction * d, dy: lower.dy + 4 * direction * d, stride: 2 * d }
          : { y: pre0 + 4 * (direction * per + 3 * d), dy: dPre0 + 4 * (direction * per + 3 * d), stride: wide };
      const scan = (back: boolean) => {
        for (let q = 0; q < batch.length; q++)
          for (let direction = 0; direction < 2; direction++) {
            const from = direction ? starts[q + 1]! - 1 : starts[q]!;
            const to = direction ? starts[q]! - 1 : starts[q + 1]!;
            const step = direction ? -1 : 1;
            const skip = skipOf(direction);
            const pre = projected.y + 4 * direction * per;
            const own = gates + 4 * 5 * d * direction;
            const kept = saved + 4 * 3 * d * direction;
            const h = out + 4 * d * direction;
            if (!back) k.recur(pre, stride, skip.y, skip.stride, own, kept, 6 * d, h, 2 * d, from, to, step, d);
            else
              k.recurBack(
                pre,
                stride,
                skip.y,
                skip.stride,
                own,
                kept,
                6 * d,
                dOut + 4 * d * direction,
                2 * d,
                projected.dy + 4 * direction * per,
                skip.dy,
                skip.stride,
                grad(`gates${l}`) + 4 * 5 * d * direction,
                from,
                to,
                step,
                d,
              );
          }
      };
      scan(false);
      // One mask a sequence, the same at each word (Gal and Ghahramani 2016).
      const masks = random ? batch.map(() => mask(2 * d, training.rates.layer)) : [];
      masks.forEach((m, q) => {
        k.scaleRowsBy(out + 4 * 2 * d * starts[q]!, m, starts[q + 1]! - starts[q]!, 2 * d, 2 * d);
      });
      if (training) {
        if (l === 0) f32.fill(0, dPre0 >> 2, (dPre0 >> 2) + T * wide);
        tape.push(() => {
          masks.forEach((m, q) => {
            k.scaleRowsBy(dOut + 4 * 2 * d * starts[q]!, m, starts[q + 1]! - starts[q]!, 2 * d, 2 * d);
          });
          scan(true);
        });
      }
      below = { y: out, dy: dOut };
    }
    const top = below!;

    // ---- what is said of each word
    const guesses: Guess[] = batch.map((sequence) => ({
      classes: s.classes.map(() => new Int32Array(sequence.kinds.length)),
      margins: s.classes.map((n) => new Float32Array(n === 2 ? sequence.kinds.length : 0)),
      heads: new Int32Array(s.parser ? sequence.kinds.length : 0),
      labels: new Int32Array(s.parser ? sequence.kinds.length : 0),
    }));
    let loss = 0;
    const hidden = linear('hidden', top.y, top.dy, T, 2 * d, 'relu', training?.rates.hidden);
    s.classes.forEach((classes, h) => {
      const scores = linear(`class${h}`, hidden.y, hidden.dy, T, s.hiddenWidth, 'bias');
      const weight = training ? training.weight * training.taskWeights[h]! : 0;
      batch.forEach((sequence, q) => {
        for (let i = 0; i < sequence.kinds.length; i++) {
          const row = scores.y + 4 * (starts[q]! + i) * scores.width;
          if (!training) {
            guesses[q]!.classes[h]![i] = best(f32, row >> 2, classes);
            if (classes === 2) guesses[q]!.margins[h]![i] = f32[(row >> 2) + 1]! - f32[row >> 2]!;
            continue;
          }
          const target = sequence.targets[h]![i]!;
          if (target < 0) continue;
          loss += k.softmaxLoss(row, classes, target, weight, training.rates.smoothing);
          f32.copyWithin((scores.dy >> 2) + (starts[q]! + i) * scores.width, row >> 2, (row >> 2) + classes);
        }
      });
    });
    if (s.parser) loss += this.parse(batch, starts, T, top, linear, at, grad, tape, guesses, training);

    // ---- and back
    if (training) {
      for (let i = tape.length - 1; i >= 0; i--) tape[i]!();
      this.inputBack(used, rowOf, dInput, inWidth, grad);
    }
    return { losses: { words: T, loss }, guesses };
  }

  private inputBack(
    used: readonly number[],
    rowOf: Int32Array,
    dInput: number,
    inWidth: number,
    grad: (name: string) => number,
  ): void {
    const { f32, sizes: s } = this;
    used.forEach((number, u) => {
      const kind = this.kinds[number]!;
      let from = (dInput >> 2) + u * inWidth;
      const word = (grad('word') >> 2) + rowOf[u]! * s.wordWidth;
      for (let c = 0; c < s.wordWidth; c++) f32[word + c]! += f32[from + c]!;
      from += s.wordWidth + s.vectorWidth;
      const share = 1 / Math.sqrt(kind.ngrams.length || 1);
      for (const ngram of kind.ngrams) {
        const g = (grad('ngram') >> 2) + ngram * s.ngramWidth;
        for (let c = 0; c < s.ngramWidth; c++) f32[g + c]! += share * f32[from + c]!;
      }
      from += s.ngramWidth;
      const shape = (grad('shape') >> 2) + kind.shape * s.shapeWidth;
      for (let c = 0; c < s.shapeWidth; c++) f32[shape + c]! += f32[from + c]!;
    });
  }

  /** Arcs and labels (after Dozat and Manning 2017: a product of two small vectors for the arc; a hidden layer for the label). */
  private parse(
    batch: readonly Sequence[],
    starts: number[],
    T: number,
    top: { y: number; dy: number },
    linear: (
      name: string,
      x: number,
      dx: number,
      rows: number,
      xStride: number,
      then: 'plain' | 'bias' | 'relu',
      dropout?: number,
    ) => { y: number; dy: number; width: number },
    at: (name: string) => number,
    grad: (name: string) => number,
    tape: (() => void)[],
    guesses: Guess[],
    training?: { rates: Rates; weight: number; random: Random },
  ): number {
    const { k, f32, sizes: s } = this;
    const { arcWidth: A, labelWidth: L, labels } = s.parser!;
    const d2 = 2 * s.width;
    const rate = training?.rates.hidden;
    const dependents = linear('arcDependent', top.y, top.dy, T, d2, 'relu', rate);
    const heads = linear('arcHead', top.y, top.dy, T, d2, 'relu', rate);
    const query = linear('query', dependents.y, dependents.dy, T, s.hiddenWidth, 'bias');
    const key = linear('key', heads.y, heads.dy, T, s.hiddenWidth, 'bias');
    const labelDependent = linear('labelDependent', top.y, top.dy, T, d2, 'plain');
    const labelHead = linear('labelHead', top.y, top.dy, T, d2, 'plain');
    let loss = 0;
    const headOf = new Int32Array(T); // row of the head, -1 for the root
    const root = at('rootKey');
    batch.forEach((sequence, q) => {
      const bounds = sequence.sentences!;
      for (let b = 0; b + 1 < bounds.length; b++) {
        const first = starts[q]! + bounds[b]!;
        const n = bounds[b + 1]! - bounds[b]!;
        const stride = roundUp(n + 1);
        const scores = this.take(n * stride);
        // Column n is the root.
        const columns = this.take(A * (n + 1));
        f32.copyWithin(columns >> 2, (key.y >> 2) + first * A, (key.y >> 2) + (first + n) * A);
        f32.copyWithin((columns >> 2) + n * A, root >> 2, (root >> 2) + A);
        const packed = this.take(A * stride);
        k.pack(columns, packed, A, n + 1, 1, A);
        const q0 = query.y + 4 * first * A;
        k.multiply(q0, packed, scores, n, n + 1, A, A, 1, stride, 0);
        const window = this.buckets + 4 * (LONGEST_SEQUENCE - (n - 1));
        k.addDistance(scores, stride, n, at('distance'), window);
        if (!training) {
          for (let i = 0; i < n; i++) {
            f32[(scores >> 2) + i * stride + i] = -1e9;
            const found = best(f32, (scores >> 2) + i * stride, n + 1);
            guesses[q]!.heads[bounds[b]! + i] = found === n ? -1 : bounds[b]! + found;
            headOf[first + i] = found === n ? -1 : first + found;
          }
          continue;
        }
        for (let i = 0; i < n; i++) {
          const head = sequence.heads![bounds[b]! + i]!;
          headOf[first + i] = head < 0 ? -1 : starts[q]! + head;
          const row = scores + 4 * i * stride;
          f32[(row >> 2) + i] = -1e9;
          loss += k.softmaxLoss(row, n + 1, head < 0 ? n : head - bounds[b]!, training.weight, 0);
          f32[(row >> 2) + i] = 0;
          f32.fill(0, (row >> 2) + n + 1, (row >> 2) + stride);
        }
        tape.push(() => {
          const mark = this.top;
          k.distanceBack(scores, stride, n, grad('distance'), window);
          const right = this.take((n + 1) * A);
          k.pack(columns, right, n + 1, A, A, 1);
          k.multiply(scores, right, query.dy + 4 * first * A, n, A, n + 1, stride, 1, A, 1);
          const left = this.take(n * A);
          k.pack(q0, left, n, A, A, 1);
          const dColumns = this.take((n + 1) * A);
          k.multiply(scores, left, dColumns, n + 1, A, n, 1, stride, A, 0);
          k.addTo(key.dy + 4 * first * A, dColumns, n * A);
          k.addTo(grad('rootKey'), dColumns + 4 * n * A, A);
          this.top = mark;
        });
      }
    });
    // Labels, given the heads.
    const pair = this.take(T * L);
    const rootLabel = at('rootLabel') >> 2;
    const distances = new Int32Array(T);
    for (let t = 0; t < T; t++) {
      const head = headOf[t]!;
      const from = head < 0 ? rootLabel : (labelHead.y >> 2) + head * L;
      distances[t] = head < 0 ? 0 : distanceBucket(head - t);
      const bias = (at('labelDistance') >> 2) + distances[t]! * L;
      const own = (labelDependent.y >> 2) + t * L;
      for (let c = 0; c < L; c++) f32[(pair >> 2) + t * L + c] = f32[own + c]! + f32[from + c]! + f32[bias + c]!;
    }
    k.relu(pair, at('labelHidden.bias'), T, L, L);
    const dropped = training ? this.take(T * L) : 0;
    if (training) {
      const keep = 1 / (1 - training.rates.hidden);
      for (let c = dropped >> 2, e = c + T * L; c < e; c++)
        f32[c] = training.random.next() < training.rates.hidden ? 0 : keep;
      k.scaleBy(pair, dropped, T * L);
    }
    const dPair = training ? this.zeros(T * L) : 0;
    if (training)
      tape.push(() => {
        k.scaleBy(dPair, dropped, T * L);
        k.reluBack(pair, dPair, grad('labelHidden.bias'), T, L, L);
        for (let t = 0; t < T; t++) {
          const head = headOf[t]!;
          const d = dPair + 4 * t * L;
          k.addTo(labelDependent.dy + 4 * t * L, d, L);
          k.addTo(head < 0 ? grad('rootLabel') : labelHead.dy + 4 * head * L, d, L);
          k.addTo(grad('labelDistance') + 4 * distances[t]! * L, d, L);
        }
      });
    const scores = linear('label', pair, dPair, T, L, 'bias');
    batch.forEach((sequence, q) => {
      for (let i = 0; i < sequence.kinds.length; i++) {
        const row = scores.y + 4 * (starts[q]! + i) * scores.width;
        if (!training) {
          guesses[q]!.labels[i] = best(f32, row >> 2, labels);
          continue;
        }
        loss += k.softmaxLoss(row, labels, sequence.labels![i]!, training.weight, training.rates.smoothing);
        f32.copyWithin((scores.dy >> 2) + (starts[q]! + i) * scores.width, row >> 2, (row >> 2) + labels);
      }
    });
    return loss;
  }
}

/** Longer sequences are cut where a sentence ends, so that memory is bounded. */
export const LONGEST_SEQUENCE = 1023;

/** Index of the largest of `n` numbers. */
function best(f32: Float32Array, from: number, n: number): number {
  let found = 0;
  for (let c = 1; c < n; c++) if (f32[from + c]! > f32[from + found]!) found = c;
  return found;
}
