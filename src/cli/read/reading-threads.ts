import { shippedProgram } from '../../resources.js';
import type { OwnFile } from '../../terms/index.js';
import { Thread, Threads } from '../../thread.js';
import { inputOf, type Job } from './jobs.js';
import type { Outcome, ReadingOptions } from './read-job.js';
import type { Wanted } from './reading-thread.js';

/** Reading threads for each thread that is wanted, since beside each runs one that does somewhat more of the work. */
const READING = 0.58;
/**
 * Jobs that each has at hand, so that it reads on while the consumer of the readings keeps the main thread busy: with
 * filing a batch that is some 600 milliseconds, in which it reads some forty reports; and at the beginning the thread
 * beside it is there sooner than it.
 */
const AT_HAND = 64;

/** The threads that read. */
export class ReadingThreads {
  /** Jobs that may be under way at once. */
  readonly room: number;
  readonly #start: () => Thread<Wanted, Outcome>;
  readonly #threads: Threads<Wanted, Outcome>;

  /** `own` are the user's own files, which go to a thread once, when it starts: they may be many megabytes. */
  constructor(threads: number, own: readonly OwnFile[]) {
    const many = Math.max(1, Math.round(threads * READING));
    this.room = many * AT_HAND;
    this.#start = () => new Thread(shippedProgram('reading-thread'), own);
    this.#threads = new Threads(many, this.#start);
  }

  get areStarted(): boolean {
    return this.#threads.areStarted;
  }

  /** Reads a job. Never rejects. */
  read(job: Job, options: ReadingOptions): Promise<Outcome> {
    return this.#threads.ask({ job, options }).catch(() => this.#readAlone(job, options));
  }

  end(): Promise<void> {
    return this.#threads.end();
  }

  /** Reads a job whose thread broke down: on its own, since it may have been another job's fault. */
  async #readAlone(job: Job, options: ReadingOptions): Promise<Outcome> {
    const thread = this.#start();
    try {
      return await thread.ask({ job, options });
    } catch (error) {
      return { error: `${inputOf(job)}: the worker thread that read it broke down (${error}); give it more memory` };
    } finally {
      await thread.end();
    }
  }
}
