import type { Filed } from '../record/index.js';

/** Something that somebody wants filed. */
export type Input = { kind: 'bytes'; name: string; bytes: Uint8Array } | { kind: 'address'; address: string };

/** What became of a report, or why an input could not be read. */
export type Taken = { filed: Filed } | { error: string };

/** Reads inputs and files what was read: one outcome for each report in them and each failure. */
export type Take = (inputs: readonly Input[]) => AsyncIterable<Taken>;

/** Inputs that are being filed, or were. */
export interface IntakeState {
  id: number;
  names: string[];
  taken: Taken[];
  /** Whether all is done. */
  done: boolean;
}

/** Finished intakes whose outcome can still be looked at. */
const KEPT = 50;
/** Intakes that may wait for their turn. */
const WAITING = 20;

/** Files what people hand in, one intake after the other, and tells how far each has come. */
export class Intakes {
  readonly #states = new Map<number, IntakeState>();
  readonly #take: Take;
  #last: Promise<void> = Promise.resolve();
  #count = 0;

  constructor(take: Take) {
    this.#take = take;
  }

  /** Whether too many wait already. */
  get busy(): boolean {
    return [...this.#states.values()].filter(({ done }) => !done).length >= WAITING;
  }

  /** Puts inputs in the queue and returns at once. */
  start(inputs: readonly Input[]): IntakeState {
    const names = inputs.map((input) => (input.kind === 'address' ? input.address : input.name));
    const state: IntakeState = { id: ++this.#count, names, taken: [], done: false };
    this.#states.set(state.id, state);
    this.#states.delete(state.id - KEPT);
    this.#last = this.#last.then(() => this.#run(state, inputs));
    return state;
  }

  state(id: number): IntakeState | undefined {
    return this.#states.get(id);
  }

  async #run(state: IntakeState, inputs: readonly Input[]): Promise<void> {
    try {
      for await (const taken of this.#take(inputs)) state.taken.push(taken);
    } catch (error) {
      state.taken.push({ error: error instanceof Error ? error.message : String(error) });
    }
    state.done = true;
  }
}
