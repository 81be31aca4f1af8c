import { z } from 'zod';
import { Span } from './span.js';

/** A post held: title, and for whom. */
export const Office = Span.extend({
  title: z.string(),
  /** The entity it is held for, or null where the report does not say. */
  of: z.string().nullable(),
  acting: z.literal(true).optional(),
  former: z.literal(true).optional(),
});
export type Office = z.infer<typeof Office>;

/** What mentions refer to, resolved within one report. */
export const Entity = z.object({
  id: z.string(),
  /** The fullest name the report gives. */
  name: z.string(),
  /** person, state, government body, igo, ngo, armed group, party, company, media, people, place, … */
  kind: z.string(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
  /** Whether the report says the country or only `knowledge/` does. */
  countryFrom: z.enum(['report', 'knowledge']).optional(),
  /** PLOVER/CAMEO actor code, such as `IRNGOV`. */
  code: z.string().optional(),
  offices: z.array(Office),
});
export type Entity = z.infer<typeof Entity>;
