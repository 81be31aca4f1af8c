import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findExpressions } from './grammar.js';
import { expectTimes, knowledge, timesIn } from './notation.test.help.js';
import { Words } from './words.js';

describe('what looks like a date and is none', () => {
  expectTimes([
    ['February 30 was a joke.', 'February 2024-02'],
    ['He wrote 31/02/2024 on the form.'],
    ['It was 99 BC or so.'],
    ['The score was 3-2, then 21-19.'],
    ['Call +98 21 6115 4300 or 555-0199-12.'],
    ['The house cost $1,990 and the car $2005.'],
    ['Document S/2024/123 and A/RES/77/1 were circulated.'],
    ['Resolution 1988 was adopted by 15 votes.'],
    ['About 2000 people and 1990 soldiers came.'],
    ['Flight 1989 was full.'],
    ['It rose 4.5 percent to 1,998.20 points.'],
    ['He is 52 years old.'],
    ['The march may fall short; spring water will second that.'],
    ['They sat in the sun on a mon ami sofa.'],
    ['Version 2.10.3 of 192.168.2.1 failed.'],
    ['The ratio was 1:30:12.5 to 10:1.'],
    ['A March on the capital is no month of March.', 'March 2024-03'],
    ['«USA Today» and the Daily Star wrote it.'],
  ]);
});

describe('any text', () => {
  const alphabet = fc.constantFrom(
    'the',
    'of',
    'a',
    'February',
    'May',
    '30',
    '31',
    '2024',
    '1989',
    ' ',
    ' ',
    ' ',
    '-',
    '/',
    ':',
    '.',
    ',',
    '\n\n',
    '’',
    's',
    'late',
    'early',
    'last',
    'next',
    'two',
    'twenty',
    'hundred',
    'quarter',
    'third',
    'year',
    'ago',
    'Friday',
    'p.m.',
    'half',
    'and',
    'to',
    'BC',
    'GMT',
    'Ramadan',
    '1402',
    'Iranian',
    '99999999999',
    'é',
    '\u2009',
  );

  it('gives times in order, without overlap, on days that exist', () => {
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 40 }),
        fc.constantFrom('2024-03-15', '', '1999-12-31'),
        (pieces, published) => {
          const text = pieces.join('');
          let end = 0;
          for (const time of timesIn(text, published)) {
            expect(time.start).toBeGreaterThanOrEqual(end);
            expect(time.end).toBeGreaterThan(time.start);
            end = time.end;
            for (const day of [time.earliest, time.latest]) {
              if (day && !day.startsWith('-'))
                expect(new Date(`${day.padStart(10, '0')}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
            }
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  // Twice the text takes twice the steps: counted in looks at words, which is exact where a clock is not.
  it.each([
    'the ',
    'of ',
    '7',
    '7 ',
    'two ',
    'early ',
    'the last ',
    'May ',
    '1,',
    '18 and ',
    '1-',
    '’',
    'a couple of ',
  ])('takes linear time over %j', (piece) => {
    const looks = (times: number): number => {
      const text = piece.repeat(times);
      const words = new Words(text, [{ start: 0, end: text.length }], knowledge);
      let count = 0;
      const counted = new Proxy(words, {
        get(target, name) {
          count++;
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      findExpressions(counted, knowledge);
      return count;
    };
    const once = looks(400);
    expect(looks(800)).toBeLessThanOrEqual(2 * once + 2000);
  });
});
