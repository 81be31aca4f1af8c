import { z } from 'zod';
import type { OwnFile, Reading } from '../../terms/index.js';

/** A reading to be filed, with where its bytes came from. */
export interface Filing {
  reading: Reading;
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  bytesHash?: string | undefined;
  /** ISO 8601 in UTC. */
  retrieved?: string | undefined;
  /** The user's own files by which it was read, if any; the same list where it is the same for several. */
  own?: readonly OwnFile[] | undefined;
}

/** Reports that were read by the same files of the user's own. */
export interface ReadAlike {
  /** A file that stands in several lists is one and the same object. */
  own: readonly OwnFile[];
  /** Their numbers, the oldest first. */
  reports: number[];
}

/** What became of a report that was filed. */
export const Filed = z.object({
  /** Number of the report in the record. */
  report: z.int().positive(),
  key: z.string(),
  /** `new` report, new `version` of one, or `known`: the same text was there already and nothing changed. */
  outcome: z.enum(['new', 'version', 'known']),
  /** Number of an earlier report that is nearly the same, or null. */
  story: z.int().positive().nullable(),
});
export type Filed = z.infer<typeof Filed>;

/** What is no longer found, what is found now, and what is told otherwise than before. */
const Change = z.object({
  statements: z.object({ gone: z.int(), come: z.int() }),
  events: z.object({ gone: z.int(), come: z.int(), changed: z.int() }),
  identities: z.object({ gone: z.int(), come: z.int() }),
});
export type Change = z.infer<typeof Change>;

/** What another reading of the same reports changed, in all and in each that it changed. */
export const Changes = Change.extend({
  reports: z.int().nonnegative(),
  changed: z.array(Change.extend({ report: z.int().positive(), key: z.string() })),
  /** Judged events that the new reading no longer finds, and that are kept as they were. */
  kept: z.int().nonnegative(),
});
export type Changes = z.infer<typeof Changes>;

/** Something wrong with a record. */
export const Finding = z.object({
  /** `integrity`, `orphan`, `offset`, `derived`. */
  kind: z.enum(['integrity', 'orphan', 'offset', 'derived']),
  message: z.string(),
  /** Whether `repair` can put it right. */
  repairable: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

/** How much there is of everything. */
export const Totals = z.object({
  reports: z.int(),
  stories: z.int(),
  people: z.int(),
  bodies: z.int(),
  statements: z.int(),
  occurrences: z.int(),
  disputed: z.int(),
  judgements: z.int(),
  doubts: z.int(),
  publishers: z.int(),
  /** First and last day of publication. */
  first: z.string().nullable(),
  last: z.string().nullable(),
});
export type Totals = z.infer<typeof Totals>;

/** A feed that is asked for reports. */
export const Feed = z.object({
  id: z.int().positive(),
  url: z.string(),
  title: z.string().nullable(),
  added: z.string(),
  /** When it was last asked and what came of it; null before. */
  asked: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Not to be asked before this time. */
  due: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Failures one after the other, which lengthen the wait. */
  failures: z.int().nonnegative(),
});
export type Feed = z.infer<typeof Feed>;
