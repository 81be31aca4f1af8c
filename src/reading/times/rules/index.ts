import type { Rule } from '../rule.js';
import { about } from './about.js';
import { ago } from './ago.js';
import { amountRange } from './amount-range.js';
import { bareUnits } from './bare-units.js';
import { century } from './century.js';
import { clock } from './clock.js';
import { dayMonth } from './day-month.js';
import { dayPart } from './day-part.js';
import { decade } from './decade.js';
import { deicticDay } from './deictic-day.js';
import { duration } from './duration.js';
import { earlyLate } from './early-late.js';
import { endOf } from './end-of.js';
import { every } from './every.js';
import { fiscalYear } from './fiscal-year.js';
import { foreignDate } from './foreign-date.js';
import { holiday } from './holiday.js';
import { isoDate } from './iso-date.js';
import { month } from './month.js';
import { monthDay } from './month-day.js';
import { noDate } from './no-date.js';
import { numericDate } from './numeric-date.js';
import { often } from './often.js';
import { pastYears } from './past-years.js';
import { quarter } from './quarter.js';
import { rate } from './rate.js';
import { reference } from './reference.js';
import { relativeMonth } from './relative-month.js';
import { relativeUnit } from './relative-unit.js';
import { samePeriod } from './same-period.js';
import { season } from './season.js';
import { theUnit } from './the-unit.js';
import { untilThen } from './until-then.js';
import { weekday } from './weekday.js';
import { year } from './year.js';
import { yearAgo } from './year-ago.js';
import { yearEnd } from './year-end.js';
import { yearRange } from './year-range.js';

/**
 * The grammar of time: at each word the first rule that fits wins. So what is no date comes first; then words that change
 * what follows them («late February» before «February»); then longer patterns before those they begin with: a date before
 * its month, an amount with «ago» before the bare amount, a range before its first number; and last what is taken for a
 * time only because nothing else claimed it, the lone year and «now».
 */
export const RULES: readonly Rule[] = [
  noDate,
  isoDate,
  numericDate,
  endOf,
  earlyLate,
  about,
  clock,
  holiday,
  foreignDate,
  monthDay,
  dayMonth,
  yearAgo,
  samePeriod,
  month,
  quarter,
  century,
  decade,
  season,
  often,
  weekday,
  relativeMonth,
  every,
  rate,
  dayPart,
  deicticDay,
  pastYears,
  ago,
  amountRange,
  relativeUnit,
  theUnit,
  duration,
  bareUnits,
  yearEnd,
  fiscalYear,
  yearRange,
  year,
  untilThen,
  reference,
];

/** Every word that a rule begins with by itself. */
export const STARTERS: readonly string[] = [...new Set(RULES.flatMap((rule) => rule.starts.words ?? []))];
