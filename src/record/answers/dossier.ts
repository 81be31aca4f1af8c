import { z } from 'zod';
import { Filter } from './filter.js';

/** A subject that somebody follows: a filter under a name. */
export const Dossier = z.object({
  id: z.int().positive(),
  name: z.string(),
  filter: Filter,
  /** ISO 8601 in UTC. */
  made: z.string(),
  /** When somebody last looked; null if nobody has. */
  looked: z.string().nullable(),
  /** Occurrences it selects that got an account since then. */
  fresh: z.int().nonnegative(),
});
export type Dossier = z.infer<typeof Dossier>;
