import { describe, expect, it } from 'vitest';
import { Language } from '../../language/index.js';
import { shippedGazetteer, shippedResources } from '../../resources.js';
import type { Mention, Place, Report } from '../../terms/index.js';
import { findPlaces, placeOf } from './index.js';

const language = new Language(shippedResources().language);

/** A text with its names of places in brackets, read with or without a dateline before it. */
function read(marked: string, dateline?: Report['dateline']) {
  const mentions: Mention[] = [];
  let text = '';
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const name = piece.startsWith('[') ? piece.slice(1, -1) : piece;
    if (piece.startsWith('[')) {
      const start = text.length;
      mentions.push({ id: `m${start}`, form: 'name', type: 'place', entity: null, start, end: start + name.length });
    }
    text += name;
  }
  const report = dateline ? { dateline } : {};
  const doc = language.read(text, 0, text.length);
  return { doc, text, report, places: findPlaces(doc, mentions, report, shippedGazetteer) };
}

const brief = ({ name, country, geonames }: Place): string => `${name} ${country ?? '-'} ${geonames ?? '-'}`;

const AFGHAN_TALKS = 'Envoys met in the Qatari city of [Doha] and flew on to [Kabul].';

describe('places', () => {
  it.each([
    [AFGHAN_TALKS, ['Doha QAT 290030', 'Kabul AFG 1138958']],
    ['Fighting resumed near [Tripoli], in [Libya], on Monday.', ['Tripoli LBY 2210247', 'Libya LBY -']],
    ['Soldiers were killed in [Tripoli], Lebanon.', ['Tripoli LBN 266826']],
    [
      'From [Beirut] to [Sidon] and [Tripoli] the roads were closed in [Lebanon].',
      ['Beirut LBN 276781', 'Sidon LBN 268064', 'Tripoli LBN 266826', 'Lebanon LBN -'],
    ],
    ['The president of [Georgia] spoke in [Tbilisi].', ['Georgia GEO -', 'Tbilisi GEO 611717']],
    [
      'He moved from [Atlanta] to [Savannah], and won in [Georgia].',
      ['Atlanta USA 4180439', 'Savannah USA 4221552', 'Georgia USA -'],
    ],
    ['She studied in [Paris], Texas.', ['Paris USA 4717560']],
    ['She studied in [Paris].', ['Paris FRA 2988507']],
    ['It opened in [Columbus], Georgia.', ['Columbus USA 4188985']],
    ['Tankers passed the [Strait of Hormuz].', ['Strait of Hormuz - -']],
    ['[Kiev], now [Kyiv], was shelled.', ['Kiev UKR 703448', 'Kyiv UKR 703448']],
    ['They landed in [Nosuchplace].', []],
  ])('%s', (marked, expected) => expect(read(marked).places.map(brief)).toEqual(expected));

  it('reads the dateline as a place, and lets it decide', () => {
    const { places } = read('TRIPOLI - The port of [Tripoli] was closed.', {
      start: 0,
      end: 7,
      place: 'Tripoli',
      country: 'LBN',
    });
    expect(places.map(brief)).toEqual(['Tripoli LBN 266826', 'Tripoli LBN 266826']);
  });

  it('opens no gazetteer for a text that names no place', () => {
    const { doc } = read('Nobody came.');
    const never = (): never => {
      throw new Error('opened');
    };
    expect(findPlaces(doc, [], {}, never)).toEqual([]);
  });
});

describe('the place of an event', () => {
  const dateline = { start: 0, end: 6, place: 'Tehran', country: 'IRN' };

  it.each([
    [AFGHAN_TALKS, 'met', 'Doha clause'],
    ['The minister said that the envoys had met in [Doha].', 'met', 'Doha clause'],
    ['The envoys met in [Doha]. They discussed aid.', 'discussed', 'Doha narrative'],
    ["[Pakistan]'s envoy spoke with [China].", 'spoke', null],
    ['Envoys closed a meeting on [Afghanistan] in [Doha].', 'closed', 'Doha clause'],
    ['The minister met his counterparts from [Pakistan] on Sunday in [Doha].', 'met', 'Doha clause'],
  ])('%s [%s]', (marked, verb, expected) => {
    const { doc, text, places, report } = read(marked);
    const place = placeOf(doc, doc.wordAt(text.indexOf(verb)), places, report);
    expect(place && `${place.name} ${place.from}`).toBe(expected);
  });

  it('is the dateline where the text names none', () => {
    const { doc, text, places, report } = read('TEHRAN - The envoys met.', dateline);
    expect(placeOf(doc, doc.wordAt(text.indexOf('met')), places, report)).toMatchObject({
      name: 'Tehran',
      country: 'IRN',
      from: 'dateline',
    });
  });
});
