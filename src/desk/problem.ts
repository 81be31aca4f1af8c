import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';

/** An error as the API tells it: problem details of RFC 9457. */
export const ProblemDetails = z.object({
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('What was wrong with which input, and what to do.'),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** What a question or a write throws for the user's sake; everything else is a defect and answers 500. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';

  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Nothing in the record has this id. */
export const notFound = (noun: string, id: string): DeskProblem =>
  new DeskProblem(
    404,
    `No such ${noun}`,
    `The record has no ${noun} ${id}; it may have been merged, or the link may be broken.`,
  );

/** Answers with problem details. */
export function answerProblem(context: Context, { status, title, message }: DeskProblem): Response {
  return context.body(JSON.stringify({ title, status, detail: message } satisfies ProblemDetails), status, {
    'Content-Type': 'application/problem+json',
  });
}
