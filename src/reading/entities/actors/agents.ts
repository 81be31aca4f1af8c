import { DEPREL, type Deprel, type Doc, XPOS } from '../../../language/index.js';
import { rowFrom } from '../../rows.js';
import { type Draft, draft, type Found, headWord, join } from '../found.js';
import type { Words } from '../words.js';
import type { OwnActor } from './coded.js';
import { twinOf } from './coded.js';
import { type Hit, withAgents } from './dictionary.js';

const relations = (...names: Deprel[]): ReadonlySet<number> => new Set(names.map((name) => DEPREL.indexOf(name)));
/** Relations by which words are one phrase with the noun above them. */
const WITHIN = relations('compound', 'flat', 'amod', 'nmod:desc', 'nmod:unmarked');
/** Those by which an actor stands before its agent: «Arnor's soldiers», «Gondor officials». */
const BEFORE = relations('compound', 'flat', 'amod', 'nmod:desc', 'nmod:unmarked', 'nmod:poss', 'nmod');
const NMOD = DEPREL.indexOf('nmod');
const CASE = DEPREL.indexOf('case');
const NNS = XPOS.indexOf('NNS');

/** Prepositions behind an agent that lead in whose agent it is: «soldiers from Gondor», «activists in Arnor». */
const OWNED_BY = new Set(['of', 'from', 'in', 'for']);
/** Who was something is of the elite in CAMEO. */
const FORMER = new Set(['former', 'ex', 'erstwhile', 'onetime']);
const ELITE = '~ELI';
/** Words that an actor may hang on, one on the other, before its agent. */
const DEEPEST = 6;

/**
 * Gives agents the codes of their actors, be it the person that the phrase names or those whom it describes, and returns
 * the mentions that this needs. An agent of nobody known is `---GOV`.
 */
export function codeAgents(
  doc: Doc,
  words: Words,
  actors: readonly OwnActor[],
  agents: readonly Hit<string>[],
  mentions: readonly Found[],
): Found[] {
  const phrases = new Map<number, Hit<string>[]>();
  for (const agent of agents) {
    const head = topOf(doc, headWord(doc, agent.from, agent.to));
    phrases.set(head, [...(phrases.get(head) ?? []), agent]);
  }
  const made: Found[] = [];
  const { names, descriptions } = byWord(mentions);
  const own = new Map(actors.map((actor) => [actor.mention, actor]));
  const owned = new Owners(doc, words, actors);
  for (const [head, its] of phrases) {
    const named = names.get(head);
    const owners = owned.of(head);
    const self = named && own.get(named);
    const codes = [...(owners[0]?.codes ?? self?.codes ?? []), ...owners.slice(1).flatMap((owner) => owner.codes)];
    const isFormer = doc.children(head).some((child) => FORMER.has(words.lower[child]!));
    const parts = isFormer ? [ELITE] : its.map(({ value }) => value);
    if (named?.entity) {
      // A person or body by name that the dictionary does not know, of nobody that it knows, keeps its own code.
      if (codes[0] !== undefined) named.entity.ownCode = withAgents(codes[0], parts);
      continue;
    }
    const described = descriptions.get(head);
    const entity = described?.entity;
    if (described && entity && isNamed(entity)) {
      if (codes[0] === undefined) continue;
      if (entity.kind === 'person') entity.ownCode = withAgents(codes[0], parts);
      else leave(described, entity);
    } else if (entity) entity.ownCode = withAgents(codes[0] ?? '', parts);
    const mention = described ?? mentionOf(doc, head, its, owners);
    if (mention.entity === null) {
      const kind = doc.xpos[head] === NNS ? 'people' : 'person';
      const entity = draft(doc.text.slice(mention.start, mention.end).replace(/\s+/g, ' '), kind);
      entity.ownCode = withAgents(codes[0] ?? '', parts);
      join(mention, entity);
      if (mention !== described) made.push(mention);
    }
    made.push(...codes.slice(1).map((code) => twinOf(mention, withAgents(code, parts))));
  }
  return made;
}

/** «The Kuwait government» is no mention of Kuwait where a dictionary has a code for each. */
function leave(mention: Found, entity: Draft): void {
  entity.mentions = entity.mentions.filter((other) => other !== mention);
  mention.entity = null;
}

const isNamed = ({ mentions }: Draft): boolean => mentions.some(({ form }) => form === 'name');

/** The head of the phrase that a word is part of: «officials» for «security», Romendacil for «Minister». */
function topOf(doc: Doc, word: number): number {
  let top = word;
  while (WITHIN.has(doc.deprel[top]!) && doc.head[top]! >= 0) top = doc.head[top]!;
  return top;
}

/** Mentions of somebody: names by every word of theirs, descriptions by their heads. */
function byWord(mentions: readonly Found[]): { names: Map<number, Found>; descriptions: Map<number, Found> } {
  const names = new Map<number, Found>();
  const descriptions = new Map<number, Found>();
  for (const mention of mentions) {
    if (mention.entity === null) continue;
    if (mention.form === 'description') descriptions.set(mention.head, mention);
    if (mention.form === 'name')
      for (let i = mention.from; i < mention.to; i++) if (!names.has(i)) names.set(i, mention);
  }
  return { names, descriptions };
}

/** Finds whose agents phrases tell of. */
class Owners {
  /** Index of the first actor before, and the first behind, each head of a phrase. */
  private readonly before = new Map<number, number>();
  private readonly behind = new Map<number, number>();

  constructor(
    private readonly doc: Doc,
    private readonly words: Words,
    private readonly actors: readonly OwnActor[],
  ) {
    actors.forEach(({ mention }, k) => {
      for (const head of this.headsOver(mention.head)) if (!this.before.has(head)) this.before.set(head, k);
      const head = this.headBefore(mention.head);
      if (head >= 0 && !this.behind.has(head)) this.behind.set(head, k);
    });
  }

  /** The first actor before a phrase's head with those in a row with it, else those behind it. */
  of(head: number): OwnActor[] {
    const first = this.before.get(head) ?? this.behind.get(head);
    return first === undefined ? [] : rowFrom(this.doc, this.actors, first);
  }

  /** Heads that an actor stands before: «officials» for Arnor in «Arnor's security officials». */
  private headsOver(actor: number): number[] {
    const { doc } = this;
    const heads: number[] = [];
    for (let at = actor; heads.length < DEEPEST && BEFORE.has(doc.deprel[at]!) && doc.head[at]! > actor; ) {
      at = doc.head[at]!;
      heads.push(at);
    }
    return heads;
  }

  /** The head that an actor stands behind: «soldiers» for Gondor in «soldiers from Gondor»; or -1. */
  private headBefore(actor: number): number {
    const { doc, words } = this;
    const top = topOf(doc, actor);
    if (doc.deprel[top] !== NMOD || doc.head[top]! > actor) return -1;
    const leads = doc.children(top).some((child) => doc.deprel[child] === CASE && OWNED_BY.has(words.lower[child]!));
    return leads ? doc.head[top]! : -1;
  }
}

/** The words of a phrase from its actor or its agent to its head, or to the actor behind it. */
function mentionOf(doc: Doc, head: number, agents: readonly Hit<string>[], owners: readonly OwnActor[]): Found {
  const from = Math.min(head, ...agents.map((agent) => agent.from), ...owners.map((owner) => owner.from));
  const to = Math.max(head + 1, ...agents.map((agent) => agent.to), ...owners.map((owner) => owner.to));
  return {
    form: 'description',
    type: 'group',
    from,
    to,
    start: doc.start[from]!,
    end: doc.end[to - 1]!,
    head,
    entity: null,
    noun: doc.lemma(head).toLowerCase(),
  };
}
