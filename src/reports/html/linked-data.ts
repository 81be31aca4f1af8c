import { type Page, plain, textOfHtml } from './page.js';

/** What a page's JSON-LD says of its article, as it says it. */
export interface LinkedArticle {
  title?: string;
  published?: string;
  byline?: string;
  publisher?: string;
  language?: string;
  body?: string;
}

type Thing = { readonly [key: string]: unknown };

/** The article that a page describes in JSON-LD (schema.org), be it alone, in a list or in a graph. */
export function linkedArticle(page: Page): LinkedArticle | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const things = thingsIn(parsed(script.textContent ?? ''), DEEPEST);
    const article = things.find(isArticle);
    if (article) return described(article, things);
  }
  return undefined;
}

/** Lists in graphs in lists; deeper data describes no article. */
const DEEPEST = 4;

/** Some sites leave line breaks inside of strings, or wrap the data in a comment. */
function parsed(script: string): unknown {
  try {
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/[\r\n\t]+/g, ' '),
    );
  } catch {
    return undefined;
  }
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth - 1));
  if (!isThing(value)) return [];
  return [value, ...thingsIn(value['@graph'], depth - 1), ...thingsIn(value.mainEntity, depth - 1)];
}

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Report|BlogPosting|LiveBlogPosting)$/;

const isArticle = (thing: Thing): boolean =>
  listOf(thing['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));

function described(article: Thing, things: Thing[]): LinkedArticle {
  const named = (value: unknown) =>
    listOf(value)
      .map((one) => nameOf(one, things))
      .filter((name) => name !== undefined);
  const title = text(article.headline) ?? text(article.name);
  const published = text(article.datePublished) ?? text(article.dateCreated);
  const byline = named(article.author ?? article.creator).join(', ');
  const [publisher] = named(article.publisher);
  const language = nameOf(article.inLanguage, things);
  const body = text(article.articleBody);
  return {
    ...(title !== undefined && { title: plain(unescaped(title)) }),
    ...(published !== undefined && { published }),
    ...(byline !== '' && { byline: unescaped(byline) }),
    ...(publisher !== undefined && { publisher: unescaped(publisher) }),
    ...(language !== undefined && { language }),
    ...(body !== undefined && { body: unescaped(body) }),
  };
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && /\S/.test(value) ? value : undefined;

/** A name given as such, as a thing with a name, or by reference to another thing of the graph. */
function nameOf(value: unknown, things: Thing[]): string | undefined {
  if (!isThing(value)) return text(value);
  const name = text(value.name);
  if (name !== undefined) return name;
  const target = things.find((thing) => thing !== value && thing['@id'] !== undefined && thing['@id'] === value['@id']);
  return text(target?.name);
}

/** Many sites write HTML's character references into their JSON. */
const unescaped = (said: string): string => (said.includes('&') ? textOfHtml(said) : said);
