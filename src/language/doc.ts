import type { NameSpan } from './name-labels.js';
import { DEPREL, type Deprel, UPOS, type Upos, XPOS, type Xpos } from './tags.js';

/**
 * A text and all that was found out about its words, in flat typed arrays.
 *
 * Invariants: words are in text order and never overlap; between two words stands only white space; `sentenceStart`
 * holds the first word of every sentence and, last, the number of words. A word's head lies in its own sentence, or is -1
 * for the root. Every accessor is a view: nothing is copied until a string is asked for.
 *
 * A word is a syntactic word of Universal Dependencies. Where several of them are written as one token («don't»), each
 * still covers its own characters, and `glued` is 1 for every one but the first.
 */
export class Doc {
  readonly text: string;
  /** Number of words. */
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 1 where the word belongs to the same multiword token as the word before it. */
  readonly glued: Uint8Array;
  /** First word of each sentence, then `length`. */
  readonly sentenceStart: Int32Array;
  /** First word of each paragraph, then `length`. No sentence crosses a paragraph. */
  readonly paragraphStart: Int32Array;

  /** Indexes into UPOS, XPOS and DEPREL. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly deprel: Uint8Array;
  /** Index of the governing word in this Doc, -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Indexes into `strings`. A form that comes again has the same string, so that looking it up is cheap. */
  readonly formId: Int32Array;
  readonly lowerId: Int32Array;
  readonly lemmaId: Int32Array;
  readonly featsId: Int32Array;
  readonly strings: readonly string[];
  /** Names in text order, none inside another. */
  readonly names: readonly NameSpan[];

  #children: (readonly number[])[] | undefined;

  constructor(parts: DocParts) {
    const n = parts.start.length;
    this.text = parts.text;
    this.length = n;
    this.start = parts.start;
    this.end = parts.end;
    this.glued = parts.glued;
    this.sentenceStart = parts.sentenceStart;
    this.paragraphStart = parts.paragraphStart;
    this.upos = parts.upos ?? new Uint8Array(n).fill(UPOS.indexOf('X'));
    this.xpos = parts.xpos ?? new Uint8Array(n).fill(XPOS.indexOf('XX'));
    this.deprel = parts.deprel ?? new Uint8Array(n).fill(DEPREL.indexOf('dep'));
    this.head = parts.head ?? new Int32Array(n).fill(-1);
    this.formId = parts.formId;
    this.lowerId = parts.lowerId;
    this.lemmaId = parts.lemmaId ?? new Int32Array(n);
    this.featsId = parts.featsId ?? new Int32Array(n);
    this.strings = parts.strings;
    this.names = parts.names ?? [];
  }

  get sentenceCount(): number {
    return this.sentenceStart.length - 1;
  }

  /** The characters of word `i` as they stand in the text. */
  form(i: number): string {
    return this.strings[this.formId[i]!]!;
  }

  /** The form of word `i` in small letters. */
  lower(i: number): string {
    return this.strings[this.lowerId[i]!]!;
  }

  lemma(i: number): string {
    return this.strings[this.lemmaId[i]!]!;
  }

  /** Universal features as CoNLL-U writes them: `Number=Plur|Tense=Past`, or `_`. */
  feats(i: number): string {
    return this.strings[this.featsId[i]!]!;
  }

  uposOf(i: number): Upos {
    return UPOS[this.upos[i]!]!;
  }

  xposOf(i: number): Xpos {
    return XPOS[this.xpos[i]!]!;
  }

  deprelOf(i: number): Deprel {
    return DEPREL[this.deprel[i]!]!;
  }

  /** The sentence that word `i` stands in, found by bisection. */
  sentenceOf(i: number): number {
    return lastAtOrBefore(this.sentenceStart, i, this.sentenceCount);
  }

  /** The word that covers character `offset`, or the next one after it; `length` past the last. */
  wordAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Words that word `i` governs, in text order. */
  children(i: number): readonly number[] {
    this.#children ??= childrenOf(this.head);
    return this.#children[i]!;
  }

  /** All words under word `i` and itself, in text order. */
  subtree(i: number): number[] {
    const words = [i];
    for (let k = 0; k < words.length; k++) words.push(...this.children(words[k]!));
    return words.sort((a, b) => a - b);
  }
}

/** Lists rather than parts of one long array, since to make such a part takes longer than to go through it. */
function childrenOf(head: Int32Array): (readonly number[])[] {
  const children = new Array<number[]>(head.length).fill(NONE);
  for (let i = 0; i < head.length; i++) {
    const h = head[i]!;
    if (h < 0) continue;
    if (children[h] === NONE) children[h] = [i];
    else children[h]!.push(i);
  }
  return children;
}

/** What most words govern. */
const NONE: number[] = [];

/** What a Doc is made of. Annotations that are absent read as unknown (`X`, `XX`, `dep`, no head). */
export interface DocParts {
  text: string;
  start: Int32Array;
  end: Int32Array;
  glued: Uint8Array;
  sentenceStart: Int32Array;
  paragraphStart: Int32Array;
  strings: readonly string[];
  formId: Int32Array;
  lowerId: Int32Array;
  upos?: Uint8Array;
  xpos?: Uint8Array;
  deprel?: Uint8Array;
  head?: Int32Array;
  lemmaId?: Int32Array;
  featsId?: Int32Array;
  names?: readonly NameSpan[];
}

/** Index of the last of the first `count` ascending `starts` that is not after `i`. */
function lastAtOrBefore(starts: Int32Array, i: number, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}
