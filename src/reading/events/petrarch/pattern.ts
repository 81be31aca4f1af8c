import { wordKeys } from './word-keys.js';

/** One thing that a pattern asks for. */
export type Piece = {
  /** Words that may stand between it and what is asked for nearer to the verb. */
  readonly reach: number;
} & (
  | { readonly kind: 'words'; readonly alternatives: readonly (readonly string[])[] }
  | { readonly kind: 'source' | 'target' | 'skip' | 'compound' }
);

/** A code for what the source does to the target, and one for what the target thereby does to the source. */
export interface Codes {
  readonly forth: string | null;
  readonly back: string | null;
}

/** A way of using a verb, with its codes; both are null where it tells of no event. */
export interface Pattern {
  /** As written. */
  readonly text: string;
  /** Pieces before the verb, the nearest first; those of one group stand close together. */
  readonly before: readonly (readonly Piece[])[];
  readonly after: readonly (readonly Piece[])[];
  readonly codes: Codes;
  /** How much it asks for: of two that fit, the one that asks for more wins. */
  readonly weight: number;
  /** Whether its words stand for all forms of theirs, as in PETRARCH-2; else only for themselves. */
  readonly byLemma: boolean;
}

/** Sets of words by their names, `&` and all. */
export type WordSets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Words that may stand between two pieces of a pattern, so that looking for it takes bounded time. */
const FAR = 40;
/** Words between the noun of a phrase in braces and those that describe it: «verbal and written assault». */
const IN_PHRASE = 2;
/** Words between a preposition in parentheses and its noun: «from the border city». */
const BEHIND_PREPOSITION = 5;

const PARTIES = new Map([
  ['$', 'source'],
  ['+', 'target'],
  ['^', 'skip'],
  ['%', 'compound'],
] as const);

interface Part {
  text: string;
  /** Words that may stand between it and the part before it in the text. */
  gap: number;
}

/**
 * Reads a pattern of PETRARCH such as `SAID * NEW_&TIES (WITH +)`. `*` is the verb, `$` and `+` are the source and the
 * target, `^` is an actor that is neither, `%` several actors in a row. Words joined by `_` stand side by side, others may
 * have words between them; `{ }` holds a noun with what describes it, `( )` a preposition with what it governs. Null if it
 * does not name the verb.
 */
export function readPattern(text: string, codes: Codes, sets: WordSets, byLemma: boolean): Pattern | null {
  const parts = partsOf(text, sets);
  const verb = parts.findIndex((part) => part.text === '*');
  if (verb < 0) return null;
  const before = parts.slice(0, verb).map((part, i): Piece => pieceOf(part.text, parts[i + 1]!.gap, sets));
  const after = parts.slice(verb + 1).map((part): Piece => pieceOf(part.text, part.gap, sets));
  return {
    text,
    before: grouped(before.reverse()),
    after: grouped(after),
    codes,
    byLemma,
    weight: parts.reduce(
      (sum, { text: part, gap }) => sum + (PARTIES.has(part as '$') ? 0.5 : 1) + (gap < FAR ? 0.5 : 0),
      0,
    ),
  };
}

function partsOf(text: string, sets: WordSets): Part[] {
  const parts: Part[] = [];
  let bracket = '';
  let isFirst = true;
  for (const chunk of text
    .replace(/[{}()]/g, ' $& ')
    .trim()
    .split(/\s+/)) {
    if (/^[{}()]$/.test(chunk)) {
      bracket = chunk === '{' || chunk === '(' ? chunk : '';
      isFirst = true;
      continue;
    }
    const apart = bracket === '' || isFirst ? FAR : bracket === '{' ? IN_PHRASE : BEHIND_PREPOSITION;
    isFirst = false;
    joinedParts(chunk, sets).forEach((part, i) => {
      parts.push({ text: part, gap: i === 0 ? apart : 0 });
    });
  }
  return parts;
}

/** The parts of `NEW_&TIES_RELATIONS`; a set's name may hold underscores itself. */
function joinedParts(chunk: string, sets: WordSets): string[] {
  const words = chunk.split('_').filter((word) => word !== '');
  const parts: string[] = [];
  for (let i = 0; i < words.length; i++) {
    let to = i + 1;
    if (words[i]!.startsWith('&')) {
      let end = words.length;
      while (end > to && !sets.has(words.slice(i, end).join('_'))) end--;
      to = end;
    }
    parts.push(words.slice(i, to).join('_'));
    i = to - 1;
  }
  return parts;
}

function pieceOf(part: string, reach: number, sets: WordSets): Piece {
  const kind = PARTIES.get(part as '$');
  if (kind) return { kind, reach };
  return { kind: 'words', reach, alternatives: sets.get(part) ?? [wordKeys(part)] };
}

/** Pieces that stand close to the one before them are of its group. */
function grouped(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && piece.reach < FAR) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
