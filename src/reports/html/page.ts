import { parseHTML } from 'linkedom';

/** What is used of a parsed page: the few members of the DOM that this folder reads. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/**
 * Parses a page. Nothing in it is run or fetched.
 *
 * @throws UnreadablePage where it is too large or nested too deeply for an article
 */
export function pageOf(html: string): Page {
  // Without a root element linkedom makes none, and pieces of pages are common in archives.
  const page = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
  checkSize(page);
  return page;
}

/** A page that no article can be looked for on; the message says why. */
export class UnreadablePage extends Error {}

/** News pages have some thousands of elements, at most some dozens deep. The time to score a page grows with their product. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 150;

function checkSize(page: Page): void {
  let elements = 0;
  let level: PageNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new UnreadablePage(`its elements are nested more than ${DEEPEST} deep`);
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === ELEMENT));
    elements += level.length;
    if (elements > MOST_ELEMENTS) throw new UnreadablePage(`it has more than ${MOST_ELEMENTS} elements`);
  }
}

/** The text of a piece of HTML, with its character references resolved. */
export function textOfHtml(html: string): string {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent ?? html;
}

/** White space to single spaces; characters that only tell where a line may break are dropped. */
export function plain(said: string): string {
  return said
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
