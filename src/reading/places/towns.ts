import { fold } from './fold.js';

/**
 * The lines of knowledge/places/cities.tsv by the names in their second cell. There are a hundred thousand, of which a reader
 * asks for a few: they are left where they stand in the text, and found there by a hash of how they are folded.
 */
export class Towns {
  /** Places in `starts`, from 1. */
  private readonly slots: Int32Array;
  /** Where each name begins, and where its line does. */
  private readonly starts: Int32Array;
  private readonly lines: Int32Array;
  private count = 0;

  constructor(private readonly text: string) {
    const most = text.split(/[|\n]/).length;
    this.starts = new Int32Array(most);
    this.lines = new Int32Array(most);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most)));
    for (const line of this.all()) this.addNames(line);
  }

  /** Where the lines begin. */
  *all(): Generator<number> {
    for (let line = 0; line < this.text.length; line = this.text.indexOf('\n', line) + 1 || this.text.length)
      if (this.text[line] !== '#' && this.text[line] !== '\n') yield line;
  }

  cells(line: number): string[] {
    const end = this.text.indexOf('\n', line);
    return this.text.slice(line, end < 0 ? undefined : end).split('\t');
  }

  /** Whether the last cell of a line says something. */
  isMarked(line: number): boolean {
    const end = this.text.indexOf('\n', line);
    return this.text[(end < 0 ? this.text.length : end) - 1] !== '\t';
  }

  /** The lines of the towns of a folded name, in the order of the file. */
  find(name: string): number[] {
    const found = new Set<number>();
    const mask = this.slots.length - 1;
    for (let slot = hashOfFolded(name) & mask; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = this.slots[slot]! - 1;
      const start = this.starts[place]!;
      if (fold(this.text.slice(start, endOf(this.text, start))) === name) found.add(this.lines[place]!);
    }
    return [...found];
  }

  private addNames(line: number): void {
    const last = this.text.indexOf('\t', this.text.indexOf('\t', line) + 1);
    for (let start = this.text.indexOf('\t', line) + 1; start < last; ) {
      const end = endOf(this.text, start);
      if (end > start) this.add(start, end, line);
      start = end + 1;
    }
  }

  private add(start: number, end: number, line: number): void {
    const mask = this.slots.length - 1;
    let slot = hashOf(this.text, start, end) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.starts[this.count] = start;
    this.lines[this.count] = line;
    this.slots[slot] = ++this.count;
  }
}

/** Where a name ends that begins at `start`. */
function endOf(text: string, start: number): number {
  let end = start;
  while (end < text.length && text[end] !== '|' && text[end] !== '\t') end++;
  return end;
}

const SPACE = 32;
const HYPHEN = 45;
const [A, Z] = [97, 122];
/** Makes a capital letter small. */
const SMALL = 32;

/** The hash of `fold(text.slice(start, end))`, which for most names need not be written out. */
function hashOf(text: string, start: number, end: number): number {
  let hash = BEGINNING;
  let gap = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === HYPHEN) {
      gap = hash !== BEGINNING;
      continue;
    }
    const small = code | SMALL;
    if (small < A || small > Z || code > Z) return hashOfFolded(fold(text.slice(start, end)));
    if (gap) hash = withCode(hash, SPACE);
    gap = false;
    hash = withCode(hash, small);
  }
  return hash >>> 0;
}

function hashOfFolded(name: string): number {
  let hash = BEGINNING;
  for (let i = 0; i < name.length; i++) hash = withCode(hash, name.charCodeAt(i));
  return hash >>> 0;
}

/** FNV-1a. */
const BEGINNING = 0x811c9dc5 | 0;
const withCode = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
