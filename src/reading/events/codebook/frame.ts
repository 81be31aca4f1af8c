import type { PloverContext, PloverType } from '../../../terms/index.js';

/** Part that a phrase plays in a frame; knowledge/events/README.md says what each stands for. */
export type Role = 'A' | 'R' | 'T' | 'S' | 'A&R' | 'O' | 'V' | 'N';

export type HeadPos = 'v' | 'n' | 'a';

/** A place in a frame that words of the sentence have to fill. */
export interface Slot {
  /** Prepositions that may lead it in; empty for an object. `to` before `V` is the infinitive's, `that` a clause's. */
  readonly prepositions: ReadonlySet<string>;
  /** Parts it may play, the first that fits. */
  readonly roles: readonly Role[];
  /** Dictionary forms of which its head has to be one; empty where any word will do. */
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
}

/** What an act is called. */
export interface Coding {
  readonly type: PloverType;
  readonly cameo: string | null;
}

/** What a stance makes of another act: a type of its own, the act itself (`same`), or nothing. */
export type Over = Coding | 'same' | null;

/** What becomes of the act that a stance speaks of. */
export type InnerStatus = 'planned' | 'hypothetical' | 'denied' | 'cancelled' | 'actual' | null;

/** One way of telling an act. */
export interface Frame {
  /** As written in the codebook. */
  readonly text: string;
  /** File and line. */
  readonly origin: string;
  readonly pos: HeadPos;
  /** Any of these is its head. */
  readonly heads: readonly string[];
  /** Words of which one each has to stand before the head of a noun: `cyber` in `A cyber attack on R`. */
  readonly before: readonly ReadonlySet<string>[];
  readonly particle: string | null;
  /** Part of the subject of a verb or adjective, of the owner of a noun. */
  readonly subject: Role | null;
  /** Words of which the subject has to be one, as what acts for its owner: missiles; empty where anybody may act. */
  readonly means: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** The slots that no preposition leads in, and those that one does. */
  readonly direct: readonly Slot[];
  readonly led: readonly Slot[];
  /** What the first object of a verb that has to have a certain name may be called, or null where there is no such. */
  readonly object: ReadonlySet<string> | null;
  /** Objects that there have to be, told from outside before anything is tried. */
  readonly fewest: number;
  /** What it means: an act, none at all («met a deadline»), or a stance towards another act by whether that is friendly, hostile or neither. */
  readonly meaning:
    | { readonly kind: 'act'; readonly coding: Coding }
    | { readonly kind: 'none' }
    | { readonly kind: 'stance'; readonly friendly: Over; readonly hostile: Over; readonly other: Over };
  readonly mode: string | null;
  readonly contexts: readonly PloverContext[];
  readonly status: InnerStatus;
  readonly example: string;
}
