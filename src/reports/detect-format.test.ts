import { expect, test } from 'vitest';
import { detectFormat } from './detect-format.js';

test.each([
  ['html', 'page.html', '<!DOCTYPE html><html><body>'],
  ['html', 'page', '\ufeff \n<html lang="en">'],
  ['html', '-', '<!-- saved from a site --><?xml?><html>'.replace('<?xml?>', '')],
  ['html', 'piece.htm', '<p>The envoy arrived.</p>'],
  ['ndjson', 'reports.txt', '{"id": "a", "text": "The envoy arrived."}\n'],
  ['ndjson', '-', '\n{ "text": "The envoy arrived." }'],
  ['ndjson', 'reports.ndjson', 'a line that went wrong\n{"text": "The envoy arrived."}'],
  ['text', 'report.txt', 'The envoy arrived.'],
  ['text', 'report.html', 'The envoy arrived.'],
  ['text', '-', '{a brace opens this sentence}'],
  ['text', 'empty', ''],
] as const)('%s: %s that begins with %j', (format, name, start) => {
  expect(detectFormat({ name, bytes: Buffer.from(start) })).toBe(format);
});

test('what HTTP says goes first', () => {
  const bytes = Buffer.from('The envoy arrived.');
  expect(detectFormat({ name: 'x', bytes, contentType: 'text/html; charset=utf-8' })).toBe('html');
  expect(detectFormat({ name: 'x', bytes, contentType: 'application/x-ndjson' })).toBe('ndjson');
});

test('UTF-16 is looked into as well', () => {
  expect(detectFormat({ name: 'x', bytes: Buffer.from('\ufeff<html><body>', 'utf16le') })).toBe('html');
});

test('a letter cut in half by the sample does not hide the format', () => {
  const bytes = Buffer.from(`<html><body>${'é'.repeat(5000)}`);
  expect(detectFormat({ name: 'x', bytes })).toBe('html');
  expect(detectFormat({ name: 'x', bytes: Buffer.concat([Buffer.from(' '), bytes]) })).toBe('html');
});
