import type { Deprel, Doc } from '../../language/index.js';
import type { PloverContext, PloverType } from '../../terms/index.js';
import type { ArgumentsOf } from './arguments.js';
import type { Coding, Frame, InnerStatus, Over } from './codebook/frame.js';
import type { Match, Matcher } from './match.js';
import type { Parties } from './parties.js';
import { HARMS, modeOver, overActOf, polarityOf, usesOwnForces } from './polarity.js';
import { standingOf } from './status.js';

/** An act that a sentence tells, still in words. */
export interface Act {
  /** The word at its heart. */
  readonly word: number;
  /** The frame that says what it is, and every frame on the way, outermost first. */
  readonly frames: readonly Pick<Frame, 'text' | 'contexts'>[];
  readonly type: PloverType;
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly contexts: readonly PloverContext[];
  /** Entities. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  /** Present where the trained model says whom it is towards, since the codebook does not. */
  readonly recipientFrom?: 'model';
  /** Words of the sentence that the frames name, and that are negated, made conditional and so on. */
  readonly words: readonly number[];
  /** What it is about: the word that heads the phrase or clause, or -1. */
  readonly about: number;
  /** Heads of the stances that it stands under, outermost first. */
  readonly above: readonly number[];
  /** Words of the acts under it, where its reason may stand. */
  readonly below: readonly number[];
  /** What a stance says of it; null where its own clause decides. */
  readonly status: InnerStatus;
}

/** Prepositions that lead in those whom an act is towards, where no frame says who they are. */
const TOWARDS = new Set([
  'with',
  'to',
  'against',
  'for',
  'of',
  'from',
  'toward',
  'towards',
  'on',
  'into',
  'over',
  'between',
]);

/** Those among them that lead in whom one meets. */
const MET = new Set(['with', 'to', 'from', 'of', 'for', 'between']);

/** Relations by which what stands behind a verb belongs to its own clause. */
const IN_CLAUSE: ReadonlySet<Deprel> = new Set<Deprel>([
  'obj',
  'iobj',
  'obl',
  'nmod',
  'nmod:poss',
  'compound',
  'amod',
  'acl',
  'xcomp',
  'conj',
  'appos',
]);

/** Acts that are for or against somebody who may stand far behind; who suffers an attack is no target of its blame. */
const FAR_REACHING: ReadonlySet<PloverType> = new Set([
  'AID',
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'SANCTION',
  'COOPERATE',
  'CONCEDE',
  'RETREAT',
  'REJECT',
  'MOBILIZE',
  'ASSAULT',
  'COERCE',
]);

/** Meetings that are nothing without those who hold them or travel. */
const ACTED: ReadonlySet<string | null> = new Set(['visit', 'multilateral']);

/** What is done to people by those who hold power over a place. */
const BY_AUTHORITY: ReadonlySet<PloverType> = new Set(['COERCE', 'RETREAT', 'CONCEDE', 'SANCTION']);

/** Stances stand over stances at most so deep. */
const DEEPEST = 5;

/** Reads the acts out of a report's words, stances with the acts that they speak of. */
export class Acts {
  /** Words whose acts were told with those of another word. */
  private readonly taken = new Set<number>();

  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    private readonly parties: Parties,
    private readonly matcher: Matcher,
  ) {}

  /** All acts, in the text's order of their outermost words. */
  all(): Act[] {
    const found: { word: number; match: Match }[] = [];
    for (let word = 0; word < this.doc.length; word++) {
      const match = this.matcher.of(word);
      if (match) found.push({ word, match });
    }
    for (const { match } of found) {
      for (const inner of match.inner) this.taken.add(inner);
      // «held talks with»: what a frame names is told by it.
      for (const named of match.words) if (named !== match.word) this.taken.add(named);
    }
    const byWord = new Map(found.map(({ word, match }) => [word, match]));
    return found.flatMap(({ word, match }) =>
      this.taken.has(word) || match.lacks ? [] : this.told(match, byWord, 0).filter((act) => this.isTold(act)),
    );
  }

  /** A noun by itself tells of an act only with both sides, or where it names the violent one: «the talks» may be any. */
  private isTold({ word, above, type, mode, actor, recipient }: Act): boolean {
    const upos = this.doc.uposOf(word);
    // «Trips to Kenya are costly», «Contacted, the envoy said»: who meets or travels must be told.
    if (type === 'CONSULT' && actor.length === 0 && (upos === 'VERB' || ACTED.has(mode))) return false;
    if (above.length > 0 || upos === 'VERB') return true;
    // «They were absent from the talks»
    if (upos === 'ADJ' && actor.length > 0) return true;
    return recipient.length > 0 && (actor.length > 0 || upos === 'NOUN');
  }

  private told(match: Match, byWord: ReadonlyMap<number, Match>, depth: number): Act[] {
    if (match.frame.meaning.kind === 'act') return [this.plain(match)];
    if (match.frame.meaning.kind === 'none') return [];
    const inner = match.inner.flatMap((word) => {
      const under = byWord.get(word);
      return under && depth < DEEPEST ? this.told(under, byWord, depth + 1) : [];
    });
    return this.stance(match, inner);
  }

  private plain(match: Match): Act {
    const { frame, word, words, about } = match;
    const meaning = frame.meaning;
    if (meaning.kind !== 'act') throw new Error(`${frame.origin}: a stance is no act`);
    const { actor, recipient } = this.sides(match);
    return {
      word,
      frames: [frame],
      ...meaning.coding,
      mode: frame.mode,
      contexts: frame.contexts,
      actor,
      recipient,
      words,
      about,
      above: [],
      below: [],
      status: null,
    };
  }

  /** The act that a stance is, and those it speaks of. */
  private stance(match: Match, inner: readonly Act[]): Act[] {
    const { frame } = match;
    const first = inner[0] ?? null;
    const coding = overActOf(frame, first?.type ?? null, first?.mode ?? null);
    // To warn that others will do harm is no threat; to threaten it is, whoever is to do it.
    const isForecast =
      isThreat(coding) &&
      first !== null &&
      (!HARMS.has(first.type) || (!isAlways(frame) && this.isByOthers(match, first)));
    const over = isForecast ? null : coding;
    const { actor, recipient } = this.sides(match);
    const doer = actor.length > 0 ? actor : (first?.actor ?? []);
    const under = inner.map((act) => this.under(match, act, actor, recipient, over === 'same'));
    const isAsked = over !== null && over !== 'same' && over.type === 'REQUEST' && recipient.length > 0;
    const spoken = isAsked ? under.map((act) => byAsked(act, actor, recipient)) : under;
    const isUnwanted =
      over === null && first !== null && WISHED.has(frame.status) && standingOf(this.doc, match).negated;
    if (over === 'same' || (over === null && !isUnwanted)) return spoken;
    const own = this.ownAct(match, first, over ?? { type: 'AGREE', cameo: '030' }, actor, recipient, doer);
    return isUnwilling(this.doc, own) ? [refusal(own), ...spoken.map(asDenied)] : [own, ...spoken];
  }

  /** The act that a stance is by itself. */
  private ownAct(
    match: Match,
    first: Act | null,
    over: Coding,
    actor: readonly string[],
    recipient: readonly string[],
    doer: readonly string[],
  ): Act {
    const { frame, word } = match;
    const near = recipient.length > 0 ? recipient : this.affected(match, first, doer);
    const towards = near.length > 0 || !FAR_REACHING.has(over.type) ? near : this.downstream(word, doer);
    // «The two failed to agree»: who would have done it together refuse it to each other.
    const isEachOther = towards.length === 0 && first !== null && first.recipient.some((id) => actor.includes(id));
    // «Iran and Oman pledged cooperation»
    const isBoth = towards.length === 0 && !isEachOther && over.type === 'AGREE' && actor.length > 1;
    if (isBoth) return this.ownAct(match, first, over, actor.slice(0, 1), actor.slice(1), actor.slice(0, 1));
    return {
      word,
      frames: [frame],
      ...over,
      mode: frame.mode ?? modeOver(over.type, first?.type ?? null),
      contexts: frame.contexts,
      actor: isEachOther ? first.actor : actor,
      recipient: isEachOther ? first.recipient : towards.filter((id) => !actor.includes(id)),
      words: match.words,
      about: match.about >= 0 ? match.about : (match.inner[0] ?? -1),
      above: [],
      below: match.inner,
      status: null,
    };
  }

  private isByOthers(match: Match, { actor }: Act): boolean {
    const own = match.actors.flatMap((word) => this.doers(word));
    return actor.length > 0 && own.length > 0 && !actor.some((id) => own.includes(id));
  }

  /** An act under a stance: what the stance says of it, and who does it where it does not say itself. */
  private under(match: Match, act: Act, actor: readonly string[], recipient: readonly string[], isSame: boolean): Act {
    const { frame } = match;
    const status = frame.status ?? act.status;
    const above = [match.word, ...act.above];
    // «announced that the army had left»: the other's act stays theirs.
    const isTheirs =
      act.actor.length > 0 && this.doc.uposOf(act.word) === 'VERB' && !act.actor.some((id) => actor.includes(id));
    if (!isSame || isTheirs) return { ...act, frames: [frame, ...act.frames], above, status };
    const doers = actor.length > 0 ? actor : act.actor;
    // «hosted talks between them»: who does it too takes part; «affirmed Iran's readiness» is done by one side only.
    const takesPart = act.type === 'CONSULT' && actor.length > 0 ? act.actor : [];
    const others = [...recipient, ...act.recipient, ...takesPart];
    return {
      ...act,
      frames: [frame, ...act.frames],
      actor: doers,
      recipient: [...new Set(others)].filter((id) => !doers.includes(id)),
      words: [...match.words, ...act.words],
      about: act.about >= 0 ? act.about : match.about,
      above,
      status,
    };
  }

  /** Whom a stance touches that names nobody: who does the act, else to whom it is done, else who is in its clause. */
  private affected(match: Match, first: Act | null, doer: readonly string[]): readonly string[] {
    const others = (ids: readonly string[]) => ids.filter((id) => !doer.includes(id));
    if (first) {
      const does = others(first.actor);
      // Who condemns an attack accuses those who made it, not those who suffered it.
      const isBlame =
        polarityOf(first.type, first.mode) === 'hostile' && match.frame.pos !== 'a' && first.actor.length === 0;
      if (does.length > 0 || isBlame) return does;
      const undergo = others(first.recipient);
      if (undergo.length > 0) return undergo;
    }
    for (const word of match.inner) {
      // «welcomed Iran's decision to …»
      const theirs = others(this.parties.ownersOf(word));
      if (theirs.length > 0) return theirs;
      const { subject } = this.grammar.of(word);
      const near = subject < 0 ? [] : others(this.parties.of(subject, false));
      if (near.length > 0) return near;
      const around = this.around(word, doer);
      if (around.length > 0) return around;
    }
    return [];
  }

  /**
   * The first other than the doers who is named behind a word in its own clause: whom help, a promise or a sanction is for,
   * where nothing closer tells.
   */
  private downstream(word: number, doers: readonly string[]): string[] {
    const { doc } = this;
    const open = [word];
    let found: { word: number; id: string } | null = null;
    for (let k = 0; k < open.length; k++)
      for (const child of doc.children(open[k]!)) {
        if (child < word || !IN_CLAUSE.has(doc.deprelOf(child)) || this.grammar.preposition(child) === 'according')
          continue;
        const id = this.parties.named(child);
        // «Accra mayor Mensah» is the mayor, and not his city.
        if (id === null || doers.includes(id)) open.push(child);
        if (id === null || doers.includes(id) || !this.parties.isIdentified(id)) continue;
        if (found === null || child < found.word) found = { word: child, id };
      }
    return found === null ? [] : [found.id];
  }

  /** Others than the doers in the phrases and objects of a word, nearest first: whom an act touches that no frame says. */
  private around(word: number, doers: readonly string[], towards: ReadonlySet<string> = TOWARDS): string[] {
    const { objects, phrases } = this.grammar.of(word);
    const others = (ids: readonly string[]) => ids.filter((id) => !doers.includes(id));
    const led = phrases
      .filter(({ preposition }) => towards.has(preposition))
      .map((phrase) => phrase.word)
      // «met on the sidelines of an Arab League summit» meets nobody of it.
      .filter((one) => towards !== MET || objects.includes(this.doc.head[one]!) || !this.isWithin(one, word));
    let described: readonly string[] = [];
    for (const one of [...objects, ...led]) {
      const named = others(this.parties.of(one, false));
      if (named.some((id) => this.parties.isIdentified(id))) return [...named];
      // «hosted the Doha session» meets nobody.
      const owners = towards === MET && objects.includes(one) ? [] : others(this.parties.ownersOf(one));
      if (owners.some((id) => this.parties.isIdentified(id))) return [...owners];
      // Who is only described takes part where nobody is named.
      if (described.length === 0) described = named.length > 0 ? named : owners;
    }
    return [...described];
  }

  /** Whether a phrase hangs on another one behind a word, rather than on the word. */
  private isWithin(phrase: number, word: number): boolean {
    const { doc } = this;
    const head = doc.head[phrase]!;
    return head > word && doc.uposOf(head) !== 'VERB' && doc.deprelOf(phrase) === 'nmod';
  }

  /** Entities on both sides; who does it together is parted into the first and the others. */
  private sides(match: Match): { actor: string[]; recipient: string[] } {
    const { frame, things } = match;
    // «Russian warships arrived» pays no visit.
    const isVisit = frame.mode === 'visit';
    let actor = match.actors.flatMap((word) => (isVisit ? this.parties.of(word, false) : this.doers(word)));
    if (actor.length === 0 && match.recipients.length > 0) actor = this.bystander(match);
    let recipient = match.recipients.flatMap((word) => this.undergoers(word, things));
    // Of those who do it together the first named is the actor: «Iran and Oman met», «talks between Iran and Oman».
    const together = actor.length === 0 && isMutual(frame) ? recipient : actor;
    if (together.length > 1 && (recipient.length === 0 ? takesSeveral(frame) : actor.length === 0)) {
      actor = together.slice(0, 1);
      recipient = together.slice(1);
    }
    if (recipient.length === 0 && frame.meaning.kind === 'act') recipient = this.touched(match, actor);
    if (actor.length === 0) actor = this.authority(match);
    const doing = [...new Set(actor)];
    const coding = frame.meaning.kind === 'act' ? frame.meaning.coding : null;
    const isTowards = coding !== null && FAR_REACHING.has(coding.type) && frame.mode !== 'resign';
    if (recipient.length === 0 && doing.length > 0 && isTowards) recipient = this.downstream(match.word, doing);
    return { actor: doing, recipient: [...new Set(recipient)].filter((id) => !doing.includes(id)) };
  }

  /** «He was arrested in Rwanda»: what only a state does is done by the one in which it is done, where nobody else is told. */
  private authority({ word, words, frame: { meaning }, recipients }: Match): string[] {
    const over = meaning.kind === 'act' ? meaning.coding : meaning.kind === 'stance' ? meaning.other : null;
    if (over === null || over === 'same' || !BY_AUTHORITY.has(over.type) || recipients.length === 0) return [];
    if (!this.grammar.of(word).passive) return [];
    for (const one of words)
      for (const { preposition, word: place } of this.grammar.of(one).phrases) {
        if (preposition !== 'in' && preposition !== 'from') continue;
        const id = this.parties.named(place);
        const kind = id === null ? undefined : this.parties.entity(id)?.kind;
        if (id !== null && (kind === 'state' || kind === 'place')) return [id];
      }
    return [];
  }

  /** «After talks with the minister, the envoy said»: who says or does something at a meeting takes part in it. */
  private bystander({ word, frame }: Match): string[] {
    if (frame.pos !== 'n' || frame.meaning.kind !== 'act' || frame.meaning.coding.type !== 'CONSULT') return [];
    const doer = this.grammar.doerAround(word);
    return doer < 0 ? [] : this.parties.of(doer, false);
  }

  private undergoers(word: number, things: boolean): string[] {
    const named = this.parties.of(word, things);
    return named.length > 0 ? named : this.parties.ownersOf(word);
  }

  /** Whom an act touches whose frame has no part for them: the people or the place that a word of it names, or its owner. */
  private touched({ frame, word, about, words }: Match, actor: readonly string[]): string[] {
    const named = usesOwnForces(frame) ? [] : words.slice(1);
    for (const word of named) {
      const sides = this.parties.of(word, this.parties.isThing(word));
      if (sides.length > 0) return sides;
    }
    // «the Doha session» is nobody's, nor does «a meeting on Iran» touch Iran
    const isMeeting = frame.meaning.kind === 'act' && frame.meaning.coding.type === 'CONSULT';
    for (const word of isMeeting ? [] : about >= 0 ? [about, ...named] : named) {
      const owners = this.makersOf(word);
      if (owners.length > 0) return owners;
    }
    return frame.pos === 'v' ? this.around(word, actor, isMeeting ? MET : TOWARDS) : [];
  }

  /** Whose a noun is; what is done by somebody is theirs: «alarm at the killing of farmers by soldiers». */
  private makersOf(noun: number): string[] {
    const by = this.matcher.isAct(noun)
      ? this.grammar.of(noun).phrases.find(({ preposition }) => preposition === 'by')
      : undefined;
    const makers = by === undefined ? [] : this.parties.of(by.word, false);
    return makers.length > 0 ? makers : this.parties.ownersOf(noun);
  }

  /** «Syrian missiles struck», «put out a report accusing»: what cannot act stands for its owner, or for whose work it is. */
  private doers(word: number): string[] {
    const named = this.parties.of(word, false);
    if (named.length > 0) return named;
    const owners = this.parties.ownersOf(word);
    if (owners.length > 0) return owners;
    const maker = this.grammar.makerOf(word);
    return maker < 0 ? [] : this.parties.of(maker, false);
  }
}

/** Whether a stance is an act whatever it speaks of. */
const isAlways = ({ meaning }: Frame): boolean => meaning.kind === 'stance' && meaning.other !== null;

const isThreat = (over: Over): boolean => over !== null && over !== 'same' && over.type === 'THREATEN';

/** What an act that somebody wishes, plans or tries is, so that not wishing it is refusing it. */
const WISHED: ReadonlySet<InnerStatus> = new Set<InnerStatus>(['hypothetical', 'planned']);

const takesSeveral = ({ subject, slots }: Frame): boolean =>
  subject === 'A&R' || slots.some(({ roles }) => roles.includes('A&R'));

const MUTUAL: ReadonlySet<PloverType> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE']);

/** A noun of something that several do to each other. */
const isMutual = ({ pos, meaning }: Frame): boolean =>
  pos === 'n' && meaning.kind === 'act' && MUTUAL.has(meaning.coding.type);

/** «did not want to meet», «would not agree to»: who is not willing refuses. */
const isUnwilling = (doc: Doc, act: Act): boolean => act.type === 'AGREE' && standingOf(doc, act).negated;

const refusal = (act: Act): Act => ({ ...act, type: 'REJECT', cameo: '120', status: 'actual' });

/** «called on Kenya to release them»: what is asked of somebody is theirs to do. */
const byAsked = (act: Act, asking: readonly string[], asked: readonly string[]): Act =>
  act.actor.every((id) => asking.includes(id))
    ? { ...act, actor: asked, recipient: act.recipient.filter((id) => !asked.includes(id)) }
    : act;

const asDenied = (act: Act): Act => ({ ...act, status: 'denied' });
