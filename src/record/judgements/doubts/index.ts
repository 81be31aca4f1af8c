import type { Doubt, DoubtCounts, Filter, Page, PageAsked } from '../../answers/index.js';
import type { Db } from '../../database/schema.js';
import { columnsAt, cursorAt, limitOf } from '../../questions/pages.js';
import { APPEARANCES } from './appearances.js';
import type { Doubted } from './doubted.js';
import { EVENTS } from './events.js';
import { PAIRS } from './pairs.js';
import { TENURES } from './tenures.js';

/** The kinds of doubts, in the order in which they are asked. */
const KINDS: readonly Doubt['on'][] = ['pair', 'appearance', 'tenure', 'event'];

const DOUBTED: Readonly<Record<Doubt['on'], Doubted>> = {
  pair: PAIRS,
  appearance: APPEARANCES,
  tenure: TENURES,
  event: EVENTS,
};

/** What waits for a person, one kind after the other. A cursor names the kind and where in it the page before ended. */
export async function doubts(
  db: Db,
  on: Doubt['on'] | undefined,
  filter: Filter,
  page: PageAsked,
): Promise<Page<Doubt>> {
  const limit = limitOf(page);
  const [kind, ...after] = columnsAt(page.cursor) ?? [];
  const kinds = KINDS.filter((one) => on === undefined || one === on);
  const begun = kinds.find((one) => one === kind);
  const items: Doubt[] = [];
  let last: (string | number)[] = [];
  for (const one of kinds.slice(begun ? kinds.indexOf(begun) : 0)) {
    const cursor = one === begun ? after.map(Number) : undefined;
    const found = await DOUBTED[one].list(db, filter, cursor, limit - items.length + 1);
    for (const { doubt, at } of found) {
      if (items.length === limit) return { items, next: cursorAt(...last) };
      items.push(doubt);
      last = [one, ...at];
    }
  }
  return { items, next: null };
}

/** How much of each kind waits. */
export async function doubtCounts(db: Db, filter: Filter): Promise<DoubtCounts> {
  const [pair, appearance, tenure, event] = await Promise.all([
    PAIRS.count(db, filter),
    APPEARANCES.count(db, filter),
    TENURES.count(db, filter),
    EVENTS.count(db, filter),
  ]);
  return { pair, appearance, tenure, event };
}
