/** Words as the model has tagged and hung them; heads are counted from word `from`, -1 for none. */
interface Hung {
  tags: Uint8Array;
  heads: Int32Array;
  labels: Uint8Array;
  from: number;
}

/** Words before a verb among which its subject is sought. */
const NEAR = 8;

/**
 * Mends what tags and relations contradict in each other, mostly in short sentences with a verb that the model hardly knows:
 * «Oman will host talks» with «talks» for a verb, «Iran severed ties» with «severed» for what kind of ties they are.
 */
export class Contradictions {
  private readonly noun: number;
  private readonly nouns: number;
  private readonly plain: number;
  private readonly past: number;
  private readonly participle: number;
  private readonly tensed: number;
  private readonly adjective: number;
  private readonly name: number;
  private readonly have: ReadonlySet<number>;
  private readonly subject: number;
  private readonly object: number;
  private readonly auxiliary: number;
  private readonly attribute: number;
  private readonly compound: number;
  private readonly determiner: number;

  constructor(tags: readonly string[], labels: readonly string[]) {
    const tag = (name: string) => tags.indexOf(name);
    const label = (name: string) => labels.indexOf(name);
    this.noun = tag('NOUN NN');
    this.nouns = tag('NOUN NNS');
    this.plain = tag('VERB VB');
    this.past = tag('VERB VBD');
    this.participle = tag('VERB VBN');
    this.tensed = tag('VERB VBZ');
    this.adjective = tag('ADJ JJ');
    this.name = tag('PROPN NNP');
    this.have = new Set(['AUX VBZ', 'AUX VBP', 'AUX VBD'].map(tag));
    this.subject = label('nsubj');
    this.object = label('obj');
    this.auxiliary = label('aux');
    this.attribute = label('amod');
    this.compound = label('compound');
    this.determiner = label('det');
  }

  /** Changes tags, heads and labels of the words from the first of `hung` up to word `to`. */
  mend(hung: Hung, to: number): void {
    const { tags, heads, labels, from } = hung;
    for (let i = from + 1; i < to; i++) {
      if (tags[i] === this.tensed) this.mendObject(hung, i);
      else if (labels[i] === this.attribute && heads[i]! > i - from) this.mendVerb(hung, i);
      // «the premier shelved it»
      else if (labels[i] === this.subject && tags[i] === this.adjective && labels[i - 1] === this.determiner)
        tags[i] = this.noun;
    }
  }

  /** A verb in its plain form before a tensed one is no auxiliary of it, but has it for an object. */
  private mendObject({ tags, heads, labels, from }: Hung, i: number): void {
    const before = i - 1;
    if (tags[before] !== this.plain) return;
    if (labels[before] === this.auxiliary && heads[before] === i - from) {
      heads[before] = heads[i]!;
      labels[before] = labels[i]!;
      heads[i] = before - from;
      labels[i] = this.object;
    }
    if (labels[i] === this.object && heads[i] === before - from) tags[i] = this.nouns;
  }

  /** What has a subject is no attribute of the noun behind it, but a verb that has the noun for an object. */
  private mendVerb(hung: Hung, i: number): void {
    const { tags, heads, labels, from } = hung;
    const tag = tags[i]!;
    const isVerb = tag === this.past || tag === this.participle;
    if (!isVerb && tag !== this.adjective) return;
    const noun = from + heads[i]!;
    const subject = this.subjectBefore(hung, i, isVerb);
    if (subject < 0) return;
    const above = heads[noun]! < 0 ? -1 : from + heads[noun]!;
    // «France has derailed talks»: the auxiliary was taken for the verb
    const isPerfect = above > subject && above < i && this.have.has(tags[above]!) && labels[noun] === this.object;
    if (above >= 0 && !isPerfect) return;
    const top = isPerfect ? above : noun;
    heads[i] = heads[top]!;
    labels[i] = labels[top]!;
    if (isPerfect) {
      heads[above] = i - from;
      labels[above] = this.auxiliary;
    }
    heads[noun] = i - from;
    labels[noun] = this.object;
    labels[subject] = this.subject;
    const hasAuxiliary = labels[i - 1] === this.auxiliary && heads[i - 1] === i - from;
    tags[i] = hasAuxiliary ? this.participle : this.past;
  }

  private subjectBefore({ tags, heads, labels, from }: Hung, i: number, isVerb: boolean): number {
    for (let k = i - 1; k >= from && k >= i - NEAR; k--) {
      if (heads[k] !== i - from) continue;
      if (labels[k] === this.subject || (isVerb && labels[k] === this.compound && tags[k] === this.name)) return k;
    }
    return -1;
  }
}
