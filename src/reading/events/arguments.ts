import type { Doc } from '../../language/index.js';
import type { Phrase } from './nominals.js';
import { Subjects } from './subjects.js';
import {
  ACL,
  ADVCL,
  ADVMOD,
  AGENT,
  CASE,
  CCOMP,
  IOBJ,
  MARK,
  NMOD,
  NSUBJ,
  NSUBJ_PASS,
  OBJ,
  OBL,
  PARTICLE,
  VB,
  VERB,
  XCOMP,
} from './tags.js';

/** A verb that another word takes as its complement: by `to`, by a preposition and «-ing», by `that`, or bare. */
export interface Complement {
  lead: string;
  word: number;
}

/** What a verb, noun or adjective is said of, as it would stand in an active clause. Words are those that head phrases. */
export interface Arguments {
  /** Who does it, or -1. */
  subject: number;
  /** An indirect object before a direct one. */
  objects: readonly number[];
  phrases: readonly Phrase[];
  complements: readonly Complement[];
  particles: readonly string[];
  passive: boolean;
}

/** Particles that are prepositions elsewhere. */
const PARTS = new Set(['out', 'up', 'off', 'down', 'over', 'back', 'away', 'on']);

const QUESTIONS = new Set(['why', 'how', 'what', 'when', 'where', 'who', 'which']);

/** Prepositions between what somebody does and the meeting that they do it at. */
const AROUND = new Set(['after', 'before', 'during', 'in', 'at', 'following', 'ahead', 'on', 'for']);

/** The arguments of the words of a Doc, each worked out when it is first asked for. */
export class ArgumentsOf extends Subjects {
  private readonly known: (Arguments | undefined)[];

  constructor(doc: Doc) {
    super(doc);
    this.known = new Array(doc.length);
  }

  /** What word `word` is said of, be it a verb, a noun or an adjective. */
  of(word: number): Arguments {
    let found = this.known[word];
    if (!found) {
      found = this.doc.upos[word] === VERB ? this.ofVerb(word) : this.ofNominal(word);
      this.known[word] = found;
    }
    return found;
  }

  private ofVerb(verb: number): Arguments {
    const { doc } = this;
    const passive = this.isPassive(verb);
    const objects: number[] = [];
    let indirect = -1;
    const phrases: Phrase[] = [];
    const complements: Complement[] = [];
    const particles: string[] = [];
    let agent = -1;
    for (const child of doc.children(verb)) {
      switch (doc.deprel[child]) {
        case OBJ:
          objects.push(this.counted(this.antecedent(child)));
          break;
        case IOBJ:
          indirect = this.antecedent(child);
          break;
        case NSUBJ_PASS:
          if (passive) objects.unshift(this.counted(this.antecedent(child)));
          break;
        case AGENT:
          agent = child;
          break;
        case OBL:
          if (
            objects.length === 0 &&
            child > verb &&
            (this.isCounted(child) || this.isBare(child) || this.isFullName(child))
          )
            objects.push(child);
          else if (passive && agent < 0 && this.preposition(child) === 'by') agent = child;
          else this.addPhrases(child, phrases);
          break;
        case NMOD:
          this.addPhrases(child, phrases);
          break;
        case PARTICLE:
        case ADVMOD:
          particles.push(doc.lemma(child).toLowerCase());
          break;
        case XCOMP:
        case CCOMP:
        case ADVCL:
          this.addComplements(child, complements);
          this.addPersuaded(verb, child, phrases);
          break;
      }
    }
    const parted = this.partedFrom(verb);
    if (parted >= 0) {
      particles.push(this.formOf(verb + 1));
      if (objects.length === 0) objects.push(parted);
    }
    if (doc.deprel[verb + 1] === ADVMOD && objects.includes(doc.head[verb + 1]!))
      particles.push(doc.lemma(verb + 1).toLowerCase()); // «holding back water»: the parser may hang it on the object
    if (passive && agent < 0) agent = this.agentBehind(verb);
    if (indirect >= 0) objects.unshift(indirect);
    const gap = this.gap(verb, passive, objects.length > 0);
    if (gap >= 0) objects.push(gap);
    if (objects.length === 0 && !passive) objects.push(...this.sharedObject(verb));
    // «signed an agreement with …»: the parser hangs such phrases on the verb or on its object, as it comes.
    for (const object of objects) if (object > verb || passive) this.addNominalPhrases(object, phrases);
    for (const { word } of [...phrases]) this.addNominalPhrases(word, phrases);
    for (const particle of particles) for (const word of objects) phrases.push({ preposition: particle, word });
    return { subject: passive ? agent : this.subject(verb, 0), objects, phrases, complements, particles, passive };
  }

  /** «carried out strikes»: what follows a particle that the parser took for a preposition; or -1. */
  private partedFrom(verb: number): number {
    const { doc } = this;
    const next = verb + 1;
    if (next >= doc.length || doc.deprel[next] !== CASE || !PARTS.has(this.formOf(next))) return -1;
    return doc.head[doc.head[next]!] === verb ? doc.head[next]! : -1;
  }

  /**
   * «A meeting convened by the king opened»: the parser may take who did it for a second subject of the verb whose subject the
   * participle hangs on; -1 where it does not.
   */
  private agentBehind(participle: number): number {
    const { doc } = this;
    const by = participle + 1;
    const subject = doc.head[participle]!;
    if (subject < 0 || by >= doc.length || doc.deprel[by] !== CASE || this.formOf(by) !== 'by') return -1;
    const agent = doc.head[by]!;
    return doc.deprel[agent] === NSUBJ && doc.deprel[subject] === NSUBJ && doc.head[agent] === doc.head[subject]
      ? agent
      : -1;
  }

  private ofNominal(noun: number): Arguments {
    const { doc } = this;
    const phrases: Phrase[] = [];
    const complements: Complement[] = [];
    const particles: string[] = [];
    let subject = -1;
    for (const child of doc.children(noun)) {
      switch (doc.deprel[child]) {
        case NSUBJ:
          subject = this.antecedent(child);
          break;
        case NMOD:
        case OBL:
          this.addPhrases(child, phrases);
          break;
        case ACL:
        case XCOMP:
        case CCOMP:
        case ADVCL:
          this.addComplements(child, complements);
          break;
      }
    }
    for (const { word } of [...phrases]) this.addNominalPhrases(word, phrases);
    // «carried out strikes on Friday against …»: phrases of an object may hang on its verb.
    const how = doc.deprel[noun];
    const verb = doc.head[noun]!;
    if (verb >= 0 && doc.upos[verb] === VERB && (how === OBJ || how === NSUBJ_PASS))
      for (const child of doc.children(verb)) {
        if (doc.deprel[child] === OBL) this.addPhrases(child, phrases);
        // «expressed its readiness to help»: an infinitive right behind the object may hang on its verb.
        else if (how === OBJ && doc.xpos[child] === VB && child > noun && this.isRightBehind(child, noun))
          this.addComplements(child, complements);
      }
    return { subject, objects: [], phrases, complements, particles, passive: false };
  }

  private isRightBehind(clause: number, noun: number): boolean {
    return this.doc.deprel[noun + 1] === MARK && this.doc.head[noun + 1] === clause;
  }

  /** Who made, did or said what a noun tells: «an offer made by the Taliban»; -1 where nobody is said to. */
  makerBehind(noun: number): number {
    const { doc } = this;
    for (const child of doc.children(noun))
      if (child > noun && doc.deprel[child] === ACL && this.isPassive(child)) return this.of(child).subject;
    return -1;
  }

  /** Whose work a noun is as the object of a verb: who «issued a report», «passed a resolution»; -1 where it is no object. */
  makerOf(noun: number): number {
    const { doc } = this;
    const verb = doc.head[noun]!;
    if (verb < 0 || doc.upos[verb] !== VERB || doc.deprel[noun] !== OBJ) return -1;
    return this.subject(verb, 0);
  }

  /** The subject of the verb that a noun is a circumstance of: who said something «after talks», «in a meeting»; or -1. */
  doerAround(noun: number): number {
    const { doc } = this;
    const verb = doc.head[noun]!;
    if (verb < 0 || doc.upos[verb] !== VERB || doc.deprel[noun] !== OBL) return -1;
    if (!AROUND.has(this.preposition(noun))) return -1;
    return this.subject(verb, 0);
  }

  /** «asked why they left» asks for no act. */
  private questionOf(clause: number): string | undefined {
    for (const child of this.doc.children(clause))
      if (child < clause && QUESTIONS.has(this.formOf(child))) return this.formOf(child);
    return undefined;
  }

  /** «called on the ministry to act»: the parser may take whom one calls on for the subject of the infinitive alone. */
  private addPersuaded(verb: number, clause: number, phrases: Phrase[]): void {
    const { doc } = this;
    const subject = doc.xpos[clause] === VB ? this.ownSubject(clause, NSUBJ) : undefined;
    if (subject !== undefined && subject > verb && subject < clause) this.addPhrases(subject, phrases);
  }

  /** «asked how the firm would compete»: the parser may hang the question on the verb that asks it. */
  private questionBehind(verb: number): string | undefined {
    const next = verb + 1 < this.doc.length ? this.formOf(verb + 1) : '';
    return QUESTIONS.has(next) ? next : undefined;
  }

  private addComplements(word: number, complements: Complement[]): void {
    const { doc } = this;
    let lead = '';
    // The last one: «for them to leave», «in order to leave».
    for (const child of doc.children(word)) if (doc.deprel[child] === MARK) lead = this.formOf(child);
    if (lead === '' && doc.deprel[word] === ADVCL) return;
    if (lead === '' && doc.deprel[word] === CCOMP)
      lead = this.questionOf(word) ?? this.questionBehind(doc.head[word]!) ?? 'that';
    complements.push({ lead, word });
  }
}
