import type { Span } from '../../terms/index.js';
import { hashStep, type Lexicon } from './lexicon.js';

/** What a word of the scan is made of. A break stands for a blank line or an end: no expression goes across one. */
export const LETTERS = 1;
export const DIGITS = 2;
const SIGN = 3;
export const BREAK = 4;

/** These can begin a year: «'98». */
const APOSTROPHE = 0x27;
const CURLED = 0x2019;

const LINE_FEED = 10;

/** Characters to a word that room is made for at first; a text of signs has one. */
const USUAL_LENGTH = 4;

/** The words of a text in flat arrays that grow; what lies past `length` is unused. */
export class Scan {
  length = 0;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  /** Index into the lexicon, -1 for words that are not in it. */
  entry: Int32Array;

  constructor(characters: number) {
    const room = Math.ceil(characters / USUAL_LENGTH) + 16;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.entry = new Int32Array(room);
  }

  /** Cuts a part of the text into words, and ends it with a break. */
  read(text: string, { start: from, end: to }: Span, lexicon: Lexicon): void {
    let lineFeeds = 0;
    for (let i = from; i < to; ) {
      const code = text.charCodeAt(i);
      const start = i;
      if (isSpace(code)) {
        if (code === LINE_FEED && ++lineFeeds === 2) this.#add(BREAK, i, i, -1);
        i++;
        continue;
      }
      lineFeeds = 0;
      if (isLetter(code)) {
        let hash = 0;
        let letter = code;
        do {
          hash = hashStep(hash, letter);
          letter = ++i < to ? text.charCodeAt(i) : 0;
        } while (isLetter(letter));
        this.#add(LETTERS, start, i, lexicon.find(text, start, i, hash));
      } else if (isDigit(code)) {
        while (++i < to && isDigit(text.charCodeAt(i)));
        this.#add(DIGITS, start, i, -1);
      } else {
        i++;
        const isApostrophe = code === APOSTROPHE || code === CURLED;
        this.#add(SIGN, start, i, isApostrophe ? lexicon.find(text, start, i, hashStep(0, code)) : -1);
      }
    }
    this.#add(BREAK, to, to, -1);
  }

  #add(kind: number, start: number, end: number, entry: number): void {
    const n = this.length++;
    if (n === this.kind.length) this.#grow();
    this.start[n] = start;
    this.end[n] = end;
    this.kind[n] = kind;
    this.entry[n] = entry;
  }

  #grow(): void {
    const longer = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    const room = this.kind.length * 2;
    this.start = longer(this.start, new Int32Array(room));
    this.end = longer(this.end, new Int32Array(room));
    this.kind = longer(this.kind, new Uint8Array(room));
    this.entry = longer(this.entry, new Int32Array(room));
  }
}

const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00) && code !== 0xfeff);
