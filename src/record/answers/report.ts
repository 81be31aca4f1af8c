import { z } from 'zod';
import { Reading, Span } from '../../terms/index.js';

/** A report in one line. */
export const ReportLine = z.object({
  /** Number of this version of the report in the record; stays the same for ever. */
  id: z.int().positive(),
  /** What tells reports apart: the address, or where there is none the name it was filed under. */
  key: z.string(),
  /** 1, and one more for each changed text of the same key. */
  version: z.int().positive(),
  /** Whether no newer version is there. */
  current: z.boolean(),
  /** Headline as it stands in the text; where there is none, the first words. */
  title: z.string(),
  publisher: z.string().nullable(),
  /** ISO 8601, to the precision given. */
  published: z.string().nullable(),
  url: z.string().nullable(),
  /** Near-duplicates bear the same number: the `id` of the first of them that was filed. */
  story: z.int().positive(),
});
export type ReportLine = z.infer<typeof ReportLine>;

/** Exact words of a report: what every answer rests on. */
export const Passage = Span.extend({ report: ReportLine, words: z.string() });
export type Passage = z.infer<typeof Passage>;

/** A report with all that was read in it. */
export const ReportPage = ReportLine.extend({
  text: z.string(),
  /** ISO 8601 in UTC: when it was fetched or read from the disk, and when it was filed. */
  retrieved: z.string().nullable(),
  filed: z.string(),
  /** SHA-256 of the bytes as they came, in hexadecimal, where they were known. */
  bytesHash: z.string().nullable(),
  /** The machine's reading, untouched by judgements. */
  reading: Reading,
  /** Entity of the reading → identity of the record. */
  identities: z.record(z.string(), z.int().positive()),
  /** Statement of the reading → its number in the record. */
  statements: z.record(z.string(), z.int().positive()),
  /** Event of the reading → occurrence of the record; rejected events are missing. */
  occurrences: z.record(z.string(), z.int().positive()),
  /** Other versions of the same report, oldest first. */
  versions: z.array(ReportLine),
  /** Other reports of the same story, oldest first; at most 50. */
  sameStory: z.array(ReportLine),
});
export type ReportPage = z.infer<typeof ReportPage>;
