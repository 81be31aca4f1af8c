/** Runs in a worker thread: reads one job after the other. */
import { setImmediate as turnOfEventLoop } from 'node:timers/promises';
import type { Reading, Report } from '../../terms/index.js';
import type { Job } from './jobs.js';
import { type Outcome, type ReadingOptions, readJob } from './read-job.js';
import { readerWith } from './reader.js';

let read: ((report: Report) => Reading) | undefined;
let last: Promise<unknown> = Promise.resolve();

export default ({ job, options }: { job: Job; options: ReadingOptions }): Promise<Outcome> => {
  const outcome = last.then(() => {
    read ??= readerWith(options.own);
    return readJob(job, options, read);
  });
  // Before the next job this one's outcome goes out, rather than those of all jobs at hand at once.
  last = outcome.then(
    () => turnOfEventLoop(),
    () => {},
  );
  return outcome;
};
