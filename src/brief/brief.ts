import type {
  Commitment,
  Difference,
  Dossier,
  IdentityLine,
  OccurrenceLine,
  Passage,
  StatementLine,
  Tenure,
} from '../record/index.js';

/** Something a brief says, with the numbers of the citations that it rests on. */
export type Cited<T> = T & { cites: number[] };

/** What somebody must know of a subject before a meeting, every line of it tied to exact words. */
export interface Brief {
  dossier: Dossier;
  /** Day on which it was written, ISO 8601. */
  day: string;
  who: Cited<{ identity: IdentityLine; tenure: Tenure | null }>[];
  /** The latest first. */
  latest: Cited<{ occurrence: OccurrenceLine }>[];
  /** The earliest first. */
  chronology: Cited<{ occurrence: OccurrenceLine }>[];
  /** How many occurrences the dossier selects, of which `chronology` has the latest. */
  occurrences: number;
  statements: Cited<{ statement: StatementLine }>[];
  commitments: Cited<Commitment>[];
  disputes: Cited<{ occurrence: OccurrenceLine; differences: (Difference & { tellers: string[][] })[] }>[];
  /** What the numbers mean: citation 1 is the first. */
  citations: Passage[];
}
