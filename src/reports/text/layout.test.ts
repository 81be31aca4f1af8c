import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from './layout.js';

/**
 * A report drawn line by line: `T` marks its title, `|` what belongs to its body, `-` what belongs to neither. The layout
 * found must be the one drawn. Returns it, for what is said of date, place and authors.
 */
function drawn(picture: string, gap = '\n\n') {
  const lines = picture
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ mark: line[0], said: line.slice(1).trim() }));
  const text = lines.map(({ said }) => said).join(gap);
  const layout = layoutOf(text);
  const marked = (mark: string) => lines.filter((line) => line.mark === mark).map(({ said }) => said);
  expect(layout.title && text.slice(layout.title.start, layout.title.end)).toBe(marked('T')[0]);
  expect(text.slice(layout.body.start, layout.body.end)).toBe(marked('|').join(gap));
  return layout;
}

describe('the head of a report', () => {
  test('an outlet before its sections, at the end', () => {
    const layout = drawn(`
      T Neighbours agree on a railway
      | The envoy affirmed the railway on Thursday.
      - Hillside Tribune | World | Asia
      - Leave a Comment`);
    expect(layout.publisher).toBe('Hillside Tribune');
  });

  test('who a dateline abbreviates, where the end of the report has it in full', () => {
    const layout = drawn(`
      T Neighbours agree on a railway
      | KABUL (SFD) - The envoy affirmed the railway on Thursday.
      - (c) 2024 Steppe Foreign Dispatch. All rights reserved.`);
    expect(layout.publisher).toBe('Steppe Foreign Dispatch');
  });

  test('title, date line and dateline as a news site gives them', () => {
    const layout = drawn(`
      T Neighbours agree on a railway: envoy
      - March 15, 2024 - 19:13
      | TEHRAN - The envoy affirmed the railway on Thursday.
      | It will take three years.
      - Leave a Comment`);
    expect(layout).toMatchObject({ published: '2024-03-15T19:13', dateline: { place: 'Tehran', country: 'IRN' } });
  });

  test('section, title, byline, date, buttons and a caption', () => {
    const layout = drawn(`
      - Home > World
      T Neighbours agree on a railway
      - By Lena Orlova in Kabul
      - Published: 4 March 2024, 10:15 GMT
      - Share this article
      - The two ministers after the signing. Photo: Courier
      | The railway was agreed on Monday.
      | It will take three years.`);
    expect(layout).toMatchObject({ byline: 'Lena Orlova in Kabul', published: '2024-03-04T10:15Z' });
  });

  test('author and date on one line', () => {
    expect(
      drawn(`
      T Neighbours agree on a railway
      - By Lena Orlova | 4 March 2024 | 3 min read
      - Foreign desk · 4 March 2024
      | The railway was agreed on Monday.`),
    ).toMatchObject({ byline: 'Lena Orlova', published: '2024-03-04' });
  });

  test('a standfirst that is no sentence, before the date', () => {
    drawn(`
      T Neighbours agree on a railway
      - Line to reach the sea in three years
      - 4 March 2024
      | The railway was agreed on Monday.`);
  });

  test('a standfirst that is a sentence stays, for no sentence is cut', () => {
    const layout = drawn(`
      T Neighbours agree on a railway
      | The line will reach the sea in three years.
      | 4 March 2024
      | The railway was agreed on Monday.`);
    expect(layout.published).toBe('2024-03-04');
  });

  test('a title that an archive closed with a full stop, over a dateline', () => {
    drawn(`
      T Neighbours agree on a railway.
      | KABUL (AP) — The railway was agreed on Monday.
      | It will take three years.`);
  });

  test('a title in headline capitals', () => {
    drawn(`
      T Envoy Warns Neighbours Over the Unpaid Transit Fees.
      | The fees have not been paid since May, she said.`);
  });

  test('nothing but a body', () => {
    drawn(`
      | The railway was agreed on Monday.
      | It will take three years.`);
  });
});

describe('what is no title', () => {
  test('a short first sentence', () => {
    drawn(`
      | Two envoys met.
      | They spoke about a railway that will take three years to build.`);
  });

  test('a dateline without a full stop', () => {
    drawn(`
      | LEON, GUANAJUATO.- Two envoys met at the town hall
      | They spoke about a railway.`);
  });

  test('a name that may be the author', () => {
    drawn(`
      | LENA ORLOVA
      | The railway was agreed on Monday.`);
  });

  test('a line that breaks off', () => {
    drawn(`
      | The railway was agreed on Monday by the ministers of
      | Transport and Trade.`);
  });

  test('the first line of a text wrapped by hand', () => {
    drawn(
      `
      | The railway was agreed on Monday by two ministers in the hall of the
      | Chamber of Commerce, where they had met for three days and
      | nights.`,
      '\n',
    );
  });

  test('a question that a speaker is asked', () => {
    drawn(`
      | “How long will it take?”
      | The minister smiled and said it would take three years.`);
  });
});

describe('the foot of a report', () => {
  test('a heading over links takes the links with it', () => {
    drawn(`
      | The railway was agreed on Monday.
      - Related stories
      - Convoy turned back at the border
      - Wheat prices fall in the north
      - Leave a Comment`);
  });

  test('short lines without such a heading are a list of the report', () => {
    drawn(`
      | Three towns are to have a station:
      | Herat
      | Ghor
      | Bamyan
      - Share`);
  });

  test('forms, tags, credits and rights', () => {
    drawn(`
      | The railway was agreed on Monday.
      - (Reporting by Lena Orlova; Editing by Omar Said)
      - Tags: railways, transit
      - © 2024 The Courier. All rights reserved.
      - Your email address will not be published. Required fields are marked *
      - Name *
      - Post Comment`);
  });

  test('a newspaper names itself and the day', () => {
    const layout = drawn(`
      | The railway was agreed on Monday.
      - Published in The Courier, March 4th, 2024`);
    expect(layout).toMatchObject({ publisher: 'The Courier', published: '2024-03-04' });
  });

  test('an outlet signs, and names its section', () => {
    const layout = drawn(`
      | The railway was agreed on Monday.
      - Northern Courier
      - Courier | World | Asia`);
    expect(layout.publisher).toBe('Northern Courier');
  });

  test('a table stays', () => {
    drawn(`
      | The fees were agreed on Monday.
      | Herat | 12
      | Ghor | 14`);
  });

  test('furniture between paragraphs stays inside of the one span', () => {
    drawn(`
      | The railway was agreed on Monday.
      | Read more: Convoy turned back
      | It will take three years.`);
  });
});

describe('odd texts', () => {
  test('nothing but furniture is all body', () => drawn('| Share\n| Print'));
  test('carriage returns end lines too', () => {
    drawn(
      `
      T Neighbours agree on a railway
      - 4 March 2024
      | The railway was agreed on Monday.`,
      '\r\n\r\n',
    );
  });

  test('spans lie in the text, in order, whatever the text', () => {
    const line = fc.constantFrom(
      'Neighbours agree on a railway',
      '4 March 2024',
      'By Lena Orlova',
      'KABUL - The railway was agreed.',
      'It will take three years.',
      'Share',
      'Related',
      ' \u00a0',
      '___',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
      fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\r\n\r\n')),
    );
    fc.assert(
      fc.property(text, (said) => {
        const { title, body, dateline } = layoutOf(said);
        expect(body.start).toBeLessThanOrEqual(body.end);
        expect(body.end).toBeLessThanOrEqual(said.length);
        expect(said.slice(body.start, body.end).trim().length > 0).toBe(
          /[^\s\p{C}]/u.test(said) || body.end > body.start,
        );
        if (title) expect(title.end).toBeLessThanOrEqual(body.start);
        if (dateline) expect(dateline.start).toBe(body.start);
      }),
    );
  });
});
