import { z } from 'zod';

/** How much of an answer is wanted. */
export interface PageAsked {
  /** Items on a page, 1 to `MOST_ON_A_PAGE`; 50 where nothing is said. */
  limit?: number | undefined;
  /** The `next` of the page before. */
  cursor?: string | undefined;
}

/** More than this at once is an export and no page. */
export const MOST_ON_A_PAGE = 1000;
export const USUAL_PAGE = 50;

/** A page of items; `next` is the cursor of the page after it, null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** How many of something, each counted by its own name. */
export const Counts = z.object({
  /** Accounts by report: the same wire story in ten papers counts ten times. */
  reports: z.int().nonnegative(),
  /** Near-duplicates counted once. */
  stories: z.int().nonnegative(),
});
export type Counts = z.infer<typeof Counts>;
