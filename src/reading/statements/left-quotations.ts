import { deprels, UPOS } from '../../language/index.js';
import type { Attribution } from './attributions.js';
import { joined, type Run, sourceExtent, wholeQuotation } from './extent.js';
import { type Framing, framingOf } from './framing.js';
import type { StatementKnowledge } from './knowledge.js';
import type { Quotation } from './quotations.js';
import type { Scene } from './scene.js';

const SUBJECTS = deprels('nsubj', 'nsubj:pass');
const PUNCT = UPOS.indexOf('PUNCT');
/** A shorter quotation without a cue is a title or a word held at arm's length. */
const SHORTEST = 4;
/** What the last words of a sentence are followed by inside of the quotation marks. */
const ENDS = new Set(['.', '?', '!', '…', '...']);

/**
 * Gives each quotation that is clauses of its own, and that no cue has, to its speaker: to the verb that frames it, else
 * to the statement that was quoted just before it («“…,” she said. “…”»), else, as a statement of its own, to the
 * speaker of the statement before it, else to the subject of the sentence that introduces it («Guterres was blunt.
 * “…”»). `found` is in the text's order.
 */
export function withLeftQuotations(
  scene: Scene,
  found: readonly Attribution[],
  knowledge: StatementKnowledge,
): Attribution[] {
  const left = new LeftQuotations(scene, found);
  const attributed = attributedQuotations(scene, found);
  scene.quotations.forEach(({ from, outer, continues }, q) => {
    if (outer >= 0 || continues >= 0 || attributed[q] || !beginsClause(scene, from)) return;
    const last = lastPart(scene, q);
    const ends = endsSentence(scene, last.to);
    const framing = ends || scene.doc.form(last.to - 2) === ',' ? framingOf(scene, last, knowledge) : null;
    if (framing) left.frame(q, framing);
    else if (ends) left.carryOn(q);
  });
  return left.attributions();
}

/** What of a quotation stands in its last paragraph. */
function lastPart({ quotations, continuedBy }: Scene, q: number): Quotation {
  let last = q;
  while (continuedBy[last]! >= 0) last = continuedBy[last]!;
  return quotations[last]!;
}

class LeftQuotations {
  private readonly all: Attribution[];
  private readonly isDirect: boolean[] = [];
  /** What is added to the content of each attribution. */
  private readonly further = new Map<number, Run[]>();
  /** Whose content or cue each word is; what stands inside a quotation is not asked. */
  private readonly owner: Int32Array;

  constructor(
    private readonly scene: Scene,
    found: readonly Attribution[],
  ) {
    const { doc, quotedBy } = scene;
    this.all = [...found];
    this.owner = new Int32Array(doc.length).fill(-1);
    found.forEach(({ cue, content }, a) => {
      this.isDirect.push(content.some(({ from, to }) => quotedBy[from]! >= 0 && quotedBy[to - 1]! >= 0));
      if (cue >= 0 && quotedBy[cue]! >= 0) return;
      for (const { from, to } of content) this.owner.fill(a, from, to);
      if (cue >= 0) this.owner[cue] = a;
    });
  }

  /** A verb has the quotation: with what else it has in quotation marks, or instead of the words that were taken for its content. */
  frame(q: number, framing: Framing): void {
    const a = this.owner[framing.cue]!;
    if (this.all[a]?.cue !== framing.cue) this.add(q, framing);
    else if (this.isDirect[a]) this.extend(a, q);
    else {
      this.all[a] = { ...this.all[a], content: wholeQuotation(this.scene, q) };
      this.isDirect[a] = true;
      this.claim(a, q);
    }
  }

  carryOn(q: number): void {
    const { from, to } = this.scene.quotations[q]!;
    const before = lastOwner(this.scene, this.owner, from);
    if (before >= 0 && this.isDirect[before]) {
      this.extend(before, q);
      return;
    }
    const speaker = before >= 0 ? this.all[before]! : introducer(this.scene, from);
    if (speaker && to - from >= SHORTEST) this.add(q, { ...speaker, cue: -1 });
  }

  attributions(): Attribution[] {
    return this.all.map((attribution, a) => {
      const more = this.further.get(a);
      return more
        ? { ...attribution, content: joined([...attribution.content, ...more], this.scene.doc.upos) }
        : attribution;
    });
  }

  private add(q: number, { cue, source, speaker }: Framing): void {
    if (cue >= 0) this.owner[cue] = this.all.length;
    this.claim(this.all.length, q);
    this.isDirect.push(true);
    this.all.push({ cue, source, speaker, certainty: 1, content: wholeQuotation(this.scene, q) });
  }

  private extend(a: number, q: number): void {
    const more = this.further.get(a) ?? [];
    more.push(...wholeQuotation(this.scene, q));
    this.further.set(a, more);
    this.claim(a, q);
  }

  private claim(a: number, q: number): void {
    for (const { from, to } of wholeQuotation(this.scene, q)) this.owner.fill(a, from, to);
  }
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

const beginsClause = ({ doc }: Scene, from: number): boolean =>
  doc.sentenceStart[doc.sentenceOf(from)]! === from || doc.upos[from - 1] === PUNCT;

/** Whether nothing of a sentence but marks follows word `to`, or what stands before it ends with a mark that ends one. */
function endsSentence({ doc }: Scene, to: number): boolean {
  let next = to;
  while (next < doc.length && doc.upos[next] === PUNCT) next++;
  return next >= doc.sentenceStart[doc.sentenceOf(to - 1) + 1]! || ENDS.has(doc.form(to - 2));
}

/** The attribution whose content or cue stands last before word `from`, in its sentence or the one before. */
function lastOwner({ doc }: Scene, owner: Int32Array, from: number): number {
  const sentence = doc.sentenceOf(from);
  const since = doc.sentenceStart[Math.max(0, sentence - 1)]!;
  for (let i = from - 1; i >= since; i--) if (owner[i]! >= 0) return owner[i]!;
  return -1;
}

/** The subject of the sentence before word `from`, as a source. */
function introducer(scene: Scene, from: number): Omit<Framing, 'cue'> | null {
  const { doc } = scene;
  const sentence = doc.sentenceOf(from) - 1;
  if (sentence < 0) return null;
  for (let speaker = doc.sentenceStart[sentence]!; speaker < from; speaker++) {
    const head = doc.head[speaker]!;
    if (SUBJECTS.has(doc.deprel[speaker]!) && head >= 0 && doc.deprelOf(head) === 'root')
      return { source: sourceExtent(scene, speaker), speaker };
  }
  return null;
}
