import { expect, test } from 'vitest';
import { bytesOf, countOf, dateOf, secondsOf, statusesOf } from './options.js';

const refusing = (parse: (value: string) => unknown) => (value: string) =>
  expect(() => parse(value), value).toThrow(/^Give /);

test('sizes', () => {
  expect(['1', '500k', '20M', '20 MB', '1.5mib', '1G'].map(bytesOf)).toEqual([
    1, 512_000, 20_971_520, 20_971_520, 1_572_864, 1_073_741_824,
  ]);
  ['', '0', '-1', 'M', '1T', '0.0001', '1e9', '20 M B'].forEach(refusing(bytesOf));
});

test('counts', () => {
  expect(['1', '16'].map(countOf)).toEqual([1, 16]);
  ['', '0', '-2', '1.5', 'two', '1e3', '9999999'].forEach(refusing(countOf));
});

test('seconds', () => {
  expect(['30', '0.5'].map(secondsOf)).toEqual([30_000, 500]);
  ['', '0', '-1', '30s', 'Infinity'].forEach(refusing(secondsOf));
});

test('dates', () => {
  const good = ['2024-03-15', '2024-02-29', '2024-03-15T19:13', '2024-03-15T19:13:05Z', '2024-03-15T19:13+04:30'];
  expect(good.map(dateOf)).toEqual(good);
  ['', '2024', '15 March 2024', '2024-02-30', '2023-02-29', '2024-13-01', '2024-03-15T25:00'].forEach(refusing(dateOf));
});

test('how far events have come', () => {
  expect(statusesOf('actual, planned')).toEqual(['actual', 'planned']);
  ['', 'done', 'actual planned'].forEach(refusing(statusesOf));
});
