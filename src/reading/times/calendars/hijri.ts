import { dayNumber } from './civil.js';

/**
 * The Islamic calendar by arithmetic (the tabular calendar: eleven leap years in thirty, epoch 16 July 622 Julian).
 * Months begin where the moon is seen, so a day worked out here can be off by `SIGHTING` either way.
 */
const EPOCH = dayNumber(622, 7, 19);

/** Days by which the observed month can differ from the reckoned one. */
export const SIGHTING = 1;

/** Day number of an Islamic date. */
export const hijriDay = (year: number, month: number, day: number): number =>
  EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;

/** The Islamic years that touch a Gregorian year: one or two of them begin in it. */
export function hijriYearsIn(gregorianYear: number): number[] {
  const first = Math.floor(((gregorianYear - 622) * 33) / 32) - 1;
  return [first, first + 1, first + 2, first + 3];
}
