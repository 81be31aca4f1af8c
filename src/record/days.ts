import type { DayRange } from './answers/index.js';

/** Days since 1 January 1970. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;

export const dayNumber = (day: string): DayNumber => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
export const dayOf = (number: DayNumber): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** The day of a date of publication, as far as it says one: `2024-03-15T19:13+03:30` → `2024-03-15`. */
export function dayIn(published: string | undefined): string | null {
  const day = published?.slice(0, 10) ?? '';
  return isDay(day) ? day : null;
}

/** Round-tripping finds days that no calendar has, such as 30 February. */
const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Whether what somebody wrote is a date of EDTF level 1 that some calendar has, at either end if it has two. */
export function isMeantAsDate(edtf: string): boolean {
  const sides = edtf.split('/').filter((side) => side !== '..' && side !== '');
  return (
    sides.length > 0 &&
    edtf.split('/').length <= 2 &&
    sides.every((side) => {
      const { earliest, latest } = daysOf(side);
      return SIDE.test(side) && isDay(earliest ?? '') && isDay(latest ?? '');
    })
  );
}

const SIDE = /^\d{2}[\dX]{2}(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?[?~%]?$/;

const UNKNOWN: DayRange = { edtf: null, earliest: null, latest: null };

/** The days that a date of EDTF level 1 can mean: `2024-02` is 1 to 29 February, `../2024` ends with 2024. */
export function daysOf(edtf: string | null): DayRange {
  if (edtf === null) return UNKNOWN;
  const [from = '', to] = edtf.split('/');
  const first = sideOf(from);
  const last = to === undefined ? first : sideOf(to);
  return { edtf, earliest: first?.earliest ?? null, latest: last?.latest ?? null };
}

/** Months in which EDTF's seasons of the year begin: 21 is spring. Winter, 24, runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 };

function sideOf(side: string): { earliest: string; latest: string } | undefined {
  const bare = side.replace(/[?~%]/g, '').slice(0, 10);
  const [, year, month, day] = /^(\d{2}[\dX]{2})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(bare) ?? [];
  if (year === undefined) return undefined;
  const low = year.replaceAll('X', '0');
  const high = year.replaceAll('X', '9');
  if (month === undefined || month === 'XX') return { earliest: `${low}-01-01`, latest: `${high}-12-31` };
  const begins = SEASONS[month];
  if (begins !== undefined)
    return { earliest: `${low}-${padded(begins)}-01`, latest: lastDay(Number(low), begins + 2) };
  if (day === undefined || day === 'XX')
    return { earliest: `${low}-${month}-01`, latest: lastDay(Number(low), Number(month)) };
  const whole = `${low}-${month}-${day}`;
  return isDay(whole) ? { earliest: whole, latest: whole } : undefined;
}

const padded = (month: number): string => String(month).padStart(2, '0');
/** The last day of a month, which may lie beyond December. */
const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The first and last day that a filter's day, month or year means. */
export const firstDayOf = (part: string): string => daysOf(part).earliest ?? part;
export const lastDayOf = (part: string): string => daysOf(part).latest ?? part;

/** Whether two ranges share a day; an open end reaches for ever. */
export function shareDay(
  a: Pick<DayRange, 'earliest' | 'latest'>,
  b: Pick<DayRange, 'earliest' | 'latest'>,
  slack: number = 0,
): boolean {
  return startsBy(a.earliest, b.latest, slack) && startsBy(b.earliest, a.latest, slack);
}

function startsBy(start: string | null, end: string | null, slack: number): boolean {
  if (start === null || end === null) return true;
  return slack === 0 ? start <= end : dayNumber(start) <= dayNumber(end) + slack;
}
