import { z } from 'zod';
import { ActEvent, EVENT_STATUS, EventSize, PLOVER_CONTEXTS, PLOVER_TYPES } from '../../terms/index.js';
import { Balance, IdentityLine } from './identity.js';
import { Counts } from './page.js';
import { Passage, ReportLine } from './report.js';

/** The days that something can mean. */
export const DayRange = z.object({
  /** ISO 8601-2, level 1. */
  edtf: z.string().nullable(),
  /** First and last day, ISO 8601, inclusive. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
});
export type DayRange = z.infer<typeof DayRange>;

/** Where something happened. */
export const Where = z.object({
  name: z.string(),
  country: z.string().nullable(),
  /** WGS 84 degrees; null where only the name is known. */
  lat: z.number().nullable(),
  lon: z.number().nullable(),
});
export type Where = z.infer<typeof Where>;

/** A field in which accounts can differ; `parties` means who did it to whom. */
export const DifferingField = z.enum(['date', 'place', 'parties', 'status', 'number', 'reason']);
export type DifferingField = z.infer<typeof DifferingField>;

/** PLOVER's four classes. */
export const Quad = z.enum(['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict']);
export type Quad = z.infer<typeof Quad>;

/** Something that happened, or is said to have, in one line. */
export const OccurrenceLine = z.object({
  /** Stays the same for ever; after a merge it leads to the occurrence merged into. */
  id: z.int().positive(),
  type: z.enum(PLOVER_TYPES),
  mode: z.string().nullable(),
  quad: Quad,
  /** −10 to 10. */
  goldstein: z.number(),
  status: z.enum(EVENT_STATUS),
  /** Whether every account tells it as background. */
  historical: z.boolean(),
  contexts: z.array(z.enum(PLOVER_CONTEXTS)),
  date: DayRange,
  where: Where.nullable(),
  actors: z.array(IdentityLine),
  recipients: z.array(IdentityLine),
  /** What an agreement, pledge, demand or talk is about, in the words of the account shown. */
  subject: z.string().nullable(),
  /** The sentence of the account that tells it best. */
  words: z.string(),
  accounts: z.int().positive(),
  counts: Counts,
  /** The fields in which its accounts differ. */
  differs: z.array(DifferingField),
  /** Whether a person confirmed it. */
  confirmed: z.boolean(),
  /** The passage `words` come from, and others; at most three. */
  evidence: z.array(Passage),
});
export type OccurrenceLine = z.infer<typeof OccurrenceLine>;

/** Whoever tells an account: a speaker of the report, or the report itself in its publisher's name. */
export const Teller = z.object({
  /** Null where the report tells it in its own voice. */
  speaker: IdentityLine.nullable(),
  publisher: z.string().nullable(),
  /** As to be shown: the speaker's name or the words that name him, else the publisher, else the report's key. */
  name: z.string(),
});
export type Teller = z.infer<typeof Teller>;

/** One report's, or one speaker's, version of an occurrence. */
export const Account = z.object({
  report: ReportLine,
  teller: Teller,
  status: z.enum(EVENT_STATUS),
  historical: z.boolean(),
  date: DayRange,
  where: Where.nullable(),
  actors: z.array(IdentityLine),
  recipients: z.array(IdentityLine),
  sizes: z.array(EventSize.extend({ words: z.string() })),
  subject: Passage.nullable(),
  reason: Passage.nullable(),
  /** The sentences that tell it, first mention first. */
  passages: z.array(Passage),
  /** The events of the reading that it is made of: where judgements point to. */
  events: z.array(ActEvent.pick({ id: true, type: true, mode: true, trigger: true, codedBy: true })),
});
export type Account = z.infer<typeof Account>;

/** A field in which accounts differ, and who says what. */
export const Difference = z.object({
  field: DifferingField,
  /** At least two; `accounts` are places in the list of accounts. */
  versions: z.array(z.object({ value: z.string(), accounts: z.array(z.int().nonnegative()) })),
});
export type Difference = z.infer<typeof Difference>;

/** How a later occurrence takes up a pledge, agreement or demand. */
export const Echo = z.object({
  as: z.enum(['reaffirmed', 'implemented', 'denied', 'broken']),
  occurrence: OccurrenceLine,
});
export type Echo = z.infer<typeof Echo>;

/** An occurrence with its accounts. */
export const OccurrencePage = OccurrenceLine.extend({
  /** The earliest report first. At most 200, beyond which `counts` still tells how many there are. */
  accountList: z.array(Account),
  differences: z.array(Difference),
  /** Only of pledges, agreements and demands. */
  echoes: z.array(Echo),
});
export type OccurrencePage = z.infer<typeof OccurrencePage>;

/** A pledge, agreement or demand, with what became of it as far as the record tells; the earliest echo first. */
export const Commitment = z.object({
  kind: z.enum(['pledge', 'agreement', 'demand']),
  occurrence: OccurrenceLine,
  echoes: z.array(Echo),
});
export type Commitment = z.infer<typeof Commitment>;

/** What passed between two, by month or year. */
export const DyadPeriod = Balance.extend({
  /** `2024` or `2024-02`. */
  period: z.string(),
});
export type DyadPeriod = z.infer<typeof DyadPeriod>;

/** Two people, bodies or states over time. A state stands for those who act for it too. */
export const Dyad = z.object({
  a: IdentityLine,
  b: IdentityLine,
  all: Balance,
  occurrences: z.int().nonnegative(),
  /** By month where all lies within three years, else by year; periods without acts are left out. */
  periods: z.array(DyadPeriod),
});
export type Dyad = z.infer<typeof Dyad>;

/** All occurrences at one place that a filter selects. */
export const MapPoint = z.object({
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  occurrences: z.int().positive(),
  balance: Balance,
  /** Number of the latest occurrence there. */
  latest: z.int().positive(),
});
export type MapPoint = z.infer<typeof MapPoint>;

/** Who has to do with whom, within what a filter selects. */
export const Network = z.object({
  nodes: z.array(z.object({ identity: IdentityLine, occurrences: z.int().positive() })),
  /** `a` and `b` are identities among the nodes. */
  edges: z.array(z.object({ a: z.int(), b: z.int(), occurrences: z.int().positive(), balance: Balance })),
});
export type Network = z.infer<typeof Network>;
