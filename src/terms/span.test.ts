import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping, overlaps } from './span.js';

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('spans that overlap one are found, by where they begin', () => {
  fc.assert(
    fc.property(fc.array(span), span, (all, one) => {
      const found = overlapping(all, one);
      expect(new Set(found)).toEqual(new Set(all.filter((other) => overlaps(other, one))));
      expect(found).toEqual([...found].sort((a, b) => a.start - b.start));
    }),
  );
});
