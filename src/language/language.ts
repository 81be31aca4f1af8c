import { Doc } from './doc.js';
import { paragraphStarts } from './paragraphs.js';
import { tokenize } from './tokens/tokenizer.js';

/** Reads a text, or the part `[from, to)` of it, into a Doc. */
export type Language = (text: string, from?: number, to?: number) => Doc;

/** The language engine. */
export function createLanguage(): Language {
  return (text, from = 0, to = text.length) => {
    const { start, end, glued } = tokenize(text, from, to);
    const paragraphStart = paragraphStarts(text, start, end);
    const sentences: number[] = [];
    let paragraph = 0;
    for (let i = 0; i < start.length; i++) {
      if (i === paragraphStart[paragraph]) {
        sentences.push(i);
        paragraph++;
      } else if (!glued[i] && endsSentence(text, start, end, i)) sentences.push(i);
    }
    sentences.push(start.length);
    return new Doc({ text, start, end, glued, paragraphStart, sentenceStart: Int32Array.from(sentences) });
  };
}

/** Whether a sentence begins at word `i`: after a final mark and before a capital or an opening mark. */
function endsSentence(text: string, start: Int32Array, end: Int32Array, i: number): boolean {
  let before = i - 1;
  while (before > 0 && /^["'”’)\]]$/.test(text.slice(start[before], end[before]))) before--;
  return (
    /^[.!?…]+$/.test(text.slice(start[before], end[before])) && /^[\p{Lu}\d“‘"'([«]/u.test(text.slice(start[i], end[i]))
  );
}
