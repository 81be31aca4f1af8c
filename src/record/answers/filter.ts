import { z } from 'zod';
import { EVENT_STATUS, PLOVER_CONTEXTS, PLOVER_TYPES } from '../../terms/index.js';
import { DifferingField } from './occurrence.js';

const Day = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);

/** What to show of occurrences, reports or statements. Everything asked for must hold; of a list, one of its values. */
export const Filter = z
  .object({
    /** Identities that take part; a state stands for those who act for it too. */
    identities: z.array(z.int().positive()),
    /** Identities all of which must take part. */
    together: z.array(z.int().positive()),
    /** ISO 3166-1 alpha-3 of a party or of the place. */
    countries: z.array(z.string().length(3)),
    types: z.array(z.enum(PLOVER_TYPES)),
    modes: z.array(z.string()),
    contexts: z.array(z.enum(PLOVER_CONTEXTS)),
    statuses: z.array(z.enum(EVENT_STATUS)),
    /** Days, months or years, inclusive; what can have happened within is shown. */
    from: Day,
    to: Day,
    /** Name of a place, in any case and without marks. */
    place: z.string(),
    /** Words that a report of it must hold, in the language of `search`. */
    words: z.string(),
    publishers: z.array(z.string()),
    /** Only those whose accounts differ, in one of these fields if any is named. */
    disputed: z.union([z.boolean(), z.array(DifferingField)]),
    /** True for background only, false for news only. */
    historical: z.boolean(),
    /** What none of these hold of: nobody of them takes part, no report of it is of such a publisher. */
    without: z
      .object({
        identities: z.array(z.int().positive()),
        countries: z.array(z.string().length(3)),
        types: z.array(z.enum(PLOVER_TYPES)),
        statuses: z.array(z.enum(EVENT_STATUS)),
        publishers: z.array(z.string()),
      })
      .partial(),
  })
  .partial();
export type Filter = z.infer<typeof Filter>;
