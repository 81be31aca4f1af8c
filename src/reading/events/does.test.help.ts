import { expect, test } from 'vitest';
import { createReader } from '../../pipeline.js';
import { shippedResources } from '../../resources.js';
import { type ActEvent, type Reading, type Report, textOf } from '../../terms/index.js';

const read = createReader(shippedResources());

/** Reads a text as a report that appeared on a Friday. */
export function readingOf(text: string, about: Partial<Report> = {}): Reading {
  return read({
    id: 'test',
    text,
    body: { start: 0, end: text.length },
    published: '2024-03-15',
    language: 'en',
    ...about,
  });
}

const NAMED = {
  actual: '',
  planned: ' (planned)',
  denied: ' (denied)',
  hypothetical: ' (if)',
  cancelled: ' (cancelled)',
};

/** An event as «TYPE mode: actors → recipients (status)». */
function told({ entities }: Reading, event: ActEvent): string {
  const names = (ids: readonly string[]) =>
    ids.map((id) => entities.find((entity) => entity.id === id)?.name).join(', ') || '-';
  const kind = event.mode ? `${event.type} ${event.mode}` : event.type;
  return `${kind}: ${names(event.actor)} → ${names(event.recipient)}${NAMED[event.status]}`;
}

/** Each event of a text, one line each. */
export function does(text: string): string[] {
  const reading = readingOf(text);
  return reading.events.map((event) => told(reading, event));
}

/** Tests that exactly these events are found. */
export function expectEvents(cases: readonly (readonly [text: string, ...lines: string[]])[]): void {
  test.each(cases.map(([text, ...lines]) => [text, lines] as const))('%s', (text, lines) => {
    expect(does(text)).toEqual(lines);
  });
}

/** What is told of the first event of a text that is of this type. */
export function eventOf(text: string, type: string, about: Partial<Report> = {}) {
  const { events, statements, entities } = readingOf(text, about);
  const event = events.find((one) => one.type === type);
  if (!event) throw new Error(`no ${type} in «${text}»; there are: ${does(text).join('; ') || 'none'}`);
  const words = (span: ActEvent['subject']) => span && textOf(text, span);
  const statement = statements.find(({ id }) => id === event.accordingTo);
  return {
    ...event,
    words: textOf(text, event.trigger),
    about: words(event.subject),
    because: words(event.reason),
    teller: entities.find(({ id }) => id === statement?.speaker)?.name ?? null,
  };
}
