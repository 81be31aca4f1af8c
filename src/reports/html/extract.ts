import { Readability } from '@mozilla/readability';
import type { Page, PageNode } from './page.js';
import { paragraphsOf } from './paragraphs.js';

/** What an extractor found of the article itself. */
export interface Extract {
  paragraphs: string[];
  title?: string;
  byline?: string;
}

/** Characters under which Readability tries again with less pruning; the shortest agency reports have two sentences. */
const SHORT = 250;

/**
 * The article of a page, through Mozilla's Readability, which takes the page apart: read its metadata first.
 *
 * Readability and not Defuddle: it says when a page has no article where Defuddle returns the list of links, reads
 * paragraphs made of line breaks, never fetches, and takes a fifth of the time. The promotions that Defuddle would
 * remove are known to `furniture.ts`.
 */
export function extractFrom(page: Page): Extract | undefined {
  let content: PageNode | undefined;
  const found = new Readability(page, {
    charThreshold: SHORT,
    disableJSONLD: true,
    serializer: (node: PageNode) => {
      content = node;
      return '';
    },
  }).parse();
  if (!found || !content) return undefined;
  return {
    paragraphs: paragraphsOf(content),
    ...(found.title && { title: found.title }),
    ...(found.byline && { byline: found.byline }),
  };
}
