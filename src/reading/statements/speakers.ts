import { DEPREL, deprels, xposes } from '../../language/index.js';
import type { Entity, Mention } from '../../terms/index.js';
import { firstFrom } from '../nearest.js';
import type { Run } from './extent.js';
import type { Scene } from './scene.js';

/** Relations by which several nouns name one and the same: «Foreign Minister Lavrov», «Lavrov, the minister». */
const SAME_THING = new Set(
  (['appos', 'flat', 'compound', 'nmod:desc', 'nmod:unmarked', 'list', 'dep', 'goeswith'] as const).map((r) =>
    DEPREL.indexOf(r),
  ),
);
const RELATIVE = xposes('WP', 'WDT');
const RELATIVE_CLAUSE = deprels('acl:relcl', 'acl');

/** Finds what entity words of a report refer to, from its mentions. */
export class Referents {
  private readonly byId: ReadonlyMap<string, Entity>;

  constructor(
    private readonly scene: Scene,
    /** In the text's order. */
    private readonly mentions: readonly Mention[],
    entities: readonly Entity[],
  ) {
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
  }

  entity(id: string | null): Entity | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  /** The entity that the phrase about word `head` refers to; a relative pronoun stands for what its clause hangs on. */
  of(head: number, phrase: readonly Run[]): string | null {
    const word = this.antecedent(head);
    const where = word === head ? phrase : [{ from: this.scene.first[word]!, to: this.scene.last[word]! + 1 }];
    const near = where
      .flatMap(({ from, to }) => this.mentionsIn(from, to))
      .filter((mention) => mention.entity !== null && this.names(mention, word));
    const isPerson = ({ entity }: Mention) => this.entity(entity)?.kind === 'person';
    const covering = near.filter(({ start, end }) => start <= this.start(word) && this.start(word) < end);
    return (covering.find(isPerson) ?? near.find(isPerson) ?? covering.at(-1))?.entity ?? null;
  }

  /** The first entity that the words `[from, to)` mention. */
  within(from: number, to: number): string | null {
    return this.mentionsIn(from, to).find(({ entity }) => entity !== null)?.entity ?? null;
  }

  private start(word: number): number {
    return this.scene.doc.start[word]!;
  }

  private mentionsIn(from: number, to: number): Mention[] {
    const { doc } = this.scene;
    const found: Mention[] = [];
    for (let m = firstFrom(this.mentions, doc.start[from]!); m < this.mentions.length; m++) {
      const mention = this.mentions[m]!;
      if (mention.start >= doc.end[to - 1]!) break;
      found.push(mention);
    }
    return found;
  }

  /** Whether a mention names what word `word` names: it holds the word, or hangs on it by relations of sameness. */
  private names({ start, end }: Mention, word: number): boolean {
    const { doc } = this.scene;
    if (start <= this.start(word) && this.start(word) < end) return true;
    let at = doc.wordAt(start);
    while (doc.head[at]! >= 0 && inside(doc.start[doc.head[at]!]!, start, end)) at = doc.head[at]!;
    while (at !== word && SAME_THING.has(doc.deprel[at]!) && doc.head[at]! >= 0) at = doc.head[at]!;
    return at === word;
  }

  private antecedent(word: number): number {
    const { doc } = this.scene;
    if (word < 0 || !RELATIVE.has(doc.xpos[word]!)) return word;
    let at = doc.head[word]!;
    for (let step = 0; at >= 0 && step < 3; step++) {
      if (RELATIVE_CLAUSE.has(doc.deprel[at]!)) return doc.head[at]! < 0 ? word : doc.head[at]!;
      at = doc.head[at]!;
    }
    return word;
  }
}

const inside = (character: number, start: number, end: number): boolean => start <= character && character < end;
