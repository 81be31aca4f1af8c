import type { Sense } from './expression.js';
import type { WordClass } from './lexicon.js';
import type { Words } from './words.js';

/** What a rule makes of the words from where it was tried. */
export interface Reading {
  /** Where the expression begins, when words before it were only read for their sense. */
  start?: number;
  /** The word after the expression. */
  end: number;
  /** Null for what looks like an expression of time and is none: its words are passed over. */
  sense: Sense | null;
  /** Further expressions read in the same breath: «18 and 19 February» is two. */
  and?: readonly { start: number; end: number; sense: Sense }[];
}

/** One pattern of the grammar of time. It looks a bounded number of words ahead, so that reading takes linear time. */
export interface Rule {
  readonly name: string;
  /** What an expression of this rule can begin with. */
  readonly starts: { words?: readonly string[]; classes?: readonly WordClass[]; digits?: true };
  read(words: Words, i: number): Reading | null;
}

/** A piece of an expression and the word after it. */
export interface Piece<T> {
  value: T;
  end: number;
}
