import { z } from 'zod';
import { Span } from './span.js';

/** A place in capitals or before a dash that opens a report, as agencies write it: «TEHRAN - …». */
export const Dateline = Span.extend({
  place: z.string(),
  /** ISO 3166-1 alpha-3, where the place is known. */
  country: z.string().optional(),
});
export type Dateline = z.infer<typeof Dateline>;

/** A news report that came in, understood as a report but not yet read. */
export const Report = z.object({
  id: z.string(),
  /** The text as it was given; every offset indexes this string. */
  text: z.string(),
  title: Span.optional(),
  /** From the first to the last character of the report proper: without title, date line and site furniture. */
  body: Span,
  /** ISO 8601, to the precision given: `2024-03-15` or `2024-03-15T19:13` or with an offset. */
  published: z.string().optional(),
  dateline: Dateline.optional(),
  publisher: z.string().optional(),
  byline: z.string().optional(),
  url: z.string().optional(),
  /** BCP 47 tag. */
  language: z.string(),
});
export type Report = z.infer<typeof Report>;
