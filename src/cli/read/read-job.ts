import { createHash } from 'node:crypto';
// The files themselves and not their index, which would load what only HTML needs.
import { decodeBytes } from '../../reports/decode.js';
import { IntakeError } from '../../reports/intake.js';
import { reportFromJsonLine } from '../../reports/report-from-json-line.js';
import { reportFromText } from '../../reports/report-from-text.js';
import type { Reading, Report } from '../../terms/index.js';
import type { Look } from '../show/look.js';
import { contentOf, inputOf, type Job } from './jobs.js';
import { layouts, type PrintFormat, type WantedEvents, withEvents } from './printing.js';

/** How readings are wanted. */
export interface ReadingOptions {
  format: PrintFormat;
  /** Absent where all are. */
  events?: WantedEvents | undefined;
  look: Look;
  /** Publication date of reports that bear none. */
  published: string | undefined;
}

/** What came of one job: the reading as it is to be printed, what to tell the user, or the hash of bytes that are known. */
export type Outcome = ReadOutcome | { error: string } | { known: string };

interface ReadOutcome {
  output: string;
  /** SHA-256 of the bytes as they came, in hexadecimal. */
  bytesHash: string;
  /** When it was fetched, ISO 8601 in UTC. */
  retrieved?: string;
}

/** SHA-256 of a job's bytes; of a line of NDJSON those of the line. */
export const bytesHashOf = (job: Job): string => createHash('sha256').update(contentOf(job)).digest('hex');

/** Reads one report from its bytes to its printed form. Never throws: a report that fails leaves the others unharmed. */
export async function readJob(
  job: Job,
  options: ReadingOptions,
  read: (report: Report) => Reading | Promise<Reading>,
): Promise<Outcome> {
  try {
    const report = await reportOf(job, options.published);
    const reading = await read(report);
    const wanted = options.events ? withEvents(reading, options.events) : reading;
    const output = layouts[options.format].print(wanted, options.look);
    const retrieved = job.kind === 'whole' ? job.intake.retrieved : undefined;
    return { output, bytesHash: bytesHashOf(job), ...(retrieved !== undefined && { retrieved }) };
  } catch (error) {
    if (error instanceof IntakeError) return { error: error.message };
    return { error: `${inputOf(job)}: a fault of Chancery itself (${error}); please report it with this input` };
  }
}

async function reportOf(job: Job, published: string | undefined): Promise<Report> {
  if (job.kind === 'report') return job.report;
  if (job.kind === 'line') {
    const report = reportFromJsonLine(job.line, { input: job.input, line: job.number });
    return published === undefined ? report : { published, ...report };
  }
  const { name, bytes, contentType, url } = job.intake;
  const given = { id: name === '-' ? 'stdin' : name, ...(published && { published }), ...(url && { url }) };
  const text = decodeBytes(bytes, { name, html: job.format === 'html', ...(contentType && { contentType }) });
  if (job.format === 'text') return reportFromText(text, given);
  const { reportFromHtml } = await import('../../reports/report-from-html.js');
  return reportFromHtml(text, given);
}
