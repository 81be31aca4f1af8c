import { UPOS } from '../../language/index.js';
import type { Attribution } from './attributions.js';
import type { Scene } from './scene.js';

const DASHES = new Set(['—', '–', '―', '--', '-']);
const PROPN = UPOS.indexOf('PROPN');
/** A signature is a name, with an office or a place at most. */
const LONGEST = 12;

/** Quotations with their speaker's name after a dash, to the end of the line: «“Never again.” — Amina Diallo, Dakar». */
export function signedQuotations({ doc, quotations }: Scene): Attribution[] {
  const found: Attribution[] = [];
  for (const { from, to, outer, closed } of quotations) {
    const name = to + 1;
    if (outer >= 0 || !closed || name >= doc.length || !DASHES.has(doc.form(to)) || doc.upos[name] !== PROPN) continue;
    const end = endOfLine(doc, name, name + LONGEST);
    if (end < 0) continue;
    found.push({ cue: to, certainty: 1, content: [{ from, to }], source: [{ from: name, to: end }], speaker: name });
  }
  return found;
}

/** The first word of the line after the one that word `i` stands in, -1 where that is not before `limit`. */
function endOfLine(doc: Scene['doc'], i: number, limit: number): number {
  for (let k = i + 1; k <= limit; k++) {
    if (k === doc.length || doc.text.slice(doc.end[k - 1], doc.start[k]).includes('\n')) return k;
  }
  return -1;
}
