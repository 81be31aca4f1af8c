import { describe, expect, test } from 'vitest';
import { bylineOf, placedBylineOf } from './byline.js';

describe('a byline names its authors', () => {
  test.each([
    ['By Lena Orlova', 'Lena Orlova'],
    ['BY LENA ORLOVA', 'LENA ORLOVA'],
    ['By A. B. Karimi and Jean-Luc de la Tour', 'A. B. Karimi and Jean-Luc de la Tour'],
    ['By Lena Orlova in Kabul', 'Lena Orlova in Kabul'],
    ['By Lena Orlova, Diplomatic Editor', 'Lena Orlova, Diplomatic Editor'],
    ['By: Lena Orlova', 'Lena Orlova'],
    ['By Reuters', 'Reuters'],
    ['Written by Omar bin Said', 'Omar bin Said'],
    ['By Hugo Falk Jr.', 'Hugo Falk Jr.'],
    ['By Hugo von Falk.', 'Hugo von Falk'],
  ])('«%s»: %s', (line, authors) => expect(bylineOf(line)).toBe(authors));
});

describe('a sentence that begins with «By» is no byline', () => {
  test.each([
    'By Monday the talks had failed.',
    'By Friday Evening, most shops were shut.',
    'By the end of the week, three convoys had crossed.',
    'Bypass Road reopens',
    'By 2030 the line will reach Herat.',
  ])('%s', (line) => expect(bylineOf(line)).toBeUndefined());
});

test('authors can be named by where they are', () => {
  expect(placedBylineOf('Lena Orlova and Omar Said in Kabul')).toBe('Lena Orlova and Omar Said in Kabul');
  expect(placedBylineOf('Fighting resumes in Kabul')).toBeUndefined();
});
