import type { Doc } from '../../../language/index.js';
import type { Draft, Found } from '../found.js';
import type { Words } from '../words.js';

/** Entities kept in mind while reading on; beyond them a pronoun hardly ever reaches back. */
const KEPT_IN_MIND = 24;

/** How an entity stands at a point of the report. */
export interface Standing {
  entity: Draft;
  /** Its last mention, and the one before. */
  last: Found;
  before: Found | null;
  /** Mentions so far. */
  count: number;
  /** How many times the whole report names it, and its place in the order of those of its kind by that. */
  names: number;
  order: number;
}

/** What a reader has in mind at a point of the report: the entities spoken of, the last one first. */
export class Context {
  readonly recent: Standing[] = [];
  /** The person whom the report named first. */
  firstPerson: Draft | null = null;
  /** Sentence and paragraph of each word. */
  readonly sentence: Int32Array;
  readonly paragraph: Int32Array;
  /** Mentions by the word that heads them: the names of the whole report, and what else has an entity so far. */
  readonly mentionAt: Map<number, Found>;
  private readonly standings = new Map<Draft, Standing>();
  private readonly named: ReadonlyMap<Draft, { names: number; order: number }>;

  constructor(
    readonly doc: Doc,
    readonly words: Words,
    readonly quotes: Int32Array,
    names: readonly Found[],
  ) {
    this.sentence = numbered(doc.sentenceStart, doc.length);
    this.paragraph = numbered(doc.paragraphStart, doc.length);
    this.named = byFrequency(names);
    this.mentionAt = new Map(names.map((name) => [name.head, name]));
  }

  /** The report has come to a mention of an entity. */
  touch(mention: Found, entity: Draft): void {
    const known = this.standings.get(entity);
    const standing = known ?? this.begin(mention, entity);
    if (known) {
      standing.before = standing.last;
      standing.last = mention;
      const at = this.recent.indexOf(standing);
      if (at >= 0) this.recent.splice(at, 1);
    }
    standing.count++;
    this.recent.unshift(standing);
    if (this.recent.length > KEPT_IN_MIND) this.recent.pop();
    if (entity.kind === 'person') this.firstPerson ??= entity;
  }

  private begin(mention: Found, entity: Draft): Standing {
    const { names, order } = this.named.get(entity) ?? { names: 0, order: Number.MAX_SAFE_INTEGER };
    const standing = { entity, last: mention, before: null, count: 0, names, order };
    this.standings.set(entity, standing);
    return standing;
  }

  /** An entity that was only described so far is one that has just been named. */
  rename(described: Draft, named: Draft): void {
    const standing = this.standings.get(described);
    if (!standing) return;
    this.standings.delete(described);
    this.standings.set(named, standing);
    standing.entity = named;
    Object.assign(standing, this.named.get(named));
    if (this.firstPerson === described) this.firstPerson = named;
  }

  last(entity: Draft): Found | undefined {
    return this.standings.get(entity)?.last;
  }
}

/** For each word the number of the part it stands in; `starts` are the parts' first words and, last, the end. */
function numbered(starts: Int32Array, length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let part = 0; part + 1 < starts.length; part++) numbers.fill(part, starts[part], starts[part + 1]);
  return numbers;
}

/** How often each entity is named, and its place among those of its kind. */
function byFrequency(names: readonly Found[]): Map<Draft, { names: number; order: number }> {
  const counts = new Map<Draft, { names: number; order: number }>();
  for (const { entity } of names) {
    if (!entity) continue;
    const count = counts.get(entity);
    if (count) count.names++;
    else counts.set(entity, { names: 1, order: 0 });
  }
  const ofKind = new Map<string, number>();
  for (const [{ kind }, count] of [...counts].sort((a, b) => b[1].names - a[1].names)) {
    count.order = ofKind.get(kind) ?? 0;
    ofKind.set(kind, count.order + 1);
  }
  return counts;
}
