import type { Context, MiddlewareHandler } from 'hono';

/** Characters of answers that are kept; beyond them all are forgotten. */
const MOST_KEPT = 16_000_000;

interface Answer {
  body: string;
  type: string;
}

/**
 * Answers what was asked before, as long as nothing has changed since: with nothing where the asker has the answer already,
 * else with what was answered then. Of several who ask the same at once one is answered, and the others wait for that.
 * `revision`: another one after every change.
 */
export function remembered(revision: () => Promise<string>): MiddlewareHandler {
  let memory = new Memory('');
  return async (context, next) => {
    if (context.req.method !== 'GET') return next();
    const now = await revision();
    if (memory.revision !== now) memory = new Memory(now);
    const headers = { ETag: `"${now}"` };
    if (context.req.header('If-None-Match') === headers.ETag) return context.body(null, 304, headers);
    const answer = await memory.answer(context.req.url, () => answered(context, next));
    if (context.finalized) {
      if (answer) context.header('ETag', headers.ETag);
      return;
    }
    // Errors and redirections are not kept: whoever else asks finds out for himself.
    return answer ? context.body(answer.body, 200, { ...headers, 'Content-Type': answer.type }) : next();
  };
}

async function answered(context: Context, next: () => Promise<void>): Promise<Answer | undefined> {
  await next();
  const { res } = context;
  if (res.status !== 200) return undefined;
  return { body: await res.clone().text(), type: res.headers.get('Content-Type') ?? '' };
}

/** The answers of one revision, by address. */
class Memory {
  readonly revision: string;
  readonly #answers = new Map<string, Promise<Answer | undefined>>();
  #size = 0;

  constructor(revision: string) {
    this.revision = revision;
  }

  async answer(address: string, find: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
    const before = this.#answers.get(address);
    if (before) return before;
    const finding = find();
    this.#answers.set(address, finding);
    const answer = await finding;
    if (!answer) this.#answers.delete(address);
    this.#size += answer?.body.length ?? 0;
    if (this.#size > MOST_KEPT) {
      this.#answers.clear();
      this.#size = 0;
    }
    return answer;
  }
}
