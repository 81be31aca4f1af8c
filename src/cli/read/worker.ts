/** Runs in a worker thread: reads one job after the other. */
import { createReader } from '../../pipeline.js';
import { shippedResources } from '../../resources.js';
import type { Job } from './jobs.js';
import { type Outcome, type ReadingOptions, readJob } from './read-job.js';

const read = createReader(shippedResources());

export default ({ job, options }: { job: Job; options: ReadingOptions }): Promise<Outcome> =>
  readJob(job, options, read);
