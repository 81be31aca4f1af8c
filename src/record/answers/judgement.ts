import { z } from 'zod';
import { Span } from '../../terms/index.js';
import { IdentityLine } from './identity.js';
import { OccurrenceLine } from './occurrence.js';
import { Passage, ReportLine } from './report.js';

const Id = z.int().positive();

/** What a judgement is about. Of events and statements the place in the text counts, so that it outlives a new reading. */
export const Target = z.discriminatedUnion('on', [
  z.object({ on: z.literal('report'), report: Id }),
  /** `at` is the trigger. */
  z.object({ on: z.literal('event'), report: Id, at: Span, type: z.string() }),
  /** `at` is the first span of the content. */
  z.object({ on: z.literal('statement'), report: Id, at: Span }),
  z.object({ on: z.literal('occurrence'), occurrence: Id }),
  z.object({ on: z.literal('identity'), identity: Id }),
  z.object({ on: z.literal('tenure'), identity: Id, title: z.string(), of: Id.nullable() }),
  /** Whether two identities are one. */
  z.object({ on: z.literal('pair'), a: Id, b: Id }),
  /** Whether whom a report first names there is this identity. */
  z.object({ on: z.literal('appearance'), report: Id, at: Span, identity: Id }),
]);
export type Target = z.infer<typeof Target>;

/** A place where an identity stands in a report: any mention of it. */
export const AppearanceRef = z.object({ report: Id, at: Span });
export type AppearanceRef = z.infer<typeof AppearanceRef>;

/** What a person decides. */
export const Decision = z.discriminatedUnion('kind', [
  /** It is so. Of a pair: they are one. */
  z.object({ kind: z.literal('confirm'), target: Target }),
  /** It is not so. Of a pair: they are two. */
  z.object({ kind: z.literal('reject'), target: Target }),
  /**
   * A field is to be otherwise. Fields of events: type, mode, date (EDTF), place, status, historical, actor and recipient
   * (numbers of identities with commas between), reason and subject (`start-end` in the report). Of statements: speaker
   * (number), date, medium. Of identities: name, kind, country. Of reports: title, publisher, published. Of offices: holder
   * and of (numbers), title. Of appearances: identity (number). An empty value
   * takes the field away where that makes sense.
   */
  z.object({ kind: z.literal('correct'), target: Target, field: z.string(), value: z.string() }),
  /** All of `from` belongs to `into`. */
  z.object({ kind: z.literal('merge'), what: z.enum(['identity', 'occurrence']), from: Id, into: Id }),
  z.discriminatedUnion('what', [
    /** These appearances of an identity belong to another, new one. */
    z.object({
      kind: z.literal('split'),
      what: z.literal('identity'),
      from: Id,
      appearances: z.array(AppearanceRef).min(1),
      name: z.string().optional(),
    }),
    /** These events of an occurrence belong to another, new one. */
    z.object({
      kind: z.literal('split'),
      what: z.literal('occurrence'),
      from: Id,
      events: z.array(z.object({ report: Id, at: Span, type: z.string() })).min(1),
    }),
  ]),
  z.object({ kind: z.literal('note'), target: Target }),
  /** An earlier judgement no longer holds. */
  z.object({ kind: z.literal('undo'), judgement: Id }),
]);
export type Decision = z.infer<typeof Decision>;

/** A decision with who took it, when and why. Never changed once it is there. */
export const Judgement = z.object({
  id: Id,
  /** ISO 8601 in UTC. */
  at: z.string(),
  who: z.string(),
  why: z.string(),
  decision: Decision,
  /** The judgement that undid it, or null while it holds. */
  undoneBy: Id.nullable(),
});
export type Judgement = z.infer<typeof Judgement>;

/** Something doubtful that waits for a person. `target` is what to confirm or to reject. */
export const Doubt = z.discriminatedUnion('on', [
  z.object({
    on: z.literal('pair'),
    target: Target,
    /** 0 to 1: how sure the machine is that they are one, and why. */
    score: z.number().min(0).max(1),
    reasons: z.array(z.string()),
    a: IdentityLine,
    b: IdentityLine,
    evidence: z.array(Passage),
  }),
  z.object({
    on: z.literal('appearance'),
    target: Target,
    /** How sure the machine is that it is this one, and why. */
    score: z.number().min(0).max(1),
    reasons: z.array(z.string()),
    /** As the report names it. */
    name: z.string(),
    identity: IdentityLine,
    evidence: z.array(Passage),
  }),
  z.object({
    on: z.literal('event'),
    target: Target,
    score: z.number().min(0).max(1),
    reasons: z.array(z.string()),
    occurrence: OccurrenceLine,
    evidence: z.array(Passage),
  }),
  z.object({
    on: z.literal('tenure'),
    target: Target,
    score: z.number().min(0).max(1),
    reasons: z.array(z.string()),
    identity: IdentityLine,
    title: z.string(),
    of: IdentityLine.nullable(),
    report: ReportLine,
    evidence: z.array(Passage),
  }),
]);
export type Doubt = z.infer<typeof Doubt>;

/** How many doubts of each kind wait. */
export const DoubtCounts = z.object({
  pair: z.int().nonnegative(),
  appearance: z.int().nonnegative(),
  tenure: z.int().nonnegative(),
  event: z.int().nonnegative(),
});
export type DoubtCounts = z.infer<typeof DoubtCounts>;
