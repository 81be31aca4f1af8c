import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodebook } from './codebook.js';

const CLASSES = new Map([['talks', ['talk', 'meeting']]]);

const faultsOf = (...lines: string[]): string[] =>
  readCodebook([{ name: 'own.tsv', text: lines.join('\n') }], CLASSES).faults.map(
    ({ line, message }) => `${line}: ${message}`,
  );

describe('a codebook file', () => {
  test('may hold comments, empty lines and a line of column names', () => {
    const text = '# mine\n\nframe\tpos\ttype\nA meet R\tv\tCONSULT\t\t040\n';
    const { codebook, faults } = readCodebook([{ name: 'own.tsv', text }], CLASSES);
    expect(faults).toEqual([]);
    expect(codebook.shelfOf('v', 'meet').all.map(({ text: frame, origin }) => [frame, origin])).toEqual([
      ['A meet R', 'own.tsv:4'],
    ]);
  });

  test('keeps its other lines where one is wrong', () => {
    const { codebook } = readCodebook([{ name: 'own.tsv', text: 'A meet R\tv\tMEET\nA visit R\tv\tCONSULT' }], CLASSES);
    expect(codebook.frames.map(({ text }) => text)).toEqual(['A visit R']);
  });
});

describe('what is wrong with a line is told', () => {
  test.each([
    ['A meet R\tx\tCONSULT', '1: pos «x» is none of v, n, a'],
    [
      'A meet R\tv\tCONSULT\tcall',
      '1: «call» is no mode of CONSULT; its modes are visit, third-party, multilateral, phone',
    ],
    ['A meet R\tv\tCONSULT\t\t4', '1: «4» is no CAMEO code of two to four digits'],
    ['A hold {speeches}\tv\tCONSULT', '1: no class {speeches} in classes.tsv'],
    ['A refuse to V\tv\tREJECT/-', '1: «A refuse to V»: «REJECT/-» has 2 parts, not one or three'],
    ['A meet R\tv\tREJECT/-/REJECT', '1: «A meet R» takes no act (V or N), so its type is one word'],
    ['A meet (with R\tv\tCONSULT', '1: «A meet (with R»: parentheses do not match'],
  ])('%s', (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });
});

test('whatever a line holds, reading it ends in a frame or in a fault', () => {
  const cell = fc.stringMatching(/^[AVRNST&|(){} a-z=/-]*$/);
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
      const { codebook, faults } = readCodebook([{ name: 'own.tsv', text: `x${cells.join('\t')}` }], CLASSES);
      expect(codebook.frames.length + faults.length).toBe(1);
    }),
  );
});
