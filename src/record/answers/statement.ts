import { z } from 'zod';
import { Statement } from '../../terms/index.js';
import { IdentityLine } from './identity.js';
import { DayRange } from './occurrence.js';
import { Passage, ReportLine } from './report.js';

/** Who said what, in exact words. */
export const StatementLine = z.object({
  id: z.int().positive(),
  report: ReportLine,
  /** The statement of the report's reading. */
  statement: z.string(),
  speaker: IdentityLine.nullable(),
  /** The words that name the speaker. */
  source: z.string(),
  addressees: z.array(IdentityLine),
  manner: Statement.shape.manner,
  medium: Statement.shape.medium,
  date: DayRange,
  /** Its content; where the report interrupts it, with « … ». */
  words: z.string(),
  /** With the words looked for between `HIT_START` and `HIT_END`; only where words were looked for. */
  snippet: z.string().optional(),
  /** Content, in the report's own words and place. */
  evidence: z.array(Passage),
});
export type StatementLine = z.infer<typeof StatementLine>;
