/** Lemma and features, as numbers, of the forms met so far under each tag they bore: the few tags of a form are a list. */
export class TaggedForms {
  readonly lemma: number[] = [];
  readonly feats: number[] = [];
  private readonly tag: number[] = [];
  private readonly next: number[] = [];
  private readonly first: Int32Array;

  constructor(forms: number) {
    this.first = new Int32Array(forms).fill(-1);
  }

  /** Where `lemma` and `feats` hold what is known of a form under a tag, -1 where nothing is. */
  find(form: number, tag: number): number {
    let at = this.first[form]!;
    while (at >= 0 && this.tag[at] !== tag) at = this.next[at]!;
    return at;
  }

  /** Keeps what was found out about a form under a tag; returns where. */
  add(form: number, tag: number, lemma: number, feats: number): number {
    const at = this.tag.push(tag) - 1;
    this.lemma.push(lemma);
    this.feats.push(feats);
    this.next.push(this.first[form]!);
    this.first[form] = at;
    return at;
  }

  clear(): void {
    for (const list of [this.lemma, this.feats, this.tag, this.next]) list.length = 0;
    this.first.fill(-1);
  }
}
