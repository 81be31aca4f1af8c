/**
 * Runs in a worker thread: reads jobs, with a thread beside it for the language engine. So each of the two loads, holds and
 * compiles but one half of the reader; two threads that read whole would each do both.
 */
import type { Parsed, ParsedParts } from '../../pipeline.js';
import { shippedProgram } from '../../resources.js';
import type { OwnFile, Reading, Report } from '../../terms/index.js';
import { answering, Thread } from '../../thread.js';
import type { Job } from './jobs.js';
import type { SentParse } from './parsing-thread.js';
import { type Outcome, type ReadingOptions, readJob } from './read-job.js';
import { finderWith } from './reader.js';
import { ReceivingDocs } from './sent-docs.js';

export interface Wanted {
  job: Job;
  options: ReadingOptions;
}

const docs = new ReceivingDocs();
// Without it nothing can be read here either: what is thrown so ends this thread.
const parser = new Thread<ParsedParts, SentParse>(shippedProgram('parsing-thread'), undefined, (reason) => {
  throw reason;
});

async function parse(report: Report): Promise<Parsed> {
  const { text, title, body, dateline } = report;
  const { doc, model } = await parser.ask({ text, title, body, dateline });
  return { report, doc: docs.received(doc, text), model };
}

let find: ((parsed: Parsed) => Reading) | undefined;

answering(
  ({ job, options }: Wanted, own: readonly OwnFile[]): Promise<Outcome> =>
    readJob(job, options, async (report) => {
      const parsed = parse(report);
      find ??= finderWith(own);
      return find(await parsed);
    }),
);
