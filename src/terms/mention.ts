import { z } from 'zod';
import { Span } from './span.js';

export const MentionType = z.enum([
  'person',
  'organization',
  'place',
  'group',
  'facility',
  'product',
  'law',
  'occasion',
  'other',
]);
export type MentionType = z.infer<typeof MentionType>;

/** A span that refers to something: a name, a description or a pronoun. */
export const Mention = Span.extend({
  id: z.string(),
  form: z.enum(['name', 'description', 'pronoun']),
  type: MentionType,
  /** The entity it refers to, or null where that could not be known. */
  entity: z.string().nullable(),
});
export type Mention = z.infer<typeof Mention>;
