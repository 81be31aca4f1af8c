import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Reading, Span } from '../../terms/index.js';
import { readingAsText } from './reading.js';

const TEXT = `Envoy visits Arland

12 May 2024

LAKETOWN - Mira Sol, Borland's foreign minister, met President Tam Oru on Sunday. "We will open the border," she told him.
`;

/** Where words stand in the text; the n-th time they do. */
function span(words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

const body = { start: TEXT.indexOf('LAKETOWN'), end: TEXT.trimEnd().length };
const READING: Reading = {
  report: {
    id: 'visit.txt',
    text: TEXT,
    title: span('Envoy visits Arland'),
    body,
    published: '2024-05-12',
    dateline: { ...span('LAKETOWN'), place: 'Laketown' },
    publisher: 'Central Wire',
    language: 'en',
  },
  sentences: [
    span('Envoy visits Arland'),
    span(TEXT.slice(body.start, TEXT.indexOf(' "We'))),
    span('"We will open the border," she told him.'),
  ],
  mentions: [
    { ...span('Arland'), id: 'm0', form: 'name', type: 'place', entity: 'e2' },
    { ...span('Mira Sol'), id: 'm1', form: 'name', type: 'person', entity: 'e1' },
    { ...span('Tam Oru'), id: 'm2', form: 'name', type: 'person', entity: 'e3' },
    { ...span('she'), id: 'm3', form: 'pronoun', type: 'person', entity: 'e1' },
    { ...span('him'), id: 'm4', form: 'pronoun', type: 'person', entity: null },
  ],
  entities: [
    {
      id: 'e1',
      name: 'Mira Sol',
      kind: 'person',
      country: null,
      offices: [{ ...span('foreign minister'), title: 'foreign minister', of: 'e4', acting: true }],
    },
    { id: 'e2', name: 'Arland', kind: 'state', country: null, offices: [] },
    { id: 'e3', name: 'Tam Oru', kind: 'person', country: null, offices: [] },
    { id: 'e4', name: 'Borland', kind: 'state', country: null, offices: [] },
  ],
  times: [{ ...span('Sunday'), id: 't1', type: 'DATE', value: '2024-05-12', edtf: '2024-05-12' }],
  places: [
    { ...span('Arland'), name: 'Arland', country: 'ARL', lat: 1, lon: 2 },
    { ...span('LAKETOWN'), name: 'Laketown', country: 'ARL', lat: 1, lon: 2 },
  ],
  statements: [
    {
      id: 's1',
      source: [span('she')],
      speaker: 'e1',
      cue: [span('told')],
      content: [span('We will open the border,')],
      manner: 'direct',
      medium: null,
      addressee: ['e3'],
      date: null,
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'CONSULT',
      mode: 'visit',
      contexts: [],
      cameo: null,
      trigger: span('met'),
      actor: ['e1'],
      recipient: ['e3'],
      date: '2024-05-12',
      place: 'Laketown',
      status: 'actual',
      historical: false,
      accordingTo: null,
      subject: null,
      reason: null,
      mentionedAgain: [],
      size: [],
      codedBy: 'codebook',
      frames: [],
    },
    {
      id: 'v2',
      type: 'CONCEDE',
      mode: null,
      contexts: [],
      cameo: null,
      trigger: span('open'),
      actor: ['e4'],
      recipient: [],
      date: null,
      place: null,
      status: 'planned',
      historical: true,
      accordingTo: 's1',
      subject: null,
      reason: null,
      mentionedAgain: [],
      size: [],
      codedBy: 'codebook',
      frames: [],
    },
  ],
  problems: [{ code: 'unknown-person', message: 'nothing says whom this means', span: span('him') }],
  reader: { version: '1', model: 'm' },
};

test('a reading shows the head of the report, each sentence and what was found in it', () => {
  expect(readingAsText(READING, { colour: false, width: 72 })).toBe(`Envoy visits Arland
Central Wire · Laketown · 12 May 2024
     name   Arland (place ARL)

  1  LAKETOWN - Mira Sol, Borland's foreign minister, met President Tam
     Oru on Sunday.
     name   Mira Sol (person), Tam Oru (person)
     office Mira Sol: acting foreign minister of Borland
     time   Sunday = 2024-05-12
     place  Laketown (ARL)
     event  CONSULT visit · Mira Sol → Tam Oru · 2024-05-12 · Laketown
  2  "We will open the border," she told him.
     name   she (person) = Mira Sol
     said   Mira Sol (to Tam Oru): We will open the border,
     event  CONCEDE · Borland · planned · background · according to Mira
            Sol

!    nothing says whom this means: «him»
`);
});

test('colours change nothing but the colour, and no line is wider than asked for', () => {
  const plain = readingAsText(READING, { colour: false, width: 40 });
  const coloured = readingAsText(READING, { colour: true, width: 40 });
  expect(coloured).toContain('\u001b[36mMira Sol\u001b[39m');
  expect(coloured).toContain('\u001b[35mSunday\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
  for (const line of plain.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
});

test('a report without title, date or sentence is shown under its id', () => {
  const { title, published, dateline, publisher, ...report } = READING.report;
  const nothing = { mentions: [], entities: [], times: [], places: [], statements: [], events: [], problems: [] };
  const empty: Reading = { ...READING, ...nothing, report, sentences: [] };
  expect(readingAsText(empty, { colour: false, width: 72 })).toBe('visit.txt\n\nno sentence found\n');
});
