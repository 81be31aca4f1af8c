import { expect, it } from 'vitest';
import { Language } from '../../language/index.js';
import { shippedResources } from '../../resources.js';
import { type Time, textOf } from '../../terms/index.js';
import { findExpressions } from './grammar.js';
import { findTimes, timeKnowledge } from './index.js';
import { Words } from './words.js';

const resources = shippedResources();
export const language = new Language(resources.language);
export const knowledge = timeKnowledge(resources.times);

/** A Friday. */
export const PUBLISHED = '2024-03-15';

export function timesIn(text: string, published: string | undefined = PUBLISHED): Time[] {
  const report = { body: { start: 0, end: text.length }, ...(published ? { published } : {}) };
  return findTimes(language.read(text, 0, text.length), report, knowledge);
}

/** Rules that fired, for the message of a failing test. */
function rulesIn(text: string): string {
  const words = new Words(text, [{ start: 0, end: text.length }], knowledge);
  const rules = findExpressions(words, knowledge).map(
    ({ start, end, rule }) => `«${text.slice(words.start[start], words.end[end - 1])}» by ${rule}`,
  );
  return `rules that fired: ${rules.join(', ') || 'none'}`;
}

/** One case: a text, and each expression in it with its value and mod, as `late February 2024-02 END`. */
export type Case = readonly [text: string, ...expected: string[]];

/** Tests that exactly these expressions are found, with these values. */
export function expectTimes(cases: readonly Case[], published?: string): void {
  it.each(cases.map(([text, ...expected]) => [text, expected] as const))('%s', (text, expected) => {
    const found = timesIn(text, published).map((time) =>
      [textOf(text, time), time.value, time.mod].filter(Boolean).join(' '),
    );
    expect(found, rulesIn(text)).toEqual(expected);
  });
}

/** Tests the days that the first expression of a text can mean, as `EDTF earliest latest`. */
export function expectDays(cases: readonly (readonly [text: string, days: string])[], published?: string): void {
  it.each(cases)('%s', (text, days) => {
    const [time] = timesIn(text, published);
    expect([time?.edtf, time?.earliest, time?.latest].filter(Boolean).join(' '), rulesIn(text)).toBe(days);
  });
}
