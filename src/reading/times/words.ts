import type { Span } from '../../terms/index.js';
import type { ForeignMonth, TimeKnowledge } from './knowledge.js';
import type { Entry, WordClass } from './lexicon.js';
import { BREAK, DIGITS, LETTERS, Scan } from './scan.js';

/** Words that the name of a feast or month can have: «New Year's Eve» is five, with its apostrophe. */
const LONGEST_NAME = 5;

/**
 * A text cut finely for the grammar of time: runs of letters, runs of digits, and single signs. «19:13», «1980s» and
 * «10-hour» come apart, whatever the tokenizer makes of them. Indexes past either end read as nothing.
 */
export class Words {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly length: number;
  readonly #kind: Uint8Array;
  readonly #entry: Int32Array;
  readonly #entries: readonly Entry[];
  readonly #knowledge: TimeKnowledge;

  constructor(text: string, spans: readonly Span[], knowledge: TimeKnowledge) {
    const scan = new Scan(spans.reduce((sum, { start, end }) => sum + end - start, 0));
    for (const span of spans) scan.read(text, span, knowledge.lexicon);
    this.text = text;
    this.#knowledge = knowledge;
    this.#entries = knowledge.lexicon.entries;
    this.length = scan.length;
    this.start = scan.start.subarray(0, scan.length);
    this.end = scan.end.subarray(0, scan.length);
    this.#kind = scan.kind.subarray(0, scan.length);
    this.#entry = scan.entry.subarray(0, scan.length);
  }

  isDigits(i: number): boolean {
    return this.#kind[i] === DIGITS;
  }

  isLetters(i: number): boolean {
    return this.#kind[i] === LETTERS;
  }

  isBreak(i: number): boolean {
    return i < 0 || i >= this.length || this.#kind[i] === BREAK;
  }

  /** The entry of word `i` in the lexicon. */
  entry(i: number): Entry | undefined {
    const index = this.#entry[i];
    return index === undefined || index < 0 ? undefined : this.#entries[index];
  }

  /** Index of the entry of word `i`, -1 for a word that is none of time. */
  entryIndex(i: number): number {
    return this.#entry[i]!;
  }

  /** The value that word `i` has as a member of a class. */
  value(i: number, cls: WordClass): string | undefined {
    return this.entry(i)?.get(cls);
  }

  /** The same as a number. */
  number(i: number, cls: WordClass): number | undefined {
    const value = this.value(i, cls);
    return value === undefined ? undefined : Number(value);
  }

  form(i: number): string {
    return this.text.slice(this.start[i], this.end[i]);
  }

  lower(i: number): string {
    return this.entry(i)?.word ?? this.form(i).toLowerCase();
  }

  /** Whether word `i` is one of `words`, which are in lower case. */
  is(i: number, ...words: readonly string[]): boolean {
    const length = (this.end[i] ?? 0) - (this.start[i] ?? 0);
    if (length === 0) return false;
    let lower: string | undefined;
    for (const word of words) {
      if (word.length !== length) continue;
      lower ??= this.lower(i);
      if (lower === word) return true;
    }
    return false;
  }

  /** The same for a set of many words. */
  isIn(i: number, set: ReadonlySet<string>): boolean {
    return i >= 0 && i < this.length && set.has(this.lower(i));
  }

  /** Whether the words from `i` on are these, in lower case. */
  are(i: number, ...words: readonly string[]): boolean {
    for (let k = 0; k < words.length; k++) if (!this.is(i + k, words[k]!)) return false;
    return true;
  }

  isCapital(i: number): boolean {
    const code = this.text.charCodeAt(this.start[i] ?? this.text.length);
    return code >= 65 && code <= 90;
  }

  /** Whether no white space stands between words `i - 1` and `i`. */
  isGlued(i: number): boolean {
    return i > 0 && i < this.length && this.end[i - 1] === this.start[i];
  }

  /** The number that the digits of word `i` write, -1 where it is none or has more than nine digits. */
  digits(i: number): number {
    if (!this.isDigits(i) || this.end[i]! - this.start[i]! > 9) return -1;
    return Number(this.form(i));
  }

  /** How many characters word `i` has. */
  size(i: number): number {
    return (this.end[i] ?? 0) - (this.start[i] ?? 0);
  }

  /** The longest name of a feast or of a month of another calendar that begins with the capitalised word `i`. */
  longestName(i: number, cls: 'holiday' | 'foreign month'): { value: string; start: number; end: number } | null {
    if (this.value(i, cls) === undefined || !this.isCapital(i)) return null;
    const names = cls === 'holiday' ? this.#knowledge.holidays : this.#knowledge.months;
    for (let end = Math.min(i + LONGEST_NAME, this.length); end > i; end--) {
      const value = this.text
        .slice(this.start[i], this.end[end - 1])
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/\s/g, ' ');
      if (names.has(value)) return { value, start: i, end };
    }
    return null;
  }

  foreignMonth(name: string): ForeignMonth {
    const month = this.#knowledge.months.get(name);
    if (!month) throw new Error(`no month is called «${name}»`);
    return month;
  }

  /** The index after an apostrophe and «s» at `i`, or `i`. */
  afterPossessive(i: number): number {
    return this.is(i, "'", '’') && this.isGlued(i) && this.is(i + 1, 's') && this.isGlued(i + 1) ? i + 2 : i;
  }

  /** The index after a hyphen that joins words `i - 1` and `i + 1`, or `i`. */
  afterHyphen(i: number): number {
    return this.is(i, '-', '‐', '‑') && this.isGlued(i) && this.isGlued(i + 1) ? i + 1 : i;
  }
}

/** A set of words, for `isIn`. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
