import type { Sizes } from './layout.js';
import type { Guess, Rates, Sequence, WordKind } from './network.js';

/** All that a training run needs to know; made anew from the data, alike, by each thread. */
export interface Task {
  sizes: Sizes;
  kinds: WordKind[];
  /** Sequences of epoch `epoch`; may vary with it. */
  train(epoch: number): Sequence[];
  dev: Sequence[];
  rates: Rates;
  taskWeights: number[];
  epochs: number;
  batchWords: number;
  peakRate: number;
  decay: number;
  seed: number;
  /** One line of scores for people. */
  score(guesses: Guess[]): string;
}
