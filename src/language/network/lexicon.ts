import { ngramRows, normalForm, shapeRow } from './features.js';

/** What a form is looked up by, the same for every network. */
export interface FormFeatures {
  normal: string;
  ngrams: number[];
  shape: number;
}

/** Share of the table that may be kept, so that it is not cleared again at once. */
const MOST_KEPT = 0.75;

/**
 * The different word forms met so far, numbered in the order in which they were met. What a network computes from the
 * form alone is kept under that number, so that it is computed once for each form and not once for each word.
 *
 * Forms are found by two hashes of 32 bits taken straight from the text. When the table is full it begins anew with those
 * that were met again since it last did: half of all words of news are of a few thousand forms, and half of all forms are
 * met once. `generation` changes, and whoever kept something by number moves it or forgets it. What is kept never changes
 * what is read.
 */
export class Lexicon {
  readonly forms: string[] = [];
  private features: FormFeatures[] = [];
  generation = 0;
  /** The numbers that the first forms of this generation had in the one before, ascending. */
  kept: readonly number[] = [];
  /** 1 for each form that was met again in this generation. */
  private readonly again: Uint8Array;
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(readonly capacity: number) {
    let size = 64;
    while (size < capacity * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(3 * size);
    this.again = new Uint8Array(capacity);
  }

  /** Makes room for `count` more forms; where there is none, those met once are forgotten, and all if that is too few. */
  reserve(count: number): void {
    if (this.forms.length + count <= this.capacity) return;
    const met = Array.from(this.forms.keys()).filter((number) => this.again[number] === 1);
    this.kept = met.length <= this.capacity * MOST_KEPT && met.length + count <= this.capacity ? met : [];
    const forms = this.kept.map((number) => this.forms[number]!);
    const features = this.kept.map((number) => this.features[number]!);
    this.forms.length = 0;
    this.slots.fill(0);
    this.again.fill(0);
    for (const form of forms) this.numberOf(form, 0, form.length);
    this.features = features;
    this.generation++;
  }

  /** The number of the form `text[start, end)`. Room must have been reserved. */
  numberOf(text: string, start: number, end: number): number {
    let a = 0x811c9dc5 | 0;
    let b = 0x3f2a17c9 | 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
      b ^= b >>> 15;
    }
    a ^= a >>> 16;
    const { slots, mask } = this;
    for (let slot = a & mask; ; slot = (slot + 1) & mask) {
      const found = slots[3 * slot + 2]!;
      if (found === 0) {
        slots[3 * slot] = a;
        slots[3 * slot + 1] = b;
        this.forms.push(text.slice(start, end));
        slots[3 * slot + 2] = this.forms.length;
        return this.forms.length - 1;
      }
      if (slots[3 * slot] === a && slots[3 * slot + 1] === b) {
        this.again[found - 1] = 1;
        return found - 1;
      }
    }
  }

  /** What form `number` is looked up by, worked out when it is first asked for. */
  featuresOf(number: number): FormFeatures {
    const known = this.features[number];
    if (known) return known;
    const form = this.forms[number]!;
    const normal = normalForm(form);
    const found = { normal, ngrams: ngramRows(normal), shape: shapeRow(form) };
    this.features[number] = found;
    return found;
  }
}
