import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode.js';
import { IntakeError } from './intake.js';

const SENTENCE = 'The envoy’s letter — “not for the press” — was read in Bogotá, where señor Núñez drank café.';
const CHINESE = '两国代表在多哈举行会谈，讨论过境费用和铁路线路。会谈持续了三个小时，双方同意下个月再次会面。';
const bytesOf = (text: string, encoding: string) => iconv.encode(text, encoding);
const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'none';
  } catch (error) {
    return error instanceof IntakeError ? error.code : String(error);
  }
};

describe('text comes out as it was written', () => {
  test.each(['utf-8', 'windows-1252'])('in %s, without a word about it', (encoding) => {
    expect(decodeBytes(bytesOf(SENTENCE, encoding))).toBe(SENTENCE);
  });

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('in %s with a byte order mark, which is dropped', (encoding) => {
    expect(decodeBytes(iconv.encode(SENTENCE, encoding, { addBOM: true }))).toBe(SENTENCE);
  });

  test('in gb18030, known by its looks', () => {
    expect(decodeBytes(bytesOf(CHINESE.repeat(4), 'gb18030'))).toBe(CHINESE.repeat(4));
  });

  test('in what the HTTP header says', () => {
    expect(decodeBytes(bytesOf(CHINESE, 'big5'), { contentType: 'text/plain; charset=Big5' })).toBe(
      iconv.decode(bytesOf(CHINESE, 'big5'), 'big5'),
    );
    expect(decodeBytes(bytesOf('Привет', 'windows-1251'), { contentType: 'text/html; charset="windows-1251"' })).toBe(
      'Привет',
    );
  });

  test.each([
    '<html><head><meta charset="windows-1251"></head><body>Привет</body></html>',
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Привет',
    '<?xml version="1.0" encoding="windows-1251"?><html><p>Привет</p></html>',
  ])('in what the page says: %s', (page) => {
    expect(decodeBytes(bytesOf(page, 'windows-1251'), { html: true })).toBe(page);
  });

  test('a page labelled iso-8859-1 has the signs of windows-1252', () => {
    const page = '<meta charset="iso-8859-1"><p>The envoy’s letter</p>';
    expect(decodeBytes(bytesOf(page, 'windows-1252'), { html: true })).toBe(page);
  });

  test('valid UTF-8 goes before a wrong label', () => {
    expect(decodeBytes(bytesOf(SENTENCE, 'utf-8'), { contentType: 'text/html; charset=iso-8859-1' })).toBe(SENTENCE);
  });

  test('a few broken bytes cost only themselves', () => {
    const bytes = Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xff]), Buffer.from(SENTENCE)]);
    expect(decodeBytes(bytes)).toBe(`${SENTENCE}\ufffd${SENTENCE}`);
  });
});

describe('what is no text is refused', () => {
  test.each([
    ['a PDF file', '%PDF-1.7\n'],
    ['an office document', 'PK\u0003\u0004'],
    ['rich text', '{\\rtf1\\ansi'],
    ['a NUL byte', 'The envoy\0s letter'],
  ])('%s', (_, start) => {
    expect(codeOf(() => decodeBytes(Buffer.from(start, 'latin1'), { name: 'letter' }))).toBe('binary');
  });

  test('the message names the input and what is wrong on one line', () => {
    expect(() => decodeBytes(Buffer.from('%PDF-1.7\n'), { name: 'talks.pdf' })).toThrow(
      /^talks\.pdf: a PDF file, [^\n]+$/,
    );
  });
});

test('any bytes are decoded or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(['none', 'binary', 'encoding']).toContain(codeOf(() => decodeBytes(bytes)));
    }),
  );
});

test('any text survives UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff') && !/^(?:%PDF|PK|GIF8|\{\\rtf)/.test(text));
      expect(decodeBytes(Buffer.from(text))).toBe(text);
    }),
  );
});
