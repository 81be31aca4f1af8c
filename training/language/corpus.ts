import { readFileSync } from 'node:fs';
import { GAP } from '../../src/language/network/features.js';

/** One word of a treebank. */
export interface Word {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  feats: string;
  /** Index of the head within the paragraph, -1 for a root. */
  head: number;
  deprel: string;
  /** What stands before it in running text, one of GAP. */
  gap: number;
  /** Whether it continues the multiword token of the word before it. */
  glued: boolean;
  startsSentence: boolean;
}

/** What stands between two empty lines of running text: the unit that the engine reads at once. */
export interface Paragraph {
  /** Name of the document in its treebank, which tells the genre: `GUM_news_…`, `weblog-…`. */
  document: string;
  words: Word[];
}

/** Reads a CoNLL-U file into paragraphs. */
export function readTreebank(path: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let document = '';
  let paragraph: Word[] = [];
  let sentence: Word[] = [];
  let spaceBefore = true;
  let token: { first: number; last: number; spaceAfter: boolean } | undefined;
  let fresh = true;
  const closeSentence = () => {
    token = undefined;
    if (!sentence.length) return;
    if (fresh || !paragraph.length) {
      paragraph = [];
      paragraphs.push({ document, words: paragraph });
      fresh = false;
    }
    const offset = paragraph.length;
    for (const word of sentence) {
      if (word.head >= 0) word.head += offset;
      paragraph.push(word);
    }
    sentence = [];
    spaceBefore = true; // running text joins sentences by a space
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') {
      closeSentence();
      continue;
    }
    if (line.startsWith('#')) {
      if (/^# new(doc|par)/.test(line)) fresh = true;
      document = /^# newdoc id = (\S+)/.exec(line)?.[1] ?? document;
      continue;
    }
    const [id, form, lemma, upos, xpos, feats, head, deprel, , misc] = line.split('\t') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    if (id.includes('.')) continue;
    const spaceAfter = !misc.includes('SpaceAfter=No');
    if (id.includes('-')) {
      const [first, last] = id.split('-').map(Number) as [number, number];
      token = { first, last, spaceAfter };
      continue;
    }
    const number = Number(id);
    if (token && number > token.last) token = undefined;
    const glued = token !== undefined && number > token.first;
    sentence.push({
      form,
      lemma,
      upos,
      xpos,
      feats,
      head: Number(head) - 1,
      deprel: deprel === 'root' || Number(head) > 0 ? deprel : 'root',
      gap: spaceBefore ? GAP.space : GAP.none,
      glued,
      startsSentence: sentence.length === 0,
    });
    spaceBefore = token ? number === token.last && token.spaceAfter : spaceAfter;
  }
  closeSentence();
  return paragraphs;
}
