import type { Doc } from '../../language/index.js';

/** The words of a Doc as knowledge is looked up by: `cased` without stops («U.S.» → «US»), `lower` in small letters. */
export interface Words {
  cased: readonly string[];
  lower: readonly string[];
}

export function wordsOf(doc: Doc): Words {
  const cased = new Array<string>(doc.length);
  const lower = new Array<string>(doc.length);
  for (let i = 0; i < doc.length; i++) {
    const form = doc.form(i);
    const word = plainWord(form);
    cased[i] = word;
    lower[i] = word === form ? doc.lower(i) : word.toLowerCase();
  }
  return { cased, lower };
}

/** A word without stops, unless it is nothing else, and with plain apostrophes. */
export function plainWord(form: string): string {
  let word = form;
  if (word.length > 1 && word.includes('.')) word = word.replaceAll('.', '') || form;
  return word.includes('’') ? word.replaceAll('’', "'") : word;
}
