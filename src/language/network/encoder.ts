import type { Container } from './container.js';
import { MOST_NGRAMS } from './features.js';
import { WordTable } from './hash.js';
import type { Kernels } from './kernels.js';
import type { FormFeatures, Lexicon } from './lexicon.js';
import type { Vectors } from './vectors.js';

/** Sizes of a network, as its model file gives them. */
export interface EncoderSizes {
  wordWidth: number;
  vectorWidth: number;
  ngramWidth: number;
  shapeWidth: number;
  mixWidth: number;
  width: number;
  layers: number;
  /** In a thinned network, the width to which what a layer gives is brought before the next one reads it. */
  rank?: number;
}

/** New forms are worked out so many at a time. */
const FORMS_AT_ONCE = 256;

/**
 * What a network makes of each word in its surroundings: a representation of the form by itself (its own row, its given
 * vector, its letter groups, its shape), and then layers of simple recurrent units that read the text both ways.
 *
 * All that depends on the form alone, up to what the first layer makes of it, is computed once for each form.
 */
export class Encoder {
  /** Width of what is said of a word: both directions of the top layer. */
  readonly outWidth: number;
  private readonly words: WordTable;
  private readonly wordRows: number;
  private readonly wordUnits: number;
  private readonly ngramBytes: number;
  private readonly ngramUnits: number;
  private readonly shapes: Float32Array;
  private readonly inputWidth: number;

  private readonly input: number;
  private readonly mixed: number;
  private readonly formIntegers: number;
  private readonly tableRows: number;
  private readonly mixWeights: number;
  private readonly mixBias: number;
  private readonly firstWeights: number;
  private readonly gapTable: number;
  private readonly narrowWeights: number[] = [];
  private readonly layerWeights: number[] = [];
  private readonly gates: number[] = [];

  /** What the first layer makes of each form of the lexicon, by its number, rounded to 16-bit integers. */
  private readonly formTable: number;
  private readonly formRows: number;
  private formsKnown = 0;
  private generation = 0;

  private readonly rows: number;
  private readonly gaps: number;
  private readonly pre: number;
  private readonly saved: number;
  private readonly integers: number;
  private readonly narrow: number;
  private readonly between: [number, number];

  constructor(
    private readonly kernels: Kernels,
    model: Container,
    private readonly sizes: EncoderSizes,
    private readonly vectors: Vectors,
    private readonly lexicon: Lexicon,
    /** Most words read at once. */
    readonly capacity: number,
  ) {
    const s = sizes;
    const d = s.width;
    this.outWidth = 2 * d;
    this.inputWidth = s.wordWidth + s.vectorWidth + s.ngramWidth + s.shapeWidth;
    this.words = new WordTable(model.integers('words'));
    this.wordRows = kernels.keepBytes(model.bytes('word'));
    this.wordUnits = kernels.keep(model.floats('word.units'));
    this.ngramBytes = kernels.keepBytes(model.bytes('ngram'));
    this.ngramUnits = kernels.keep(model.floats('ngram.units'));
    this.shapes = model.floats('shape');
    this.input = kernels.take(FORMS_AT_ONCE * this.inputWidth);
    this.mixed = kernels.take(FORMS_AT_ONCE * s.mixWidth);
    this.formIntegers = kernels.take((FORMS_AT_ONCE * Math.max(this.inputWidth, s.mixWidth)) / 2);
    this.tableRows = kernels.take(MOST_NGRAMS);
    this.mixWeights = kernels.keepIntegers(model.floats('mix'), this.inputWidth, s.mixWidth);
    this.mixBias = kernels.keep(model.floats('mix.bias'));
    this.firstWeights = kernels.keepIntegers(model.floats('layer0'), s.mixWidth, 8 * d);
    this.gapTable = kernels.keep(model.floats('gap'));
    for (let l = 0; l < s.layers; l++) {
      if (l > 0) {
        if (s.rank) this.narrowWeights[l] = kernels.keepIntegers(model.floats(`narrow${l}`), 2 * d, s.rank);
        this.layerWeights[l] = kernels.keepIntegers(model.floats(`layer${l}`), s.rank ?? 2 * d, 6 * d);
      }
      this.gates[l] = kernels.keep(model.floats(`gates${l}`));
    }
    this.formTable = kernels.take(lexicon.capacity * 4 * d);
    this.formRows = kernels.take(FORMS_AT_ONCE * 8 * d);
    this.rows = kernels.take(capacity);
    this.gaps = kernels.take(capacity);
    this.pre = kernels.take(capacity * 8 * d);
    this.saved = kernels.take(capacity * 3 * d);
    this.integers = kernels.take(capacity * d);
    this.narrow = kernels.take(capacity * (s.rank ?? 0));
    this.between = [kernels.take(capacity * 2 * d), kernels.take(capacity * 2 * d)];
  }

  /**
   * Reads words `[from, to)`, given their numbers in the lexicon and what stands before each. `starts` are the first
   * words of the runs that are read apart, ascending, beginning with `from`. Returns the byte address of one row of
   * `outWidth` numbers for each word, rounded to 16-bit integers and valid until the next call.
   */
  read(numbers: Int32Array, gaps: Uint8Array, from: number, to: number, starts: readonly number[]): number {
    this.learnForms();
    const { run } = this.kernels;
    const { i32 } = this.kernels;
    const { width: d, rank } = this.sizes;
    const count = to - from;
    for (let t = 0; t < count; t++) {
      i32[(this.rows >> 2) + t] = numbers[from + t]!;
      i32[(this.gaps >> 2) + t] = gaps[from + t]!;
    }
    run.addRows(this.formTable, this.rows, this.gapTable, this.gaps, this.pre, count, 8 * d);
    let out = this.between[0];
    for (let l = 0; l < this.sizes.layers; l++) {
      const per = l === 0 ? 4 * d : 3 * d;
      const stride = 2 * per;
      const below = out;
      if (l > 0) {
        out = this.between[l % 2]!;
        if (rank) {
          run.multiplyIntegers(this.integers, this.narrowWeights[l]!, this.narrow, count, rank, 2 * d, rank);
          run.toIntegers(this.narrow, this.integers, count * rank);
        }
        run.multiplyIntegers(this.integers, this.layerWeights[l]!, this.pre, count, 6 * d, rank ?? 2 * d, 6 * d);
      }
      for (let q = 0; q < starts.length; q++) {
        const first = starts[q]! - from;
        const end = (starts[q + 1] ?? to) - from;
        for (let direction = 0; direction < 2; direction++) {
          const pre = this.pre + 4 * direction * per;
          // The way around a layer: of the first, its own projection; of the others, the same half of the layer below.
          const skip = l === 0 ? pre + 4 * 3 * d : below + 4 * direction * d;
          const skipStride = l === 0 ? stride : 2 * d;
          const gates = this.gates[l]! + 4 * 5 * d * direction;
          if (direction === 0)
            run.recur(pre, stride, skip, skipStride, gates, this.saved, 3 * d, out, 2 * d, first, end, 1, d);
          else
            run.recur(
              pre,
              stride,
              skip,
              skipStride,
              gates,
              this.saved,
              3 * d,
              out + 4 * d,
              2 * d,
              end - 1,
              first - 1,
              -1,
              d,
            );
        }
      }
      run.toIntegers(out, this.integers, count * 2 * d);
    }
    return this.integers;
  }

  /** Works out the forms that the lexicon has met since the last call. */
  private learnForms(): void {
    const { run } = this.kernels;
    const s = this.sizes;
    const { generation, kept } = this.lexicon;
    if (this.generation !== generation) {
      const isNext = generation === this.generation + 1;
      if (isNext) this.kernels.gather(this.formTable, kept, 2 * 8 * s.width);
      this.formsKnown = isNext ? kept.length : 0;
      this.generation = generation;
    }
    while (this.formsKnown < this.lexicon.forms.length) {
      const count = Math.min(FORMS_AT_ONCE, this.lexicon.forms.length - this.formsKnown);
      for (let u = 0; u < count; u++)
        this.writeForm(this.lexicon.featuresOf(this.formsKnown + u), (this.input >> 2) + u * this.inputWidth);
      run.toIntegers(this.input, this.formIntegers, count * this.inputWidth);
      run.multiplyIntegers(
        this.formIntegers,
        this.mixWeights,
        this.mixed,
        count,
        s.mixWidth,
        this.inputWidth,
        s.mixWidth,
      );
      run.relu(this.mixed, this.mixBias, count, s.mixWidth, s.mixWidth);
      const wide = 8 * s.width;
      run.toIntegers(this.mixed, this.formIntegers, count * s.mixWidth);
      run.multiplyIntegers(this.formIntegers, this.firstWeights, this.formRows, count, wide, s.mixWidth, wide);
      run.toIntegers(this.formRows, this.formTable + 2 * this.formsKnown * wide, count * wide);
      this.formsKnown += count;
    }
  }

  /** What is known of a form by itself, written to the input row at float `at`. */
  private writeForm({ normal, ngrams, shape }: FormFeatures, at: number): void {
    const { f32, i32, run } = this.kernels;
    const s = this.sizes;
    f32.fill(0, at, at + this.inputWidth);
    i32[this.tableRows >> 2] = this.words.indexOf(normal) + 1;
    run.addByteRows(this.wordRows, this.wordUnits, this.tableRows, 1, 1, at << 2, s.wordWidth);
    this.vectors.write(normal, f32, at + s.wordWidth);
    const ngramAt = at + s.wordWidth + s.vectorWidth;
    i32.set(ngrams, this.tableRows >> 2);
    const share = 1 / Math.sqrt(ngrams.length || 1);
    run.addByteRows(this.ngramBytes, this.ngramUnits, this.tableRows, ngrams.length, share, ngramAt << 2, s.ngramWidth);
    const shapeAt = ngramAt + s.ngramWidth;
    for (let c = 0; c < s.shapeWidth; c++) f32[shapeAt + c] = this.shapes[shape * s.shapeWidth + c]!;
  }
}
