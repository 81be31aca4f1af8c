import type { Doc } from '../../language/index.js';
import { PLOVER_CONTEXTS, type PloverContext } from '../../terms/index.js';
import type { Act } from './acts.js';

/** Context by the word that tells it, or by two («human right»), in dictionary form: `knowledge/events/contexts.tsv`. */
export type ContextWords = ReadonlyMap<string, readonly PloverContext[]>;

export function readContexts(text: string): ContextWords {
  const words = new Map<string, PloverContext[]>();
  for (const line of text.split(/\r?\n/)) {
    const [name = '', cell = ''] = line.split('\t');
    const context = PLOVER_CONTEXTS.find((known) => known === name);
    if (!context) continue;
    for (const word of cell.split('|')) words.set(word, [...(words.get(word) ?? []), context]);
  }
  return words;
}

const NONE: readonly PloverContext[] = [];

/** Words of an act's phrase that are looked at on either side of its heart. */
const REACH = 16;

/** What an act has to do with: what its frames say, and what the words that hang on it say. */
export function contextsOf(doc: Doc, act: Act, words: ContextWords): PloverContext[] {
  const found = new Set(act.frames.flatMap(({ contexts }) => contexts));
  const sentence = doc.sentenceOf(act.word);
  const from = Math.max(doc.sentenceStart[sentence]!, act.word - REACH);
  const to = Math.min(doc.sentenceStart[sentence + 1]!, act.word + REACH);
  for (let i = from; i < to; i++) {
    const lemma = doc.lemma(i).toLowerCase();
    const one = words.get(lemma) ?? NONE;
    const two = i > from ? (words.get(`${doc.form(i - 1).toLowerCase()} ${lemma}`) ?? NONE) : NONE;
    if (one.length + two.length > 0 && isUnder(doc, i, act.words))
      for (const context of [...one, ...two]) found.add(context);
  }
  return PLOVER_CONTEXTS.filter((context) => found.has(context));
}

/** Steps up the tree from a word to the act that it belongs to. */
const STEPS = 5;

function isUnder(doc: Doc, word: number, heads: readonly number[]): boolean {
  let at = word;
  for (let step = 0; at >= 0 && step <= STEPS; step++) {
    if (heads.includes(at)) return true;
    at = doc.head[at]!;
  }
  return false;
}
