/** Numbers that a model gives to some of its tags (pairs of UPOS and XPOS) and relations; -1 where it has none. */
interface Numbers {
  noun: number;
  verb: number;
  tensed: number;
  object: number;
  auxiliary: number;
}

/** Mends where tag and relation of a word contradict each other: «will host talks», with «talks» for a verb. */
export class Contradictions {
  private readonly is: Numbers;

  constructor(tags: readonly string[], labels: readonly string[]) {
    this.is = {
      noun: tags.indexOf('NOUN NNS'),
      verb: tags.indexOf('VERB VB'),
      tensed: tags.indexOf('VERB VBZ'),
      object: labels.indexOf('obj'),
      auxiliary: labels.indexOf('aux'),
    };
  }

  /** Changes tags, heads and labels of the words `[from, to)`; heads are counted from `from`. */
  mend(tags: Uint8Array, heads: Int32Array, labels: Uint8Array, from: number, to: number): void {
    const { noun, verb, tensed, object, auxiliary } = this.is;
    for (let i = from + 1; i < to; i++) {
      if (tags[i] !== tensed) continue;
      const before = i - 1;
      // A verb in its plain form before a tensed one is no auxiliary of it, but has it for an object.
      if (labels[before] === auxiliary && tags[before] === verb && heads[before] === i - from) {
        heads[before] = heads[i]!;
        labels[before] = labels[i]!;
        heads[i] = before - from;
        labels[i] = object;
      }
      if (labels[i] === object && heads[i] === before - from && tags[before] === verb) tags[i] = noun;
    }
  }
}
