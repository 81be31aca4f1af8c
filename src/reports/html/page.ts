import { parseHTML } from 'linkedom';

/** What is used of a parsed page: the few members of the DOM that this folder reads. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Parses a page. Nothing in it is run or fetched. */
export function pageOf(html: string): Page {
  // Without a root element linkedom makes none, and pieces of pages are common in archives.
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
}

/** White space to single spaces; characters that only tell where a line may break are dropped. */
export function plain(said: string): string {
  return said
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
