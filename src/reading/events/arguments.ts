import { DEPREL, type Deprel, type Doc, UPOS, XPOS } from '../../language/index.js';

/** A nominal with the preposition that leads it in. */
export interface Phrase {
  preposition: string;
  word: number;
}

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

const relation = (name: Deprel): number => DEPREL.indexOf(name);
const NSUBJ = relation('nsubj');
const NSUBJ_OUTER = relation('nsubj:outer');
const NSUBJ_PASS = relation('nsubj:pass');
const OBJ = relation('obj');
const IOBJ = relation('iobj');
const OBL = relation('obl');
const AGENT = relation('obl:agent');
const NMOD = relation('nmod');
const CASE = relation('case');
const MARK = relation('mark');
const XCOMP = relation('xcomp');
const CCOMP = relation('ccomp');
const CSUBJ = relation('csubj');
const ADVCL = relation('advcl');
const ACL = relation('acl');
const RELCL = relation('acl:relcl');
const CONJ = relation('conj');
const AUX = relation('aux');
const AUX_PASS = relation('aux:pass');
const PARTICLE = relation('compound:prt');
const NUMMOD = relation('nummod');
const DESCRIBES = relation('nmod:desc');
const COMPOUND = relation('compound');
const POSSESSOR = relation('nmod:poss');
const ADVMOD = relation('advmod');
const PARATAXIS = relation('parataxis');

const NUM = UPOS.indexOf('NUM');
const VERB = UPOS.indexOf('VERB');
const PROPN = UPOS.indexOf('PROPN');
const VBD = XPOS.indexOf('VBD');
const VBZ = XPOS.indexOf('VBZ');
const VBN = XPOS.indexOf('VBN');
const VBG = XPOS.indexOf('VBG');
const CD = XPOS.indexOf('CD');
const VB = XPOS.indexOf('VB');
const RELATIVE = new Set([XPOS.indexOf('WP'), XPOS.indexOf('WDT')]);

/** Verbs whose own subject does what they promise their object: «promised them to leave». */
const SUBJECT_DOES = new Set(['promise', 'threaten', 'vow', 'pledge', 'offer', 'use', 'visit', 'send', 'take']);

/** Prepositions that before a number only soften it: «over 80 people», «up to 20 boats». */
const SOFTENS = new Set(['over', 'about', 'around', 'above', 'under', 'up']);

/** Particles that are prepositions elsewhere. */
const PARTS = new Set(['out', 'up', 'off', 'down', 'over', 'back', 'away', 'on']);

/** Words that count those named after «of»: «dozens of activists», «members of the bloc». */
const COUNTS = new Set(
  `dozen hundred thousand ten score million number group series majority most many some several one two three four five
  handful batch half third quarter percent rest list lot crowd team all each both none any those couple contingent bunch
  much part bulk remainder wave string round spate handful slew`.split(/\s+/),
);

/** Prepositions between what somebody does and the meeting that they do it at. */
const AROUND = new Set(['after', 'before', 'during', 'in', 'at', 'following', 'ahead', 'on', 'for']);

/** Clauses inside clauses are followed at most so far for a subject that is left unsaid. */
const FARTHEST = 4;

/** The arguments of the words of a Doc, each worked out when it is first asked for. */
export class ArgumentsOf {
  private readonly known = new Map<number, Arguments>();

  constructor(readonly doc: Doc) {}

  /** What word `word` is said of, be it a verb, a noun or an adjective. */
  of(word: number): Arguments {
    let found = this.known.get(word);
    if (!found) {
      found = this.doc.upos[word] === VERB ? this.ofVerb(word) : this.ofNominal(word);
      this.known.set(word, found);
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
          objects.unshift(this.counted(this.antecedent(child)));
          break;
        case AGENT:
          agent = child;
          break;
        case OBL:
          if (objects.length === 0 && this.isCounted(child)) objects.push(child);
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
          break;
      }
    }
    const parted = this.partedFrom(verb);
    if (parted >= 0) {
      particles.push(this.formOf(verb + 1));
      if (objects.length === 0) objects.push(parted);
    }
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
      for (const child of doc.children(verb)) if (doc.deprel[child] === OBL) this.addPhrases(child, phrases);
    return { subject, objects: [], phrases, complements, particles, passive: false };
  }

  /** Who owns a noun: «Iran's visit», «his visit»; -1 where nobody is said to. */
  possessor(noun: number): number {
    for (const child of this.doc.children(noun)) if (this.doc.deprel[child] === POSSESSOR) return child;
    return -1;
  }

  /** Who made, did or said what a noun tells: «an offer made by the Taliban»; -1 where nobody is said to. */
  makerBehind(noun: number): number {
    const { doc } = this;
    for (const child of doc.children(noun))
      if (child > noun && doc.deprel[child] === ACL && this.isPassive(child)) return this.of(child).subject;
    return -1;
  }

  /** The words before a noun that may tell whose it is: «Turkish raid», «US strike». */
  modifiersBefore(noun: number): number[] {
    const found: number[] = [];
    for (const child of this.doc.children(noun)) {
      if (child > noun) break;
      const name = DEPREL[this.doc.deprel[child]!];
      if (name === 'compound' || name === 'amod' || name === 'nmod' || name === 'nmod:unmarked') found.push(child);
    }
    return found;
  }

  /** A phrase and those that stand in a row with it: «Iran, Oman and Qatar». */
  row(word: number): number[] {
    const found = [word];
    for (let k = 0; k < found.length; k++)
      for (const child of this.doc.children(found[k]!))
        if (this.doc.deprel[child] === CONJ && this.doc.upos[child] !== VERB) found.push(child);
    return found;
  }

  /** A verb and those that stand in a row with it: «to meet and to sign». */
  verbRow(word: number): number[] {
    const found = [word];
    for (let k = 0; k < found.length; k++)
      for (const child of this.doc.children(found[k]!)) if (this.doc.deprel[child] === CONJ) found.push(child);
    return found;
  }

  /** Dictionary form of the preposition that leads a nominal in, or empty. */
  preposition(word: number): string {
    const phrases: Phrase[] = [];
    this.addPhrases(word, phrases);
    return phrases[0]?.preposition ?? '';
  }

  /** The word that a relative pronoun stands for; any other word is itself. */
  antecedent(word: number): number {
    const { doc } = this;
    if (!RELATIVE.has(doc.xpos[word]!)) return word;
    let at = doc.head[word]!;
    for (let step = 0; at >= 0 && step < FARTHEST; step++) {
      if (doc.deprel[at] === RELCL || doc.deprel[at] === ACL) return doc.head[at]! < 0 ? word : doc.head[at]!;
      at = doc.head[at]!;
    }
    return word;
  }

  isPassive(verb: number): boolean {
    const { doc } = this;
    if (doc.xpos[verb] !== VBN) return false;
    let have = false;
    let be = false;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] === AUX_PASS || doc.deprel[child] === NSUBJ_PASS) return true;
      if (doc.deprel[child] === NSUBJ || doc.deprel[child] === OBJ) return false;
      if (doc.deprel[child] === AUX) {
        if (doc.lemma(child) === 'have') have = true;
        if (doc.lemma(child) === 'be') be = true;
      }
    }
    if (have || this.isFinite(verb)) return false;
    const how = doc.deprel[verb];
    const head = doc.head[verb]!;
    if (how === CONJ && head >= 0 && doc.upos[head] === VERB) return doc.xpos[head] === VBN ? this.isPassive(head) : be;
    return be || how === ACL || how === ADVCL || how === XCOMP || how === RELCL;
  }

  /** «The group released at least 19 people»: the parser may take a whole sentence for a noun and a participle with an object. */
  private isFinite(verb: number): boolean {
    const { doc } = this;
    const head = doc.head[verb]!;
    if (doc.deprel[verb] !== ACL || head < 0 || doc.head[head] !== -1) return false;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] === OBJ) return true;
      if (doc.deprel[child] === OBL && this.isCounted(child)) return true;
    }
    return false;
  }

  /** Who does what `verb` says; a subject that is left unsaid is the one of the clause above, or what the clause is about. */
  private subject(verb: number, depth: number): number {
    const { doc } = this;
    const outer = this.ownSubject(verb, NSUBJ) ?? this.ownSubject(verb, NSUBJ_OUTER) ?? this.nameBefore(verb);
    if (outer !== undefined) return this.antecedent(outer);
    const head = doc.head[verb]!;
    if (head < 0 || depth >= FARTHEST) return -1;
    switch (doc.deprel[verb]) {
      case CONJ:
        return this.subjectOfRow(verb, head, depth);
      case XCOMP:
        return this.controller(head, depth);
      case ADVCL:
      case CCOMP:
      case PARATAXIS:
        return doc.xpos[verb] === VBG || doc.xpos[verb] === VB ? this.subjectAbove(head, depth) : -1;
      case ACL:
      case RELCL:
        if (doc.xpos[verb] === VBG || this.isFinite(verb)) return head;
        return doc.xpos[verb] === VB ? this.ownerDoes(head, depth) : -1;
      default:
        return doc.upos[head] === VERB && doc.xpos[verb] === VBG && doc.deprel[verb] === CSUBJ
          ? this.subjectAbove(head, depth)
          : -1;
    }
  }

  private ownSubject(verb: number, kind: number): number | undefined {
    for (const child of this.doc.children(verb)) if (this.doc.deprel[child] === kind) return child;
    return undefined;
  }

  /** After a long adverbial the parser may take the name right before a tensed verb for one more of those in it. */
  private nameBefore(verb: number): number | undefined {
    const { doc } = this;
    const before = verb - 1;
    const isTensed = doc.xpos[verb] === VBD || doc.xpos[verb] === VBZ;
    if (!isTensed || before < 0 || doc.upos[before] !== PROPN || doc.head[before] === verb) return undefined;
    return doc.deprel[verb] === CONJ || doc.deprel[verb] === RELCL ? undefined : before;
  }

  /** «met X and was praised by Y»: the first verb's subject is shared, whatever the voice of either. */
  private subjectOfRow(verb: number, head: number, depth: number): number {
    const { doc } = this;
    // «in a post and after meeting them, he said»
    if (doc.upos[head] !== VERB)
      return this.ownSubject(head, NSUBJ) ?? (doc.xpos[verb] === VBG ? this.subjectAbove(head, depth) : -1);
    if (this.isPassive(head)) {
      const passive = this.ownSubject(head, NSUBJ_PASS);
      return passive === undefined ? -1 : this.antecedent(passive);
    }
    return doc.xpos[verb] === VBG && doc.xpos[head] !== VBG ? -1 : this.subject(head, depth + 1);
  }

  /** Who does what an infinitive under `head` says: the object of «urged them to», the subject of «promised to». */
  private controller(head: number, depth: number): number {
    const { doc } = this;
    if (doc.upos[head] !== VERB) return this.ownSubject(head, NSUBJ) ?? this.subjectAbove(head, depth);
    if (this.isPassive(head)) {
      const passive = this.ownSubject(head, NSUBJ_PASS);
      return passive === undefined ? -1 : this.antecedent(passive);
    }
    if (!SUBJECT_DOES.has(doc.lemma(head))) {
      const object = this.ownSubject(head, OBJ) ?? this.ownSubject(head, IOBJ);
      if (object !== undefined) return this.antecedent(object);
    }
    return this.subject(head, depth + 1);
  }

  /** The subject of the clause that word `head` stands in. */
  private subjectAbove(head: number, depth: number): number {
    const { doc } = this;
    if (doc.upos[head] === VERB) {
      const passive = this.isPassive(head) ? this.ownSubject(head, NSUBJ_PASS) : undefined;
      return passive === undefined ? this.subject(head, depth + 1) : this.antecedent(passive);
    }
    const own = this.ownSubject(head, NSUBJ);
    if (own !== undefined) return this.antecedent(own);
    const above = doc.head[head]!;
    return above < 0 || depth >= FARTHEST ? -1 : this.subjectAbove(above, depth + 1);
  }

  /** «Iran's decision to leave», «took the decision to leave». */
  private ownerDoes(noun: number, depth: number): number {
    const owner = this.possessor(noun);
    if (owner >= 0) return owner;
    const nation = this.modifiersBefore(noun).find((word) => this.doc.uposOf(word) !== 'NOUN' || this.isName(word));
    if (nation !== undefined && this.isName(nation)) return nation;
    const above = this.doc.head[noun]!;
    return above < 0 ? -1 : this.subjectAbove(above, depth + 1);
  }

  /** The first part of a noun that is written with a hyphen: `cease` of «cease-fire», in small letters; empty if none. */
  hyphened(noun: number): string {
    const { doc } = this;
    if (noun < 2 || doc.form(noun - 1) !== '-' || doc.end[noun - 1] !== doc.start[noun]) return '';
    return doc.end[noun - 2] === doc.start[noun - 1] ? doc.lower(noun - 2) : '';
  }

  /** What «dozens of», «some of» counts; any other word is itself. */
  counted(word: number): number {
    const { doc } = this;
    if (doc.upos[word] !== NUM && !COUNTS.has(doc.lemma(word).toLowerCase())) return word;
    for (const child of doc.children(word))
      if (child > word && doc.deprel[child] === NMOD && this.preposition(child) === 'of') return child;
    return word;
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

  private isName(word: number): boolean {
    return /^\p{Lu}/u.test(this.doc.form(word));
  }

  /** «the men arrested in May», «the deal that Iran signed»: what the clause hangs on is its object. */
  private gap(verb: number, passive: boolean, hasObject: boolean): number {
    const { doc } = this;
    const how = doc.deprel[verb];
    const head = doc.head[verb]!;
    if (head < 0 || hasObject) return -1;
    if (passive) {
      if (how === ACL) return head;
      if (how === CONJ && doc.upos[head] === VERB) {
        const shared = this.ownSubject(head, NSUBJ_PASS) ?? this.ownSubject(head, NSUBJ);
        return shared === undefined ? this.gap(head, this.isPassive(head), false) : this.antecedent(shared);
      }
      return how === ADVCL || how === XCOMP ? this.subjectAbove(head, 0) : -1;
    }
    const subject = this.ownSubject(verb, NSUBJ);
    return how === RELCL && subject !== undefined && !RELATIVE.has(doc.xpos[subject]!) ? head : -1;
  }

  /** «met and praised the envoy»: a verb right before another one shares its object. */
  private sharedObject(verb: number): number[] {
    const { doc } = this;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] !== CONJ || doc.upos[child] !== VERB || child - verb > FARTHEST) continue;
      const object = this.ownSubject(child, OBJ);
      if (object !== undefined && object > child) return [object];
    }
    return [];
  }

  /** «killed at least 81 people»: the parser may take what only softens a number for a preposition of the whole. */
  private isCounted(word: number): boolean {
    const { doc } = this;
    let number = false;
    for (const child of doc.children(word)) {
      if (doc.deprel[child] === NUMMOD) number = true;
      if (doc.deprel[child] !== CASE) continue;
      const form = this.formOf(child);
      const next = this.formOf(child + 1);
      if (form === 'at') return next === 'least' || next === 'most';
      return SOFTENS.has(form) && (doc.xpos[child + 1] === CD || next === 'to');
    }
    return number;
  }

  private addPhrases(word: number, phrases: Phrase[]): void {
    const { doc } = this;
    for (const child of doc.children(word)) {
      if (doc.deprel[child] === CASE) phrases.push({ preposition: this.formOf(child), word });
      // «into former defender Metzelder»: the preposition hangs on what describes the name.
      if (doc.deprel[child] === DESCRIBES || doc.deprel[child] === COMPOUND)
        for (const under of doc.children(child))
          if (doc.deprel[under] === CASE) phrases.push({ preposition: this.formOf(under), word });
    }
  }

  private addNominalPhrases(noun: number, phrases: Phrase[]): void {
    for (const child of this.doc.children(noun))
      if ((this.doc.deprel[child] === NMOD || this.doc.deprel[child] === OBL) && child > noun)
        this.addPhrases(child, phrases);
  }

  private addComplements(word: number, complements: Complement[]): void {
    const { doc } = this;
    let lead = '';
    // The last one: «for them to leave», «in order to leave».
    for (const child of doc.children(word)) if (doc.deprel[child] === MARK) lead = this.formOf(child);
    if (lead === '' && doc.deprel[word] === ADVCL) return;
    if (lead === '') lead = doc.deprel[word] === CCOMP ? 'that' : '';
    complements.push({ lead, word });
  }

  private formOf(word: number): string {
    return this.doc.lower(word);
  }
}
