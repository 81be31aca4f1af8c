import type { Doc } from '../../../language/index.js';
import type { PloverType } from '../../../terms/index.js';
import type { Act } from '../acts.js';
import type { ArgumentsOf } from '../arguments.js';
import type { Matcher } from '../match.js';
import type { Parties } from '../parties.js';
import { type Candidate, Candidates, type Other } from './candidates.js';

/** A report's words with what the codebook made of them. */
export interface Scene {
  readonly doc: Doc;
  readonly grammar: ArgumentsOf;
  readonly parties: Parties;
  readonly matcher: Matcher;
  readonly acts: readonly Act[];
}

/** A candidate, and what the codebook says of its verb. */
export interface Situation extends Candidate {
  /** The codebook's act of this verb and this actor, or null where it is silent. */
  readonly act: Act | null;
  /** Types of the acts that the codebook tells of the verb's complements and objects. */
  readonly around: readonly PloverType[];
}

/** What may be told in a report, in the text's order; nothing where the codebook says that a verb tells of no act. */
export class Situations {
  private readonly byWord = new Map<number, Act[]>();
  /** Pairs of parties that an act of a sentence connects. */
  private readonly connected = new Set<string>();

  private readonly candidates: Candidates;

  constructor(private readonly scene: Scene) {
    this.candidates = new Candidates(scene.doc, scene.grammar, scene.parties);
    for (const act of scene.acts) {
      for (const word of new Set([act.word, ...act.words]))
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), act]);
      const sentence = scene.doc.sentenceOf(act.word);
      for (const actor of act.actor)
        for (const recipient of act.recipient) this.connected.add(pairOf(sentence, actor, recipient));
    }
  }

  all(): Situation[] {
    const { doc, matcher } = this.scene;
    const found: Situation[] = [];
    for (let word = 0; word < doc.length; word++)
      for (const candidate of this.candidates.of(word)) {
        const act =
          this.byWord.get(word)?.find(({ actor }) => actor.some((id) => candidate.actor.includes(id))) ?? null;
        if (act === null && matcher.of(word)?.frame.meaning.kind === 'none') continue;
        found.push({ ...candidate, act, around: this.around(word) });
      }
    return found;
  }

  /** Those whom a situation may be towards, nearest first. */
  othersOf(situation: Situation): Other[] {
    return this.candidates.othersOf(situation);
  }

  /** Whether the codebook tells something between an actor of a situation and somebody else, in the same sentence. */
  connects({ word, actor }: Situation, { id }: Other): boolean {
    const sentence = this.scene.doc.sentenceOf(word);
    return actor.some(
      (one) => this.connected.has(pairOf(sentence, one, id)) || this.connected.has(pairOf(sentence, id, one)),
    );
  }

  private around(word: number): PloverType[] {
    const { objects, complements } = this.scene.grammar.of(word);
    const near = [...objects, ...complements.map((complement) => complement.word)];
    return near.flatMap((one) => (this.byWord.get(one) ?? []).map(({ type }) => type));
  }
}

const pairOf = (sentence: number, actor: string, recipient: string): string => `${sentence} ${actor} ${recipient}`;
