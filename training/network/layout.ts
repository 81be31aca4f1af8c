import { DISTANCE_BUCKETS } from '../../src/language/parser.js';

/** Sizes of a network; all multiples of eight. */
export interface Sizes {
  /** Rows of the table of words seen in training; row 0 is the unknown word. */
  words: number;
  wordWidth: number;
  /** Width of the given word vectors, padded to a multiple of eight. */
  vectorWidth: number;
  ngrams: number;
  ngramWidth: number;
  shapes: number;
  shapeWidth: number;
  gaps: number;
  /** Width of a word's own representation. */
  mixWidth: number;
  /** Width of one direction of a recurrent layer. */
  width: number;
  layers: number;
  /** In a thinned network, to how few numbers what a layer reads of the one below is first brought. */
  rank?: number;
  hiddenWidth: number;
  /** Numbers of classes of the heads that label words. */
  classes: number[];
  /** With a parser: width of the vectors whose products score arcs, of the label layer, and the number of labels. */
  parser?: { arcWidth: number; labelWidth: number; labels: number };
}

export interface Block {
  offset: number;
  rows: number;
  columns: number;
  scale: number;
}

export const inputWidth = (s: Sizes) => s.wordWidth + s.vectorWidth + s.ngramWidth + s.shapeWidth;
export const roundUp = (n: number) => (n + 7) & ~7;

/** Where every parameter lies in the one array of all, and how it starts. */
export function layoutOf(s: Sizes): { blocks: Map<string, Block>; size: number } {
  const blocks = new Map<string, Block>();
  let size = 0;
  const add = (name: string, rows: number, columns: number, scale: number) => {
    blocks.set(name, { offset: size, rows, columns, scale });
    size += roundUp(rows * columns);
  };
  const glorot = (rows: number, columns: number) => Math.sqrt(6 / (rows + columns));
  const dense = (name: string, rows: number, columns: number) => {
    add(name, rows, roundUp(columns), glorot(rows, columns));
    add(`${name}.bias`, 1, roundUp(columns), 0);
  };
  add('word', s.words, s.wordWidth, 0.1);
  add('ngram', s.ngrams, s.ngramWidth, 0.1);
  add('shape', s.shapes, s.shapeWidth, 0.1);
  dense('mix', inputWidth(s), s.mixWidth);
  const d = s.width;
  // Each direction side by side: candidate, forget gate, output gate and, where the input is no layer, the way around.
  add('layer0', s.mixWidth, 8 * d, glorot(s.mixWidth, d));
  add('gap', s.gaps, 8 * d, 0.05);
  for (let l = 0; l < s.layers; l++) {
    if (l > 0 && s.rank) add(`narrow${l}`, 2 * d, s.rank, 0);
    if (l > 0) add(`layer${l}`, s.rank ?? 2 * d, 6 * d, glorot(2 * d, d));
    // Biases and recurrent weights of the gates, each direction: bx, bf, br, vf, vr.
    add(`gates${l}`, 2, 5 * d, 0);
  }
  dense('hidden', 2 * d, s.hiddenWidth);
  for (const [k, n] of s.classes.entries()) dense(`class${k}`, s.hiddenWidth, n);
  if (s.parser) {
    const { arcWidth, labelWidth, labels } = s.parser;
    dense('arcDependent', 2 * d, s.hiddenWidth);
    dense('arcHead', 2 * d, s.hiddenWidth);
    dense('query', s.hiddenWidth, arcWidth);
    dense('key', s.hiddenWidth, arcWidth);
    add('rootKey', 1, arcWidth, 0.1);
    add('distance', 1, DISTANCE_BUCKETS, 0);
    add('labelDependent', 2 * d, labelWidth, glorot(2 * d, labelWidth));
    add('labelHead', 2 * d, labelWidth, glorot(2 * d, labelWidth));
    add('rootLabel', 1, labelWidth, 0.1);
    add('labelDistance', DISTANCE_BUCKETS, labelWidth, 0.02);
    add('labelHidden.bias', 1, labelWidth, 0);
    dense('label', labelWidth, labels);
  }
  return { blocks, size };
}
