import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, dayNumber, isoDay, isoWeek, mondayOf, weekdayOf } from './calendars/civil.js';
import { easter, orthodoxEaster } from './calendars/easter.js';
import { hijriDay } from './calendars/hijri.js';
import { nowruz } from './calendars/persian.js';
import { expectDays, expectTimes } from './notation.test.help.js';

describe('feasts and other calendars', () => {
  expectTimes([
    ['The truce will begin on Eid al-Fitr.', 'Eid al-Fitr 2024-04-10 APPROX'],
    ['They met before Christmas 2022.', 'Christmas 2022 2022-12-25'],
    ['Prices will rise after Nowruz.', 'Nowruz 2024-03-20'],
    ['Inflation fell in the 1402 Iranian year.', 'the 1402 Iranian year 2023'],
    ['The law of 15 Farvardin 1402 stands.', '15 Farvardin 1402 2023-04-04'],
  ]);
  expectDays([
    ['Inflation fell in the 1402 Iranian year.', '2023-03-21/2024-03-19 2023-03-21 2024-03-19'],
    ['The truce held through Ramadan 2023.', '2023-03-22/2023-04-22 2023-03-22 2023-04-22'],
  ]);
});

describe('arithmetic of calendars', () => {
  it.each([
    [2015, '2015-04-05'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
  ])('Easter of %i is on %s', (year, day) => expect(isoDay(easter(year))).toBe(day));

  it.each([
    [2023, '2023-04-16'],
    [2024, '2024-05-05'],
  ])('Orthodox Easter of %i is on %s', (year, day) => expect(isoDay(orthodoxEaster(year))).toBe(day));

  it.each([
    [1357, '1978-03-21'],
    [1399, '2020-03-20'],
    [1400, '2021-03-21'],
    [1403, '2024-03-20'],
    [1404, '2025-03-21'],
  ])('the Iranian year %i begins on %s', (year, day) => expect(isoDay(nowruz(year))).toBe(day));

  it.each([
    [1441, '2020-05-24'],
    [1444, '2023-04-21'],
    [1445, '2024-04-10'],
  ])('Eid al-Fitr of %i is within a day of %s', (year, day) => {
    const [y, m, d] = day.split('-').map(Number);
    expect(Math.abs(hijriDay(year, 10, 1) - dayNumber(y!, m!, d!))).toBeLessThanOrEqual(1);
  });

  it('agrees with the platform on every day of twenty thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3_000_000, max: 3_000_000 }), (number) => {
        const { year, month, day } = civilDay(number);
        const platform = new Date(number * 86_400_000);
        expect([year, month, day]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
        expect(dayNumber(year, month, day)).toBe(number);
        expect(weekdayOf(number) % 7).toBe(platform.getUTCDay());
        const week = isoWeek(number);
        expect(number - mondayOf(week.year, week.week)).toBe(weekdayOf(number) - 1);
      }),
    );
  });
});
