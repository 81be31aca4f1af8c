import { DEPREL, type Doc, UPOS } from '../../../language/index.js';
import type { Act } from '../acts.js';
import type { ArgumentsOf } from '../arguments.js';
import { type CameoCodes, meaningOf } from '../cameo.js';
import type { Parties } from '../parties.js';
import { type CodedPhrase, CodedPhrases } from './coded-phrases.js';
import type { Codes, Pattern } from './pattern.js';
import { type PatternMatch, PatternSearch } from './pattern-search.js';
import type { PetrarchVerbs, Verb } from './verbs.js';

const NSUBJ = DEPREL.indexOf('nsubj');
const PARATAXIS = DEPREL.indexOf('parataxis');
const RELCL = DEPREL.indexOf('acl:relcl');
const VERB = UPOS.indexOf('VERB');
const PRON = UPOS.indexOf('PRON');

/** A verb of the dictionary in a report: its words `[from, to)`. */
interface Use {
  verb: Verb;
  from: number;
  to: number;
}

interface Sides {
  sources: CodedPhrase[];
  targets: CodedPhrase[];
}

/**
 * The acts that a PETRARCH dictionary of verbs finds, as PETRARCH does (Schrodt, Beieler & Idris, 2014): each verb has the
 * codes of the pattern that asks for most of what stands around it, else its own; the source is who does it, the target
 * the first coded phrase behind it; a row of sources or targets is all of them.
 */
export class PetrarchActs {
  private readonly phrases: CodedPhrases;
  private readonly search: PatternSearch;

  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    private readonly parties: Parties,
    private readonly verbs: PetrarchVerbs,
    private readonly cameo: CameoCodes,
  ) {
    this.phrases = new CodedPhrases(doc, parties.mentions, parties.known);
    this.search = new PatternSearch(doc, this.phrases);
  }

  all(): Act[] {
    const found: Act[] = [];
    for (let word = 0; word < this.doc.length; word++) {
      const use = this.isVerb(word) ? this.useOf(word) : null;
      if (use) found.push(...this.acts(use, word));
    }
    return found;
  }

  /** «inching to accord»: what the tagger takes for a noun behind «to» may be a verb. */
  private isVerb(word: number): boolean {
    const { doc } = this;
    return doc.upos[word] === VERB || (doc.uposOf(word) === 'NOUN' && word > 0 && doc.uposOf(word - 1) === 'PART');
  }

  private useOf(word: number): Use | null {
    const { keys, lemmas } = this.search;
    const byForm = this.verbs.of(keys[word]!);
    for (const verb of byForm.length > 0 ? byForm : this.verbs.of(lemmas[word]!)) {
      const from = word - verb.before.length;
      const to = word + 1 + verb.after.length;
      const isThere =
        verb.before.every((key, k) => keys[from + k] === key) &&
        verb.after.every((key, k) => keys[word + 1 + k] === key);
      if (isThere) return { verb, from, to };
    }
    return null;
  }

  private acts({ verb, from, to }: Use, word: number): Act[] {
    let match: PatternMatch | null = null;
    let pattern: Pattern | null = null;
    for (const one of verb.patterns) {
      match = this.search.find(one, from, to);
      if (!match) continue;
      pattern = one;
      break;
    }
    const codes = pattern?.codes ?? verb.codes;
    if (codes.forth === null && codes.back === null) return [];
    const { sources, targets } = this.sides(word, to, match ?? { words: [] }, verb.isSecond);
    const text = pattern ? `${verb.text}: ${pattern.text}` : verb.text;
    const words = [word, ...(match?.words ?? []).filter((one) => Math.abs(one - word) <= NEAR)];
    if (targets.length === 0 && sources.length > 1) return this.mutual(word, words, text, codes, sources);
    return [
      ...this.act(word, words, text, codes.forth, sources, targets),
      ...this.act(word, words, text, codes.back, targets, sources),
    ];
  }

  /** Those of a row, each towards the others: «Gondor and Osgiliath have renewed ties». */
  private mutual(word: number, words: number[], text: string, codes: Codes, row: readonly CodedPhrase[]): Act[] {
    const code = codes.forth ?? codes.back;
    return row.flatMap((one) =>
      this.act(
        word,
        words,
        text,
        code,
        [one],
        row.filter((other) => other !== one),
      ),
    );
  }

  private act(
    word: number,
    words: readonly number[],
    text: string,
    code: string | null,
    sources: readonly CodedPhrase[],
    targets: readonly CodedPhrase[],
  ): Act[] {
    const meaning = code === null ? null : meaningOf(code, this.cameo);
    const actor = idsOf(sources);
    const recipient = idsOf(targets).filter((id) => !actor.some((other) => this.codeOf(other) === this.codeOf(id)));
    if (meaning === null || actor.length === 0 || recipient.length === 0) return [];
    return [
      {
        word,
        frames: [{ text, contexts: [] }],
        ...meaning,
        cameo: code,
        contexts: [],
        actor,
        recipient,
        words,
        about: -1,
        above: [],
        below: [],
        status: null,
      },
    ];
  }

  private sides(word: number, to: number, match: PatternMatch, isSecond: boolean): Sides {
    const { rowBefore, rowAfter } = match;
    const { subject, objects, passive } = this.grammar.of(word);
    const isBy = passive && (subject >= 0 || isSecond);
    if (isBy && subject < 0 && !match.source && !match.target) return { sources: [], targets: [] };
    // The first PETRARCH reads a passive without «by» as if it were active, which its patterns count on.
    const doer = passive && !isBy ? (objects[0] ?? -1) : subject;
    const doers = doer >= 0 ? this.named(doer) : this.before(word);
    const sources = match.source ? this.phrases.rowFrom(match.source) : (rowBefore ?? doers);
    if (match.target) return { sources, targets: this.phrases.rowFrom(match.target) };
    if (rowAfter) return { sources, targets: rowAfter };
    if (isBy) return { sources, targets: objects.flatMap((object) => this.named(object)) };
    return { sources, targets: rowBefore ? [] : this.behind(word, to, sources) };
  }

  /** The coded phrases that a subject or object and those in a row with it tell: their own, or the first within theirs. */
  private named(subject: number): CodedPhrase[] {
    if (this.doc.upos[subject] === PRON) {
      const ids = this.parties.of(subject, false);
      return ids.length > 0 ? [{ from: subject, to: subject + 1, ids, head: subject }] : this.before(subject);
    }
    const found: CodedPhrase[] = [];
    for (const one of this.grammar.row(subject)) {
      const phrase = this.phrases.covering(one) ?? this.firstUnder(one);
      if (!phrase) continue;
      for (const part of this.rowOf(phrase)) if (!found.includes(part)) found.push(part);
    }
    return found;
  }

  /** The row that a subject is of; the parser may take a row's last for the whole subject where no verb is before it. */
  private rowOf(phrase: CodedPhrase): CodedPhrase[] {
    const first = this.doc.sentenceStart[this.doc.sentenceOf(phrase.from)]!;
    for (let i = first; i < phrase.from; i++) if (this.doc.upos[i] === VERB) return this.phrases.rowFrom(phrase);
    const row = this.phrases.rowTo(phrase);
    return row.length > 1 ? row : this.phrases.rowFrom(phrase);
  }

  private firstUnder(word: number): CodedPhrase | undefined {
    const { doc } = this;
    for (const child of doc.children(word)) {
      if (doc.deprel[child] === RELCL) continue;
      const phrase = this.phrases.covering(child) ?? this.firstUnder(child);
      if (phrase) return phrase;
    }
    return undefined;
  }

  /** Where the parser sees nobody who does it: the first coded phrase of the sentence, with its row. */
  private before(word: number): CodedPhrase[] {
    const [first] = this.phrases.within(this.doc.sentenceStart[this.doc.sentenceOf(word)]!, word);
    return first ? this.phrases.rowFrom(first) : [];
  }

  /** The first coded phrase behind a verb that is not its source, with its row. */
  private behind(word: number, to: number, sources: readonly CodedPhrase[]): CodedPhrase[] {
    const { doc } = this;
    const end = doc.sentenceStart[doc.sentenceOf(to - 1) + 1]!;
    const doing = new Set(idsOf(sources).map((id) => this.codeOf(id)));
    let tried = 0;
    for (const phrase of this.phrases.within(to, end)) {
      if (tried++ === TRIED) break;
      if (this.isTeller(phrase, word)) continue;
      const isOther = phrase.ids.some((id) => !doing.has(this.codeOf(id)) && !this.codeOf(id).startsWith(NOBODY));
      if (isOther) return this.phrases.rowFrom(phrase);
    }
    return [];
  }

  /** «…, a Bree official said»: who tells of an act is not its target. */
  private isTeller({ head }: CodedPhrase, word: number): boolean {
    const { doc } = this;
    const says = doc.head[head]!;
    if (doc.deprel[head] !== NSUBJ || says < word) return false;
    for (let at = word; at >= 0; at = doc.head[at]!) if (at === says) return true;
    return doc.deprel[says] === PARATAXIS;
  }

  private codeOf(id: string): string {
    return this.parties.entity(id)?.code ?? NOBODY;
  }
}

/** Whose country is not known. */
const NOBODY = '---';
/** Phrases behind a verb of which one may be its target, so that looking for it takes bounded time. */
const TRIED = 8;
/** Words from a verb within which the words of its pattern are part of the trigger. */
const NEAR = 6;

const idsOf = (phrases: readonly CodedPhrase[]): string[] => [...new Set(phrases.flatMap(({ ids }) => ids))];
