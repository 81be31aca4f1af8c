import type { Report } from '../terms/index.js';
import { type Extract, extractFrom } from './html/extract.js';
import { metadataOf } from './html/metadata.js';
import { pageOf, plain } from './html/page.js';
import { type Given, IntakeError } from './intake.js';
import { DEFAULT_LANGUAGE } from './report-from-text.js';
import { isFurniture } from './text/furniture.js';
import { layoutOf } from './text/layout.js';
import { endsAsSentence } from './text/title.js';

/**
 * One report from a page. Its text is the title, an empty line, and the paragraphs of the article with empty lines
 * between; buttons and promotions among the paragraphs are left out. What the page says of itself as data goes before
 * what is recognised in the text. Nothing on the page is run or fetched.
 *
 * @throws IntakeError `no-article`
 */
export function reportFromHtml(html: string, given: Given): Report {
  const page = pageOf(html);
  const said = metadataOf(page, given.url);
  const extract = articleOf(() => extractFrom(page), said.body, given.id);
  const title = said.title ?? (extract.title ? plain(extract.title) : undefined);
  const text = [...(title ? [title] : []), ...extract.paragraphs.filter((paragraph) => paragraph !== title)].join(
    '\n\n',
  );
  const layout = layoutOf(text, title);
  const published = said.published ?? layout.published ?? given.published;
  const publisher = said.publisher ?? layout.publisher ?? given.publisher;
  const byline = said.byline ?? extract.byline ?? layout.byline;
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
function articleOf(extract: () => Extract | undefined, data: string | undefined, id: string): Extract {
  const found = withinLimits(extract, id);
  if (found && hasProse(found.paragraphs)) return { ...found, paragraphs: withoutFurniture(found.paragraphs) };
  const given = withoutFurniture((data ?? '').split(/\s*\n\s*/).map(plain));
  if (hasProse(given)) return { ...found, paragraphs: given };
  throw new IntakeError('no-article', id, 'there is no article on this page; give the address of a single report');
}

function withinLimits(extract: () => Extract | undefined, id: string): Extract | undefined {
  try {
    return extract();
  } catch (error) {
    // Readability throws an Error for too many elements, and the stack ends for elements nested without end.
    const reason = error instanceof RangeError ? 'its elements are nested too deeply' : 'it has too many elements';
    throw new IntakeError('no-article', id, `the page cannot be read: ${reason}`);
  }
}

const withoutFurniture = (paragraphs: string[]): string[] =>
  paragraphs.filter((paragraph) => paragraph !== '' && !isFurniture(paragraph));

/** A page of links has headlines; a report has at least one sentence. */
const hasProse = (paragraphs: string[]): boolean =>
  withoutFurniture(paragraphs).some(
    (paragraph) => endsAsSentence(paragraph) && paragraph.split(' ').length >= FEWEST_WORDS,
  );

const FEWEST_WORDS = 5;
