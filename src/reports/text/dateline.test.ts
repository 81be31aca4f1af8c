import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingOf } from './dateline.js';

const SENTENCE =
  'The two delegations spoke for three hours about customs posts, wheat and the railway, and will meet again.';

/** What the opening of a report says: `place (country) · publisher · date`, with what is not said left out. */
function said(opening: string, sentence = SENTENCE): string {
  const text = `${opening}${sentence}`;
  const found = openingOf(text, { start: 0, end: text.length });
  if (!found) return 'nothing';
  const { dateline, publisher, published } = found;
  const place = dateline && (dateline.country ? `${dateline.place} (${dateline.country})` : dateline.place);
  return [place, publisher, published].filter(Boolean).join(' · ');
}

describe('a dateline', () => {
  test.each([
    ['TEHRAN - ', 'Tehran (IRN)'],
    ['AMMAN — ', 'Amman (JOR)'],
    ['KABUL--', 'Kabul (AFG)'],
    ['ALGIERS- ', 'Algiers (DZA)'],
    ['HEFEI, July 18 (Xinhua) -- ', 'Hefei (CHN) · Xinhua'],
    ['Ulaanbaatar /MONTSAME/. ', 'Ulaanbaatar (MNG) · MONTSAME'],
    ['Doha: ', 'Doha (QAT)'],
    ['DAKAR, Senegal, Jul 25 2022 (IPS) - ', 'Dakar, Senegal (SEN) · IPS · 2022-07-25'],
    ['LEON, GUANAJUATO.- ', 'Leon, Guanajuato'],
    ['Mumbai, India – ', 'Mumbai, India (IND)'],
    ['WASHINGTON, D.C. (AP) — ', 'Washington, D.C. · AP'],
    ['ISLAMABAD, Pakistan (AP)_ ', 'Islamabad, Pakistan (PAK) · AP'],
    ['KUWAIT CITY, July 24: ', 'Kuwait City (KWT)'],
    ['CAIRO – 26 July 2022: ', 'Cairo (EGY) · 2022-07-26'],
    ['New York (November 25, 2021): ', 'New York (USA) · 2021-11-25'],
    ['Kampala & Entebbe, Uganda , Jul 19 2022 (IPS) - ', 'Kampala & Entebbe, Uganda (UGA) · IPS · 2022-07-19'],
    ["N'DJAMENA, Chad — ", "N'Djamena, Chad (TCD)"],
    ['RIO DE JANEIRO (Reuters) - ', 'Rio de Janeiro (BRA) · Reuters'],
    ['PORT-AU-PRINCE, Haiti — ', 'Port-au-Prince, Haiti (HTI)'],
    ['TORKHAM BORDER: ', 'Torkham Border'],
  ])('«%s» says %s', (opening, expected) => expect(said(opening)).toBe(expected));
});

describe('an outlet or an agency without a place is the publisher', () => {
  test.each([
    ['afrol News, 15 October - ', 'afrol News'],
    ['TODAY NICARAGUA (Voz de America) ', 'TODAY NICARAGUA'],
    ['(Reuters) - ', 'Reuters'],
    ['Dec 29 (Reuters) - ', 'Reuters'],
    ['(Prensa Latina) ', 'Prensa Latina'],
  ])('«%s» says %s', (opening, expected) => expect(said(opening)).toBe(expected));
});

describe('what only looks like a dateline is none', () => {
  test.each([
    'Analysis: ',
    'EXCLUSIVE — ',
    'Guterres – ',
    'Monday, 18 July - ',
    'NATO – ',
    'Iran: ',
    'United Democratic Alliance (UDA) ',
    'Ilham Aliyev (left) - ',
    'National Police Agency (NPA) ',
    'The minister said on Monday: ',
    'A first step — ',
    '',
  ])('«%s»', (opening) => expect(said(opening)).toBe('nothing'));

  test('nor is a speaker in a transcript', () => {
    expect(said('HOLDEN: ', `${SENTENCE}\n\nREEVES: And who was there?\n\nHOLDEN: Nobody.`)).toBe('nothing');
  });

  test('nor a shout before a headline', () => {
    expect(said('LOOK: ', 'The Longest Bridge Of The North')).toBe('nothing');
  });

  test('nor a place whose sentence goes on in small letters', () => {
    expect(said('KABUL - ', 'that was where they met for the first time after the war.')).toBe('nothing');
  });
});

test('its span ends before the dash', () => {
  const text = `GENEVA, 4 March (dpa) – ${SENTENCE}`;
  const { dateline } = openingOf(text, { start: 0, end: text.length }) ?? {};
  expect(text.slice(dateline?.start, dateline?.end)).toBe('GENEVA, 4 March (dpa)');
});

test('whatever a text begins with, its dateline lies inside of it', () => {
  const piece = fc.constantFrom(
    'KABUL',
    'Doha',
    ', ',
    ' - ',
    ': ',
    '(AP)',
    ' — ',
    '/',
    'July 18',
    '2024',
    ' ',
    '.',
    '-',
    'The',
    'ß',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.array(piece, { maxLength: 14 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.nat(5), (said, start) => {
      const span = { start: Math.min(start, said.length), end: said.length };
      const { dateline } = openingOf(said, span) ?? {};
      if (!dateline) return;
      expect(dateline.start).toBe(span.start);
      expect(dateline.end).toBeGreaterThan(dateline.start);
      expect(dateline.end).toBeLessThanOrEqual(span.end);
      expect(dateline.place).not.toBe('');
    }),
  );
});
