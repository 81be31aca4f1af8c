import { expect, test } from 'vitest';
import { createReader } from '../../pipeline.js';
import { reportFromText } from '../../reports/index.js';
import { shippedResources } from '../../resources.js';
import { markedText, speakersOf } from './marked-text.js';

const TEXT = `Envoys meet in Doha

DOHA - The envoy of Norway, Kari Holt, met the minister on Sunday.

"We will return in May," Holt said. The minister, Omar Said, said the road to Kabul was open.

Leave a Comment`;

const reading = createReader(shippedResources())(reportFromText(TEXT, { id: 'one', published: '2024-02-19' }));

test('the text is all there, as it was', () => {
  const shown = markedText(reading).map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  expect(shown).toEqual(TEXT.split('\n\n'));
});

test('title, body and what the site put around them are told apart', () => {
  expect(markedText(reading).map(({ part }) => part)).toEqual(['title', 'body', 'body', 'furniture']);
});

test('words are under the statement they are said in, and its speaker', () => {
  const said = markedText(reading)
    .flatMap(({ pieces }) => pieces)
    .filter(({ kinds }) => kinds.includes('statement'));
  const by = (speaker: number) =>
    said
      .filter((piece) => piece.speaker === speaker)
      .map(({ text }) => text)
      .join('');
  expect(speakersOf(reading)).toHaveLength(2);
  expect(by(0)).toContain('We will return in May');
  expect(by(1)).toContain('the road to Kabul was open');
});
