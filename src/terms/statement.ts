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
  /** Interview, post, press conference, statement, speech, letter, call, meeting, document or testimony. */
  medium: z.string().nullable(),
  addressee: z.array(z.string()),
  /** The entity of the outlet that carried the words: «told IRNA», «Xinhua reported». */
  carrier: z.string().optional(),
  /** EDTF. */
  date: z.string().nullable(),
  /** Where the date stands: in the statement's own clause or sentence, before it in the paragraph, or on the report. */
  dateFrom: z.enum(['clause', 'sentence', 'narrative', 'dateline']).optional(),
  /** The statement in whose content this one stands, where one speaker quotes another. */
  within: z.string().optional(),
});
export type Statement = z.infer<typeof Statement>;
