import { XPOS } from '../../language/index.js';
import { Nominals } from './nominals.js';
import {
  ACL,
  ADVCL,
  APPOS,
  AUX,
  AUX_PASS,
  CASE,
  CCOMP,
  COMPOUND,
  CONJ,
  CSUBJ,
  DESCRIBES,
  FLAT,
  IOBJ,
  MARK,
  NOMINAL,
  NSUBJ,
  NSUBJ_OUTER,
  NSUBJ_PASS,
  OBJ,
  OBL,
  PARATAXIS,
  PROPN,
  RELCL,
  VB,
  VBD,
  VBG,
  VBN,
  VBZ,
  VERB,
  XCOMP,
} from './tags.js';

const RELATIVE = new Set([XPOS.indexOf('WP'), XPOS.indexOf('WDT')]);

/** Verbs whose own subject does what they promise their object: «promised them to leave». */
const SUBJECT_DOES = new Set(
  ['promise', 'threaten', 'vow', 'pledge', 'offer', 'use', 'visit', 'send', 'take'].concat(
    ['call', 'phone', 'telephone', 'meet', 'summon', 'contact'], // «called him to apologize»
  ),
);

/** Verbs that before such a word are active, so that «a report called for sanctions» is a sentence. */
const NEVER_PASSIVE = new Set(['call for', 'call on', 'agree to', 'meet with', 'vote to', 'vote for', 'vote against']);
const WHO = new Set(['who', 'whom']);
const ARTICLES = new Set(['a', 'an']);
const NAME_PARTS = new Set([FLAT, COMPOUND, DESCRIBES, APPOS]);
const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Clauses inside clauses are followed at most so far for a subject that is left unsaid. */
const FARTHEST = 4;

/** Who does what the verbs of a Doc say, where the text leaves it unsaid as well. */
export class Subjects extends Nominals {
  /** The word that a relative pronoun stands for; any other word is itself. */
  antecedent(word: number): number {
    const { doc } = this;
    if (!RELATIVE.has(doc.xpos[word]!)) return word;
    let at = doc.head[word]!;
    for (let step = 0; at >= 0 && step < FARTHEST; step++) {
      if (doc.deprel[at] === RELCL || doc.deprel[at] === ACL)
        return doc.head[at]! < 0 ? word : this.meantBy(word, doc.head[at]!);
      at = doc.head[at]!;
    }
    return word;
  }

  /** What «who» stands for where the parser says `noun`: a name right before it, rather than what a verb stands between. */
  private meantBy(who: number, noun: number): number {
    const { doc } = this;
    // «It was the king, not the envoy, who …»
    if (doc.deprel[noun] === CONJ && this.isExcepted(noun)) return doc.head[noun]!;
    if (!WHO.has(doc.lower(who))) return noun;
    let before = who - 1;
    if (doc.form(before) === ',') before--;
    // «Chen (陳時中), who»
    if (doc.form(before) === ')') while (before > noun && doc.form(before) !== '(') before--;
    if (doc.form(before) === '(') before--;
    if (before <= noun || doc.upos[before] !== PROPN) return noun;
    for (let i = noun + 1; i < before; i++) if (doc.upos[i] === VERB) return this.nameAround(before);
    return noun;
  }

  /** The word that heads the name in which `word` is the last. */
  private nameAround(word: number): number {
    const { doc } = this;
    let at = word;
    while (doc.head[at]! >= 0 && doc.head[at]! < word && NAME_PARTS.has(doc.deprel[at]!)) at = doc.head[at]!;
    return at;
  }

  isPassive(verb: number): boolean {
    const { doc } = this;
    if (doc.xpos[verb] !== VBN) return false;
    let have = false;
    let be = false;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] === AUX_PASS) return true;
      if (doc.deprel[child] === NSUBJ_PASS) return !this.isPast(verb);
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

  /** «The party slammed the minister», «the army called for»: the parser may take a past tense for a passive without «was». */
  private isPast(verb: number): boolean {
    const { doc } = this;
    if (NEVER_PASSIVE.has(`${doc.lemma(verb)} ${doc.lower(verb + 1)}`)) {
      for (const child of doc.children(verb)) if (doc.deprel[child] === AUX_PASS) return false;
      return true;
    }
    let hasObject = false;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] === AUX_PASS) return false;
      if (doc.deprel[child] === OBJ) hasObject = true;
    }
    return hasObject;
  }

  /** «The group released at least 19 people»: the parser may take a whole sentence for a noun and a participle with an object. */
  protected isFinite(verb: number): boolean {
    const { doc } = this;
    const head = doc.head[verb]!;
    if (doc.deprel[verb] !== ACL || head < 0 || doc.head[head] !== -1) return false;
    if (NEVER_PASSIVE.has(`${doc.lemma(verb)} ${doc.lower(verb + 1)}`)) return true;
    // «drivers called off a strike»
    if (doc.xposOf(verb + 1) === 'RP' && doc.deprel[verb + 1] === CASE) return true;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] === OBJ) return true;
      if (doc.deprel[child] === OBL && (this.isCounted(child) || this.isBare(child))) return true;
    }
    return false;
  }

  /** Who does what `verb` says; a subject that is left unsaid is the one of the clause above, or what the clause is about. */
  protected subject(verb: number, depth: number): number {
    const { doc } = this;
    const outer =
      this.ownSubject(verb, NSUBJ) ??
      this.ownSubject(verb, NSUBJ_OUTER) ??
      (doc.xpos[verb] === VBN ? this.ownSubject(verb, NSUBJ_PASS) : undefined) ??
      this.nameBefore(verb);
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
        if (doc.xpos[verb] === VB) return this.subjectBefore(verb, head) ?? this.subjectAbove(head, depth);
        return doc.xpos[verb] === VBG ? this.subjectAbove(head, depth) : -1;
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

  /** «it is vital for Europe to help»: the parser may hang on the clause above whom an infinitive is for. */
  private subjectBefore(verb: number, head: number): number | undefined {
    const { doc } = this;
    let to = verb - 1;
    while (to > head && doc.deprel[to] !== MARK) to--;
    for (const child of doc.children(head))
      if (child < to && (child === to - 1 || doc.head[to - 1] === child) && this.preposition(child) === 'for')
        return child;
    return undefined;
  }

  protected ownSubject(verb: number, kind: number): number | undefined {
    // Of two the nearer: «CAIRO (AP) Egyptian police …», unless it tells when: «donors Friday said».
    let found: number | undefined;
    for (const child of this.doc.children(verb)) {
      if (this.doc.deprel[child] !== kind || (found !== undefined && (child > verb || this.isAside(child)))) continue;
      found = child;
    }
    return found;
  }

  /** A day, or what stands between commas or dashes: «the council in Whitehorse, Yukon, has». */
  private isAside(word: number): boolean {
    // «a Moroccan militant», «detained 558 suspects»: the parser may take an adjective or a number for one more.
    if (!NOMINAL.has(this.doc.upos[word]!)) return true;
    return WEEKDAYS.has(this.doc.lower(word)) || /^[,\-–—)]$/.test(this.doc.form(word + 1)) || this.isApposed(word);
  }

  /** «the League, a group of the opposition, said» */
  private isApposed(word: number): boolean {
    for (const child of this.doc.children(word))
      if (child < word && ARTICLES.has(this.doc.lower(child))) return this.doc.form(child - 1) === ',';
    return false;
  }

  /** After a long adverbial the parser may take the name right before a tensed verb for one more of those in it. */
  protected nameBefore(verb: number): number | undefined {
    const { doc } = this;
    const before = verb - 1;
    const isTensed = doc.xpos[verb] === VBD || doc.xpos[verb] === VBZ;
    if (!isTensed || before < 0 || doc.upos[before] !== PROPN) return undefined;
    // «the UN plans to meet them»: taken for one noun at times
    if (doc.head[before] === verb) return doc.deprel[before] === COMPOUND ? before : undefined;
    return doc.deprel[verb] === CONJ || doc.deprel[verb] === RELCL ? undefined : before;
  }

  /** «met X and was praised by Y»: the first verb's subject is shared, whatever the voice of either. */
  protected subjectOfRow(verb: number, head: number, depth: number): number {
    const { doc } = this;
    if (doc.upos[head] !== VERB) {
      // «France and Germany condemned Iran»: one row for the parser
      const isWhole = doc.head[head] === -1 && NOMINAL.has(doc.upos[head]!) && head < verb;
      if (isWhole && (doc.xpos[verb] === VBD || doc.xpos[verb] === VBZ)) return this.ownSubject(head, NSUBJ) ?? head;
      // «in a post and after meeting them, he said»
      return this.ownSubject(head, NSUBJ) ?? (doc.xpos[verb] === VBG ? this.subjectAbove(head, depth) : -1);
    }
    if (this.isPassive(head)) {
      const passive = this.ownSubject(head, NSUBJ_PASS);
      return passive === undefined ? -1 : this.antecedent(passive);
    }
    return doc.xpos[verb] === VBG && doc.xpos[head] !== VBG ? -1 : this.subject(head, depth + 1);
  }

  /** Who does what an infinitive under `head` says: the object of «urged them to», the subject of «promised to». */
  protected controller(head: number, depth: number): number {
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
  protected subjectAbove(head: number, depth: number): number {
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
  protected ownerDoes(noun: number, depth: number): number {
    const owner = this.possessor(noun);
    if (owner >= 0) return owner;
    const nation = this.modifiersBefore(noun).find((word) => this.doc.uposOf(word) !== 'NOUN' || this.isName(word));
    if (nation !== undefined && this.isName(nation)) return nation;
    const above = this.doc.head[noun]!;
    return above < 0 ? -1 : this.subjectAbove(above, depth + 1);
  }

  /** «the men arrested in May», «the deal that Iran signed»: what the clause hangs on is its object. */
  protected gap(verb: number, passive: boolean, hasObject: boolean): number {
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
      if (how !== ADVCL && how !== XCOMP) return -1;
      // «would free the sailors seized by Iran»
      const object = doc.upos[head] === VERB ? this.ownSubject(head, OBJ) : undefined;
      return object === verb - 1 ? object : this.subjectAbove(head, 0);
    }
    const subject = this.ownSubject(verb, NSUBJ);
    return how === RELCL && subject !== undefined && !RELATIVE.has(doc.xpos[subject]!) ? head : -1;
  }

  /** «met and praised the envoy»: a verb right before another one shares its object. */
  protected sharedObject(verb: number): number[] {
    const { doc } = this;
    for (const child of doc.children(verb)) {
      if (doc.deprel[child] !== CONJ || doc.upos[child] !== VERB || child - verb > FARTHEST) continue;
      const object = this.ownSubject(child, OBJ);
      if (object !== undefined && object > child) return [object];
    }
    return [];
  }
}
