import { z } from 'zod';
import { Entity } from './entity.js';
import { ActEvent } from './event.js';
import { Mention } from './mention.js';
import { Place } from './place.js';
import { Problem } from './problem.js';
import { Report } from './report.js';
import { Span } from './span.js';
import { Statement } from './statement.js';
import { Time } from './time.js';

/** What was read in one report: the contract of `chancery read --format ndjson`. Fields may be added; names stay. */
export const Reading = z.object({
  report: Report,
  sentences: z.array(Span),
  mentions: z.array(Mention),
  entities: z.array(Entity),
  times: z.array(Time),
  places: z.array(Place),
  statements: z.array(Statement),
  events: z.array(ActEvent),
  problems: z.array(Problem),
  reader: z.object({ version: z.string(), model: z.string() }),
});
export type Reading = z.infer<typeof Reading>;
