import { DEPREL, UPOS } from '../../language/index.js';
import type { Argument } from './arguments.js';
import type { Attribution } from './attributions.js';
import { extentOf, joined, type Run, wholeQuotation } from './extent.js';
import type { Scene } from './scene.js';

const SUBJECTS = new Set([DEPREL.indexOf('nsubj'), DEPREL.indexOf('nsubj:pass')]);
const PUNCT = UPOS.indexOf('PUNCT');
/** A shorter quotation without a cue is a title or a word held at arm's length. */
const SHORTEST = 4;
/** What the last words of a sentence are followed by inside of the quotation marks. */
const ENDS = new Set(['.', '?', '!', '…', '...']);

/**
 * Gives the quotations that fill sentences of their own, and that no cue has, to their speakers: to the statement that
 * was quoted just before them («“…,” she said. “…”»), else, as statements of their own, to the speaker of the statement
 * before them, else to the subject of the sentence that introduces them («Guterres was blunt. “…”»). `found` is in the text's order.
 */
export function withCuelessQuotations(scene: Scene, found: readonly Attribution[]): Attribution[] {
  const { doc, quotations, quotedBy } = scene;
  const all = [...found];
  const further = new Map<number, Run[]>();
  // Whose content or cue each word is; what stands inside a quotation is not asked.
  const owner = new Int32Array(doc.length).fill(-1);
  const isDirect: boolean[] = [];
  all.forEach(({ cue, content }, a) => {
    isDirect.push(content.some(({ from, to }) => quotedBy[from]! >= 0 && quotedBy[to - 1]! >= 0));
    if (cue >= 0 && quotedBy[cue]! >= 0) return;
    for (const { from, to } of content) owner.fill(a, from, to);
    if (cue >= 0) owner[cue] = a;
  });
  const attributed = attributedQuotations(scene, all);

  quotations.forEach(({ from, to, outer, continues }, q) => {
    if (outer >= 0 || continues >= 0 || attributed[q] || !standsAlone(scene, from, to)) return;
    const before = lastOwner(scene, owner, from);
    const parts = wholeQuotation(scene, q);
    if (before >= 0 && isDirect[before]) {
      const more = further.get(before);
      if (more) more.push(...parts);
      else further.set(before, parts);
      for (const part of parts) owner.fill(before, part.from, part.to);
      return;
    }
    if (to - from < SHORTEST) return;
    const speaker = before >= 0 ? all[before]! : introducer(scene, from);
    if (!speaker) return;
    for (const part of parts) owner.fill(all.length, part.from, part.to);
    isDirect.push(true);
    all.push({ ...speaker, cue: -1, certainty: 1, content: parts });
  });
  return all.map((attribution, a) => {
    const more = further.get(a);
    return more ? { ...attribution, content: joined([...attribution.content, ...more], doc.upos) } : attribution;
  });
}

/** 1 for each quotation that is content of a cue outside of it. */
function attributedQuotations({ quotations, quotedBy }: Scene, all: readonly Attribution[]): Uint8Array {
  const attributed = new Uint8Array(quotations.length);
  for (const { cue, content } of all) {
    const around = cue < 0 ? -1 : quotedBy[cue]!;
    for (const { from, to } of content)
      for (let i = from; i < to; i++) {
        const q = quotedBy[i]!;
        if (q < 0) continue;
        if (q !== around) attributed[q] = 1;
        i = quotations[q]!.to - 1;
      }
  }
  return attributed;
}

/**
 * Whether a quotation is whole clauses of its own: it begins a sentence or follows a mark, and ends a sentence or with
 * the mark that does.
 */
function standsAlone({ doc }: Scene, from: number, to: number): boolean {
  const sentence = doc.sentenceOf(to - 1);
  const begins = doc.sentenceStart[doc.sentenceOf(from)]! === from || doc.upos[from - 1] === PUNCT;
  let next = to;
  while (next < doc.length && doc.upos[next] === PUNCT) next++;
  return begins && (next >= doc.sentenceStart[sentence + 1]! || ENDS.has(doc.form(to - 2)));
}

/** The attribution whose content or cue stands last before word `from`, in its sentence or the one before. */
function lastOwner({ doc }: Scene, owner: Int32Array, from: number): number {
  const sentence = doc.sentenceOf(from);
  const since = doc.sentenceStart[Math.max(0, sentence - 1)]!;
  for (let i = from - 1; i >= since; i--) if (owner[i]! >= 0) return owner[i]!;
  return -1;
}

/** The subject of the sentence before word `from`, as a source. */
function introducer(scene: Scene, from: number): Pick<Attribution, 'source' | 'speaker'> | null {
  const { doc } = scene;
  const sentence = doc.sentenceOf(from) - 1;
  if (sentence < 0) return null;
  for (let at = doc.sentenceStart[sentence]!; at < from; at++) {
    const head = doc.head[at]!;
    if (!SUBJECTS.has(doc.deprel[at]!) || head < 0 || doc.deprelOf(head) !== 'root') continue;
    const argument: Argument = { kind: 'below', at, branch: head, path: 0, relation: doc.deprel[at]!, up: 0, down: 1 };
    return { source: extentOf(scene, argument), speaker: at };
  }
  return null;
}
