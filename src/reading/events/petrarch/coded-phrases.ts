import { DEPREL, type Deprel, type Doc } from '../../../language/index.js';
import type { Entity, Mention } from '../../../terms/index.js';
import { jointOf, rowFrom } from '../../rows.js';

/** A phrase that stands for somebody with a code: its words `[from, to)` and the entities, several for «the Shire». */
export interface CodedPhrase {
  from: number;
  to: number;
  readonly ids: string[];
  readonly head: number;
}

/** Relations by which a name is part of the phrase of another: «Arnor's soldiers», «Bree Prime Minister Romendacil». */
const PART_OF = new Set(
  (['compound', 'flat', 'amod', 'nmod:desc', 'nmod:unmarked', 'nmod:poss'] satisfies Deprel[]).map((name) =>
    DEPREL.indexOf(name),
  ),
);

/** The phrases of a report whose entities have codes, in the text's order, none inside another. */
export class CodedPhrases {
  readonly all: readonly CodedPhrase[];
  /** Index of the phrase that covers word `i`, or -1. */
  private readonly at: Int32Array;
  /** Index of the first phrase that begins at word `i` or behind it. */
  private readonly next: Int32Array;

  constructor(
    private readonly doc: Doc,
    mentions: readonly Mention[],
    entities: readonly Entity[],
  ) {
    const coded = new Set(entities.filter(({ code }) => code !== undefined).map(({ id }) => id));
    const phrases = new Map<number, CodedPhrase>();
    for (const { start, end, form, entity } of mentions) {
      if (form === 'pronoun' || entity === null || !coded.has(entity)) continue;
      const from = doc.wordAt(start);
      const to = doc.wordAt(end - 1) + 1;
      const head = headIn(doc, from, to);
      const known = phrases.get(head);
      // Of two mentions with one head the wider tells more; at the same place stand several entities.
      if (!known || to - from > known.to - known.from) phrases.set(head, { from, to, ids: [entity], head });
      else if (known.from === from && known.to === to && !known.ids.includes(entity)) known.ids.push(entity);
    }
    for (const phrase of phrases.values()) {
      const whole = this.around(phrase, phrases);
      if (whole === phrase) continue;
      whole.from = Math.min(whole.from, phrase.from);
      whole.to = Math.max(whole.to, phrase.to);
    }
    const sorted = [...phrases.values()].sort((a, b) => a.from - b.from || b.to - a.to);
    const all: CodedPhrase[] = [];
    for (const phrase of sorted) if (phrase.from >= (all.at(-1)?.to ?? 0)) all.push(phrase);
    this.all = all;
    this.at = new Int32Array(doc.length).fill(-1);
    all.forEach(({ from, to }, k) => {
      this.at.fill(k, from, to);
    });
    this.next = new Int32Array(doc.length).fill(all.length);
    for (let k = all.length - 1, i = doc.length - 1; i >= 0; i--) {
      while (k >= 0 && all[k]!.from >= i) k--;
      this.next[i] = k + 1;
    }
  }

  /** The phrase that a word stands in. */
  covering(word: number): CodedPhrase | undefined {
    return this.all[this.at[word]!];
  }

  /** The phrases that begin in words `[from, to)`, in order. */
  *within(from: number, to: number): Generator<CodedPhrase> {
    for (let k = this.next[from] ?? this.all.length; k < this.all.length && this.all[k]!.from < to; k++)
      yield this.all[k]!;
  }

  /** A phrase and those in a row behind it. */
  rowFrom(first: CodedPhrase): CodedPhrase[] {
    return rowFrom(this.doc, this.all, this.at[first.from]!);
  }

  /** The whole row that a phrase is the last of, if it is one. */
  rowTo(last: CodedPhrase): CodedPhrase[] {
    let first = this.at[last.from]!;
    while (first > 0 && jointOf(this.doc, this.all[first - 1]!.to, this.all[first]!.from) !== null) first--;
    const row = this.rowFrom(this.all[first]!);
    return row.includes(last) ? row : [last];
  }

  private around(phrase: CodedPhrase, phrases: ReadonlyMap<number, CodedPhrase>): CodedPhrase {
    const { doc } = this;
    let found = phrase;
    for (let at = phrase.head; PART_OF.has(doc.deprel[at]!) && doc.head[at]! >= 0; ) {
      at = doc.head[at]!;
      found = phrases.get(at) ?? found;
    }
    return found;
  }
}

/** The word of `[from, to)` that the others hang on. */
function headIn(doc: Doc, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = doc.head[i]!;
    if (head < from || head >= to) return i;
  }
  return from;
}
