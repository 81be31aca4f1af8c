import { z } from 'zod';
import { Span } from './span.js';

/** A place name with the country it is in and where it lies (WGS 84 degrees). */
export const Place = Span.extend({
  name: z.string(),
  /** ISO 3166-1 alpha-3. */
  country: z.string().nullable(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  geonames: z.int().optional(),
});
export type Place = z.infer<typeof Place>;
