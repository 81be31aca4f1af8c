import { bylineOf } from '../text/byline.js';
import { isoDate } from '../text/published.js';
import { linkedArticle } from './linked-data.js';
import { type Page, plain } from './page.js';

/** What a page says of its article beside the article itself. */
export interface Metadata {
  title?: string;
  /** ISO 8601. */
  published?: string;
  byline?: string;
  publisher?: string;
  /** The canonical address. */
  url?: string;
  /** BCP 47. */
  language?: string;
  /** The article's text, where the page gives it as data. */
  body?: string;
}

/**
 * Reads JSON-LD first, which is written for machines, then OpenGraph and `meta`, then `<time>`. Each field is taken
 * from the first place that says it in a form that can be understood.
 *
 * @param base the address the page came from, against which its canonical address is resolved
 */
export function metadataOf(page: Page, base?: string): Metadata {
  const article = linkedArticle(page);
  const meta = metaOf(page);
  const publisher = cleaned(article?.publisher ?? meta('og:site_name'));
  const title = cleaned(article?.title ?? meta('og:title', 'twitter:title', 'dc.title'));
  const published = first([article?.published, ...PUBLISHED_META.map((name) => meta(name)), ...timesOf(page)], isoDate);
  const byline = first(
    [article?.byline, meta('author', 'byl', 'dc.creator', 'parsely-author', 'article:author')],
    authorOf,
  );
  const url = first([page.querySelector('link[rel="canonical"]')?.getAttribute('href'), meta('og:url'), base], (said) =>
    addressOf(said, base),
  );
  const language = languageOf(page.documentElement?.getAttribute('lang') ?? article?.language ?? meta('og:locale'));
  return {
    ...(title && { title: withoutSite(title, publisher) }),
    ...(published && { published }),
    ...(byline && { byline }),
    ...(publisher && { publisher }),
    ...(url && { url }),
    ...(language && { language }),
    ...(article?.body && { body: article.body }),
  };
}

/** `date` comes last: some sites put the day of rendering there. */
const PUBLISHED_META = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'og:published_time',
  'date',
];

/** Looks up `meta` elements by name, property or itemprop, in any case; the first name that has content wins. */
function metaOf(page: Page): (...names: string[]) => string | undefined {
  const content = new Map<string, string>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const said = element.getAttribute('content')?.trim();
    if (name && said && !content.has(name.toLowerCase())) content.set(name.toLowerCase(), said);
  }
  return (...names) => names.map((name) => content.get(name)).find((said) => said !== undefined);
}

/** The times of the page's article: those marked as its publication first, then the first in it. */
function timesOf(page: Page): (string | null | undefined)[] {
  const marked = page.querySelector('time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date');
  const any = page.querySelector('article time[datetime], main time[datetime]') ?? page.querySelector('time[datetime]');
  return [marked?.getAttribute('datetime'), marked?.textContent, any?.getAttribute('datetime')];
}

function first(said: (string | null | undefined)[], read: (said: string) => string | undefined): string | undefined {
  for (const one of said) {
    const value = one ? read(one) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

const cleaned = (said: string | undefined): string | undefined =>
  said === undefined ? undefined : plain(said) || undefined;

/** A name, not the address of a profile; «By» is left out. */
export function authorOf(said: string): string | undefined {
  const name = plain(said);
  if (name === '' || /^https?:|\/\/|@/.test(name)) return undefined;
  return bylineOf(name) ?? name;
}

function addressOf(said: string, base: string | undefined): string | undefined {
  if (!URL.canParse(said, base)) return undefined;
  const url = new URL(said, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** `en_GB` is `en-GB`; what is no language tag is nothing. */
function languageOf(said: string | undefined): string | undefined {
  try {
    return said ? Intl.getCanonicalLocales(said.trim().replaceAll('_', '-'))[0] : undefined;
  } catch {
    return undefined;
  }
}

/** «Talks resume - The Courier» without the name of the site. */
function withoutSite(title: string, site: string | undefined): string {
  if (site === undefined || title.length <= site.length || !title.toLowerCase().endsWith(site.toLowerCase()))
    return title;
  return (
    title
      .slice(0, -site.length)
      .replace(/\s+[-–—|·:»]\s*$/, '')
      .trim() || title
  );
}
