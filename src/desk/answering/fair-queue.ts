/** How much of a time that was measured goes into what a kind is taken to need: the last few count. */
const NEWEST = 0.3;
/** A question that takes so long is overtaken by one that takes nothing and comes so many times as long after it. */
const PATIENCE = 8;

interface Waiting {
  /** When its turn would have come had it been asked later by some times what it needs. */
  turn: number;
  begin: () => void;
}

/**
 * Lets so many be done at once. Of those that wait the next is not who came first but who came first for how long his kind
 * usually takes, so that who asks little does not wait for who asks much, and who asks much still has his turn.
 */
export class FairQueue {
  readonly #atOnce: number;
  readonly #now: () => number;
  readonly #needed = new Map<string, number>();
  readonly #waiting: Waiting[] = [];
  #running = 0;

  /** `now`: milliseconds on any clock. */
  constructor(atOnce: number, now: () => number = () => performance.now()) {
    this.#atOnce = atOnce;
    this.#now = now;
  }

  async run<T>(kind: string, act: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) await this.#turnOf(kind);
    else this.#running++;
    const began = this.#now();
    try {
      return await act();
    } finally {
      const before = this.#needed.get(kind);
      const took = this.#now() - began;
      this.#needed.set(kind, before === undefined ? took : before + NEWEST * (took - before));
      this.#next();
    }
  }

  #turnOf(kind: string): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push({ turn: this.#now() + PATIENCE * (this.#needed.get(kind) ?? 0), begin });
    });
  }

  /** Hands the place of one that is done to one that waits. */
  #next(): void {
    const first = this.#waiting.reduce<Waiting | undefined>(
      (best, one) => (best === undefined || one.turn < best.turn ? one : best),
      undefined,
    );
    if (!first) {
      this.#running--;
      return;
    }
    this.#waiting.splice(this.#waiting.indexOf(first), 1);
    first.begin();
  }
}
