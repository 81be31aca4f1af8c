import { parseFeed } from 'feedsmith';
import { IntakeError } from './intake.js';

/** What of a feed matters here: where its reports are. */
export interface FeedContent {
  title: string | null;
  /** Addresses of its items, whole, the first first. */
  links: string[];
}

/**
 * The content of an RSS, Atom, RDF or JSON feed.
 * @throws IntakeError `no-feed`
 */
export function feedContent(bytes: Uint8Array, url: string): FeedContent {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(new TextDecoder().decode(bytes));
  } catch {
    throw new IntakeError('no-feed', url, 'it is no RSS, Atom or JSON feed; give the address of one');
  }
  const { title } = parsed.feed;
  return {
    title: typeof title === 'string' ? title : (title?.value ?? null),
    links: [...new Set(linksOf(parsed).flatMap((link) => absolute(link, url)))],
  };
}

function linksOf(parsed: ReturnType<typeof parseFeed>): (string | undefined)[] {
  if (parsed.format === 'json') return (parsed.feed.items ?? []).map((item) => item.url ?? item.external_url);
  if (parsed.format !== 'atom') return (parsed.feed.items ?? []).map(({ link }) => link);
  return (parsed.feed.entries ?? []).map(
    ({ links = [] }) => (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href,
  );
}

/** An address on the web, whole; nothing for what is none. */
function absolute(link: string | undefined, base: string): string[] {
  if (link === undefined || !URL.canParse(link, base)) return [];
  const url = new URL(link, base);
  return /^https?:$/.test(url.protocol) ? [url.href] : [];
}
