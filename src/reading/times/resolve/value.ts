import { isoDay, isoYear, two } from '../calendars/civil.js';
import type { DateParts, Length, Mod, SetSense, Unit } from '../expression.js';
import type { Bounds } from './bounds.js';

/** TIMEX3 value of a date; X stands for what is not known. */
export function dateValue(parts: DateParts): string {
  const { century, decade } = parts;
  if (century !== undefined) return century < 0 ? `BC${two(-century - 1)}` : two(century);
  if (decade !== undefined) return String(decade).padStart(3, '0');
  const day = dayValue(parts);
  if (parts.hour !== undefined)
    return `${day}T${two(parts.hour)}:${two(parts.minute ?? 0)}${parts.second === undefined ? '' : `:${two(parts.second)}`}`;
  return parts.part === undefined ? day : `${day}T${parts.part}`;
}

function dayValue(parts: DateParts): string {
  const year =
    parts.year === undefined
      ? 'XXXX'
      : parts.year <= 0
        ? `BC${String(1 - parts.year).padStart(4, '0')}`
        : isoYear(parts.year);
  if (parts.month !== undefined)
    return parts.day === undefined ? `${year}-${two(parts.month)}` : `${year}-${two(parts.month)}-${two(parts.day)}`;
  if (parts.week !== undefined) return `${year}-W${two(parts.week)}${parts.weekend ? '-WE' : ''}`;
  if (parts.weekend) return `${year}-WXX-WE`;
  if (parts.weekday !== undefined) return `${year}-WXX-${parts.weekday}`;
  if (parts.season !== undefined) return `${year}-${parts.season}`;
  if (parts.quarter !== undefined) return `${year}-Q${parts.quarter}`;
  if (parts.half !== undefined) return `${year}-H${parts.half}`;
  return parts.part !== undefined || parts.hour !== undefined ? `${year}-XX-XX` : year;
}

const SEASON_NUMBER = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** EDTF level 1: a date where one stands for these bounds, else an interval of days. */
export function dateEdtf(parts: DateParts, mod: Mod | undefined, bounds: Bounds): string {
  const approx = mod === 'APPROX' ? '~' : '';
  if (mod === undefined || mod === 'APPROX') {
    if (parts.century !== undefined && parts.century >= 0) return `${two(parts.century)}XX${approx}`;
    if (parts.decade !== undefined) return `${String(parts.decade).padStart(3, '0')}X${approx}`;
    if (parts.year !== undefined) {
      const year = isoYear(parts.year);
      if (parts.day !== undefined && parts.month !== undefined)
        return `${year}-${two(parts.month)}-${two(parts.day)}${approx}`;
      if (parts.month !== undefined) return `${year}-${two(parts.month)}${approx}`;
      if (parts.season !== undefined) return `${year}-${SEASON_NUMBER[parts.season]}${approx}`;
      if (parts.week === undefined && parts.quarter === undefined && parts.half === undefined)
        return `${year}${approx}`;
    }
  }
  return interval(bounds, approx);
}

/** An interval of days as EDTF writes it. */
export const interval = ({ first, last }: Bounds, approx = ''): string =>
  first === last ? `${isoDay(first)}${approx}` : `${isoDay(first)}${approx}/${isoDay(last)}${approx}`;

/** How TIMEX3 writes a unit in a duration, how many of it, and whether it stands after the T. */
const DESIGNATORS: Record<Unit, readonly [code: string, times: number, time?: 'T']> = {
  second: ['S', 1, 'T'],
  minute: ['M', 1, 'T'],
  hour: ['H', 1, 'T'],
  day: ['D', 1],
  night: ['D', 1],
  weekend: ['WE', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  half: ['M', 6],
  season: ['M', 3],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  millennium: ['Y', 1000],
};

/** Codes of units that are left uncounted: «decades» are no number of years. */
const OPEN_CODES: Partial<Record<Unit, string>> = { decade: 'DE', century: 'CE', millennium: 'ML' };

/** The next smaller unit and how many of it make one: a half is written in it («2 1/2 years» is P2Y6M). */
const SMALLER: Partial<Record<Unit, readonly [Unit, number]>> = {
  minute: ['second', 60],
  hour: ['minute', 60],
  day: ['hour', 24],
  year: ['month', 12],
};

/** TIMEX3 value of a duration. */
export function durationValue(lengths: readonly Length[]): string {
  let days = '';
  let time = '';
  for (const { amount, unit } of lengths.flatMap(whole)) {
    const [code, times, isTime] = DESIGNATORS[unit];
    const text = Number.isNaN(amount) ? `X${OPEN_CODES[unit] ?? code}` : `${amount * times}${code}`;
    if (isTime) time += text;
    else days += text;
  }
  return `P${days}${time && `T${time}`}`;
}

/** A length in whole numbers where a smaller unit allows it. */
function whole(length: Length): Length[] {
  const { amount, unit } = length;
  const smaller = SMALLER[unit];
  if (!smaller || Number.isNaN(amount) || Number.isInteger(amount)) return [length];
  const rest = Math.round((amount - Math.floor(amount)) * smaller[1]);
  const tail = { amount: rest, unit: smaller[0] };
  return amount < 1 ? [tail] : [{ amount: Math.floor(amount), unit }, tail];
}

/** TIMEX3 value of a set: how often, or on which dates. */
export function setValue({ length, parts }: SetSense): string {
  if (length) return durationValue([length]);
  if (!parts) throw new Error('a set has neither a length nor parts');
  if (parts.part !== undefined && parts.weekday === undefined) return `XXXX-XX-XXT${parts.part}`;
  return dateValue(parts);
}
