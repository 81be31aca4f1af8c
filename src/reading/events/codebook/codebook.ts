import { PLOVER, PLOVER_CONTEXTS, PLOVER_TYPES, type PloverContext, type PloverType } from '../../../terms/index.js';
import type { Frame, HeadPos, InnerStatus, Over, Slot } from './frame.js';
import { NotationError, readNotation } from './notation.js';

/** A file of the codebook: its name, which messages bear, and its text. */
export interface CodebookFile {
  name: string;
  text: string;
}

/** Something wrong in a line of a codebook file. */
export interface CodebookFault {
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

/** The frames of one head. Common verbs have hundreds, most of which name their object and are only sought by it. */
export class Shelf {
  /** Those that need no object of a certain name. */
  private readonly anyway: readonly Frame[];
  /** Places in `all` of the others, by each name that their object may have. */
  private readonly byObject = new Map<string, number[]>();

  /** `all` are in the codebook's order. */
  constructor(readonly all: readonly Frame[]) {
    this.anyway = all.filter(({ object }) => object === null);
    all.forEach(({ object }, k) => {
      for (const name of object ?? []) {
        const known = this.byObject.get(name);
        if (known) known.push(k);
        else this.byObject.set(name, [k]);
      }
    });
  }

  /** Those that may match where `names()` are all that an object may be called, in the codebook's order. */
  withObject(names: () => ReadonlySet<string>): readonly Frame[] {
    if (this.byObject.size === 0) return this.all;
    const named = new Set<number>();
    for (const name of names()) for (const k of this.byObject.get(name) ?? []) named.add(k);
    if (named.size === 0) return this.anyway;
    return this.all.filter(({ object }, k) => object === null || named.has(k));
  }
}

/** What words mean as acts: frames by part of speech and head. */
export class Codebook {
  private readonly byHead: Readonly<Record<HeadPos, ReadonlyMap<string, Shelf>>>;

  constructor(readonly frames: readonly Frame[]) {
    const byHead: Record<HeadPos, Map<string, Frame[]>> = { v: new Map(), n: new Map(), a: new Map() };
    for (const frame of frames)
      for (const head of frame.heads) {
        const known = byHead[frame.pos].get(head);
        if (known) known.push(frame);
        else byHead[frame.pos].set(head, [frame]);
      }
    this.byHead = { v: shelvesOf(byHead.v), n: shelvesOf(byHead.n), a: shelvesOf(byHead.a) };
  }

  /** The frames whose head is this word, in its dictionary form and small letters; those of later files last. */
  shelfOf(pos: HeadPos, lemma: string): Shelf {
    return this.byHead[pos].get(lemma) ?? EMPTY;
  }
}

const EMPTY = new Shelf([]);

const shelvesOf = (byHead: ReadonlyMap<string, readonly Frame[]>): ReadonlyMap<string, Shelf> =>
  new Map([...byHead].map(([head, frames]) => [head, new Shelf(frames)]));

/** Reads codebook files; a line that is wrong becomes a fault and is left out. */
export function readCodebook(
  files: readonly CodebookFile[],
  classes: ReadonlyMap<string, readonly string[]>,
): { codebook: Codebook; faults: CodebookFault[] } {
  const frames: Frame[] = [];
  const faults: CodebookFault[] = [];
  for (const { name, text } of files) {
    let hasHeader = false;
    text.split(/\r?\n/).forEach((line, k) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      if (!hasHeader && line.startsWith('frame\t')) {
        hasHeader = true;
        return;
      }
      try {
        frames.push(frameOf(line.split('\t'), `${name}:${k + 1}`, classes));
      } catch (error) {
        if (!(error instanceof NotationError)) throw error;
        faults.push({ file: name, line: k + 1, message: error.message });
      }
    });
  }
  return { codebook: new Codebook(frames), faults };
}

/** Classes of nouns, from `classes.tsv`. A class that stands there twice has the words of both lines. */
export function readClasses(text: string): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#') || line.startsWith('class\t')) continue;
    const [name = '', words = ''] = line.split('\t');
    classes.set(name, [...(classes.get(name) ?? []), ...words.split('|')]);
  }
  return classes;
}

function frameOf(cells: readonly string[], origin: string, classes: ReadonlyMap<string, readonly string[]>): Frame {
  const [text = '', pos = '', type = '', mode = '', cameo = '', contexts = '', status = '', example = ''] = cells.map(
    (cell) => cell.trim(),
  );
  if (!isPos(pos)) throw new NotationError(`pos «${pos}» is none of v, n, a`);
  const notation = readNotation(text, pos, classes);
  const takesAct = notation.slots.some(({ roles }) => roles.includes('V') || roles.includes('N'));
  return {
    text,
    origin,
    pos,
    ...notation,
    direct: notation.slots.filter(({ prepositions }) => prepositions.size === 0),
    led: notation.slots.filter(({ prepositions }) => prepositions.size > 0),
    object: pos === 'v' ? (notation.slots.find(isNamed)?.words ?? null) : null,
    fewest: notation.slots.filter(needsObject).length,
    meaning: takesAct ? stanceOf(type, cameo, text) : actOf(type, cameo, text),
    mode: modeOf(mode, type),
    contexts: contexts === '' ? [] : contexts.split('|').map(contextOf),
    status: statusOf(status),
    example,
  };
}

/** Only an object fills a slot of parties alone; words may be adverbs, an act may be a clause. */
const needsObject = ({ prepositions, optional, words, roles }: Slot): boolean =>
  prepositions.size === 0 && !optional && words.size === 0 && !roles.includes('V');

/** What an object has to be called. */
const isNamed = ({ prepositions, optional, words, roles }: Slot): boolean =>
  prepositions.size === 0 && !optional && words.size > 0 && roles.length === 0;

function actOf(type: string, cameo: string, text: string): Frame['meaning'] {
  if (type === '-') return { kind: 'none' };
  if (/[/=]/.test(type)) throw new NotationError(`«${text}» takes no act (V or N), so its type is one word`);
  return { kind: 'act', coding: { type: typeOf(type), cameo: cameoOf(cameo) } };
}

function stanceOf(type: string, cameo: string, text: string): Frame['meaning'] {
  const types = threeOf(type, text);
  const codes = threeOf(cameo, text);
  const over = (k: 0 | 1 | 2): Over => {
    const word = types[k].trim();
    return word === '=' ? 'same' : word === '-' ? null : { type: typeOf(word), cameo: cameoOf(codes[k]) };
  };
  return { kind: 'stance', friendly: over(0), hostile: over(1), other: over(2) };
}

/** `a/b/c`, or `a` for all three. */
function threeOf(cell: string, text: string): [string, string, string] {
  const parts = cell.split('/');
  const [first = '', second = first, third = first] = parts;
  if (parts.length !== 1 && parts.length !== 3)
    throw new NotationError(`«${text}»: «${cell}» has ${parts.length} parts, not one or three`);
  return [first, second, third];
}

function typeOf(word: string): PloverType {
  const type = PLOVER_TYPES.find((known) => known === word);
  if (!type) throw new NotationError(`«${word}» is no PLOVER type; types are ${PLOVER_TYPES.join(', ')}`);
  return type;
}

function cameoOf(cell: string): string | null {
  const code = cell.trim();
  if (code === '' || code === '=' || code === '-') return null;
  if (!/^\d{2,4}$/.test(code)) throw new NotationError(`«${code}» is no CAMEO code of two to four digits`);
  return code;
}

function modeOf(mode: string, type: string): string | null {
  if (mode === '') return null;
  const types = PLOVER_TYPES.filter((known) => type.split('/').includes(known));
  const modes = types.flatMap((known): readonly string[] => PLOVER[known]);
  if (!modes.includes(mode))
    throw new NotationError(`«${mode}» is no mode of ${type}; its modes are ${modes.join(', ') || 'none'}`);
  return mode;
}

function contextOf(word: string): PloverContext {
  const context = PLOVER_CONTEXTS.find((known) => known === word);
  if (!context) throw new NotationError(`«${word}» is no PLOVER context`);
  return context;
}

const STATUS = new Map<string, InnerStatus>([
  ['', null],
  ['-', null],
  ['planned', 'planned'],
  ['hypothetical', 'hypothetical'],
  ['denied', 'denied'],
  ['cancelled', 'cancelled'],
  ['actual', 'actual'],
]);

function statusOf(word: string): InnerStatus {
  const status = STATUS.get(word);
  if (status === undefined)
    throw new NotationError(`status «${word}» is none of ${[...STATUS.keys()].slice(1).join(' ')}`);
  return status;
}

const isPos = (word: string): word is HeadPos => word === 'v' || word === 'n' || word === 'a';
