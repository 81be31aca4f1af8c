import { dayNumber } from './civil.js';

/**
 * The Solar Hijri calendar of Iran and Afghanistan by arithmetic: eight leap years in 33, which agrees with the
 * observed new year (Nowruz) from 1178 to 1633, that is from AD 1799 to 2254.
 */
const NOWRUZ_1403 = dayNumber(2024, 3, 20);
const leapDaysBefore = (year: number): number => Math.floor((8 * year + 21) / 33);

/** Day number of 1 Farvardin of a Solar Hijri year. */
export const nowruz = (year: number): number =>
  NOWRUZ_1403 + 365 * (year - 1403) + leapDaysBefore(year) - leapDaysBefore(1403);

/** Day number of a Solar Hijri date: six months of 31 days, then of 30. */
export const persianDay = (year: number, month: number, day: number): number =>
  nowruz(year) + (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1;
