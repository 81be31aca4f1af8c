/** Runs in a worker thread: reads one job after the other. */
import type { Reading, Report } from '../../terms/index.js';
import type { Job } from './jobs.js';
import { type Outcome, type ReadingOptions, readJob } from './read-job.js';
import { readerWith } from './reader.js';

let read: ((report: Report) => Reading) | undefined;

export default ({ job, options }: { job: Job; options: ReadingOptions }): Promise<Outcome> => {
  read ??= readerWith(options.own);
  return readJob(job, options, read);
};
