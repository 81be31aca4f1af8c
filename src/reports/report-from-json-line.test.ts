import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Report } from '../terms/index.js';
import { reportFromJsonLine } from './report-from-json-line.js';

const where = { input: 'reports.ndjson', line: 7 };
const read = (value: unknown) => reportFromJsonLine(JSON.stringify(value), where);
const TEXT = '  Neighbours agree on a railway\r\n\r\n4 March 2024\r\n\r\nKABUL (dpa) - It was agreed.\u00a0\n\nShare\n';

test('the text is kept as it stands, and its parts are still found', () => {
  const { text, title, body, dateline } = read({ id: 'a', text: TEXT });
  expect(text).toBe(TEXT);
  expect(text.slice(title?.start, title?.end)).toBe('Neighbours agree on a railway');
  expect(text.slice(body.start, body.end)).toBe('KABUL (dpa) - It was agreed.');
  expect(dateline?.place).toBe('Kabul');
});

test('what the line says goes before what the text says', () => {
  expect(read({ id: 'a', text: TEXT })).toMatchObject({ published: '2024-03-04', publisher: 'dpa', language: 'en' });
  expect(
    read({ id: 'a', text: TEXT, published: 'Tue, 05 Mar 2024 08:00:00 GMT', publisher: 'Courier', language: 'en-GB' }),
  ).toMatchObject({ published: '2024-03-05T08:00:00Z', publisher: 'Courier', language: 'en-GB' });
});

test('a given title is found where the text repeats it', () => {
  const report = read({ text: 'Two envoys met.\n\nThey met for long.', title: 'Two Envoys Met' });
  expect(report.text.slice(report.title?.start, report.title?.end)).toBe('Two envoys met.');
  expect(report.text.slice(report.body.start)).toBe('They met for long.');
});

test('without an id it is called after its place', () => {
  expect(read({ text: 'It was agreed.' }).id).toBe('reports.ndjson:7');
  expect(read({ text: 'It was agreed.', id: 12 }).id).toBe('12');
});

test('null is as good as absent', () => {
  expect(read({ id: 'a', text: 'It was agreed.', title: null, url: null, published: null })).not.toHaveProperty(
    'published',
  );
});

describe('what is wrong is said with input and line', () => {
  test.each([
    ['{"text": "It was', 'not a line of JSON: Unterminated string'],
    ['The envoy arrived.', 'not a line of JSON: Unexpected token'],
    ['["It was agreed."]', 'not a JSON object with a "text"'],
    ['{"id": "a"}', 'its "text" is missing or of another kind'],
    ['{"text": 3}', 'its "text" is missing or of another kind'],
    ['{"text": " \\n"}', 'its "text" is empty'],
    ['{"text": "It was agreed.", "published": "yesterday"}', '"published" is not a full date: "yesterday"'],
  ])('%s', (line, message) => {
    expect(() => reportFromJsonLine(line, where)).toThrow(`reports.ndjson:7: ${message}`);
  });

  test('on one line, and without the text itself', () => {
    const line = `{"text": "${'secret '.repeat(50)}\n`;
    expect(() => reportFromJsonLine(line, where)).toThrow(/^(?!.*secret)[^\n]{1,200}$/);
  });
});

test('a plain day called `date` is the day of publication, unless `published` says another', () => {
  const day = (fields: object) => read({ text: 'It was agreed.', ...fields }).published;
  expect(day({ date: '2024-03-15' })).toBe('2024-03-15');
  expect(day({ date: '20240315' })).toBe('2024-03-15');
  expect(day({ date: 20240315, published: '2024-03-16' })).toBe('2024-03-16');
  expect(day({ date: { on: 'Friday' } })).toBeUndefined();
  expect(day({ date: '20241399' })).toBeUndefined();
});

test('any text makes a valid report over that very text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(/\S/.test(text));
      const report = read({ text });
      expect(report.text).toBe(text);
      expect(Report.safeParse(report).success).toBe(true);
    }),
  );
});
