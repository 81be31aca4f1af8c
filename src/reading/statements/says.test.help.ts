import { expect, test } from 'vitest';
import { createReader } from '../../pipeline.js';
import { shippedResources } from '../../resources.js';
import { type Reading, type Span, type Statement, textOf } from '../../terms/index.js';

const read = createReader(shippedResources());

/** Reads a text as a report that appeared on a Friday. */
export function readingOf(text: string, title?: Span): Reading {
  const body = { start: title?.end ?? 0, end: text.length };
  return read({ id: 'test', text, ...(title ? { title } : {}), body, published: '2024-03-15', language: 'en' });
}

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => textOf(text, span)).join(' … ');

/** Each statement of a text as «speaker's words | cue | content». */
export function says(text: string, title?: Span): string[] {
  return readingOf(text, title).statements.map(
    ({ source, cue, content }) => `${wordsOf(text, source)} | ${wordsOf(text, cue)} | ${wordsOf(text, content)}`,
  );
}

/** Tests that exactly these statements are found. */
export function expectStatements(cases: readonly (readonly [text: string, ...lines: string[]])[]): void {
  test.each(cases.map(([text, ...lines]) => [text, lines] as const))('%s', (text, lines) => {
    expect(says(text)).toEqual(lines);
  });
}

/** What is told of the first statement whose content has these words. */
export function toldOf(text: string, words: string): Statement & { speakerName: string | null } {
  const { statements, entities } = readingOf(text);
  const statement = statements.find(({ content }) => wordsOf(text, content).includes(words));
  if (!statement) throw new Error(`no statement says «${words}»; there are: ${says(text).join('; ') || 'none'}`);
  const name = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  return {
    ...statement,
    speakerName: statement.speaker && name(statement.speaker),
    addressee: statement.addressee.map(name),
    ...(statement.carrier ? { carrier: name(statement.carrier) } : {}),
  };
}
