import type { MiddlewareHandler } from 'hono';
import { answerProblem, DeskProblem } from '../problem.js';

const READS = new Set(['GET', 'HEAD']);

/**
 * Takes a request only if it names the desk by one of its own addresses. Another site may have its own name resolve to
 * 127.0.0.1 (DNS rebinding); its pages then reach the desk, but with that name in `Host`.
 */
export function onlyOwnHosts(isOwn: (host: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (isOwn(host)) return next();
    const detail = `The desk does not answer to the name ${host || '(none)'}; open it by the address it printed.`;
    return answerProblem(context, new DeskProblem(421, 'Not this host', detail));
  };
}

/**
 * Takes a write only from the desk's own pages, or from a program: a browser says in `Origin`, and in `Sec-Fetch-Site`,
 * which page a write comes from, and a page cannot hold that back.
 */
export const onlyOwnWrites: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const origin = req.header('origin');
  const site = req.header('sec-fetch-site');
  const own =
    origin === undefined ? site === undefined || site === 'same-origin' : hostOf(origin) === req.header('host');
  if (READS.has(req.method) || own) return next();
  const detail = `A page of ${origin ?? 'another site'} may not change the record; use the desk's own pages.`;
  return answerProblem(context, new DeskProblem(403, 'Not from this page', detail));
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** Tells the names of a server that listens on loopback, whatever port a browser was sent to. */
export function isLoopback(host: string): boolean {
  return /^(?:::1|localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
}
