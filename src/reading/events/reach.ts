import type { ArgumentsOf } from './arguments.js';
import type { Frame, Slot } from './codebook/frame.js';
import { CASE } from './tags.js';

/**
 * What stands where the parts of a verb's frames are sought. Most frames name an object («take {part} in N»), a particle or
 * a preposition that most sentences do not have; that is told from here, before a frame is tried word by word.
 */
export class Reach {
  private calledAround: ReadonlySet<string> | null = null;
  /** What may lead in a phrase or a clause. */
  private leads: readonly string[] | null = null;

  constructor(
    private readonly grammar: ArgumentsOf,
    private readonly verb: number,
  ) {}

  /** All that the objects of the verb, and what is said of them, may be called. */
  get names(): ReadonlySet<string> {
    this.calledAround ??= new Set(this.namesAround());
    return this.calledAround;
  }

  /** Whether a frame's particle and prepositions are there: it cannot match without. */
  holds({ particle, led }: Frame): boolean {
    const { particles, phrases } = this.grammar.of(this.verb);
    if (particle !== null && !particles.includes(particle) && !phrases.some((one) => one.preposition === particle))
      return false;
    for (const slot of led) if (!slot.optional && !this.isLed(slot)) return false;
    return true;
  }

  private isLed({ prepositions }: Slot): boolean {
    this.leads ??= this.leadsAround();
    return this.leads.some((lead) => prepositions.has(lead));
  }

  private namesAround(): string[] {
    const { grammar, verb } = this;
    const { objects, phrases, complements, particles } = grammar.of(verb);
    const found = [...particles];
    for (const { word } of complements) found.push(...grammar.callings(word));
    // A particle may have taken the object for its own.
    const governed = objects.length > 0 ? objects : phrases.map(({ word }) => word);
    for (const object of governed)
      for (const head of grammar.row(object)) {
        found.push(...grammar.callings(head));
        for (const child of grammar.doc.children(head)) found.push(...grammar.callings(child));
      }
    return found;
  }

  private leadsAround(): string[] {
    const { grammar, verb } = this;
    const { doc } = grammar;
    const { complements, particles } = grammar.of(verb);
    const found = [...particles, ...complements.map(({ lead }) => lead)];
    const sentence = doc.sentenceOf(verb);
    const end = doc.sentenceStart[sentence + 1]!;
    for (let i = doc.sentenceStart[sentence]!; i < end; i++) if (doc.deprel[i] === CASE) found.push(doc.lower(i));
    return found;
  }
}
