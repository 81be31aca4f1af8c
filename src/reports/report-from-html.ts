import type { Report } from '../terms/index.js';
import { type Extract, extractFrom } from './html/extract.js';
import { authorOf, metadataOf } from './html/metadata.js';
import { type Page, pageOf, plain, UnreadablePage } from './html/page.js';
import { paragraphsOf } from './html/paragraphs.js';
import { type Given, IntakeError } from './intake.js';
import { DEFAULT_LANGUAGE } from './report-from-text.js';
import { isFurniture } from './text/furniture.js';
import { type Layout, layoutOf } from './text/layout.js';

/**
 * One report from a page. Its text is the title, an empty line, and the paragraphs of the article with empty lines
 * between; buttons and promotions among the paragraphs are left out. What the page says of itself as data goes before
 * what is recognised in its words. Nothing on the page is run or fetched.
 *
 * @throws IntakeError `no-article`
 */
export function reportFromHtml(html: string, given: Given): Report {
  const page = parsed(html, given.id);
  const said = metadataOf(page, given.url);
  const printed = paragraphsOf(page);
  const extract = articleOf(page, said.body, given.id);
  const title = said.title ?? (extract.title ? plain(extract.title) : undefined);
  const paragraphs = extract.paragraphs.filter((paragraph) => paragraph !== title);
  const text = (title === undefined ? paragraphs : [title, ...paragraphs]).join('\n\n');
  const layout = layoutOf(text, title);
  const above = headAbove(printed, title, paragraphs[0]);
  const published = said.published ?? layout.published ?? above.published ?? given.published;
  const publisher = said.publisher ?? layout.publisher ?? above.publisher ?? given.publisher;
  const signed = extract.byline === undefined ? undefined : authorOf(extract.byline);
  const byline = said.byline ?? layout.byline ?? signed ?? above.byline;
  const url = said.url ?? given.url;
  return {
    id: given.id,
    text,
    ...layout,
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && { byline }),
    ...(url !== undefined && { url }),
    language: said.language ?? DEFAULT_LANGUAGE,
  };
}

/** The article as found on the page, or else as the page gives it in its data: some pages are built by their scripts. */
function articleOf(page: Page, data: string | undefined, id: string): Extract {
  const found = extractFrom(page);
  for (const paragraphs of [found?.paragraphs ?? [], (data ?? '').split(/\s*\n\s*/).map(plain)]) {
    const kept = paragraphs.filter((paragraph) => paragraph !== '' && !isFurniture(paragraph));
    if (kept.some(isProse)) return { ...found, paragraphs: kept };
  }
  throw new IntakeError('no-article', id, 'there is no article on this page; give the page of a single report');
}

function parsed(html: string, id: string): Page {
  try {
    return pageOf(html);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    throw new IntakeError('no-article', id, `no article can be looked for on this page: ${error.message}`);
  }
}

/** A page of links has headlines; a report has at least one sentence. */
const isProse = (paragraph: string): boolean =>
  /\p{Ll}[”"’)]?[.!?]/u.test(paragraph) && paragraph.split(' ').length >= FEWEST_WORDS;

const FEWEST_WORDS = 5;

/**
 * What is printed between the title and the first paragraph of the article. Extractors leave it out, and on pages
 * without metadata the date is found nowhere else; above the title, pages print the day on which they were asked for.
 */
function headAbove(printed: string[], title: string | undefined, first: string | undefined): Partial<Layout> {
  const start = printed.findLastIndex((paragraph, i) => paragraph === title && i < printed.indexOf(first ?? ''));
  const end = printed.indexOf(first ?? '', start);
  if (start < 0 || end - start > MOST_BETWEEN) return {};
  return layoutOf(printed.slice(start, end + 1).join('\n\n'), title);
}

/** Date, byline, standfirst, buttons and a caption: a page with more between shows something else there. */
const MOST_BETWEEN = 20;
