import { parentPort, Worker, workerData } from 'node:worker_threads';

/** A question or its answer, with the number of the question. */
type Numbered<T> = readonly [number: number, what: T];

interface Waiting<A> {
  answered: (answer: A) => void;
  failed: (reason: unknown) => void;
}

/**
 * A thread that answers what it is asked; several things may be asked before the first is answered. Our own and no pool of a
 * library, since that measures the memory of a thread after each answer, which costs a fortieth of reading a report.
 */
export class Thread<Q, A> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting<A>>();
  #asked = 0;
  #fault: unknown;

  /**
   * Starts the thread. `program` calls `answering`, with `given` at hand; `broken` is told if the thread breaks down, before
   * those are who wait for an answer.
   */
  constructor(program: URL, given?: unknown, broken: (reason: unknown) => void = () => {}) {
    this.#worker = new Worker(program, { workerData: given });
    this.#worker.on('message', ([number, answer]: Numbered<A>) => {
      this.#waiting.get(number)?.answered(answer);
      this.#waiting.delete(number);
    });
    const breaks = (reason: unknown) => {
      if (this.isBroken) return;
      this.#fault = reason;
      broken(reason);
      for (const { failed } of this.#waiting.values()) failed(reason);
    };
    this.#worker.on('error', breaks);
    this.#worker.on('exit', () => breaks(new Error('it ended')));
  }

  /** How many answers are waited for. */
  get waitedFor(): number {
    return this.#waiting.size;
  }

  get isBroken(): boolean {
    return this.#fault !== undefined;
  }

  /** Rejects if the thread breaks down before it has answered. */
  ask(question: Q): Promise<A> {
    return new Promise((answered, failed) => {
      if (this.isBroken) failed(this.#fault);
      const numbered: Numbered<Q> = [this.#asked++, question];
      this.#waiting.set(numbered[0], { answered, failed });
      this.#worker.postMessage(numbered);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Threads of one kind, started when something is first asked, if not before; one that broke down is replaced. */
export class Threads<Q, A> {
  readonly #many: number;
  readonly #startOne: () => Thread<Q, A>;
  #threads: Thread<Q, A>[] = [];

  constructor(many: number, startOne: () => Thread<Q, A>) {
    this.#many = many;
    this.#startOne = startOne;
  }

  get areStarted(): boolean {
    return this.#threads.length > 0;
  }

  start(): void {
    this.#threads = this.#threads.filter(({ isBroken }) => !isBroken);
    while (this.#threads.length < this.#many) this.#threads.push(this.#startOne());
  }

  /** Asks the thread that has least to do. Rejects if that breaks down before it has answered. */
  ask(question: Q): Promise<A> {
    this.start();
    return this.#threads.reduce((idlest, next) => (next.waitedFor < idlest.waitedFor ? next : idlest)).ask(question);
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

/**
 * In a thread: answers what it is asked from now on, with what was given to the thread at its start. An answer that fails
 * breaks the thread down.
 */
export function answering<Q, A, G = unknown>(answer: (question: Q, given: G) => A | Promise<A>): void {
  parentPort?.on('message', async ([number, question]: Numbered<Q>) => {
    const numbered: Numbered<A> = [number, await answer(question, workerData)];
    parentPort?.postMessage(numbered);
  });
}
