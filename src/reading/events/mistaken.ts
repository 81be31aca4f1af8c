import { Doc, UPOS, XPOS } from '../../language/index.js';
import type { Mention } from '../../terms/index.js';
import {
  ADVMOD,
  AUX,
  CASE,
  CC,
  CCOMP,
  CONJ,
  DEP,
  NNS,
  NOMINAL,
  NOUN,
  NSUBJ,
  NSUBJ_OUTER,
  NSUBJ_PASS,
  NUM,
  OBJ,
  OBL,
  PRON,
  PROPN,
  PUNCT,
  ROOT,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VBZ,
  VERB,
  XCOMP,
} from './tags.js';

const ADJ = UPOS.indexOf('ADJ');
const MD = XPOS.indexOf('MD');
const NNPS = XPOS.indexOf('NNPS');
const DET = UPOS.indexOf('DET');
const PART = UPOS.indexOf('PART');

/** What may follow a verb that a sentence without one is mended by. */
const BEHIND = new Set([NOUN, PROPN, PRON, ADJ, NUM, DET, PART]);
const TENSED = new Set([VBD, VBN, VBP, VBZ]);

/**
 * The Doc as it is, or with verbs where the parser saw none: in headlines («Iran, Oman pledge cooperation»), in short
 * sentences taken for one long name («Egypt and Turkey restored relations»), and behind «should» and the like («should not
 * tether aid to»). `isVerb` tells whether a form may be a verb's. Linear in the text.
 */
export function withMistakenVerbs(doc: Doc, isVerb: (form: string) => boolean): Doc {
  let mended: Mending | undefined;
  for (let s = 0; s < doc.sentenceCount; s++) {
    const from = doc.sentenceStart[s]!;
    const to = doc.sentenceStart[s + 1]!;
    const verb = isVerbless(doc, from, to) ? missedVerb(doc, from, to, isVerb) : -1;
    if (verb >= 0) {
      mended ??= new Mending(doc);
      mended.makePredicate(verb, from, to);
    }
    for (let i = from; i + 1 < to; i++) {
      if (doc.xpos[i] !== MD) continue;
      const behind = modalVerb(doc, i, to);
      if (behind < 0) continue;
      mended ??= new Mending(doc);
      mended.raise(behind);
    }
  }
  return mended ? mended.doc() : doc;
}

/** Mentions, of which those stand for nobody among whose words a verb was put: «Kenya, Somalia sign accord». */
export function withoutMistaken(mentions: readonly Mention[], parsed: Doc, mended: Doc): readonly Mention[] {
  if (mended === parsed) return mentions;
  const isMistaken = ({ form, start, end }: Mention) => {
    for (let i = parsed.wordAt(start); form === 'description' && i < parsed.length && parsed.start[i]! < end; i++)
      if (mended.upos[i] !== parsed.upos[i]) return true;
    return false;
  };
  return mentions.map((mention) => (isMistaken(mention) ? { ...mention, entity: null } : mention));
}

/** Whether a sentence hangs on a noun, and nothing in it has a subject. */
function isVerbless(doc: Doc, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (doc.head[i] === -1 && doc.upos[i] !== NOUN && doc.upos[i] !== PROPN) return false;
    const how = doc.deprel[i];
    if (how === NSUBJ || how === NSUBJ_PASS || how === NSUBJ_OUTER || how === AUX) return false;
  }
  return true;
}

/** The word right behind who does it and before what it is done to that may be a verb, or -1. */
function missedVerb(doc: Doc, from: number, to: number, isVerb: (form: string) => boolean): number {
  for (let i = from + 1; i + 1 < to; i++) {
    const before = doc.upos[i - 1]!;
    if (before !== PROPN && doc.xpos[i - 1] !== NNS) continue;
    if (!BEHIND.has(doc.upos[i + 1]!)) continue;
    if (
      doc.upos[i] === VERB
        ? TENSED.has(doc.xpos[i]!) && !isClause(doc, i)
        : isInNumber(doc, i, from) && isVerb(formOf(doc, i))
    )
      return i;
  }
  return -1;
}

/** «The men arrested in May»: a participle behind its noun is mostly what it seems. */
const isClause = (doc: Doc, word: number): boolean =>
  doc.head[word]! >= 0 && doc.head[word]! < word && doc.deprel[word] !== CONJ;

/** A noun may be a verb only in the number of who does it: «Israel strikes Gaza», «Iran, Oman pledge …»; not «the Trump trade war». */
function isInNumber(doc: Doc, word: number, from: number): boolean {
  if (doc.upos[word] !== NOUN || /^\p{Lu}/u.test(doc.form(word))) return false;
  const isPlural = doc.xpos[word] === NNS;
  const isSeveral = doc.xpos[word - 1] === NNS || doc.xpos[word - 1] === NNPS || isRow(doc, word, from);
  return isPlural !== isSeveral;
}

/** Whether names stand in a row up to a word: «Iran, Oman», «Iran and Oman». */
function isRow(doc: Doc, word: number, from: number): boolean {
  let hasLink = false;
  for (let i = word - 1; i >= from; i--) {
    const isLink = doc.form(i) === ',' || doc.lower(i) === 'and' || doc.form(i) === '&';
    if (!isLink && doc.upos[i] !== PROPN) return false;
    hasLink ||= isLink;
  }
  return hasLink;
}

const formOf = (doc: Doc, word: number): string =>
  doc.xpos[word] === NNS ? doc.lemma(word).toLowerCase() : doc.lower(word);

/** The word that «should», «would not», «will also» lead in, if it was taken for no verb; or -1. */
function modalVerb(doc: Doc, modal: number, to: number): number {
  let next = modal + 1;
  while (next < to && doc.deprel[next] === ADVMOD && doc.upos[next] !== ADJ) next++;
  if (next + 1 >= to || (doc.upos[next] !== NOUN && doc.upos[next] !== ADJ)) return -1;
  const head = doc.head[next]!;
  // «could best be described»
  if (head > next && doc.upos[head] === VERB && doc.xpos[head] !== VBG) return -1;
  // What it hangs on stands right behind it: «should tether sending aid», «would free 20 men».
  return head > next && head < to && (doc.head[modal] === head || doc.head[modal] === next) ? next : -1;
}

/** A copy of a Doc's tree while verbs are put in. */
class Mending {
  private readonly upos: Uint8Array;
  private readonly xpos: Uint8Array;
  private readonly deprel: Uint8Array;
  private readonly head: Int32Array;

  constructor(private readonly from: Doc) {
    this.upos = from.upos.slice();
    this.xpos = from.xpos.slice();
    this.deprel = from.deprel.slice();
    this.head = from.head.slice();
  }

  doc(): Doc {
    const { upos, xpos, deprel, head } = this;
    return new Doc({ ...this.from, upos, xpos, deprel, head });
  }

  /** Makes a word the root of its sentence; who stands before does it to what stands behind. */
  makePredicate(verb: number, from: number, to: number): void {
    this.regainWords(verb, from, to);
    const tops = this.topsAround(verb, from, to);
    const tag = this.upos[verb] === VERB ? VBD : this.xpos[verb] === NNS ? VBZ : VBP;
    this.set(verb, -1, ROOT);
    this.upos[verb] = VERB;
    this.xpos[verb] = tag;
    let subject = -1;
    let object = -1;
    for (const word of tops) {
      const isNominal = NOMINAL.has(this.upos[word]!) && !this.isLed(word);
      if (word < verb && isNominal) {
        this.set(word, subject < 0 ? verb : subject, subject < 0 ? NSUBJ : CONJ);
        if (subject < 0) subject = word;
      } else if (word > verb && isNominal && object < 0) {
        object = word;
        this.set(word, verb, OBJ);
      } else this.set(word, verb, this.relationUnder(word));
    }
  }

  /** What stood before one long name belongs to its part before the verb: «the snub to the Malian junta surprised diplomats». */
  private regainWords(verb: number, from: number, to: number): void {
    const last = verb - 1;
    let isLed = false;
    for (let i = from; i < last; i++) {
      if (this.head[i]! <= verb || this.head[i]! >= to || this.deprel[i] === NSUBJ) continue;
      if (NOMINAL.has(this.upos[i]!) || this.deprel[i] === PUNCT || this.deprel[i] === CC) continue;
      this.head[i] = last;
      isLed ||= this.deprel[i] === CASE;
    }
    const whole = this.head[last]!;
    if (!isLed || whole <= verb) return;
    const above = this.head[whole]!;
    if (above >= from && above < last) this.set(last, above, this.deprel[whole]!);
  }

  /** Puts a verb between a clause and what was taken for the head of it. */
  raise(verb: number): void {
    const below = this.head[verb]!;
    const isClause = this.upos[below] === VERB;
    const above = this.head[below]!;
    const how = this.deprel[below]!;
    this.set(verb, above, above < 0 ? ROOT : isClause ? how : CCOMP);
    this.set(below, verb, isClause ? XCOMP : OBJ);
    this.upos[verb] = VERB;
    this.xpos[verb] = VB;
    for (let i = this.from.sentenceStart[this.from.sentenceOf(verb)]!; i < verb; i++)
      if (this.head[i] === below) this.head[i] = verb;
  }

  /** Words on either side of a verb that hang on nothing on their side. */
  private topsAround(verb: number, from: number, to: number): number[] {
    const tops: number[] = [];
    for (let i = from; i < to; i++) {
      const head = this.head[i]!;
      const isInside = i < verb ? head >= from && head < verb : head > verb && head < to;
      if (i !== verb && !isInside) tops.push(i);
    }
    return tops;
  }

  private isLed(word: number): boolean {
    for (const child of this.from.children(word))
      if (this.from.deprel[child] === CASE && this.head[child] === word) return true;
    return false;
  }

  private relationUnder(word: number): number {
    if (this.upos[word] === VERB && this.xpos[word] === VB) return XCOMP;
    if (NOMINAL.has(this.upos[word]!)) return this.isLed(word) ? OBL : DEP;
    return this.deprel[word] === PUNCT ? PUNCT : this.deprel[word] === ADVMOD ? ADVMOD : DEP;
  }

  private set(word: number, head: number, deprel: number): void {
    this.head[word] = head;
    this.deprel[word] = deprel;
  }
}
