import type { Draft, Found } from '../found.js';
import type { Gender } from '../knowledge.js';
import type { TitlePhrase } from '../titles.js';

/** Pronouns and descriptions by what can be meant by them; a name that may tell who was meant before it is a `name`. */
export type AnaphorClass = 'name' | 'he' | 'it' | 'they' | 'there' | 'person' | 'body' | 'place' | 'several';

/** A pronoun or description that may refer to something the report has named. */
export interface Anaphor {
  mention: Found;
  class: AnaphorClass;
  gender: Gender | null;
  /** Lemma of a description's head. */
  noun: string;
  /** Kinds of entity that it can mean. */
  kinds: ReadonlySet<string>;
  determiner: string | null;
  /** The title in a description of a person. */
  title: TitlePhrase | null;
  /** Whom the description itself says they belong to: Ghana in «Ghana's soldiers». */
  of: Draft | null;
  sector: string;
  /** The entity that the words themselves say it is: «the Afghan government», the holder of an office. */
  given: Draft | null;
  /** The word of which it is said in apposition or by copula, -1 if of none. */
  saidOf: number;
}

/** What a description may tell of whom it means, and names and pronouns do not. */
export const UNDESCRIBED = { determiner: null, title: null, of: null, sector: '', given: null, saidOf: -1 } as const;
