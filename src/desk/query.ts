import type { Context } from 'hono';

/** What an address asks: a key that stands there once as a string, one that stands there more often as a list. */
export function queryOf(context: Context): Record<string, string | string[]> {
  const keys = Object.entries(context.req.queries());
  return Object.fromEntries(keys.map(([key, values]) => [key, values.length === 1 ? values[0]! : values]));
}
