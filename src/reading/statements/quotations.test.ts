import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Language } from '../../language/index.js';
import { shippedLanguage } from '../../resources.js';
import { findQuotations } from './quotations.js';

const language = new Language(shippedLanguage());

/** The quotations of a text; one inside another is indented, one that goes on from the paragraph before begins with «…». */
function quoted(text: string): string[] {
  const doc = language.read(text);
  return findQuotations(doc).map(
    ({ from, to, outer, continues }) =>
      `${outer >= 0 ? '  ' : ''}${continues >= 0 ? '…' : ''}${text.slice(doc.start[from], doc.end[to - 1])}`,
  );
}

describe('every pair of marks that the press uses', () => {
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
    ['«', '»'],
    ['‘', '’'],
    ["'", "'"],
    ["''", "''"],
    ['``', "''"],
    ['„', '”'],
  ])
    test(`${open}…${close}`, () => {
      expect(quoted(`The envoy said: ${open}We will go on.${close} Nobody asked her.`)).toEqual([
        `${open}We will go on.${close}`,
      ]);
    });
});

describe('two quotations in a sentence', () => {
  test('are two', () => {
    expect(quoted('"We came," the envoy said, "and we saw."')).toEqual(['"We came,"', '"and we saw."']);
  });
});

describe('a quotation inside another', () => {
  test('is told from it', () => {
    expect(quoted('“He called it ‘a beginning’ and left,” she said.')).toEqual([
      '“He called it ‘a beginning’ and left,”',
      '  ‘a beginning’',
    ]);
  });
});

describe('a quotation over several paragraphs', () => {
  test('has a mark at the beginning of each and one at the end', () => {
    expect(quoted('“We waited for a year.\n\n“Then we left,” she said.')).toEqual([
      '“We waited for a year.',
      '…“Then we left,”',
    ]);
  });
});

describe('a mark without its partner', () => {
  test('an apostrophe opens nothing', () => {
    expect(quoted("The ministers' talks of the '90s were no one's idea.")).toEqual([]);
  });
  test('a quotation that is never closed ends with its paragraph', () => {
    expect(quoted('She said: “We shall see. It is late.\n\nThe talks ended.')).toEqual(['“We shall see. It is late.']);
  });
  test('a quotation that is not closed before the next ends with its sentence', () => {
    expect(quoted('She said: “We shall see. He said: “No.”')).toEqual(['“We shall see.', '“No.”']);
  });
  test('a closing mark alone is nothing', () => {
    expect(quoted('The talks” ended on Monday.')).toEqual([]);
  });
});

test('any text of marks and words: quotations lie in the text, in order, and inner ones inside', () => {
  const pieces = fc.constantFrom('“', '”', '"', '‘', '’', "'", '«', '»', "''", ' ', '. ', '\n\n', 'word', 'Minister');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const doc = language.read(parts.join(''));
      const found = findQuotations(doc);
      found.forEach(({ from, to, outer, continues }, q) => {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(doc.length);
        if (q > 0) expect(from).toBeGreaterThanOrEqual(found[q - 1]!.from);
        expect(continues).toBeLessThan(q);
        if (outer >= 0) {
          expect(found[outer]!.from).toBeLessThanOrEqual(from);
          expect(found[outer]!.to).toBeGreaterThanOrEqual(to);
        }
      });
    }),
    { numRuns: 300 },
  );
});
