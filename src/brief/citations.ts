import type { Passage } from '../record/index.js';

/** Numbers passages in the order in which they are first cited. */
export class Citations {
  readonly passages: Passage[] = [];
  readonly #numbers = new Map<string, number>();

  /** The numbers of these passages, each of which keeps its own however often it is cited. */
  cite(passages: readonly Passage[]): number[] {
    return [...new Set(passages.map((passage) => this.#numberOf(passage)))];
  }

  #numberOf(passage: Passage): number {
    const key = `${passage.report.id}:${passage.start}-${passage.end}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.passages.push(passage);
    this.#numbers.set(key, number);
    return number;
  }
}
