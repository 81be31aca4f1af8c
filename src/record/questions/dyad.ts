import { sql } from 'kysely';
import type { Dyad } from '../answers/index.js';
import type { Db } from '../database/schema.js';
import { balanceOf } from './balance.js';
import { grouped } from './identity.js';
import { identityLines } from './looked-up.js';

/** Months are shown for as long as they fit side by side: three years. */
const MOST_MONTHS = 36;

/** What passed between two, by month or year. */
export async function dyad(db: Db, one: number, other: number): Promise<Dyad | undefined> {
  const lines = await identityLines(db, [one, other]);
  const [a, b] = [lines.get(one), lines.get(other)];
  if (!a || !b) return undefined;
  const counted = await db
    .selectFrom('dyads')
    .select([sql<string>`substr(day, 1, 7)`.as('month'), 'type', 'status', db.fn.countAll<number>().as('count')])
    .where('a', '=', Math.min(a.id, b.id))
    .where('b', '=', Math.max(a.id, b.id))
    .groupBy(['month', 'type', 'status'])
    .execute();
  const dated = counted.filter(({ month }) => month.length === 7);
  const months = dated.map(({ month }) => month).sort();
  const length = monthsBetween(months[0], months.at(-1)) < MOST_MONTHS ? 7 : 4;
  const periods = [...grouped(dated, ({ month }) => month.slice(0, length))]
    .map(([period, within]) => ({ period, ...balanceOf(within) }))
    .sort((p, q) => (p.period < q.period ? -1 : 1));
  return {
    a,
    b,
    all: balanceOf(counted),
    occurrences: counted.reduce((sum, { count }) => sum + count, 0),
    periods,
  };
}

function monthsBetween(first = '', last = ''): number {
  const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return monthOf(last) - monthOf(first);
}
