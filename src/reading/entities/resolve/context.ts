import type { Doc } from '../../../language/index.js';
import type { Draft, Found } from '../found.js';
import type { Words } from '../words.js';

/** Entities kept in mind while reading on; beyond them a pronoun hardly ever reaches back. */
const KEPT_IN_MIND = 24;

/** What a reader has in mind at a point of the report: the entities spoken of, the last one first. */
export class Context {
  readonly recent: Draft[] = [];
  private readonly lastMention = new Map<Draft, Found>();
  private readonly counts = new Map<Draft, number>();
  /** The person whom the report named first. */
  firstPerson: Draft | null = null;

  constructor(
    readonly doc: Doc,
    readonly words: Words,
    readonly quotes: Int32Array,
  ) {}

  /** The report has come to a mention of an entity. */
  touch(mention: Found, entity: Draft): void {
    const at = this.recent.indexOf(entity);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(entity);
    if (this.recent.length > KEPT_IN_MIND) this.recent.pop();
    this.lastMention.set(entity, mention);
    this.counts.set(entity, this.count(entity) + 1);
    if (entity.kind === 'person') this.firstPerson ??= entity;
  }

  last(entity: Draft): Found | undefined {
    return this.lastMention.get(entity);
  }

  count(entity: Draft): number {
    return this.counts.get(entity) ?? 0;
  }
}
