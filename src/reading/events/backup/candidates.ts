import type { Deprel, Doc } from '../../../language/index.js';
import type { ArgumentsOf } from '../arguments.js';
import type { Parties } from '../parties.js';
import { VERB } from '../tags.js';

/** Somebody whom a verb may be done to, and the way down the tree to the word that names them. */
export interface Other {
  readonly id: string;
  readonly word: number;
  /** Words from under the verb down to `word`, which is the last of them. */
  readonly path: readonly number[];
  /** How many others were met on the way before this one. */
  readonly rank: number;
}

/** A verb with who does it; whom it may be done to is another question, since it is not always asked. */
export interface Candidate {
  readonly word: number;
  readonly actor: readonly string[];
  /** Whether the others do it with the actor: the rest of a row that is the subject. */
  readonly together: boolean;
}

/** Relations by which what hangs on a verb, or under that, belongs to what it says. */
const IN_CLAUSE: ReadonlySet<Deprel> = new Set<Deprel>([
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'nsubj',
  'nsubj:pass',
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'compound',
  'amod',
  'appos',
  'conj',
  'nummod',
  'acl',
  'xcomp',
  'ccomp',
  'advcl',
]);

/** Steps down from a verb within which others are sought, and the most of them that are looked at. */
const DEEPEST = 6;
const MOST_OTHERS = 8;

/** What most words may tell. */
const NONE: readonly Candidate[] = [];

/** Finds who may do something to whom, for the back-up to judge. */
export class Candidates {
  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    private readonly parties: Parties,
  ) {}

  /** What `word` may tell: it must be a verb with somebody who does it. */
  of(word: number): readonly Candidate[] {
    const { doc, grammar } = this;
    if (doc.upos[word] !== VERB || doc.deprelOf(word) === 'amod' || doc.deprelOf(word) === 'case') return NONE;
    const { subject } = grammar.of(word);
    if (subject < 0) return NONE;
    const actor = this.doers(subject);
    const [first, ...rest] = actor;
    if (first === undefined) return NONE;
    const alone = { word, actor, together: false };
    return rest.length > 0 ? [alone, { word, actor: [first], together: true }] : [alone];
  }

  /** Those beside the actor, or under the verb: somebody else whom the verb may be done to. */
  othersOf({ word, actor, together }: Candidate): Other[] {
    const { subject, objects } = this.grammar.of(word);
    if (!together) return this.under(word, subject, objects, actor);
    return this.doers(subject)
      .slice(1)
      .map((id, rank) => ({ id, word: subject, path: [subject], rank }));
  }

  private doers(subject: number): string[] {
    const named = this.parties.of(subject, false);
    return named.length > 0 ? named : this.parties.ownersOf(subject);
  }

  /** Those named or described under a verb, nearest first, but not within its subject. */
  private under(verb: number, subject: number, objects: readonly number[], actor: readonly string[]): Other[] {
    const { doc, parties } = this;
    const found: Other[] = [];
    const seen = new Set<string>(actor);
    const open: { word: number; path: readonly number[] }[] = [];
    const enter = (word: number, path: readonly number[]) => {
      if (word !== subject) open.push({ word, path: [...path, word] });
    };
    const children = [...doc.children(verb)].filter(
      (child) => IN_CLAUSE.has(doc.deprelOf(child)) && !this.isApart(child),
    );
    for (const object of objects) if (!children.includes(object)) enter(object, []);
    for (const child of children) enter(child, []);
    for (let k = 0; k < open.length && found.length < MOST_OTHERS; k++) {
      const { word, path } = open[k]!;
      const id = path.length > 2 ? parties.named(word) : (parties.of(word, false)[0] ?? null);
      if (id !== null && !seen.has(id)) {
        found.push({ id, word, path, rank: found.length });
        seen.add(id);
      }
      if (path.length < DEEPEST)
        for (const child of doc.children(word)) if (IN_CLAUSE.has(doc.deprelOf(child))) enter(child, path);
    }
    return found;
  }

  /** A clause beside the verb's own, which has its own candidate. */
  private isApart(child: number): boolean {
    return this.doc.deprelOf(child) === 'conj' && this.doc.uposOf(child) === 'VERB';
  }
}
