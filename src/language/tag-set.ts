import { DEPREL, type Deprel, UPOS, type Upos, XPOS, type Xpos } from './tags.js';

/** Tags by their numbers in a Doc. A table, since words are asked for theirs again and again. */
export class TagSet {
  private readonly isIn: Uint8Array;

  constructor(numbers: readonly number[]) {
    this.isIn = new Uint8Array(Math.max(UPOS.length, XPOS.length, DEPREL.length));
    for (const number of numbers) this.isIn[number] = 1;
  }

  has(number: number): boolean {
    return this.isIn[number] === 1;
  }
}

export const uposes = (...tags: Upos[]): TagSet => new TagSet(tags.map((tag) => UPOS.indexOf(tag)));
export const xposes = (...tags: Xpos[]): TagSet => new TagSet(tags.map((tag) => XPOS.indexOf(tag)));
export const deprels = (...relations: Deprel[]): TagSet => new TagSet(relations.map((name) => DEPREL.indexOf(name)));
