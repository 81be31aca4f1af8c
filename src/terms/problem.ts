import { z } from 'zod';
import { Span } from './span.js';

/** Something that could not be understood, or that contradicts what is known. Reading never fails; it says so here. */
export const Problem = z.object({
  /** A short stable word, such as `office-conflict`. */
  code: z.string(),
  message: z.string(),
  span: Span.optional(),
});
export type Problem = z.infer<typeof Problem>;
