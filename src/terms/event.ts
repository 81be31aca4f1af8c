import { z } from 'zod';
import { EVENT_STATUS, PLOVER_CONTEXTS, PLOVER_TYPES } from './plover.js';
import { Span } from './span.js';

/** How many were killed, injured, arrested and so on, as a range; `most` is null where the report sets no upper end. */
export const EventSize = Span.extend({
  of: z.enum(['killed', 'injured', 'arrested', 'displaced', 'abducted', 'released', 'participants']),
  least: z.number().int().nonnegative(),
  most: z.number().int().nonnegative().nullable(),
});
export type EventSize = z.infer<typeof EventSize>;

/** An act as PLOVER records it: who did what to whom, when, where, and on whose word. */
export const ActEvent = z.object({
  id: z.string(),
  /** PLOVER type: AGREE, CONSULT, …, ASSAULT. */
  type: z.enum(PLOVER_TYPES),
  /** One of the modes of the type (`PLOVER`), or null. */
  mode: z.string().nullable(),
  contexts: z.array(z.enum(PLOVER_CONTEXTS)),
  /** CAMEO code as a string, leading zero kept. */
  cameo: z.string().nullable(),
  /** The words that tell the act. */
  trigger: Span,
  /** Entities that act, and those acted upon. Of reciprocal acts (a meeting) the first named is the actor. */
  actor: z.array(z.string()),
  recipient: z.array(z.string()),
  /** Present where the codebook tells the act, and the statistical model whom it is towards. */
  recipientFrom: z.literal('model').optional(),
  /** EDTF. */
  date: z.string().nullable(),
  /** Where the date stands: in the act's own clause or sentence, before it in the paragraph, or on the report. */
  dateFrom: z.enum(['clause', 'sentence', 'narrative', 'dateline']).optional(),
  /** Name of one of the reading's `places`. */
  place: z.string().nullable(),
  status: z.enum(EVENT_STATUS),
  /** True for background told as history. */
  historical: z.boolean(),
  /** The statement it stands in; null is the report's own voice. */
  accordingTo: z.string().nullable(),
  /** What an agreement, pledge, demand or talk is about. */
  subject: Span.nullable(),
  reason: Span.nullable(),
  /** Where the report tells of the same act again. */
  mentionedAgain: z.array(Span),
  size: z.array(EventSize),
  /** Whether an entry of the codebook or the statistical model says what the act is. */
  codedBy: z.enum(['codebook', 'model']),
  /** The codebook's frames that say so, the outermost first. */
  frames: z.array(z.string()),
});
export type ActEvent = z.infer<typeof ActEvent>;
