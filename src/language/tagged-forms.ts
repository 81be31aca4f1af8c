/** What is known of a form under a tag, as numbers of strings. */
export interface TaggedForm {
  form: number;
  lower: number;
  lemma: number;
  /** -1 where the features depend on more than form and tag. */
  feats: number;
}

/** The forms met so far under each tag they bore; the few tags of a form are a list. */
export class TaggedForms {
  private known: TaggedForm[] = [];
  private tag: number[] = [];
  private next: number[] = [];
  private first: Int32Array;

  constructor(private readonly forms: number) {
    this.first = new Int32Array(forms).fill(-1);
  }

  /** What is known of form number `form` under a tag, which `lookUp` finds out the first time. */
  of(form: number, tag: number, lookUp: (form: number, tag: number) => TaggedForm): TaggedForm {
    for (let at = this.first[form]!; at >= 0; at = this.next[at]!) if (this.tag[at] === tag) return this.known[at]!;
    const found = lookUp(form, tag);
    this.next.push(this.first[form]!);
    this.tag.push(tag);
    this.first[form] = this.known.push(found) - 1;
    return found;
  }

  /** Keeps what is known of the forms `kept`, which are numbered in that order from now on. */
  keep(kept: readonly number[]): void {
    const { known, tag, next, first } = this;
    this.known = [];
    this.tag = [];
    this.next = [];
    this.first = new Int32Array(this.forms).fill(-1);
    kept.forEach((old, form) => {
      for (let at = first[old]!; at >= 0; at = next[at]!) this.of(form, tag[at]!, () => known[at]!);
    });
  }
}
