import { DEPREL, UPOS } from '../../language/index.js';
import type { Attribution } from './attributions.js';
import { extentOf, joined } from './extent.js';
import type { Scene } from './scene.js';

const SUBJECTS = new Set([DEPREL.indexOf('nsubj'), DEPREL.indexOf('nsubj:pass')]);
const PUNCT = UPOS.indexOf('PUNCT');
/** A shorter quotation without a cue is a title or a word held at arm's length. */
const SHORTEST = 4;

/**
 * Gives the quotations that fill sentences of their own, and that no cue has, to their speakers: to the statement that
 * was quoted before them in their paragraph or up to the end of the one before («“…,” she said. “…”»), else to the
 * subject of the sentence that introduces them («Guterres was blunt. “…”»). `found` is in the text's order.
 */
export function withCuelessQuotations(scene: Scene, found: readonly Attribution[]): Attribution[] {
  const { doc, quotations } = scene;
  const all = found.map((attribution) => ({ ...attribution }));
  const inContent = new Int32Array(doc.length).fill(-1);
  all.forEach(({ content }, a) => {
    for (const { from, to } of content) inContent.fill(a, from, to);
  });
  const cueAt = new Int32Array(doc.length).fill(-1);
  all.forEach(({ cue }, a) => {
    if (cue >= 0) cueAt[cue] = a;
  });
  quotations.forEach((quotation, q) => {
    const { from, to, outer, continues } = quotation;
    if (outer >= 0 || continues >= 0 || inContent[from + 1]! >= 0 || !fillsSentences(scene, from, to)) return;
    const before = quotedBefore(scene, inContent, cueAt, from);
    const parts = [];
    for (let part = q; part >= 0; part = scene.continuedBy[part]!)
      parts.push({ from: quotations[part]!.from, to: quotations[part]!.to });
    if (before >= 0 && isDirect(scene, all[before]!)) {
      all[before]!.content = joined([...all[before]!.content, ...parts], doc.upos);
      for (const part of parts) inContent.fill(before, part.from, part.to);
      return;
    }
    const subject = introducedSubject(scene, inContent, from);
    if (subject < 0 || to - from < SHORTEST) return;
    const source = extentOf(scene, { kind: 'below', at: subject, branch: -1, path: 0, relation: 0, up: 0, down: 1 });
    for (const part of parts) inContent.fill(all.length, part.from, part.to);
    all.push({ cue: -1, certainty: 0.5, content: parts, source, speaker: subject });
  });
  return all;
}

/** Whether a quotation begins a sentence and ends one. */
function fillsSentences({ doc }: Scene, from: number, to: number): boolean {
  const begins = doc.sentenceStart[doc.sentenceOf(from)]! === from;
  const end = doc.sentenceStart[doc.sentenceOf(to - 1) + 1]!;
  let last = to;
  while (last < end && doc.upos[last] === PUNCT) last++;
  return begins && last === end;
}

/** The attribution whose content or cue stands last before word `from`, in its paragraph or at the end of the one before. */
function quotedBefore({ doc }: Scene, inContent: Int32Array, cueAt: Int32Array, from: number): number {
  const sentence = doc.sentenceOf(from);
  if (sentence === 0) return -1;
  for (let i = from - 1; i >= doc.sentenceStart[sentence - 1]!; i--) {
    if (inContent[i]! >= 0) return inContent[i]!;
    if (cueAt[i]! >= 0) return cueAt[i]!;
  }
  return -1;
}

const isDirect = ({ quotedBy }: Scene, { content }: Attribution): boolean =>
  content.some(({ from, to }) => quotedBy[from]! >= 0 && quotedBy[to - 1]! >= 0);

/** The subject of the sentence before word `from`, if nothing of that sentence is anybody's content. */
function introducedSubject({ doc }: Scene, inContent: Int32Array, from: number): number {
  const sentence = doc.sentenceOf(from) - 1;
  if (sentence < 0) return -1;
  let subject = -1;
  for (let i = doc.sentenceStart[sentence]!; i < from; i++) {
    if (inContent[i]! >= 0) return -1;
    if (subject < 0 && SUBJECTS.has(doc.deprel[i]!) && doc.head[i]! >= 0 && doc.deprelOf(doc.head[i]!) === 'root')
      subject = i;
  }
  return subject;
}
