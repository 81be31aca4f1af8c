import type { Doc } from '../language/index.js';

/**
 * How words `[from, to)` join what stands around them: by a comma or by «and», with nothing else between but articles and
 * adjectives; null if they do not.
 */
export function jointOf(doc: Doc, from: number, to: number): 'and' | 'comma' | null {
  let joint: 'and' | 'comma' | null = null;
  for (let i = from; i < to; i++) {
    const upos = doc.uposOf(i);
    if (upos === 'CCONJ') joint = 'and';
    else if (doc.form(i) === ',') joint ??= 'comma';
    else if (upos !== 'DET' && upos !== 'ADJ') return null;
  }
  return joint;
}

/** The stretches that stand in a row with the first: «Mordor, Rohan and Bree». A comma without an «and» to come parts them. */
export function rowFrom<T extends { from: number; to: number }>(doc: Doc, stretches: readonly T[], first: number): T[] {
  const row = [stretches[first]!];
  let sure = 1;
  for (let k = first + 1; k < stretches.length; k++) {
    const next = stretches[k]!;
    const joint = jointOf(doc, row.at(-1)!.to, next.from);
    if (joint === null) break;
    row.push(next);
    if (joint === 'and') sure = row.length;
  }
  return row.slice(0, sure);
}
