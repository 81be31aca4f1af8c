import { tokenize } from '../../../language/tokens/tokenizer.js';
import { plainLetters } from '../../../terms/fold.js';

/** A word as patterns are compared by: small letters without marks; empty for what is only punctuation. */
export const wordKey = (word: string): string => plainLetters(word.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');

/** The keys of the words of a phrase, cut as a report's words are: «DON'T» is «do» and «nt». */
export function wordKeys(phrase: string): string[] {
  const text = phrase.replaceAll('_', ' ').toLowerCase();
  const { start, end, count } = tokenize(text);
  return Array.from({ length: count }, (_, i) => wordKey(text.slice(start[i], end[i]))).filter((key) => key !== '');
}
