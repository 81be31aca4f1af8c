import type { Doc } from '../../language/index.js';
import type { Draft, Found } from './found.js';
import type { TitlePhrase } from './titles.js';
import type { Words } from './words.js';

/** A person who holds the office of a phrase that speaks of several, with the side that stands at the same rank. */
export interface Aligned {
  person: Draft;
  name: Found;
  phrase: TitlePhrase;
  of: Draft;
}

/**
 * Rows of sides and rows of people side by side: «counterparts from Pakistan, China and Russia, respectively, A, B and C».
 * They are aligned in the order of the text, whether or not that is true; what contradicts knowledge is said elsewhere.
 * Without «respectively» the two rows must follow each other with nothing but a comma between them.
 */
export function alignedRows(
  words: Words,
  doc: Doc,
  names: readonly Found[],
  phrases: readonly TitlePhrase[],
): Aligned[] {
  const found: Aligned[] = [];
  for (const phrase of phrases) {
    if (!phrase.plural || phrase.known.class === 'kinship') continue;
    const sides = phrase.about.filter(
      ({ how, name }) => (how === 'of' || how === 'modifier') && name.type !== 'person' && name.entity,
    );
    if (sides.length < 2) continue;
    const sentenceEnd = doc.sentenceStart[doc.sentenceOf(phrase.head) + 1]!;
    const row = rowAfter(words, names, phrase.to, sentenceEnd);
    if (row.length !== sides.length) continue;
    const inOrder = [...sides].sort((a, b) => a.name.from - b.name.from);
    row.forEach((name, i) => {
      const of = inOrder[i]!.name.entity;
      if (name.entity && of) found.push({ person: name.entity, name, phrase, of });
    });
  }
  return found;
}

const BETWEEN = new Set([',', 'and', '-', '–', '—', ':', '(', 'respectively', 'namely']);

/** The row of people that begins right after word `from`, and ends with the one after «and». */
function rowAfter(words: Words, names: readonly Found[], from: number, end: number): Found[] {
  const row: Found[] = [];
  let at = from;
  let next = names.findIndex((name) => name.from >= from);
  if (next < 0) return row;
  for (; next < names.length; next++) {
    const name = names[next]!;
    let last = false;
    for (; at < end && at < name.from && BETWEEN.has(words.lower[at]!); at++) last ||= words.lower[at] === 'and';
    if (at !== name.from || name.type !== 'person') break;
    row.push(name);
    if (last) break;
    at = name.to;
  }
  return row;
}
