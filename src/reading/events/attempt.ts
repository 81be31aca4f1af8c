import type { Doc } from '../../language/index.js';
import type { Arguments, ArgumentsOf, Complement } from './arguments.js';
import type { Frame, Role, Slot } from './codebook/frame.js';
import type { Match, Matcher } from './match.js';
import type { Parties } from './parties.js';
import { usesOwnForces } from './polarity.js';

/** How much a filled part counts beside others, so that the frame that says most wins. */
const WORTH = { word: 4, particle: 3, party: 2, act: 2, thing: 2, about: 1, near: 0.5 } as const;

/** Words behind a frame's others among which a phrase of it may begin. */
const BEHIND = 8;

/** Words within which the second of two is sought, and words behind «and» within which its name begins. */
const FARTHEST_PARTNER = 40;
const BEHIND_AND = 6;

const OWNERS = ['by', 'of', 'from'] as const;

const isComplement = ({ roles }: Slot): boolean => roles.includes('V');

/** One try of one frame on one word; gathers as it goes and gives up at the first part that is missing. */
export class Attempt {
  private readonly args: Arguments;
  private score = 0;
  private actors: number[] = [];
  private recipients: number[] = [];
  private things = false;
  private about = -1;
  private inner: number[] = [];
  private lacks = false;
  private readonly words: number[];
  private readonly used = new Set<number>();
  /** What a particle governs as if it were a preposition, or -1: the parser takes «call off the talks» so at times. */
  private governed = -1;

  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    private readonly parties: Parties,
    private readonly matcher: Matcher,
    private readonly frame: Frame,
    private readonly word: number,
  ) {
    this.args = grammar.of(word);
    this.words = [word];
  }

  match(): { match: Match; score: number } | null {
    const { frame } = this;
    if (frame.particle !== null && !this.particle(frame.particle)) return null;
    if (!frame.before.every((words) => this.modifier(words))) return null;
    if (!this.objects(frame.direct)) return null;
    for (const slot of frame.led) {
      if (this.phrase(slot)) continue;
      if (!this.mayLack(slot)) return null;
      this.lacks ||= !slot.optional;
    }
    if (!this.subject()) return null;
    const { word, actors, recipients, things, about, inner, words, lacks } = this;
    return { match: { frame, word, actors, recipients, things, about, inner, words, lacks }, score: this.score };
  }

  /** A noun's parties may stand elsewhere: with the verb that it is the object of, or nowhere. */
  private mayLack({ optional, words }: Slot): boolean {
    return optional || (this.frame.pos === 'n' && words.size === 0);
  }

  private particle(particle: string): boolean {
    if (!this.args.particles.includes(particle)) {
      // «in 2015 it gave the land to» gives nobody in.
      const governing = this.args.phrases.find(
        ({ preposition, word }) => preposition === particle && word > this.word && !this.matcher.isTime[word],
      );
      if (!governing || (particle === 'in' && this.doc.lower(this.word + 1) !== particle)) return false;
      this.governed = governing.word;
    }
    this.score += WORTH.particle;
    return true;
  }

  /** A word before a noun that makes it another one: «peace talks», «cyber attack». */
  private modifier(words: ReadonlySet<string>): boolean {
    if (!this.grammar.modifiersBefore(this.word).some((one) => this.grammar.isOneOf(words, one))) return false;
    this.score += WORTH.word;
    return true;
  }

  /** The subject of a verb or adjective, the owner of a noun. */
  private subject(): boolean {
    const { frame, args } = this;
    if (frame.subject === null) return true;
    if (frame.pos === 'n') return this.owner(frame.subject);
    const { subject } = args;
    if (frame.means.size > 0) {
      if (subject < 0 || !this.grammar.isOneOf(frame.means, subject)) return false;
      this.score += WORTH.word;
    }
    if (subject < 0) return frame.subject === 'A';
    switch (frame.subject) {
      case 'A&R':
        return this.together(subject);
      case 'R':
      case 'T':
        return this.party(subject, frame.subject === 'T') && this.add(this.recipients, subject, WORTH.party);
      case 'S':
        this.about = subject;
        return true;
      default:
        this.actors.push(subject);
        return true;
    }
  }

  private owner(role: Role): boolean {
    const { word, args, grammar } = this;
    if (role === 'A&R') {
      const between = args.phrases.filter(({ preposition }) => preposition === 'between' || preposition === 'among');
      const pair = between.find(({ word: named }) => this.parties.isSeveral(named) && this.party(named, false));
      if (pair) return this.add(this.actors, pair.word, 2 * WORTH.party);
      const lost = between.find(({ word: named }) => this.party(named, false) && this.partner(named) >= 0);
      if (lost) {
        this.add(this.actors, lost.word, WORTH.party);
        return this.add(this.actors, this.partner(lost.word), WORTH.party);
      }
      const before = [grammar.possessor(word), ...grammar.modifiersBefore(word)].filter((one) => one >= 0);
      const several = before.find((one) => this.parties.isSeveral(one) && this.party(one, false));
      return several !== undefined && this.add(this.actors, several, 2 * WORTH.party);
    }
    const list = role === 'R' || role === 'T' ? this.recipients : this.actors;
    const possessor = grammar.possessor(word);
    if (possessor >= 0 && !this.used.has(possessor) && this.party(possessor, false))
      return this.add(list, possessor, WORTH.party);
    for (const preposition of OWNERS) {
      const by = args.phrases.find((one) => one.preposition === preposition && !this.used.has(one.word));
      if (by && this.party(by.word, false)) return this.add(list, by.word, WORTH.party);
    }
    const before = grammar.modifiersBefore(word).find((one) => this.parties.named(one) !== null);
    if (before !== undefined && !this.used.has(before)) this.add(list, before, WORTH.party);
    // «is on a visit to»
    else if (args.subject >= 0 && before === undefined && role === 'A' && grammar.preposition(word) === 'on')
      this.add(list, args.subject, WORTH.party);
    // Whose an act is need not be told.
    return true;
  }

  /**
   * The second of «between X, the minister of … , and Y», which a long apposition keeps the parser from hanging on the
   * first: the last name after an «and» before the next clause; or -1.
   */
  private partner(first: number): number {
    const { doc } = this;
    const sentence = doc.sentenceOf(first);
    const end = Math.min(doc.sentenceStart[sentence + 1]!, first + FARTHEST_PARTNER);
    let found = -1;
    for (let i = first + 1; i < end && doc.uposOf(i) !== 'VERB'; i++) {
      if (doc.uposOf(i) !== 'CCONJ') continue;
      for (let k = i + 1; k < Math.min(end, i + BEHIND_AND); k++) {
        const name = this.parties.named(k);
        if (name !== null && name !== this.parties.named(first) && this.parties.isPerson(name)) found = k;
      }
    }
    return found;
  }

  /** Several who do it together: a row or a plural. */
  private together(subject: number): boolean {
    if (!this.parties.isSeveral(subject) || !this.party(subject, false)) return false;
    return this.add(this.actors, subject, WORTH.about);
  }

  /** Objects in their order; where a frame has one and the sentence two, the direct one counts. */
  private objects(slots: readonly Slot[]): boolean {
    if (slots.length === 0) return true;
    const needed = slots.filter((slot) => !isComplement(slot));
    const objects = this.args.objects.length === 0 && this.governed >= 0 ? [this.governed] : this.args.objects;
    const row =
      needed.length < objects.length ? objects.slice(objects.length - needed.length) : this.parted(needed, objects);
    let k = 0;
    for (const slot of slots) {
      if (isComplement(slot)) {
        if (!this.complement(slot) && !this.objectIn(slot, objects[0])) return slot.optional && this.rest(slots);
        continue;
      }
      const object = row[k];
      if (object !== undefined && this.fill(slot, object)) k++;
      else if (this.predicate(slot)) continue;
      else if (!slot.optional) return false;
      else if (object !== undefined && slot.roles[0] !== 'S') return false;
    }
    return true;
  }

  /** «found Barbarin guilty»: the parser may take an object and what is said of it for one name. */
  private parted([first, second]: readonly Slot[], objects: readonly number[]): readonly number[] {
    const [only] = objects;
    if (only === undefined || objects.length > 1 || !first || !second || !this.grammar.isOneOf(second.words, only))
      return objects;
    const before = this.grammar.modifiersBefore(only).findLast((one) => this.parties.named(one) !== null);
    return before === undefined ? objects : [before, only];
  }

  /** What is said of the object, or how: «shot them dead», «held Iran responsible», «sexually assaulted her». */
  private predicate({ words }: Slot): boolean {
    if (words.size === 0) return false;
    const { args } = this;
    const said = args.complements.find(({ lead, word }) => lead === '' && this.grammar.isOneOf(words, word))?.word;
    const named = said ?? this.besideObject(words);
    if (named !== undefined) this.words.push(named);
    else if (!args.particles.some((particle) => words.has(particle))) return false;
    this.score += WORTH.word;
    return true;
  }

  /** «shot the men dead», «brought together envoys»: the parser may hang on the object what is said of it. */
  private besideObject(words: ReadonlySet<string>): number | undefined {
    const { doc } = this;
    for (const object of this.args.objects)
      for (const child of doc.children(object))
        if (
          (child > object || this.isRightBehind(child) || doc.deprelOf(child) === 'advmod') &&
          this.grammar.isOneOf(words, child)
        )
          return child;
    return undefined;
  }

  /** «let free some 70 men» */
  private isRightBehind(child: number): boolean {
    return child === this.word + 1 && this.doc.uposOf(child) === 'ADJ';
  }

  /** An optional complement was not there; nothing else may be missing. */
  private rest(slots: readonly Slot[]): boolean {
    return slots.every((slot) => slot.optional);
  }

  /** A slot such as `N|V` or `V` may be an object noun as well. */
  private objectIn(slot: Slot, object: number | undefined): boolean {
    return object !== undefined && slot.roles.some((role) => role !== 'V') && this.fill(slot, object);
  }

  private phrase(slot: Slot): boolean {
    if (slot.roles.includes('V') && this.complement(slot)) return true;
    for (const { preposition, word } of this.args.phrases) {
      if (!slot.prepositions.has(preposition) || this.used.has(word)) continue;
      if (!this.fill(slot, word)) continue;
      if (this.isNear(word)) this.score += WORTH.near;
      return true;
    }
    return this.namesComplement(slot) || this.follows(slot);
  }

  /** A phrase right behind the words found so far, whatever the parser hangs it on: «aid to Pakistan earlier this year». */
  private follows(slot: Slot): boolean {
    const { doc } = this;
    const last = Math.max(...this.words, ...this.args.objects, ...this.inner);
    const end = Math.min(last + BEHIND, doc.sentenceStart[doc.sentenceOf(this.word) + 1]!);
    for (let i = last + 1; i < end && doc.uposOf(i) !== 'VERB' && doc.uposOf(i) !== 'PUNCT'; i++) {
      const head = doc.head[i]!;
      if (doc.deprelOf(i) !== 'case' || head < i || this.used.has(head)) continue;
      if (slot.prepositions.has(doc.lower(i)) && this.fill(slot, head)) return true;
    }
    return false;
  }

  /** «called on them to discuss it»: a verb that the frame names; it has a standing of its own. */
  private namesComplement({ prepositions, words }: Slot): boolean {
    if (!this.args.complements.some(({ lead, word }) => prepositions.has(lead) && this.grammar.isOneOf(words, word)))
      return false;
    this.score += WORTH.word;
    return true;
  }

  /** Whether a phrase hangs on the head itself, or on the noun under a light verb. */
  private isNear(word: number): boolean {
    return this.words.includes(this.doc.head[word]!) || this.args.objects.includes(this.doc.head[word]!);
  }

  /** A verb as complement: led in as the slot asks. */
  private complement(slot: Slot): boolean {
    const found = this.args.complements.find((one) => this.leads(slot, one));
    if (!found) return false;
    this.inner = this.grammar.verbRow(found.word);
    this.score += WORTH.act;
    return true;
  }

  private leads({ prepositions }: Slot, { lead, word }: Complement): boolean {
    if (prepositions.size > 0) return prepositions.has(lead);
    const xpos = this.doc.xposOf(word);
    return lead === '' && (xpos === 'VBG' || xpos === 'VB' || xpos === 'VBN');
  }

  /** Whether `word` can fill a slot; if so, it plays the part. */
  private fill(slot: Slot, word: number): boolean {
    // A time plays no part, but may be named: «called him on Monday».
    if (this.isNamed(slot, word)) return true;
    return !this.matcher.isTime[word] && slot.roles.some((role) => this.play(role, word, slot));
  }

  /** A word that the frame names; as an object it takes part in the act if it tells of people or places. */
  private isNamed({ words, prepositions }: Slot, word: number): boolean {
    if (words.size === 0) return false;
    const named = this.grammar.row(word).find((one) => this.grammar.isOneOf(words, one));
    if (named === undefined) return false;
    this.used.add(named);
    this.words.push(named);
    this.score += WORTH.word;
    if (prepositions.size === 0 && this.touchesWords() && this.parties.isSide(named)) {
      this.recipients.push(word);
      this.things ||= this.parties.isThing(named);
    }
    return true;
  }

  /** «attack {place}»: whether an object that the frame names is acted upon, rather than used, as in «send {troops} to R». */
  private touchesWords(): boolean {
    const { meaning, slots } = this.frame;
    if (meaning.kind !== 'act' || usesOwnForces(this.frame)) return false;
    const harms = meaning.coding.type === 'ASSAULT' || meaning.coding.type === 'COERCE';
    return harms || !slots.some(({ roles }) => roles.includes('R') || roles.includes('T'));
  }

  /** Whether a thing is said to be somebody's, by name: «took aid as hostage for its relations» is no aid to the taker. */
  private isOfSomebody(word: number): boolean {
    const possessor = this.grammar.possessor(word);
    return (possessor < 0 || this.doc.uposOf(possessor) !== 'PRON') && this.parties.ownersOf(word).length > 0;
  }

  private play(role: Role, word: number, { prepositions }: Slot): boolean {
    switch (role) {
      case 'R': {
        // «sanctions on Russian oil» touch Russia; «met Russian demands» meets nobody.
        const isParty = this.party(word, false) || (prepositions.size > 0 && this.isOfSomebody(word));
        return isParty && this.add(this.recipients, word, WORTH.party);
      }
      case 'A':
        return this.party(word, false) && this.add(this.actors, word, WORTH.party);
      case 'A&R':
        return this.together(word);
      case 'T':
        if (!this.party(word, true)) return false;
        this.things = true;
        return this.add(this.recipients, word, this.party(word, false) ? WORTH.party : WORTH.thing);
      case 'N': {
        const acts = this.grammar.row(word).filter((one) => this.matcher.isAct(one) && !this.parties.isInName(one));
        if (acts.length === 0) return false;
        this.inner = acts;
        this.used.add(word);
        this.score += WORTH.act;
        return true;
      }
      case 'S':
        this.about = word;
        this.used.add(word);
        this.score += WORTH.about;
        return true;
      case 'O':
        this.used.add(word);
        return true;
      default:
        return false;
    }
  }

  private party(word: number, things: boolean): boolean {
    return this.parties.is(word, things);
  }

  private add(list: number[], word: number, worth: number): true {
    list.push(word);
    this.used.add(word);
    this.score += worth;
    return true;
  }
}
