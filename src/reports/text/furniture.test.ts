import { describe, expect, test } from 'vitest';
import { isFurniture, opensLinks } from './furniture.js';

describe('furniture', () => {
  test.each([
    'Leave a Comment',
    'Share',
    'SHARE THIS ARTICLE',
    'Share this: Facebook Twitter',
    'Advertisement',
    '5 comments',
    '3 min read',
    'Read more: Convoy turned back at the border',
    'READ ALSO: Convoy turned back at the border',
    'Read the rest of the story here.',
    'Tags: Kabul, transit, railways',
    '#Kabul #Transit',
    'Follow us on Telegram',
    'Follow Lena Orlova on Twitter @lenaorlova.',
    'Sign up for our daily newsletter',
    'Subscribe to our channel for more updates',
    'Photo: Courier',
    'The ministers after the signing. Photo: Lena Orlova',
    'A convoy waits at the border on Monday. (AP Photo/Lena Orlova)',
    'Bloomberg via Getty Images.',
    '© 2024 The Courier. All rights reserved.',
    'Copyright 2024 The Courier',
    'This story was originally published in The Courier.',
    'This article first appeared in The Courier',
    'Published in The Courier, March 4th, 2024',
    '(Reporting by Lena Orlova; Editing by Omar Said)',
    'Lena Orlova in Kabul contributed to this report.',
    'With inputs from agencies',
    'We use cookies to give you the best experience on our website.',
    'By continuing to use this site you agree to our use of cookies.',
    'Your email address will not be published. Required fields are marked *',
    'Name *',
    '* * *',
    '___',
    '-ENDS-',
    'Home > World > Asia',
  ])('«%s»', (line) => expect(isFurniture(line)).toBe(true));
});

describe('a sentence of the report is none', () => {
  test.each([
    'Share prices fell in Karachi.',
    'Images from the site showed smoke over the harbour.',
    'Photos released by the ministry showed the two men shaking hands.',
    'Copyright law was not discussed.',
    'Follow the money, the minister told the hall.',
    'He posted a photo: the two men were smiling.',
    'Print houses in Kabul have closed.',
    'Read out in full, the letter takes ten minutes.',
    'Subscribe to this view and you lose, he said.',
    'By continuing the talks, both sides agree to a truce, he said.',
    'Reporting on the war has become harder.',
    'This report was rejected by the council.',
    'The source was not named.',
    'More than forty delegates came.',
    'We use the road as long as it is open.',
  ])('%s', (line) => expect(isFurniture(line)).toBe(false));
});

test('a heading over links is told from prose', () => {
  expect(opensLinks('Related Articles')).toBe(true);
  expect(opensLinks('More on this story:')).toBe(true);
  expect(opensLinks('More on the talks was expected on Monday.')).toBe(false);
});
