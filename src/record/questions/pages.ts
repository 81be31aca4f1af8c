import { MOST_ON_A_PAGE, type Page, type PageAsked, USUAL_PAGE } from '../answers/index.js';

/** How many items a page is to hold. */
export const limitOf = ({ limit = USUAL_PAGE }: PageAsked = {}): number =>
  Math.max(1, Math.min(MOST_ON_A_PAGE, Math.floor(limit)));

/** A cursor: where the page before ended, as the columns it was sorted by. */
export const cursorAt = (...columns: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(columns)).toString('base64url');

/** The columns of a cursor, or undefined where it is none: then the first page is meant. */
export function columnsAt(cursor: string | undefined): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const columns: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(columns) && columns.every((one) => typeof one === 'string' || typeof one === 'number'))
      return columns;
  } catch {
    // Not one of ours.
  }
  return undefined;
}

/** A page from rows of which one more than wanted was asked for. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  items: readonly Item[],
  cursor: (row: Row) => string,
): Page<Item> {
  return { items: items.slice(0, limit), next: rows.length > limit ? cursor(rows[limit - 1]!) : null };
}
