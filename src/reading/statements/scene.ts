import type { Doc } from '../../language/index.js';
import { hashOf } from '../../language/network/hash.js';
import { findQuotations, type Quotation } from './quotations.js';

const LEMMA_SEED = 0x5bd1e995;

/** The hash that stands for a lemma in features. */
export const lemmaHash = (lemma: string): number => hashOf(lemma, LEMMA_SEED) | 0;

/** A Doc with what the reading of statements asks of it again and again. */
export class Scene {
  readonly doc: Doc;
  /** Hash of each word's lemma. */
  readonly lemma: Int32Array;
  /** The words that word `i` governs are `child[childStart[i]]` up to `child[childStart[i + 1] - 1]`, in the text's order. */
  readonly childStart: Int32Array;
  readonly child: Int32Array;
  /** First and last word of the subtree of each word. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly quotations: readonly Quotation[];
  /** The outermost quotation that each word stands in, its marks included, or -1. */
  readonly quotedBy: Int32Array;
  /** The quotation of the next paragraph that goes on with each quotation, or -1. */
  readonly continuedBy: Int32Array;
  /** Type of the name that each word stands in, by its number in the Doc's names, or -1. */
  readonly name: Int32Array;

  constructor(doc: Doc) {
    this.doc = doc;
    const { length, head } = doc;
    this.lemma = new Int32Array(length);
    this.first = new Int32Array(length);
    this.last = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      this.lemma[i] = lemmaHash(doc.lemma(i));
      this.first[i] = i;
      this.last[i] = i;
    }
    this.childStart = new Int32Array(length + 1);
    for (let i = 0; i < length; i++) if (head[i]! >= 0) this.childStart[head[i]! + 1]!++;
    for (let i = 0; i < length; i++) this.childStart[i + 1]! += this.childStart[i]!;
    const next = this.childStart.slice(0, length);
    this.child = new Int32Array(this.childStart[length]!);
    for (let i = 0; i < length; i++) if (head[i]! >= 0) this.child[next[head[i]!]!++] = i;
    // In ascending order every word is told its first descendant once, in descending order its last.
    for (let i = 0; i < length; i++)
      for (let h = head[i]!; h >= 0 && this.first[h]! > i; h = head[h]!) this.first[h] = i;
    for (let i = length - 1; i >= 0; i--)
      for (let h = head[i]!; h >= 0 && this.last[h]! < i; h = head[h]!) this.last[h] = i;
    this.quotations = findQuotations(doc);
    this.quotedBy = new Int32Array(length).fill(-1);
    this.quotations.forEach(({ from, to, outer }, q) => {
      if (outer < 0) this.quotedBy.fill(q, from, to);
    });
    this.continuedBy = new Int32Array(this.quotations.length).fill(-1);
    this.quotations.forEach(({ continues }, q) => {
      if (continues >= 0) this.continuedBy[continues] = q;
    });
    this.name = new Int32Array(length).fill(-1);
    doc.names.forEach(({ from, to }, n) => {
      this.name.fill(n, from, to);
    });
  }
}
