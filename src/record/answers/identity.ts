import { z } from 'zod';
import { Span } from '../../terms/index.js';
import { Counts } from './page.js';
import { Passage } from './report.js';

/** What an identity is, broadly; `kind` says it finely. */
export const IdentitySort = z.enum(['person', 'body', 'state', 'place']);
export type IdentitySort = z.infer<typeof IdentitySort>;

/** A person, body, state or place of the record in one line. */
export const IdentityLine = z.object({
  /** Stays the same for ever; after a merge it leads to the identity merged into. */
  id: z.int().positive(),
  sort: IdentitySort,
  /** As `Entity.kind`: person, state, government body, igo, ngo, armed group, … */
  kind: z.string(),
  /** The name most reports use in full, or the one that a person corrected it to. */
  name: z.string(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
});
export type IdentityLine = z.infer<typeof IdentityLine>;

/** An office as reports give it over time. */
export const Tenure = z.object({
  id: z.int().positive(),
  title: z.string(),
  of: IdentityLine.nullable(),
  acting: z.boolean(),
  /** Every report that tells of it calls it a former one. */
  former: z.boolean(),
  /** First and last day on which a report says so, ISO 8601; null where no report is dated. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  reports: z.int().positive(),
  /** The words that say so first, and last. */
  evidence: z.array(Passage),
});
export type Tenure = z.infer<typeof Tenure>;

/** A way in which reports spell an identity's name. */
export const Spelling = z.object({ name: z.string(), reports: z.int().positive() });
export type Spelling = z.infer<typeof Spelling>;

/** The head of the page of a person or body; what fills it are questions of their own, each with its pages. */
export const IdentityPage = IdentityLine.extend({
  /** The commonest first. */
  spellings: z.array(Spelling),
  /** The latest first. */
  tenures: z.array(Tenure),
  counts: Counts.extend({ occurrences: z.int().nonnegative(), statements: z.int().nonnegative() }),
  /** First and last day of a report that names it. */
  first: z.string().nullable(),
  last: z.string().nullable(),
});
export type IdentityPage = z.infer<typeof IdentityPage>;

/** A report that names an identity, and how sure it is that it means this one. */
export const Appearance = z.object({
  /** As the report has it in full. */
  name: z.string(),
  /** As the report has it, ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
  /** 0 to 1, and what it rests on. */
  score: z.number().min(0).max(1),
  reasons: z.array(z.string()),
  /** Where it is first named. */
  at: Span,
  /** The name with the words around it. */
  evidence: Passage,
});
export type Appearance = z.infer<typeof Appearance>;

/** Who or what is met with in the same occurrences. */
export const Companion = z.object({
  identity: IdentityLine,
  occurrences: z.int().positive(),
  /** Of these, the meetings and talks (CONSULT). */
  meetings: z.int().nonnegative(),
  last: z.string().nullable(),
});
export type Companion = z.infer<typeof Companion>;

/**
 * Acts by PLOVER's four classes, and their mean on Goldstein's scale (−10 the most hostile, 10 the friendliest;
 * Goldstein 1992, by the CAMEO root that PLOVER's type comes from). Only what is told as having happened counts.
 */
export const Balance = z.object({
  verbalCooperation: z.int().nonnegative(),
  materialCooperation: z.int().nonnegative(),
  verbalConflict: z.int().nonnegative(),
  materialConflict: z.int().nonnegative(),
  goldstein: z.number().min(-10).max(10).nullable(),
});
export type Balance = z.infer<typeof Balance>;

/** How an identity stands with a country, over all time and year by year. */
export const CountryBalance = z.object({
  country: IdentityLine,
  all: Balance,
  years: z.array(Balance.extend({ year: z.string() })),
});
export type CountryBalance = z.infer<typeof CountryBalance>;
