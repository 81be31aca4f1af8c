import { Doc, type DocParts } from '../../language/index.js';

/** A Doc on its way from one thread to another, without its text, which is there already. */
export interface SentDoc extends Omit<Required<DocParts>, 'text'> {
  /** How many strings that were sent before come first; where a list begins anew, none. */
  before: number;
}

/** Makes Docs ready to be sent. Their strings are one list that grows, so that only what is new of it goes along. */
export class SendingDocs {
  #strings: readonly string[] = [];
  #sent = 0;

  sent({ text: _, strings, ...parts }: Doc): SentDoc {
    const before = strings === this.#strings ? this.#sent : 0;
    this.#strings = strings;
    this.#sent = strings.length;
    return { ...parts, strings: strings.slice(before), before };
  }
}

/** Makes Docs again of what one `SendingDocs` sent, in the same order. */
export class ReceivingDocs {
  #strings: string[] = [];

  received({ strings, before, ...parts }: SentDoc, text: string): Doc {
    if (before === 0) this.#strings = [];
    for (const string of strings) this.#strings.push(string);
    return new Doc({ ...parts, text, strings: this.#strings });
  }
}
