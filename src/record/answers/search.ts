import { z } from 'zod';
import { IdentityLine } from './identity.js';
import { ReportLine } from './report.js';

/** Characters of Unicode's private use area, which no report holds, around the words that were looked for. */
export const HIT_START = '\ue000';
export const HIT_END = '\ue001';

/** A report in which the words stand. */
export const Hit = z.object({
  report: ReportLine,
  /** The headline, and the words around the best place, with each hit between `HIT_START` and `HIT_END`. */
  title: z.string(),
  snippet: z.string(),
});
export type Hit = z.infer<typeof Hit>;

/** A value that a filter can select, with how many it would leave. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int().positive() });
export type FacetValue = z.infer<typeof FacetValue>;

/** The commonest values, the commonest first. */
export const Facets = z.object({
  /** How many were counted, and whether that is all of them or only the latest. */
  counted: z.int().nonnegative(),
  complete: z.boolean(),
  publishers: z.array(FacetValue),
  years: z.array(FacetValue),
  /** ISO 3166-1 alpha-3 of the parties' countries and of the places. */
  countries: z.array(FacetValue),
  /** Only of occurrences. */
  types: z.array(FacetValue),
  statuses: z.array(FacetValue),
  /** Numbers of identities. */
  identities: z.array(FacetValue),
});
export type Facets = z.infer<typeof Facets>;

/** An identity that a name may mean. */
export const NameMatch = z.object({
  identity: IdentityLine,
  /** The spelling that matched. */
  spelling: z.string(),
  reports: z.int().nonnegative(),
});
export type NameMatch = z.infer<typeof NameMatch>;
