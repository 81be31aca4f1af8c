import type { Sizes } from './layout.js';
import type { Guess, Rates, Sequence, WordKind } from './network.js';

/** Makes the matrices between layers products of two, through `rank` numbers, and trains them for some epochs more. */
export interface Thinning {
  rank: number;
  epochs: number;
  peakRate: number;
}

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
  /** How the trained network is made thinner and trained on, if it is. */
  thin?: Thinning;
  /** One line of scores for people. */
  score(guesses: Guess[]): string;
}

/** A task for the thinned network alone. */
export function thinned(task: Task, { rank, epochs, peakRate }: Thinning): Task {
  return { ...task, sizes: { ...task.sizes, rank }, epochs, peakRate };
}
