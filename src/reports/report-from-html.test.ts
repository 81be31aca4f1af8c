import { describe, expect, test } from 'vitest';
import { IntakeError } from './intake.js';
import { reportFromHtml } from './report-from-html.js';

const FIRST = 'KABUL - The two ministers agreed on the railway on Monday, after three days of talks in the capital.';
const SECOND = 'The line will take three years to build, and both sides will pay for their part of it, they said.';
const THIRD = '“We have waited long for this,” the minister of transport told reporters after the signing.';
const NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>';
const FOOTER = '<footer><p>© 2024 The Courier. All rights reserved.</p></footer>';
const PARAGRAPHS = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

const page = (head: string, article: string) =>
  `<!doctype html><html><head>${head}</head><body>${NAVIGATION}<main>${article}</main>${FOOTER}</body></html>`;
const read = (html: string, given = {}) => reportFromHtml(html, { id: 'page', ...given });
const linkedData = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the text of a page', () => {
  test('is the title and the paragraphs with empty lines between', () => {
    const report = read(
      page('<title>Neighbours agree</title>', `<article><h1>Neighbours agree</h1>${PARAGRAPHS}</article>`),
    );
    expect(report.text).toBe(['Neighbours agree', FIRST, SECOND, THIRD].join('\n\n'));
    expect(report.text.slice(report.title?.start, report.title?.end)).toBe('Neighbours agree');
    expect(report.text.slice(report.body.start, report.body.end)).toBe([FIRST, SECOND, THIRD].join('\n\n'));
    expect(report.dateline?.place).toBe('Kabul');
  });

  test('has no buttons, promotions, captions or comments', () => {
    const { text } = read(
      page(
        '<title>Neighbours agree</title>',
        `<article><h1>Neighbours agree</h1><figure><img src="a"><figcaption>The signing. Photo: Courier</figcaption></figure>
         <p>${FIRST}</p><div>Advertisement</div><p>${SECOND}</p><p><b>Read more:</b> <a href="/b">Convoy turned back</a></p>
         <p>Sign up for our daily newsletter</p><p>${THIRD}</p><div>Share this: Facebook Twitter</div></article>
         <div id="comments"><p>What a fine report this is, I say.</p></div>`,
      ),
    );
    expect(text).toBe(['Neighbours agree', FIRST, SECOND, THIRD].join('\n\n'));
  });

  test('knows paragraphs made of two line breaks, entities and lists', () => {
    const { text } = read(
      page(
        '<title>Neighbours agree</title>',
        `<div>${FIRST}<br><br>${SECOND.replace(',', '&#44;')}<br>\n<br>${THIRD}<ul><li>Herat&nbsp;in March</li><li>Ghor in May</li></ul></div>`,
      ),
    );
    expect(text).toContain([FIRST, SECOND, THIRD].join('\n\n'));
    expect(text).toContain('Herat in March\n\nGhor in May');
  });

  test('comes from the data of a page that its scripts would build', () => {
    const data = { '@type': 'NewsArticle', headline: 'Neighbours agree', articleBody: `${FIRST}\n\n${SECOND}` };
    expect(read(page(linkedData(data), '<div id="root"></div>')).text).toBe(
      ['Neighbours agree', FIRST, SECOND].join('\n\n'),
    );
  });
});

describe('what a page says of itself', () => {
  test('in JSON-LD, be it in a graph and by reference', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#courier', name: 'The Courier' },
        { '@type': 'WebPage', name: 'A page' },
        {
          '@type': ['NewsArticle'],
          headline: 'Neighbours &amp; friends agree',
          datePublished: '2024-03-04T10:15:00+04:30',
          author: [{ '@type': 'Person', name: 'Lena Orlova' }, { name: 'Omar Said' }],
          publisher: { '@id': '#courier' },
          inLanguage: 'en-GB',
        },
      ],
    };
    const report = read(page(`<title>x</title>${linkedData(data)}`, `<article>${PARAGRAPHS}</article>`));
    expect(report).toMatchObject({
      published: '2024-03-04T10:15:00+04:30',
      byline: 'Lena Orlova, Omar Said',
      publisher: 'The Courier',
      language: 'en-GB',
    });
    expect(report.text.startsWith('Neighbours & friends agree\n\n')).toBe(true);
  });

  test('in OpenGraph and meta elements', () => {
    const head = `<title>Neighbours agree | The Courier</title><meta property="og:title" content="Neighbours agree | The Courier">
      <meta property="og:site_name" content="The Courier"><meta name="author" content="By Lena Orlova">
      <meta property="article:published_time" content="2024-03-04T10:15:00Z"><link rel="canonical" href="/world/railway">`;
    const report = read(page(head, `<article>${PARAGRAPHS}</article>`), { url: 'https://courier.example/a?b=c' });
    expect(report).toMatchObject({
      published: '2024-03-04T10:15:00Z',
      byline: 'Lena Orlova',
      publisher: 'The Courier',
      url: 'https://courier.example/world/railway',
    });
    expect(report.text.startsWith('Neighbours agree\n\n')).toBe(true);
  });

  test('in a time element', () => {
    const html = page(
      '<title>Neighbours agree</title>',
      `<article><time datetime="2024-03-04">Monday</time>${PARAGRAPHS}</article>`,
    );
    expect(read(html).published).toBe('2024-03-04');
  });

  test('in print between the title and the report', () => {
    const html = page(
      '<title>Neighbours agree</title>',
      `<div>Tuesday, 5 March 2024</div><h1>Neighbours agree</h1><div>By Lena Orlova</div><div>March 4, 2024 - 19:13</div><div>${PARAGRAPHS}</div>`,
    );
    expect(read(html)).toMatchObject({ published: '2024-03-04T19:13', byline: 'Lena Orlova' });
  });

  test('goes before what the caller knows', () => {
    const html = page('<title>Neighbours agree</title>', `<article>${PARAGRAPHS}</article>`);
    const given = { published: '2024-03-05', publisher: 'The Courier', url: 'https://courier.example/a' };
    expect(read(html, given)).toMatchObject(given);
    expect(read(html.replace('<main>', '<main><time datetime="2024-03-04">'), given).published).toBe('2024-03-04');
  });

  test('in the language of its root element', () => {
    const html = page('<title>Neighbours agree</title>', `<article>${PARAGRAPHS}</article>`);
    expect(read(html).language).toBe('en');
    expect(read(html.replace('<html>', '<html lang="en_us">')).language).toBe('en-US');
    expect(read(html.replace('<html>', '<html lang="??">')).language).toBe('en');
  });

  test('is passed over where it is broken', () => {
    const head = `<title>Neighbours agree</title><script type="application/ld+json">{"@type": </script>
      <meta name="date" content="soon"><link rel="canonical" href="javascript:alert(1)"><meta name="author" content="https://social.example/x">`;
    const report = read(page(head, `<article>${PARAGRAPHS}</article>`));
    expect(report).not.toHaveProperty('published');
    expect(report).not.toHaveProperty('url');
    expect(report).not.toHaveProperty('byline');
  });
});

describe('a page without an article is refused', () => {
  test.each([
    ['an empty one', ''],
    [
      'one with scripts alone',
      page('<title>x</title>', '<script>document.write("The envoy arrived on Monday, they said.")</script>'),
    ],
    [
      'a list of links',
      page(
        '<title>World</title>',
        '<ul><li><a href="/a">Convoy turned back</a></li><li><a href="/b">Talks go on</a></li></ul>',
      ),
    ],
    ['one nested without end', `${'<div>'.repeat(5000)}<p>${FIRST}</p>`],
    ['one of endless blanks deep inside', `${'<b>'.repeat(100)}${' '.repeat(2 ** 20)}`],
    ['one of nothing but opening signs', '<'.repeat(2 ** 20)],
    ['one with countless elements', '<p>The envoy arrived.</p>'.repeat(26_000)],
  ])('%s', (_, html) => {
    expect(() => read(html)).toThrow(IntakeError);
    expect(() => read(html)).toThrow(/^page: [^\n]*no article[^\n]*$/);
  });
});
