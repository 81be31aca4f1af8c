import type { Doc } from '../../../language/index.js';
import type { Draft, Found } from '../found.js';
import type { Words } from '../words.js';

/** A report as what somebody speaks or writes in the first person: what the rules about speakers look at. */
export interface Spoken {
  doc: Doc;
  words: Words;
  /** For each word the quotation that it stands in, 0 outside. */
  quotes: Int32Array;
  /** Names outside quotations, in the text's order. */
  names: readonly Found[];
  /** The person named or meant at a head word. */
  personAt: ReadonlyMap<number, Draft>;
  /** The entity of any kind named or meant there. */
  entityAt: ReadonlyMap<number, Draft>;
  paragraphs: readonly Paragraph[];
}

/**
 * A paragraph with what tells a turn of talk: whether it is short and ends with a question outside quotations, and
 * whether it speaks of «you».
 */
export interface Paragraph {
  from: number;
  to: number;
  asks: boolean;
  addresses: boolean;
  isTalk: boolean;
  names: readonly Found[];
}

export const I: ReadonlySet<string> = new Set(['i', 'me', 'my', 'mine', 'myself']);
export const YOU: ReadonlySet<string> = new Set(['you', 'your', 'yours', 'yourself']);

/** Who speaks and who is spoken to in each sentence, where the text lets it be known. */
export interface Turns {
  speaker: (Draft | null)[];
  addressee: (Draft | null)[];
}

export const noTurns = ({ doc }: Spoken): Turns => ({
  speaker: new Array<Draft | null>(doc.sentenceCount).fill(null),
  addressee: new Array<Draft | null>(doc.sentenceCount).fill(null),
});

/** A question is put in so many words at most; what is longer and ends with one is a speech. */
const LONGEST_QUESTION = 120;

export function spokenOf(doc: Doc, words: Words, quotes: Int32Array, found: readonly Found[]): Spoken {
  const personAt = new Map<number, Draft>();
  const entityAt = new Map<number, Draft>();
  for (const { head, entity } of found) {
    if (entity) entityAt.set(head, entity);
    if (entity?.kind === 'person') personAt.set(head, entity);
  }
  const names = found.filter(({ form, from }) => form === 'name' && !quotes[from]);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (let p = 0; p + 1 < doc.paragraphStart.length; p++) {
    const from = doc.paragraphStart[p]!;
    const to = doc.paragraphStart[p + 1]!;
    const first = next;
    while (next < names.length && names[next]!.from < to) next++;
    const asks = to - from <= LONGEST_QUESTION && words.lower[to - 1] === '?' && !quotes[to - 1];
    let addresses = false;
    let isTalk = false;
    for (let i = from; i < to; i++) {
      if (quotes[i]) continue;
      addresses ||= YOU.has(words.lower[i]!);
      isTalk ||= I.has(words.lower[i]!);
    }
    paragraphs.push({ from, to, asks, addresses, isTalk: isTalk || addresses, names: names.slice(first, next) });
  }
  return { doc, words, quotes, names, personAt, entityAt, paragraphs };
}

/** Sets `who` for all sentences of the words `[from, to)`. */
export function fill({ doc }: Spoken, who: (Draft | null)[], draft: Draft | null, from: number, to: number): void {
  if (to > from) who.fill(draft, doc.sentenceOf(from), doc.sentenceOf(to - 1) + 1);
}
