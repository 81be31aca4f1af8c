import { z } from 'zod';
import { Span } from './span.js';

/** A time expression with its TIMEX3 type and value (TimeML), and the days it can mean (ISO 8601-2, EDTF level 1). */
export const Time = Span.extend({
  id: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value: `2024-02-18`, `P2D`, `XXXX-WXX-5`, `PRESENT_REF`. */
  value: z.string(),
  /** TIMEX3 mod: START, MID, END, BEFORE, AFTER, APPROX, LESS_THAN, … */
  mod: z.string().optional(),
  edtf: z.string().nullable(),
  /** First day it can mean, ISO 8601. */
  earliest: z.string().optional(),
  /** Last day it can mean, ISO 8601, inclusive. */
  latest: z.string().optional(),
  /** Parts of the date that the text does not say and that were inferred: `year`, `month`, `day`, … */
  implied: z.array(z.string()).optional(),
});
export type Time = z.infer<typeof Time>;
