import type { Rule } from '../rule.js';
import { ago } from './ago.js';
import { amountRange } from './amount-range.js';
import { century } from './century.js';
import { clock } from './clock.js';
import { dayMonth } from './day-month.js';
import { dayPart } from './day-part.js';
import { decade } from './decade.js';
import { deicticDay } from './deictic-day.js';
import { duration } from './duration.js';
import { fiscalYear } from './fiscal-year.js';
import { month } from './month.js';
import { monthDay } from './month-day.js';
import { pastYears } from './past-years.js';
import { quarter } from './quarter.js';
import { relativeMonth } from './relative-month.js';
import { relativeUnit } from './relative-unit.js';
import { season } from './season.js';
import { weekday } from './weekday.js';
import { year } from './year.js';
import { yearEnd } from './year-end.js';

/** Dates that can follow «early», «the end of» or «around». Longer patterns stand before those they begin with. */
export const DATE_RULES: readonly Rule[] = [
  clock,
  monthDay,
  dayMonth,
  month,
  quarter,
  century,
  decade,
  season,
  weekday,
  relativeMonth,
  dayPart,
  deicticDay,
  relativeUnit,
  yearEnd,
  fiscalYear,
  year,
];

/** Amounts of time, and dates reached by one, that can follow «nearly» or «at least». */
export const AMOUNT_RULES: readonly Rule[] = [ago, amountRange, pastYears, duration];
