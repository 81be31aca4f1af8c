import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ZodError } from 'zod';
import { JudgementError, RecordError } from '../record/index.js';
import { Page } from './pages/page.js';
import { answerProblem, DeskProblem } from './problem.js';

/** Tells what went wrong: to programs as problem details, to people as a page. */
export function answerError(error: Error, context: Context): Response | Promise<Response> {
  const problem = problemOf(error);
  if (context.req.path.startsWith('/api/')) return answerProblem(context, problem);
  return context.html(
    <Page title={problem.title} at="">
      <h1>{problem.title}</h1>
      <p>{problem.message}</p>
    </Page>,
    problem.status,
  );
}

function problemOf(error: Error): DeskProblem {
  if (error instanceof DeskProblem) return error;
  if (error instanceof ZodError) {
    const detail = error.issues
      .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
      .join('; ');
    return new DeskProblem(400, 'That cannot be asked', `${detail}.`);
  }
  if (error instanceof JudgementError) return new DeskProblem(422, 'That cannot be judged so', error.message);
  if (error instanceof RecordError) return new DeskProblem(503, 'The record cannot be used', error.message);
  if (error instanceof HTTPException)
    return new DeskProblem(error.status === 413 ? 413 : 400, 'Not taken', error.message);
  return new DeskProblem(500, 'A fault of Chancery itself', `${error.message}; please report it with this address.`);
}
