import { z } from 'zod';
import { Span } from './span.js';

/** Words or thoughts attributed to somebody: source, cue and content, as in PolNeAR. */
export const Statement = z.object({
  id: z.string(),
  source: z.array(Span),
  /** The source resolved to an entity. */
  speaker: z.string().nullable(),
  cue: z.array(Span),
  /** More than one span where the report interrupts the words. */
  content: z.array(Span),
  manner: z.enum(['direct', 'indirect', 'mixed']),
  /** Interview, post, press conference, letter, … */
  medium: z.string().nullable(),
  addressee: z.array(z.string()),
  /** EDTF. */
  date: z.string().nullable(),
});
export type Statement = z.infer<typeof Statement>;
