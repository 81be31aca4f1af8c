import { DEPREL, type Deprel, type Doc } from '../../language/index.js';
import type { Entity, Mention } from '../../terms/index.js';
import type { ArgumentsOf } from './arguments.js';
import { isPublic } from './public-life.js';
import type { Side, Sides } from './sides.js';
import { ADVCL, CCOMP, NNS, NOUN, NSUBJ, NSUBJ_PASS, NUMMOD, PRON, PROPN } from './tags.js';

/** Relations by which several nouns name one and the same: «Foreign Minister Lavrov», «the minister, Lavrov». */
const SAME = new Set(
  (['flat', 'appos', 'compound', 'nmod:desc', 'nmod:unmarked'] as const).map((name: Deprel) => DEPREL.indexOf(name)),
);
/** Words before a number that are no part of a description: «more than 200 people». */
const SOFTENERS = new Set(['more', 'than', 'at', 'least', 'most', 'for', 'around', 'about', 'some', 'over', 'nearly']);
/** Words within which a list of names ends. */
const LONGEST_LIST = 40;
/** Sentences that «they» is carried on over. */
const SENTENCES_BACK = 3;
/** «envoys on Afghanistan», «ambassador to Kenya» are no Afghans and no Kenyans. */
const ABOUT = new Set(['on', 'to', 'for', 'about', 'against', 'with']);
/** «such» stands for «such as». */
const EXAMPLES = new Set(['such', 'including', 'like']);

/** Kinds of entities that take part in acts. */
const NO_PARTY = new Set(['product', 'law', 'occasion']);

/** Types of names of those who act, as against occasions and treaties, which are acts by name. */
const NAMES_OF_PARTIES: ReadonlySet<string> = new Set(['organization', 'person', 'product']);

/**
 * Who the words of a report stand for as sides of an act: entities of the reading, and entities made for those who are
 * only described («villagers», «an army base»).
 */
export class Parties {
  /** Entities made here, in the order in which they were needed. */
  readonly made: Entity[] = [];
  /** Mentions made here, and those of the reading that now have an entity. */
  readonly mentions: Mention[];
  private readonly byId: Map<string, Entity>;
  private readonly madeIds = new Set<string>();
  /** Sectors of those made here who hold power or fight for it. */
  private readonly sectors = new Map<string, string>();
  /** Sectors of all those made here. */
  private readonly services = new Map<string, string>();
  /** Index of the mention that names word `i` most closely, or -1. */
  private readonly at: Int32Array;
  private readonly described = new Map<string, string>();
  /** Country of those whom a noun described last: «Indian authorities … the authorities». */
  private readonly lastOf = new Map<string, string>();
  /** Others that a mention of an entity stands for as well: a researcher's actor may have several codes. */
  private readonly twins = new Map<string, string[]>();

  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    mentions: readonly Mention[],
    private readonly entities: readonly Entity[],
    private readonly sides: Sides,
    /** Country of the dateline: «police» there are that country's. */
    private readonly home: string | null,
    /** Whom «we» and «us» in somebody's words stand for: the one who speaks. */
    private readonly ourselves: ReadonlyMap<number, string> = new Map(),
  ) {
    this.mentions = [...mentions];
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.at = new Int32Array(doc.length).fill(-1);
    mentions.forEach((mention, m) => {
      this.mark(mention, m);
    });
    this.noteTwins(mentions);
  }

  /** Entities of the reading, and those made here. */
  get known(): readonly Entity[] {
    return [...this.entities, ...this.made];
  }

  entity(id: string): Entity | undefined {
    return this.byId.get(id);
  }

  /** Whether an entity is told by a name or a country, and not only described. */
  isIdentified(id: string): boolean {
    const entity = this.byId.get(id);
    return entity !== undefined && (!this.madeIds.has(id) || entity.country !== null);
  }

  /** Whether an entity has a part in public life: what it is, what it is described as, what its offices are. */
  isPublic(id: string): boolean {
    const entity = this.byId.get(id);
    if (entity === undefined) return false;
    return isPublic(entity, (noun) => this.sides.get(noun)?.sector, this.services.get(id));
  }

  /** Whether those who are only described hold power or serve it: a delegation, ministers, soldiers. */
  speaksForState(id: string): boolean {
    return OF_STATE.has(this.services.get(id) ?? '') || OF_STATE.has(this.byId.get(id)?.code?.slice(3) ?? '');
  }

  /** Whether those who are only described are sent: ministers, a delegation, a mission. */
  isDelegation(id: string): boolean {
    const service = this.services.get(id);
    return service === 'GOV' || service === 'LEG' || service === 'IGO';
  }

  /** Whether a word is part of what a body or a person is called: «Movement for Solidarity with Kenya». */
  isInName(word: number): boolean {
    const mention = this.mentions[this.at[word]!];
    return mention?.form === 'name' && NAMES_OF_PARTIES.has(mention.type);
  }

  /** Whether an entity is at least known for what it is: police, rebels, a court. */
  hasSector(id: string): boolean {
    return this.sectors.get(id) !== undefined;
  }

  /** The entity that one phrase stands for, or null; its row is not followed. */
  named(word: number): string | null {
    const { doc } = this;
    const direct = this.mentioned(word);
    if (direct !== null) return direct;
    if (doc.upos[word] === PRON) return this.ourselves.get(word) ?? this.subjectAround(word) ?? this.carriedOn(word, 0);
    for (const child of doc.children(word)) {
      if (!SAME.has(doc.deprel[child]!)) continue;
      const id = this.mentioned(child);
      if (id !== null && this.byId.get(id)?.kind === 'person') return id;
    }
    return null;
  }

  isPerson(id: string): boolean {
    return this.byId.get(id)?.kind === 'person';
  }

  /** «The group said it would leave», «they declined, since they were not asked»: the subject of the clause around. */
  private subjectAround(pronoun: number): string | null {
    const { doc } = this;
    const form = doc.lower(pronoun);
    const clause = doc.head[pronoun]!;
    if (clause < 0 || (doc.deprel[pronoun] !== NSUBJ && doc.deprel[pronoun] !== NSUBJ_PASS)) return null;
    if ((doc.deprel[clause] !== CCOMP && doc.deprel[clause] !== ADVCL) || doc.head[clause]! < 0) return null;
    const { subject } = this.grammar.of(doc.head[clause]!);
    if (subject < 0 || doc.upos[subject] === PRON) return null;
    const id = this.one(subject, false)[0];
    const kind = id === undefined ? undefined : this.byId.get(id)?.kind;
    if (id === undefined || kind === undefined) return null;
    const fits =
      form === 'he' || form === 'she'
        ? kind === 'person'
        : form === 'it'
          ? kind !== 'person'
          : form === 'they' && kind !== 'person';
    return fits ? id : null;
  }

  /** «They also wanted …»: those whom the sentence before is about, where nothing better is known and they can be it. */
  private carriedOn(pronoun: number, depth: number): string | null {
    const { doc } = this;
    const form = doc.lower(pronoun);
    const sentence = doc.sentenceOf(pronoun);
    if ((form !== 'they' && form !== 'it') || sentence === 0 || depth >= SENTENCES_BACK) return null;
    const from = doc.sentenceStart[sentence - 1]!;
    const to = doc.sentenceStart[sentence]!;
    for (let i = from; i < to; i++) {
      if (doc.head[i] !== -1) continue;
      for (const child of doc.children(i)) {
        if (doc.deprel[child] !== NSUBJ && doc.deprel[child] !== NSUBJ_PASS) continue;
        const id = this.mentioned(child) ?? (doc.upos[child] === PRON ? this.carriedOn(child, depth + 1) : null);
        if (id === null) return null;
        const kind = this.byId.get(id)?.kind;
        return kind !== 'person' && (form === 'they' || kind !== 'people') ? id : null;
      }
    }
    return null;
  }

  /** Everybody that a phrase and its row stand for; `things` lets places and things count that are only described. */
  of(word: number, things: boolean): string[] {
    const found: string[] = [];
    for (const one of this.grammar.row(word))
      for (const id of this.one(one, things)) if (!found.includes(id)) found.push(id);
    return found;
  }

  /** Whether a phrase stands for somebody. */
  is(word: number, things: boolean): boolean {
    const { doc } = this;
    if (this.named(word) !== null) return true;
    const counted = this.grammar.counted(word);
    if (counted !== word) return this.is(counted, things);
    if (doc.upos[word] !== NOUN && doc.upos[word] !== PROPN) return false;
    const side = this.nounOf(word);
    if (side === null) return false;
    return side ? things || isPeople(side) : things && doc.upos[word] === NOUN;
  }

  /** Whether a noun by itself tells of people, places or things that can be acted upon, or the phrase names somebody. */
  isSide(word: number): boolean {
    return this.named(word) !== null || this.sideOf(word) !== undefined;
  }

  /** Whether a noun tells of a place or thing that can be hit or taken. */
  isThing(word: number): boolean {
    const side = this.sideOf(word);
    return side !== undefined && !isPeople(side);
  }

  /** Whether a phrase speaks of several: a plural, or a row. */
  isSeveral(word: number): boolean {
    const { doc } = this;
    if (this.grammar.row(word).length > 1) return true;
    if (doc.xpos[word] === NNS) return true;
    return doc.upos[word] === PRON && /^(?:they|we|both)$/i.test(doc.form(word));
  }

  /** Those whose a thing is: «Iran's decision», «the Syrian attack», «the decision by Iran». */
  ownersOf(word: number): string[] {
    const possessor = this.grammar.possessor(word);
    if (possessor >= 0) {
      const owners = this.of(possessor, false);
      if (owners.length > 0) return owners;
    }
    const before = this.grammar.modifiersBefore(word).flatMap((one) => this.namesIn(one));
    if (before.length > 0) return [...new Set(before)];
    for (const { preposition, word: by } of this.grammar.of(word).phrases)
      if (preposition === 'by' || preposition === 'of' || preposition === 'from') {
        const owners = this.of(by, false);
        if (owners.length > 0) return owners;
      }
    const maker = this.grammar.makerBehind(word);
    return maker < 0 ? [] : this.of(maker, false);
  }

  private one(word: number, things: boolean): string[] {
    const named = this.named(word);
    if (named !== null) return [named, ...(this.twins.get(named) ?? [])];
    const counted = this.grammar.counted(word);
    if (counted !== word) return this.of(counted, things);
    if (!this.is(word, things)) return [];
    const listed = this.listedBehind(word);
    if (listed.length > 1) return listed;
    const examples = this.examplesOf(word);
    if (examples.length > 0) return examples;
    // «UK and EU negotiators» are two sides.
    const before = this.grammar.modifiersBefore(word).flatMap((one) => this.namesIn(one));
    if (this.doc.xpos[word] === NNS && new Set(before).size > 1) return [...new Set(before)];
    return [this.describe(word)];
  }

  /** «its rivals, such as Iran and Oman», «its partners, including Japan»: a plural that is told by names. */
  private examplesOf(head: number): string[] {
    const { doc, grammar } = this;
    if (doc.xpos[head] !== NNS) return [];
    const named = grammar.of(head).phrases.find(({ preposition, word }) => EXAMPLES.has(preposition) && word > head);
    // «eight people, including a Reuters reporter» are eight.
    if (named === undefined || this.isNumbered(head)) return [];
    const ids = this.of(named.word, false);
    return ids.every((id) => this.isIdentified(id)) ? ids : [];
  }

  private isNumbered(head: number): boolean {
    for (const child of this.doc.children(head)) if (this.doc.deprel[child] === NUMMOD) return true;
    return false;
  }

  /** Those named behind a plural of people: «his counterparts from Oman and Iraq, respectively, X and Y». */
  private listedBehind(head: number): string[] {
    const { doc } = this;
    if (doc.xpos[head] !== NNS || this.sideOf(head)?.kind !== 'person') return [];
    const end = Math.min(doc.sentenceStart[doc.sentenceOf(head) + 1]!, head + LONGEST_LIST);
    const found: string[] = [];
    let isLast = false;
    for (let i = head + 1; i < end && doc.uposOf(i) !== 'VERB'; i++) {
      if (doc.uposOf(i) === 'CCONJ') isLast = found.length > 0;
      const id = this.mentioned(i);
      if (id === null || found.includes(id) || !this.isPerson(id) || this.mentioned(i - 1) === id) continue;
      found.push(id);
      if (isLast) return found;
    }
    return [];
  }

  /** Notes whom mentions at one place stand for: the first of them for all. */
  private noteTwins(mentions: readonly Mention[]): void {
    let first: Mention | undefined;
    for (const mention of mentions) {
      if (first?.start !== mention.start || first.end !== mention.end) first = mention;
      else if (first.entity !== null && mention.entity !== null && first.entity !== mention.entity) {
        const known = this.twins.get(first.entity) ?? [];
        if (!known.includes(mention.entity)) this.twins.set(first.entity, [...known, mention.entity]);
      }
    }
  }

  private namesIn(word: number): string[] {
    return this.grammar
      .row(word)
      .map((one) => this.mentioned(one))
      .filter((id) => id !== null);
  }

  private mentioned(word: number): string | null {
    const mention = this.mentions[this.at[word]!];
    if (!mention || mention.entity === null) return null;
    const kind = this.byId.get(mention.entity)?.kind;
    return kind === undefined || NO_PARTY.has(kind) ? null : mention.entity;
  }

  private sideOf(word: number): Side | undefined {
    return this.nounOf(word) ?? undefined;
  }

  private nounOf(word: number): Side | null | undefined {
    if (this.doc.lower(word) === 'p.m.') return undefined; // of the day, and no prime minister
    // «forces», but not «by force»
    const known = this.sides.get(this.doc.lower(word));
    return known === undefined ? this.sides.get(this.doc.lemma(word).toLowerCase()) : known;
  }

  /** An entity for those whom a phrase describes; the same words in one report describe the same. */
  private describe(head: number): string {
    const { doc } = this;
    const owners = this.ownersOf(head);
    const place = owners.length > 0 ? null : this.countryAround(head);
    const side = this.sideOf(head);
    const told = owners.map((id) => this.byId.get(id)?.country ?? null).find((one) => one !== null) ?? place;
    const isBare = this.grammar.modifiersBefore(head).length === 0;
    const isOfState = side !== undefined && OF_STATE.has(side.sector);
    const noun = this.doc.lower(head);
    const country = told ?? (isOfState && owners.length === 0 && isBare ? (this.lastOf.get(noun) ?? this.home) : null);
    if (isOfState && country !== null) this.lastOf.set(noun, country);
    const first = this.firstOf(head);
    const name = doc.text.slice(doc.start[first], this.endOf(head)).replace(/\s+/g, ' ');
    const key = `${name.toLowerCase()} ${country ?? ''}`;
    const known = this.described.get(key);
    const id = known ?? `e${this.entities.length + this.made.length + 1}`;
    if (known === undefined) {
      const kind = !side ? 'thing' : side.kind === 'body' ? 'organisation' : plural(side, doc.xpos[head] === NNS);
      const fighting = owners.map((id) => this.byId.get(id)!).find(({ kind }) => kind === 'armed group');
      // Those of an armed group are the group's, whatever post they hold in it.
      const code = fighting ? fighting.code : country && side?.sector ? country + side.sector : undefined;
      const entity: Entity = {
        id,
        name,
        kind,
        country,
        ...(country ? { countryFrom: 'report' as const } : {}),
        ...(code ? { code } : {}),
        offices: [],
      };
      this.made.push(entity);
      this.madeIds.add(id);
      if (side) this.services.set(id, side.sector);
      if (side && (OF_STATE.has(side.sector) || FIGHTS.has(side.sector))) this.sectors.set(id, side.sector);
      this.byId.set(id, entity);
      this.described.set(key, id);
    }
    this.mention(head, first, id, side);
    return id;
  }

  private mention(head: number, first: number, entity: string, side: Side | undefined): void {
    const { doc } = this;
    const m = this.at[head]!;
    const known = this.mentions[m];
    if (known && known.entity === null && known.form === 'description') {
      this.mentions[m] = { ...known, entity };
      return;
    }
    const type = !side || side.kind === 'thing' ? 'other' : side.kind === 'people' ? 'group' : TYPES[side.kind];
    this.mentions.push({
      id: `m${this.mentions.length + 1}`,
      start: doc.start[first]!,
      end: doc.end[head]!,
      form: 'description',
      type,
      entity,
    });
    this.at[head] = this.mentions.length - 1;
  }

  /** First word of a phrase up to its head, without articles. */
  private firstOf(head: number): number {
    const { doc } = this;
    let first = head;
    for (const child of doc.children(head)) {
      if (child > head) break;
      const name = DEPREL[doc.deprel[child]!];
      const joins =
        name === 'amod' || name === 'compound' || name === 'nummod' || name === 'nmod:poss' || name === 'nmod';
      if (joins) first = Math.min(first, this.leftmost(child));
    }
    while (first < head && SOFTENERS.has(doc.lower(first))) first++;
    return first;
  }

  private leftmost(word: number): number {
    const first = this.doc.children(word)[0];
    return first === undefined || first > word ? word : this.leftmost(first);
  }

  /** Country of the place that a phrase is in: «an army base in Kenya». */
  private countryAround(head: number): string | null {
    for (const { preposition, word } of this.grammar.of(head).phrases) {
      if (ABOUT.has(preposition)) continue;
      const id = this.mentioned(word);
      const country = id === null ? null : (this.byId.get(id)?.country ?? null);
      if (country) return country;
    }
    return null;
  }

  /** Where a description ends: with whoever it says they are of, «leaders of the Taliban», else with its noun. */
  private endOf(head: number): number {
    for (const { preposition, word } of this.grammar.of(head).phrases) {
      const mention = this.mentions[this.at[word]!];
      if (preposition === 'of' && word > head && mention?.form === 'name') return mention.end;
    }
    return this.doc.end[head]!;
  }

  /** A word is named by the shortest mention around it; one that has an entity wins over one that has none. */
  private mark(mention: Mention, m: number): void {
    const { doc, at } = this;
    for (let i = doc.wordAt(mention.start); i < doc.length && doc.start[i]! < mention.end; i++) {
      const known = this.mentions[at[i]!];
      const closer = !known || mention.end - mention.start < known.end - known.start;
      const better = !known || (known.entity === null) === (mention.entity === null) ? closer : mention.entity !== null;
      if (better) at[i] = m;
    }
  }
}

/** Sectors that act for a state, and those that fight one. */
const OF_STATE = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);
const FIGHTS = new Set(['REB', 'OPP', 'PTY']);

const isPeople = ({ kind }: Side): boolean => kind === 'person' || kind === 'people' || kind === 'body';
const plural = ({ kind }: Side, isPlural: boolean): string => (kind === 'person' && isPlural ? 'people' : kind);
const TYPES = { person: 'person', body: 'organization', facility: 'facility' } as const;
