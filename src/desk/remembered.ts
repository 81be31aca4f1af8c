import type { Handler } from 'hono';
import type { Answer, Answering } from './answering/answers.js';

/** Bytes of answers that are kept; beyond them all are forgotten. */
const MOST_KEPT = 32_000_000;

/**
 * Answers what was asked before, as long as nothing has changed since: with nothing where the asker has the answer already,
 * else with what was answered then. Of several who ask the same at once one is answered, and the others wait for that.
 * `revision`: another one after every change of the record.
 */
export function remembered(of: { answer: Answering; revision: () => Promise<string>; today: () => string }): Handler {
  let memory = new Memory('');
  return async (context) => {
    const today = of.today();
    const now = `${today} ${await of.revision()}`;
    if (memory.revision !== now) memory = new Memory(now);
    const headers = { ETag: `"${now}"` };
    if (context.req.header('If-None-Match') === headers.ETag) return context.body(null, 304, headers);
    const address = addressOf(context.req.url);
    const { status, type, location, body } = await memory.answer(address, () => of.answer({ address, today }));
    const sent = { 'Content-Type': type };
    // Hono sends what it makes itself without making a stream of it, which takes half of the time.
    if (status === OK) return context.body(body, OK, { ...sent, ...headers });
    return new Response(body, { status, headers: { ...sent, ...(location !== undefined && { Location: location }) } });
  };
}

const OK = 200;

/** What is asked, whatever name the asker has for the desk. */
const addressOf = (url: string): string => url.slice(url.indexOf('/', url.indexOf('//') + 2));

/** The answers of one revision, by address. */
class Memory {
  readonly revision: string;
  readonly #answers = new Map<string, Promise<Answer>>();
  #size = 0;

  constructor(revision: string) {
    this.revision = revision;
  }

  async answer(address: string, find: () => Promise<Answer>): Promise<Answer> {
    const before = this.#answers.get(address);
    if (before) return before;
    const finding = find();
    this.#answers.set(address, finding);
    try {
      const answer = await finding;
      // Errors are not kept: they would fill the memory with whatever somebody mistypes.
      if (answer.status !== OK) this.#answers.delete(address);
      else this.#size += answer.body.length;
      return answer;
    } catch (error) {
      this.#answers.delete(address);
      throw error;
    } finally {
      if (this.#size > MOST_KEPT) {
        this.#answers.clear();
        this.#size = 0;
      }
    }
  }
}
