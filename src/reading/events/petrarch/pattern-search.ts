import type { Doc } from '../../../language/index.js';
import type { CodedPhrase, CodedPhrases } from './coded-phrases.js';
import type { Pattern, Piece } from './pattern.js';
import { wordKey } from './word-keys.js';

/** Where a pattern was found: the phrases that it says are the source and the target, and the rows it asks for. */
export interface PatternMatch {
  source?: CodedPhrase;
  target?: CodedPhrase;
  /** Several in a row, before the verb or behind it. */
  rowBefore?: CodedPhrase[];
  rowAfter?: CodedPhrase[];
  /** Words that it names. */
  words: number[];
}

type Direction = 1 | -1;

/** Looks for patterns around verbs, within their sentence. */
export class PatternSearch {
  readonly keys: readonly string[];
  readonly lemmas: readonly string[];
  /** The sentence that is searched, and whether its words count by their dictionary forms too. */
  private first = 0;
  private end = 0;
  private byLemma = false;

  constructor(
    private readonly doc: Doc,
    private readonly phrases: CodedPhrases,
  ) {
    this.keys = Array.from({ length: doc.length }, (_, i) => wordKey(doc.form(i)));
    this.lemmas = Array.from({ length: doc.length }, (_, i) => wordKey(doc.lemma(i)));
  }

  /** The pattern around a verb of words `[from, to)`, or null. */
  find(pattern: Pattern, from: number, to: number): PatternMatch | null {
    const sentence = this.doc.sentenceOf(from);
    this.first = this.doc.sentenceStart[sentence]!;
    this.end = this.doc.sentenceStart[sentence + 1]!;
    this.byLemma = pattern.byLemma;
    const found: PatternMatch = { words: [] };
    return this.side(pattern.before, from - 1, -1, found) && this.side(pattern.after, to, 1, found) ? found : null;
  }

  /** All groups of one side, each as near as it stands; `at` is the word to look at first. */
  private side(groups: Pattern['before'], at: number, step: Direction, found: PatternMatch): boolean {
    let next = at;
    for (const group of groups) {
      const behind = this.group(group, next, step, found);
      if (behind === null) return false;
      next = behind;
    }
    return true;
  }

  /** The nearest place of a group; the word behind it, or null. */
  private group(group: readonly Piece[], at: number, step: Direction, found: PatternMatch): number | null {
    let next = this.behindMarks(at, step);
    for (let gone = 0; gone <= group[0]!.reach && this.isInside(next); gone++) {
      const trial: PatternMatch = { words: [] };
      const behind = this.pieces(group, next, step, trial);
      if (behind !== null) {
        found.words.push(...trial.words);
        Object.assign(found, { ...trial, words: found.words });
        return behind;
      }
      next = this.behindMarks(next + step, step);
    }
    return null;
  }

  /** The pieces of a group from a word on, the first right there. */
  private pieces(group: readonly Piece[], at: number, step: Direction, found: PatternMatch): number | null {
    let next = at;
    for (const [k, piece] of group.entries()) {
      let behind: number | null = null;
      for (let gone = 0; behind === null && gone <= (k === 0 ? 0 : piece.reach); gone++) {
        if (gone > 0) next = this.behindMarks(next + step, step);
        if (!this.isInside(next)) return null;
        behind = this.piece(piece, next, step, found);
      }
      if (behind === null) return null;
      next = this.behindMarks(behind, step);
    }
    return next;
  }

  private piece(piece: Piece, at: number, step: Direction, found: PatternMatch): number | null {
    if (piece.kind === 'words') {
      for (const words of piece.alternatives) {
        const behind = this.words(words, at, step, found);
        if (behind !== null) return behind;
      }
      return null;
    }
    const phrase = this.phrases.covering(at);
    // A phrase is come upon at its first word, or going backwards at its last.
    if (!phrase || (step === 1 ? phrase.from : phrase.to - 1) !== at) return null;
    if (piece.kind === 'source') found.source = phrase;
    if (piece.kind === 'target') found.target = phrase;
    if (piece.kind === 'compound') return this.row(phrase, step, found);
    return step === 1 ? phrase.to : phrase.from - 1;
  }

  private row(phrase: CodedPhrase, step: Direction, found: PatternMatch): number | null {
    if (step === 1) {
      const row = this.phrases.rowFrom(phrase);
      if (row.length < 2) return null;
      found.rowAfter = row;
      return row.at(-1)!.to;
    }
    const row = this.phrases.rowTo(phrase);
    if (row.length < 2) return null;
    found.rowBefore = row;
    return row[0]!.from - 1;
  }

  /** Words side by side; the word behind them, or null. */
  private words(words: readonly string[], at: number, step: Direction, found: PatternMatch): number | null {
    let next = at;
    const named: number[] = [];
    for (let k = 0; k < words.length; k++) {
      const word = words[step === 1 ? k : words.length - 1 - k];
      if (!this.isInside(next) || !this.is(next, word)) return null;
      named.push(next);
      next = this.behindMarks(next + step, step);
    }
    found.words.push(...named);
    return next;
  }

  /** The next word that is no mark of punctuation. */
  private behindMarks(at: number, step: Direction): number {
    let next = at;
    while (next >= 0 && next < this.doc.length && this.keys[next] === '') next += step;
    return next;
  }

  private is(at: number, word: string | undefined): boolean {
    return this.keys[at] === word || (this.byLemma && this.lemmas[at] === word);
  }

  private isInside(word: number): boolean {
    return word >= this.first && word < this.end;
  }
}
