import { z } from 'zod';
import { Filed } from '../record/index.js';
import { DeskProblem } from './problem.js';

/** Something that somebody wants filed. */
export type Input = { kind: 'bytes'; name: string; bytes: Uint8Array } | { kind: 'address'; address: string };

/** Words of a pasted text by which it is called. */
const NAMING_WORDS = 8;

/** A text as somebody pasted it. */
export function textInput(text: string): Input {
  const name = `pasted: ${text.trim().split(/\s+/).slice(0, NAMING_WORDS).join(' ')}`;
  return { kind: 'bytes', name, bytes: Buffer.from(text.replaceAll('\r\n', '\n')) };
}

/** What became of a report, or why an input could not be read. */
const Taken = z.union([z.object({ filed: Filed }), z.object({ error: z.string() })]);
export type Taken = z.infer<typeof Taken>;

/** Reads inputs and files what was read: one outcome for each report in them and each failure. */
export type Take = (inputs: readonly Input[]) => AsyncIterable<Taken>;

/** Inputs that are being filed, or were. */
export const IntakeState = z.object({
  id: z.int().positive(),
  /** What was given. */
  names: z.array(z.string()),
  /** What became of it so far. */
  taken: z.array(Taken),
  /** Whether all is done. */
  done: z.boolean(),
});
export type IntakeState = z.infer<typeof IntakeState>;

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

  /** Puts inputs in the queue and returns at once. @throws DeskProblem if there is nothing, or too much waits already */
  start(inputs: readonly Input[]): IntakeState {
    if (inputs.length === 0)
      throw new DeskProblem(400, 'Nothing was given', 'Paste a text or an address, or choose files.');
    if ([...this.#states.values()].filter(({ done }) => !done).length >= WAITING)
      throw new DeskProblem(429, 'Too much waits already', 'Wait until what was given before is filed.');
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
