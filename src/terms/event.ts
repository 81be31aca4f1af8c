import { z } from 'zod';
import { Span } from './span.js';

/** An act as PLOVER records it: who did what to whom, when, where, and on whose word. */
export const ActEvent = z.object({
  id: z.string(),
  /** PLOVER type: AGREE, CONSULT, …, ASSAULT. */
  type: z.string(),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  /** CAMEO code as a string, leading zero kept. */
  cameo: z.string().nullable(),
  trigger: Span,
  actor: z.array(z.string()),
  recipient: z.array(z.string()),
  /** EDTF. */
  date: z.string().nullable(),
  place: z.string().nullable(),
  /** actual, planned, cancelled, denied or hypothetical. */
  status: z.string(),
  /** True for background told as history. */
  historical: z.boolean(),
  /** The statement it stands in; null is the report's own voice. */
  accordingTo: z.string().nullable(),
  subject: Span.nullable(),
  reason: Span.nullable(),
});
export type ActEvent = z.infer<typeof ActEvent>;
