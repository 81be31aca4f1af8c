import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { answerProblem, DeskProblem } from '../problem.js';

const COOKIE = 'chancery-token';

/**
 * Asks for a token on every request: as `Authorization: Bearer …`, or once as `?token=…` in the address, which becomes a
 * cookie that no other site's page can use and no script can read.
 */
export function onlyWithToken(token: string): MiddlewareHandler {
  return async (context, next) => {
    const bearer = context.req.header('authorization')?.replace(/^Bearer /, '');
    const given = bearer ?? getCookie(context, COOKIE);
    if (given !== undefined && same(given, token)) return next();

    const url = new URL(context.req.url);
    if (same(url.searchParams.get('token') ?? '', token)) {
      setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      url.searchParams.delete('token');
      return context.redirect(url.pathname + url.search, 303);
    }
    const detail = 'Open the desk by the address it printed, which bears the token, or send it as a bearer token.';
    return answerProblem(context, new DeskProblem(401, 'A token is needed', detail));
  };
}

/** Compares in a time that tells nothing of how far the two agree; hashing makes their lengths alike. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(hash(one), hash(other));
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
