/**
 * The language of searching, turned into FTS5's: words that must all stand, "phrases", -negation, title:words, word* with
 * any ending, OR between alternatives. Whatever else FTS5 takes for syntax is quoted, so that no query is an error.
 */

const PART = /(-?)(title:)?(?:"([^"]*)"?|([^\s"]+))/g;

/** A query for FTS5, or undefined where there is nothing to look for. */
export function matchOf(words: string): string | undefined {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  let alternative = false;
  for (const [, minus, title, phrase, word] of words.normalize('NFC').matchAll(PART)) {
    if (word === 'OR' && minus === '' && title === undefined) {
      alternative = wanted.length > 0;
      continue;
    }
    const term = termOf(phrase ?? word ?? '', phrase === undefined);
    if (term === undefined) continue;
    const placed = title === undefined ? term : `title : ${term}`;
    if (minus === '-') unwanted.push(placed);
    else if (alternative) wanted.push(`(${wanted.pop()!} OR ${placed})`);
    else wanted.push(placed);
    alternative = false;
  }
  // FTS5 can leave out only from something; what is unwanted alone leaves everything out.
  if (wanted.length === 0) return undefined;
  const all = wanted.join(' AND ');
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

function termOf(text: string, single: boolean): string | undefined {
  const any = single && text.endsWith('*');
  const bare = text.replace(/[*"\0]/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(bare)) return undefined;
  return `"${bare}"${any ? '*' : ''}`;
}
