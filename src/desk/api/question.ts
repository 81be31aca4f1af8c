import type { z } from 'zod';
import type { OpenRecord } from '../../record/index.js';

/** A question of the API: its address, what may be asked, what is answered, and who answers. */
export interface Question {
  /** Below `/api/v1`, with `{name}` for what varies. */
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  answer: z.ZodType;
  /** @throws ZodError if what is asked does not fit, DeskProblem if there is no answer */
  ask(record: OpenRecord, params: unknown, query: unknown): Promise<unknown>;
}

/** A question whose asker gets what the schemas let through. */
export function question<P extends z.ZodObject, Q extends z.ZodObject, A extends z.ZodType>(of: {
  path: string;
  summary: string;
  params: P;
  query: Q;
  answer: A;
  ask(record: OpenRecord, params: z.infer<P>, query: z.infer<Q>): Promise<z.infer<A>>;
}): Question {
  return {
    ...of,
    ask: async (record, params, query) => of.ask(record, of.params.parse(params), of.query.parse(query)),
  };
}
