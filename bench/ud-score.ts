import type { Doc } from '../src/language/index.js';

/**
 * Scores of a parsed text against a treebank the way of the CoNLL 2018 shared task (Zeman et al. 2018): words pair up
 * where they cover the same characters, white space aside; inside a multiword token, by the longest common subsequence
 * of their forms. Everything is F1; a head counts where the heads of a pair are a pair, relations without subtypes.
 */
export interface UdScores {
  tokens: number;
  sentences: number;
  words: number;
  upos: number;
  lemmas: number;
  uas: number;
  las: number;
}

interface UdWord {
  form: string;
  lemma: string;
  upos: string;
  /** Number of the head among all words, -1 for a root. */
  head: number;
  deprel: string;
  /** Characters that its token covers, white space aside. */
  start: number;
  end: number;
  inToken: boolean;
}

/** A text's words, tokens and sentences by the characters they cover. */
export interface UdText {
  words: UdWord[];
  tokens: string[];
  sentences: string[];
}

const solid = (text: string) => text.replace(/\s+/g, '');
const relation = (deprel: string) => deprel.replace(/:.*/, '');

export function udOfConllu(file: string): UdText {
  const text: UdText = { words: [], tokens: [], sentences: [] };
  let at = 0;
  for (const block of file.split(/\n\s*\n/)) {
    const first = text.words.length;
    const begun = at;
    let token = { last: 0, start: 0, end: 0 };
    for (const line of block.split('\n')) {
      const [id, form, lemma, upos, , , head, deprel] = line.split('\t') as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      if (line.startsWith('#') || !/^\d+(-\d+)?$/.test(id)) continue;
      const inToken = !id.includes('-') && Number(id) <= token.last;
      const [start, end] = inToken ? [token.start, token.end] : [at, at + solid(form).length];
      if (!inToken) {
        text.tokens.push(`${start} ${end}`);
        at = end;
      }
      if (id.includes('-')) token = { last: Number(id.split('-')[1]), start, end };
      else
        text.words.push({
          form: form.toLowerCase(),
          lemma,
          upos,
          head: Number(head) ? first + Number(head) - 1 : -1,
          deprel: relation(deprel),
          start,
          end,
          inToken,
        });
    }
    if (text.words.length > first) text.sentences.push(`${begun} ${at}`);
  }
  return text;
}

export function udOfDoc(doc: Doc): UdText {
  const text: UdText = { words: [], tokens: [], sentences: [] };
  let at = 0;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const begun = at;
    for (let i = doc.sentenceStart[s]!; i < doc.sentenceStart[s + 1]!; ) {
      let to = i + 1;
      while (to < doc.sentenceStart[s + 1]! && doc.glued[to]) to++;
      const start = at;
      at += solid(doc.text.slice(doc.start[i], doc.end[to - 1])).length;
      text.tokens.push(`${start} ${at}`);
      for (const inToken = to > i + 1; i < to; i++)
        text.words.push({
          form: doc.form(i).toLowerCase(),
          lemma: doc.lemma(i),
          upos: doc.uposOf(i),
          head: doc.head[i]!,
          deprel: relation(doc.deprelOf(i)),
          start,
          end: at,
          inToken,
        });
    }
    text.sentences.push(`${begun} ${at}`);
  }
  return text;
}

/** Percentages. */
export function udScores(gold: UdText, system: UdText): UdScores {
  const pairs = alignedWords(gold.words, system.words);
  const f1 = (right: number, found: number, wanted: number) => (200 * right) / (found + wanted);
  const ofWords = (right: number) => f1(right, system.words.length, gold.words.length);
  const spans = (found: string[], wanted: string[]) => {
    const known = new Set(wanted);
    return f1(found.filter((span) => known.has(span)).length, found.length, wanted.length);
  };
  let upos = 0;
  let lemmas = 0;
  let uas = 0;
  let las = 0;
  for (const [g, s] of pairs) {
    const [want, got] = [gold.words[g]!, system.words[s]!];
    if (want.upos === got.upos) upos++;
    if (want.lemma === got.lemma || want.lemma === '_') lemmas++;
    const sameHead = want.head < 0 ? got.head < 0 : got.head >= 0 && pairs.get(want.head) === got.head;
    if (sameHead) {
      uas++;
      if (want.deprel === got.deprel) las++;
    }
  }
  return {
    tokens: spans(system.tokens, gold.tokens),
    sentences: spans(system.sentences, gold.sentences),
    words: ofWords(pairs.size),
    upos: ofWords(upos),
    lemmas: ofWords(lemmas),
    uas: ofWords(uas),
    las: ofWords(las),
  };
}

/** Numbers of the system's words by the numbers of the gold words they pair up with. */
function alignedWords(gold: readonly UdWord[], system: readonly UdWord[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let g = 0;
  let s = 0;
  while (g < gold.length && s < system.length) {
    const [a, b] = [gold[g]!, system[s]!];
    if (!a.inToken && !b.inToken) {
      if (a.start === b.start && a.end === b.end) pairs.set(g++, s++);
      else if (a.start <= b.start) g++;
      else s++;
      continue;
    }
    if (a.inToken ? b.end <= a.start : a.end <= b.start) {
      if (a.inToken) s++;
      else g++;
      continue;
    }
    // Grows until no multiword token crosses the end.
    let end = a.inToken ? a.end : b.end;
    const [fromG, fromS] = [g, s];
    for (let grown = true; grown; ) {
      grown = false;
      for (; g < gold.length && gold[g]!.start < end; g++) if (gold[g]!.end > end) [end, grown] = [gold[g]!.end, true];
      for (; s < system.length && system[s]!.start < end; s++)
        if (system[s]!.end > end) [end, grown] = [system[s]!.end, true];
    }
    pairCommon(gold, fromG, g, system, fromS, s, pairs);
  }
  return pairs;
}

/** Pairs words up along the longest common subsequence of their forms. */
function pairCommon(
  gold: readonly UdWord[],
  fromG: number,
  toG: number,
  system: readonly UdWord[],
  fromS: number,
  toS: number,
  pairs: Map<number, number>,
): void {
  const longest = Array.from({ length: toG - fromG + 1 }, () => new Int32Array(toS - fromS + 1));
  const same = (g: number, s: number) => gold[g]!.form === system[s]!.form;
  const at = (g: number, s: number) => longest[g - fromG]![s - fromS]!;
  for (let g = toG - 1; g >= fromG; g--)
    for (let s = toS - 1; s >= fromS; s--)
      longest[g - fromG]![s - fromS] = same(g, s) ? at(g + 1, s + 1) + 1 : Math.max(at(g + 1, s), at(g, s + 1));
  for (let g = fromG, s = fromS; g < toG && s < toS; ) {
    if (same(g, s)) pairs.set(g++, s++);
    else if (at(g + 1, s) >= at(g, s + 1)) g++;
    else s++;
  }
}
