import type { Container } from './network/container.js';
import { normalForm } from './network/features.js';
import { WordTable } from './network/hash.js';
import { DEPREL } from './tags.js';
import { INFLECTED } from './verb-lemmas.js';

/** Letters of the longest ending that a lemma rule may ask for. */
export const LONGEST_ENDING = 6;

/** Lemmas shorter than this are not asked whether they are words: «a», «be» are too common to be in every list. */
const SHORTEST_UNSURE = 3;

/**
 * A lemma rule as it stands in the model: «l2y» means: in small letters, cut two, add y. «k0»: keep as written.
 * Rules are looked up by tag and ending, the longest first; whole words that no rule gets right have their own entry.
 */
export function applyRule(rule: string, form: string): string {
  const cased = rule[0] === 'l' ? form.toLowerCase() : form;
  const digits = /^\d+/.exec(rule.slice(1))![0];
  return cased.slice(0, cased.length - Number(digits)) + rule.slice(1 + digits.length);
}

/** Lemmas of words, from what training saw of forms and endings. */
export class Lemmas {
  private readonly words: WordTable;
  private readonly wordLemmas: readonly string[];
  private readonly endings: WordTable;
  private readonly endingRules: Int32Array;
  private readonly rules: readonly string[];

  constructor(
    model: Container,
    /** Whether a normal form is a word that is known from elsewhere. */
    private readonly isWord: (normal: string) => boolean,
    /** Dictionary forms of verb forms that training saw too seldom. */
    private readonly verbs: ReadonlyMap<string, string>,
  ) {
    this.words = new WordTable(model.integers('lemma.words'));
    this.wordLemmas = model.meta.lemmas as string[];
    this.endings = new WordTable(model.integers('lemma.endings'));
    this.endingRules = model.integers('lemma.rules');
    this.rules = model.meta.lemmaRules as string[];
  }

  /** The lemma of a form that bears the tag `xpos`. */
  of(form: string, xpos: string): string {
    const normal = normalForm(form);
    const verb = INFLECTED.has(xpos) ? this.verbs.get(normal) : undefined;
    if (verb !== undefined) return verb;
    const whole = this.words.indexOf(`${xpos} ${normal}`);
    if (whole >= 0) return this.wordLemmas[whole]!;
    if (!/[\p{L}\p{N}]/u.test(form)) return form;
    if (xpos === 'CD') return form.replaceAll(',', '').toLowerCase();
    // The longest ending whose rule makes a known word: «provoked» is of «provoke», not of «provok».
    let first: string | undefined;
    for (let size = Math.min(LONGEST_ENDING, normal.length); size >= 0; size--) {
      const found = this.endings.indexOf(`${xpos} ${normal.slice(normal.length - size)}`);
      if (found < 0) continue;
      const lemma = applyRule(this.rules[this.endingRules[found]!]!, form);
      if (lemma === '') continue;
      if (lemma.length < SHORTEST_UNSURE || this.isWord(normalForm(lemma))) return lemma;
      first ??= lemma;
    }
    if (first !== undefined) return first;
    return form.toLowerCase();
  }
}

/** Universal features of words, from form, tag and relation. */
export class Features {
  private readonly words: WordTable;
  private readonly wordFeatures: Int32Array;
  /** For each tag and relation, a number in `list`. */
  private readonly byRelation: Uint16Array;
  readonly list: readonly string[];

  constructor(model: Container) {
    this.words = new WordTable(model.integers('feats.words'));
    this.wordFeatures = model.integers('feats.of');
    this.list = model.meta.feats as string[];
    const byTag = model.meta.featsByTag as number[];
    const exceptions = model.meta.featsByRelation as { [tagAndRelation: string]: number };
    this.byRelation = Uint16Array.from({ length: byTag.length * DEPREL.length }, (_, k) => {
      const tag = Math.floor(k / DEPREL.length);
      return exceptions[`${tag} ${DEPREL[k % DEPREL.length]}`] ?? byTag[tag]!;
    });
  }

  /** Number in `list` of what a form always bears under a tag, or -1 where it depends on more. */
  ofForm(normal: string, tag: number): number {
    const row = this.words.indexOf(`${tag} ${normal}`);
    return row < 0 ? -1 : this.wordFeatures[row]!;
  }

  /** Number in `list` of what words of a tag bear mostly in a relation. */
  ofRelation(tag: number, relation: number): number {
    return this.byRelation[tag * DEPREL.length + relation]!;
  }
}
