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
  if (exceeds(html, '<', MOST_TAGS)) throw new UnreadablePage(`it has more than ${MOST_TAGS} tags`);
  // Without a root element linkedom makes none, and pieces of pages are common in archives.
  const page = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`).document;
  checkSize(page);
  return page;
}

/** A page that no article can be looked for on; the message says why. */
export class UnreadablePage extends Error {}

/**
 * News pages have some thousands of elements, at most some dozens deep, and a megabyte of text and scripts. The time to
 * score a page grows with its nodes and with its text, each times their depth; that to parse it with its tags, which
 * scripts and comments hold as well. At these limits it is a few seconds.
 */
const MOST_NODES = 50_000;
const DEEPEST = 150;
const MOST_TAGS = 200_000;
/** Characters, each times its depth. */
const MOST_TEXT = 30_000_000;

function checkSize(page: Page): void {
  let nodes = 0;
  let text = 0;
  let level: PageNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new UnreadablePage(`its elements are nested more than ${DEEPEST} deep`);
    level = level.flatMap((node) => [...node.childNodes]);
    nodes += level.length;
    if (nodes > MOST_NODES) throw new UnreadablePage(`it has more than ${MOST_NODES} elements and pieces of text`);
    for (const node of level) if (node.nodeType === TEXT) text += (node.textContent?.length ?? 0) * depth;
    if (text > MOST_TEXT) throw new UnreadablePage('it has more text than an article');
  }
}

function exceeds(text: string, sign: string, most: number): boolean {
  let at = -1;
  for (let count = 0; count <= most; count++) {
    at = text.indexOf(sign, at + 1);
    if (at < 0) return false;
  }
  return true;
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
