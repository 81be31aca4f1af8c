import { expect, test } from 'vitest';
import { readingOf } from '../does.test.help.js';

/** The events of a text as «TYPE: actors → recipients by whom (status)», with `?` where the model says towards whom. */
function told(text: string): string[] {
  const { entities, events } = readingOf(text);
  const names = (ids: readonly string[]) => ids.map((id) => entities.find((one) => one.id === id)?.name).join(', ');
  return events.map(
    ({ type, actor, recipient, recipientFrom, codedBy, status }) =>
      `${type}: ${names(actor)} → ${names(recipient)}${recipientFrom ? '?' : ''} by ${codedBy} (${status})`,
  );
}

test.each([
  ['Sweden provided urgent assistance to meet the needs of thousands of people in Malawi.', 'Sweden → Malawi'],
])('whom help is for is told where the codebook finds nobody: %s', (text, sides) => {
  expect(told(text)).toEqual([`AID: ${sides}? by codebook (actual)`]);
});

test('a verb that the codebook does not know is told by the model, and says so', () => {
  const text = "The Kenyan president would respect the Senate's independence.";
  expect(told(text)).toEqual(['SUPPORT: The Kenyan president → Senate by model (hypothetical)']);
  const { events } = readingOf(text);
  expect(events.map(({ frames, cameo, mode }) => ({ frames, cameo, mode }))).toEqual([
    { frames: [], cameo: null, mode: null },
  ]);
});

test('what the codebook tells whole is left as it is', () => {
  expect(told('Kenya ambushed Somalia.')).toEqual(['ASSAULT: Kenya → Somalia by codebook (actual)']);
  expect(told('Hezbollah attacked an army base in northern Israel.')).toEqual([
    'ASSAULT: Hezbollah → army base by codebook (actual)',
  ]);
});

test.each([
  'The envoy said that it rained in Kenya.',
  'Ghana borders Togo.',
  'The Kenyan team lost to Somalia.',
  'Peru and Bolivia share a lake.',
])('nothing is told where nothing is done: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('where a meeting is held is no party to it', () => {
  const { events, entities } = readingOf('The Kenyan president convened an emergency meeting in Norway.');
  const norway = entities.find(({ name }) => name === 'Norway')?.id;
  expect(events.map(({ type }) => type)).toEqual(['CONSULT']);
  expect(events[0]?.recipient).not.toContain(norway);
});
