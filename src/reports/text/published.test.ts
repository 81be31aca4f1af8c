import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPublished, isoDate, stampsOf } from './published.js';

describe('a printed date is read to the precision printed', () => {
  test.each([
    ['March 15, 2024 - 19:13', '2024-03-15T19:13'],
    ['Published: 18:25, 3 Mar 2024', '2024-03-03T18:25'],
    ['Published On 18 Feb 2024', '2024-02-18'],
    ['Mon 26 Feb 2024 10.12 GMT', '2024-02-26T10:12Z'],
    ['2024/02/18 09:15:33', '2024-02-18T09:15:33'],
    ['Last updated: 18 February, 2024', '2024-02-18'],
    ['Last updated on: February 18, 2024 03:14 PM', '2024-02-18T15:14'],
    ['Feb. 19, 2024, 3:14 p.m. ET', '2024-02-19T15:14'],
    ['Posted on 1st September 2023 at 12.05 am', '2023-09-01T00:05'],
    ['12 p.m., Sept. 4, 2023', '2023-09-04T12:00'],
    ['Sunday, 18 February 2024 | 7:40 pm IST', '2024-02-18T19:40'],
    ['2024-02-18T09:15:33+04:30', '2024-02-18T09:15:33+04:30'],
    ['2024-02-18T09:15:33.120Z', '2024-02-18T09:15:33Z'],
    ['18 Feb 2024 09:15 (GMT+4:30)', '2024-02-18T09:15+04:30'],
    ['Sun, 18 Feb 2024 09:15:33 +0330', '2024-02-18T09:15:33+03:30'],
    ['18 Feb 2024, 0915 GMT', '2024-02-18T09:15Z'],
    ['18.02.2024', '2024-02-18'],
    ['02/18/2024', '2024-02-18'],
    ['18/02/2024 21:00 Tehran time', '2024-02-18T21:00'],
    ['4/4/2024', '2024-04-04'],
    ['29 February 2024', '2024-02-29'],
  ])('%s is %s', (printed, iso) => expect(isoDate(printed)).toBe(iso));
});

describe('no date is made up', () => {
  test.each([
    ['03/04/2024', 'day and month cannot be told apart'],
    ['18 February', 'the year is not said'],
    ['February 2024', 'the day is not said'],
    ['30 February 2024', 'there is no such day'],
    ['18 Feb 2024 25:10', 'there is no such hour'],
    ['6:01 p.m.', 'it is only a time'],
    ['The talks of 18 February 2024 failed', 'it is a sentence'],
    ['2024', 'it is only a year'],
    ['', 'there is nothing'],
  ])('from «%s»: %s', (printed) => expect(isoDate(printed)).toBeUndefined());
});

test('a line with two dates says which is the first publication', () => {
  const stamps = stampsOf('Updated: 19 Feb 2024 08:00 | Published: 18 Feb 2024 21:30');
  expect(stamps).toHaveLength(2);
  expect(firstPublished(stamps ?? [])).toBe('2024-02-18T21:30');
});

test('a day without its year is still known as a date line', () => {
  expect(stampsOf('Sunday, 18 February')).toEqual([{ updated: false }]);
});

test('whatever is given, a date comes out whole or not at all', () => {
  const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
  const pieces = fc.constantFrom(
    ...'18 2024 Feb. May , : / - 09:15 pm GMT +04:30 Published updated T Z Sun ( )'.split(' '),
  );
  const line = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join(' ')),
  );
  fc.assert(fc.property(line, (said) => isoDate(said) === undefined || ISO.test(isoDate(said)!)));
});

test('every day is read in every common form', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year, month, day] = [date.getUTCFullYear(), months[date.getUTCMonth()]!, date.getUTCDate()];
      for (const said of [
        `${month} ${day}, ${year}`,
        `${day} ${month.slice(0, 3)} ${year}`,
        `${month.slice(0, 3)}. ${day}, ${year}`,
        iso.replaceAll('-', '/'),
      ]) {
        expect(isoDate(said)).toBe(iso);
      }
    }),
    { numRuns: 60 },
  );
});
