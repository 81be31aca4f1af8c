import { DEPREL, type Doc } from '../../language/index.js';
import { ADVMOD, CASE, CD, COMPOUND, CONJ, DESCRIBES, FLAT, NMOD, NUM, NUMMOD, OBL, POSSESSOR, VERB } from './tags.js';

/** A nominal with the preposition that leads it in. */
export interface Phrase {
  preposition: string;
  word: number;
}

/** Prepositions that before a number only soften it: «over 80 people», «up to 20 boats». */
const SOFTENS = new Set(['over', 'about', 'around', 'above', 'under', 'up']);

/** Words that count those named after «of»: «dozens of activists», «members of the bloc». */
const COUNTS = new Set(
  `dozen hundred thousand ten score million number group series majority most many some several one two three four five
  handful batch half third quarter percent rest list lot crowd team all each both none any those couple contingent bunch
  much part bulk remainder wave string round spate handful slew`.split(/\s+/),
);

/** «a Saudi-led strike», «the Hamas-run ministry»: participles behind those whose a thing is. */
const LED = new Set(['led', 'run', 'claimed', 'controlled', 'owned', 'sponsored', 'brokered', 'held']);

/** What hangs on the nouns of a Doc. */
export class Nominals {
  private readonly called: (readonly string[] | undefined)[];

  constructor(readonly doc: Doc) {
    this.called = new Array(doc.length);
  }

  /** Who owns a noun: «Iran's visit», «his visit»; -1 where nobody is said to. */
  possessor(noun: number): number {
    for (const child of this.doc.children(noun)) if (this.doc.deprel[child] === POSSESSOR) return child;
    return -1;
  }

  /** The words before a noun that may tell whose it is: «Turkish raid», «US strike». */
  modifiersBefore(noun: number): number[] {
    const found: number[] = [];
    for (const child of this.doc.children(noun)) {
      if (child > noun) break;
      const name = DEPREL[this.doc.deprel[child]!];
      if (name === 'compound' || name === 'amod' || name === 'nmod' || name === 'nmod:unmarked') found.push(child);
      if (name === 'amod' && LED.has(this.formOf(child)))
        for (const leader of this.doc.children(child)) if (leader < child) found.push(leader);
    }
    return found;
  }

  /** A phrase and those that stand in a row with it: «Iran, Oman and Qatar». */
  row(word: number): number[] {
    const found = [word];
    for (let k = 0; k < found.length; k++)
      for (const child of this.doc.children(found[k]!))
        if (this.doc.deprel[child] === CONJ && this.doc.upos[child] !== VERB && !this.isExcepted(child))
          found.push(child);
    return found;
  }

  /** «Iran, not Iraq, said» */
  protected isExcepted(noun: number): boolean {
    for (const child of this.doc.children(noun))
      if (child < noun && this.doc.deprel[child] === ADVMOD && this.doc.lower(child) === 'not') return true;
    return false;
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

  /** The first part of a noun that is written with a hyphen: `cease` of «cease-fire», in small letters; empty if none. */
  hyphened(noun: number): string {
    const { doc } = this;
    if (noun < 2 || doc.form(noun - 1) !== '-' || doc.end[noun - 1] !== doc.start[noun]) return '';
    return doc.end[noun - 2] === doc.start[noun - 1] ? doc.lower(noun - 2) : '';
  }

  /**
   * All that a word may be called where words are asked for by name: its dictionary form, its form, either part written
   * with a hyphen, and itself behind a word that hangs on it («tear gas»). Small letters.
   */
  callings(word: number): readonly string[] {
    const known = this.called[word];
    if (known) return known;
    const { doc } = this;
    const lemma = doc.lemma(word).toLowerCase();
    const found = [lemma];
    if (doc.lower(word) !== lemma) found.push(doc.lower(word));
    const before = this.hyphened(word);
    if (before !== '') found.push(`${before}-${lemma}`, `${before}${lemma}`);
    for (const one of this.modifiersBefore(word)) found.push(`${doc.lemma(one).toLowerCase()} ${lemma}`);
    this.called[word] = found;
    return found;
  }

  /** Whether one of these is what a word is called. */
  isOneOf(words: ReadonlySet<string>, word: number): boolean {
    return this.callings(word).some((name) => words.has(name));
  }

  /** What «dozens of», «some of» counts; any other word is itself. */
  counted(word: number): number {
    const { doc } = this;
    const lemma = doc.lemma(word).toLowerCase();
    const isMembers = lemma === 'member' && doc.lower(word) === 'members';
    if (doc.upos[word] !== NUM && !COUNTS.has(lemma) && !isMembers) return word;
    for (const child of doc.children(word))
      if (child > word && doc.deprel[child] === NMOD && this.preposition(child) === 'of') return child;
    return word;
  }

  protected isName(word: number): boolean {
    return /^\p{Lu}/u.test(this.doc.form(word));
  }

  /** Whether nothing leads a nominal in: «called off a strike», which the parser may take for a circumstance. */
  protected isBare(word: number): boolean {
    if (this.doc.uposOf(word) !== 'NOUN') return false;
    for (const child of this.doc.children(word)) if (this.doc.deprel[child] === CASE) return false;
    return true;
  }

  /** Whether a nominal that nothing leads in is a name of several words: «received on Sunday Hakan Fidan». */
  protected isFullName(word: number): boolean {
    const { doc } = this;
    let isFull = false;
    if (doc.uposOf(word) !== 'PROPN') return false;
    for (const child of doc.children(word)) {
      if (doc.deprel[child] === CASE || doc.deprel[child] === NUMMOD) return false;
      if (doc.deprel[child] === FLAT) isFull = true;
    }
    return isFull;
  }

  /** «killed at least 81 people»: the parser may take what only softens a number for a preposition of the whole. */
  protected isCounted(word: number): boolean {
    const { doc } = this;
    let number = false;
    for (const child of doc.children(word)) {
      if (doc.deprel[child] === NUMMOD) number = true;
      if (doc.deprel[child] !== CASE) continue;
      const form = this.formOf(child);
      const next = this.formOf(child + 1);
      if (form === 'at') return next === 'least' || next === 'most';
      if (form === 'than') return /^(?:more|less|fewer)$/.test(this.formOf(child - 1));
      return SOFTENS.has(form) && (doc.xpos[child + 1] === CD || next === 'to');
    }
    return number;
  }

  protected addPhrases(word: number, phrases: Phrase[]): void {
    const { doc } = this;
    for (const child of doc.children(word)) {
      if (doc.deprel[child] === CASE) phrases.push({ preposition: this.formOf(child), word });
      // «into former defender Metzelder»: the preposition hangs on what describes the name.
      if (doc.deprel[child] === DESCRIBES || doc.deprel[child] === COMPOUND)
        for (const under of doc.children(child))
          if (doc.deprel[under] === CASE) phrases.push({ preposition: this.formOf(under), word });
    }
  }

  protected addNominalPhrases(noun: number, phrases: Phrase[]): void {
    for (const child of this.doc.children(noun))
      if ((this.doc.deprel[child] === NMOD || this.doc.deprel[child] === OBL) && child > noun)
        this.addPhrases(child, phrases);
  }

  protected formOf(word: number): string {
    return this.doc.lower(word);
  }
}
