import type { MiddlewareHandler } from 'hono';
import { answerProblem, DeskProblem } from '../problem.js';

/**
 * Lets at most `atOnce` writes through in one go, and `perSecond` in the long run (a token bucket): more than a person
 * with a keyboard makes, less than a program run wild. Reads are not counted.
 */
export function pacedWrites(
  atOnce: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  let left = atOnce;
  let filled = now();
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const time = now();
    left = Math.min(atOnce, left + ((time - filled) / 1000) * perSecond);
    filled = time;
    if (left < 1) {
      context.header('Retry-After', '1');
      const detail = `More than ${perSecond} changes a second arrived; wait a second and send again.`;
      return answerProblem(context, new DeskProblem(429, 'Too many changes', detail));
    }
    left--;
    return next();
  };
}
