import type { Doc } from '../../language/index.js';
import type { ArgumentsOf } from './arguments.js';
import { Attempt } from './attempt.js';
import type { Codebook, Shelf } from './codebook/codebook.js';
import type { Frame, HeadPos } from './codebook/frame.js';
import type { Parties } from './parties.js';
import { Reach } from './reach.js';

/** A frame found in a sentence, with the words that play its parts. */
export interface Match {
  readonly frame: Frame;
  readonly word: number;
  /** Words that head the phrases of those who act, and of those acted upon. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** Whether a recipient may be a thing or a place. */
  readonly things: boolean;
  /** What it is about, or -1. */
  readonly about: number;
  /** The words that tell the acts which a stance speaks of. */
  readonly inner: readonly number[];
  /** Words of the sentence that the frame names, its head first. */
  readonly words: readonly number[];
  /** Whether a party that the frame asks for is not with its noun: it may be with the verb that the noun is the object of. */
  readonly lacks: boolean;
}

/** Participles that lead a phrase in as prepositions do. */
const AS_PREPOSITION = new Set([
  'given',
  'considering',
  'including',
  'following',
  'regarding',
  'concerning',
  'excluding',
]);

/** Finds frames in the sentences of one report. */
export class Matcher {
  private readonly matches: (Match | null | undefined)[];

  constructor(
    private readonly doc: Doc,
    private readonly grammar: ArgumentsOf,
    private readonly parties: Parties,
    /** 1 for each word of an expression of time, which plays no part. */
    readonly isTime: Uint8Array,
    private readonly codebooks: readonly Codebook[],
  ) {
    this.matches = new Array(doc.length);
  }

  /** The frame that tells most of what `word` says, or null. */
  of(word: number): Match | null {
    const known = this.matches[word];
    if (known !== undefined) return known;
    const found = this.bestOf(word);
    this.matches[word] = found;
    return found;
  }

  private bestOf(word: number): Match | null {
    const { doc } = this;
    const upos = doc.uposOf(word);
    if (upos === 'VERB' && this.isNoPredicate(word)) return null;
    if (upos === 'NOUN' && doc.deprelOf(word) === 'compound') return null;
    const pos = upos === 'VERB' ? 'v' : upos === 'NOUN' || upos === 'PROPN' ? 'n' : upos === 'ADJ' ? 'a' : null;
    if (pos === null) return null;
    const reach = pos === 'v' ? new Reach(this.grammar, word) : null;
    // A researcher's own frame wins over all of ours.
    for (const codebook of this.codebooks) {
      const best = this.bestAmong(this.shelfOf(codebook, pos, word), word, reach);
      if (best !== null) return best;
    }
    return null;
  }

  private bestAmong(shelf: Shelf, word: number, reach: Reach | null): Match | null {
    let best: Match | null = null;
    let most = 0;
    for (const frame of reach ? shelf.withObject(() => reach.names) : shelf.all) {
      if (frame.fewest > 0 && frame.fewest > this.objectsOf(word)) continue;
      if (reach !== null && !reach.holds(frame)) continue;
      const found = new Attempt(this.doc, this.grammar, this.parties, this, frame, word).match();
      if (!found) continue;
      // What has all its parts is told better than what lacks a side.
      const isBetter = best === null || (best.lacks === found.match.lacks ? found.score >= most : best.lacks);
      if (isBetter) {
        best = found.match;
        most = found.score;
      }
    }
    return best;
  }

  /** «the visiting minister», «given the concerns», «according to»: a verb's form that tells of no act. */
  private isNoPredicate(verb: number): boolean {
    const relation = this.doc.deprelOf(verb);
    if (relation === 'amod' || relation === 'case' || relation === 'mark' || relation === 'fixed') return true;
    return relation === 'advcl' && this.grammar.of(verb).subject < 0 && AS_PREPOSITION.has(this.doc.lower(verb));
  }

  /** How many objects a word has or may turn out to have. */
  private objectsOf(word: number): number {
    const { objects, particles } = this.grammar.of(word);
    // What is said of an object may hang on it.
    return objects.length + (particles.length > 0 || objects.length > 0 ? 1 : 0);
  }

  /** By the word's dictionary form, or by one that its ending allows where the lemmatizer knows neither. */
  private shelfOf(codebook: Codebook, pos: HeadPos, word: number): Shelf {
    const { doc } = this;
    const lemma = doc.lemma(word).toLowerCase();
    const before = pos === 'n' ? this.grammar.hyphened(word) : '';
    if (before !== '') {
      const joined = codebook.shelfOf(pos, `${before}-${lemma}`);
      if (joined.all.length > 0) return joined;
      const whole = codebook.shelfOf(pos, `${before}${lemma}`);
      if (whole.all.length > 0) return whole;
    }
    const found = codebook.shelfOf(pos, lemma);
    if (found.all.length > 0 || pos !== 'v') return found;
    const form = doc.lower(word);
    const stem = /^(\p{L}+?)(?:ed|ing|s)$/u.exec(form)?.[1];
    if (stem === undefined) return found;
    const whole = codebook.shelfOf(pos, `${stem}e`);
    return whole.all.length > 0 ? whole : codebook.shelfOf(pos, stem);
  }

  /** Whether some frame tells a noun as an act. */
  isAct(noun: number): boolean {
    const upos = this.doc.uposOf(noun);
    if (upos !== 'NOUN' && upos !== 'PROPN') return false;
    return this.codebooks.some((codebook) => this.shelfOf(codebook, 'n', noun).all.length > 0);
  }
}
