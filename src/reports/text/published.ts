/** A date as a news site prints it. */
export interface Stamp {
  /** ISO 8601 to the precision printed; absent where the year is not said or day and month cannot be told apart. */
  value?: string;
  /** Whether the site says that this is the last change and not the first publication. */
  updated: boolean;
}

/** Longer lines are prose. */
const LONGEST_STAMP = 160;

/**
 * The dates of a line that holds nothing but publication dates: «March 15, 2024 - 19:13», «Mon 26 Feb 2024 10.12 GMT»,
 * «Published: 18:25, 3 Mar 2024 | Updated: 4 Mar 2024». Undefined for any other line.
 *
 * An offset is kept only where the line says one for certain (Z, GMT, UTC, +04:30): EST or IST can mean several.
 */
export function stampsOf(line: string): Stamp[] | undefined {
  if (line.length > LONGEST_STAMP) return undefined;
  const stamps: Stamp[] = [];
  let parts: Parts = {};
  let updated = false;
  let at = 0;
  const close = () => {
    if (hasDate(parts)) stamps.push({ ...isoOf(parts), updated });
    parts = {};
  };
  while (at < line.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(line);
    if (!found?.groups || found[0] === '') return undefined;
    at = TOKEN.lastIndex;
    const said = found.groups;
    if (said.label !== undefined) {
      close();
      updated = /updat|modif/i.test(said.label);
    } else if (!take(parts, said)) return undefined;
  }
  close();
  return stamps.length > 0 ? stamps : undefined;
}

/** A date in ISO 8601, RFC 5322 or any form that news sites print, as ISO 8601; undefined where it says no full date. */
export function isoDate(said: string): string | undefined {
  return stampsOf(said.trim())?.[0]?.value;
}

/** The stamp that tells when a report first came out: one that is no mere update, if there is one. */
export function firstPublished(stamps: readonly Stamp[]): string | undefined {
  const dated = stamps.filter((stamp) => stamp.value !== undefined);
  return (dated.find((stamp) => !stamp.updated) ?? dated[0])?.value;
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
  /** `03/04/2024`: which is the day cannot be known. */
  ambiguous?: boolean;
  hour?: number;
  minute?: number;
  second?: number;
  meridiem?: 'a' | 'p';
  offset?: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const LABEL =
  '(?:date |first |last |originally |article )?(?:published|posted|updated|modified|publication|issued|created|released|dated|release|update)(?: date| time)?(?: on| at)?|date';
/** Zones by name, which several parts of the world share or which move with the season: read over, never turned into an offset. */
const NAMED_ZONE =
  '[ECMP][SD]?T|AK[SD]T|BST|WES?T|CES?T|EES?T|MSK|IST|PKT|AFT|IRS?T|GST|AST|SGT|HKT|JST|KST|AE[SD]T|NZ[SD]T|[EWC]AT|SAST|NPT|BDT|WI[BT]|hrs|hours|(?:local|[a-z]+(?: standard)?) time';

/** One piece of a printed date. The order matters: whole dates before times, times before bare numbers. */
const TOKEN = new RegExp(
  [
    '\\s+',
    '(?<ymd>\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)(?:T(?=\\d))?',
    '(?<dmy>\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?!\\d)',
    '(?<clock>\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?)(?![\\d:])',
    '(?<military>\\d{4})(?=\\s?(?:GMT|UTC|hrs)\\b)',
    '(?<hour>\\d{1,2})(?=\\s?[ap]\\.?m\\b)',
    '(?<meridiem>[ap])\\.?m\\b\\.?',
    '(?<year>\\d{4})(?!\\d)',
    '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\w])',
    `(?:${WEEKDAY})\\b\\.?`,
    `(?<month>${MONTH})\\b\\.?`,
    '(?<offset>(?:GMT|UTC)?\\s?[+\\-\u2212]\\d{1,2}(?::?\\d{2})?(?!\\d)|GMT\\b|UTC\\b|Z(?!\\w))',
    `(?<label>${LABEL})\\b`,
    `(?:${NAMED_ZONE})\\b`,
    '(?:on|at|the|of|and)\\b',
    '[-\u2013\u2014,.|\u2022\u00b7()\\[\\]:;/@]',
  ].join('|'),
  'iy',
);

/** Takes one piece into the parts; false where it contradicts what is there or cannot belong to a date. */
function take(parts: Parts, said: Partial<{ [name: string]: string }>): boolean {
  if (said.ymd !== undefined) {
    const [year, month, day] = numbers(said.ymd);
    return setDate(parts, year, month, day);
  }
  if (said.dmy !== undefined) {
    const [a = 0, b = 0, year] = numbers(said.dmy);
    if (a > 12) return setDate(parts, year, b, a);
    if (b > 12 || a === b) return setDate(parts, year, a, b);
    parts.ambiguous = true;
    return setDate(parts, year, a, b);
  }
  if (said.clock !== undefined) {
    const [hour = 0, minute = 0, second] = numbers(said.clock);
    return setTime(parts, hour, minute, second);
  }
  if (said.military !== undefined) {
    return setTime(parts, Number(said.military.slice(0, 2)), Number(said.military.slice(2)));
  }
  if (said.hour !== undefined) return setTime(parts, Number(said.hour), 0);
  if (said.meridiem !== undefined) {
    if (parts.hour === undefined || parts.hour > 12) return false;
    parts.meridiem = said.meridiem.toLowerCase() === 'a' ? 'a' : 'p';
  } else if (said.year !== undefined) {
    if (parts.year !== undefined) return false;
    parts.year = Number(said.year);
  } else if (said.day !== undefined) {
    if (parts.day !== undefined) return false;
    parts.day = Number(said.day);
  } else if (said.month !== undefined) {
    if (parts.month !== undefined) return false;
    parts.month = MONTHS.indexOf(said.month.slice(0, 3).toLowerCase()) + 1;
  } else if (said.offset !== undefined) {
    if (parts.hour === undefined || parts.offset !== undefined) return false;
    parts.offset = offsetOf(said.offset);
  }
  return true;
}

function setDate(parts: Parts, year?: number, month?: number, day?: number): boolean {
  if (parts.year !== undefined || parts.month !== undefined || parts.day !== undefined) return false;
  Object.assign(parts, { year, month, day });
  return true;
}

function setTime(parts: Parts, hour: number, minute: number, second?: number): boolean {
  if (parts.hour !== undefined || hour > 23 || minute > 59 || (second ?? 0) > 59) return false;
  Object.assign(parts, { hour, minute }, second === undefined ? {} : { second });
  return true;
}

/** A day of a month, at least. */
function hasDate(parts: Parts): boolean {
  return parts.day !== undefined && parts.month !== undefined;
}

function isoOf(parts: Parts): { value?: string } {
  const { year, month, day } = parts;
  if (!year || !month || !day || parts.ambiguous || month > 12 || day > daysIn(year, month)) return {};
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (parts.hour === undefined) return { value: date };
  const time = [hourOfDay(parts.hour, parts.meridiem), parts.minute ?? 0];
  if (parts.second !== undefined) time.push(parts.second);
  return { value: `${date}T${time.map(two).join(':')}${parts.offset ?? ''}` };
}

function hourOfDay(hour: number, meridiem: 'a' | 'p' | undefined): number {
  if (meridiem === 'p') return (hour % 12) + 12;
  return meridiem === 'a' ? hour % 12 : hour;
}

/** `GMT` and `Z` are `Z`; `GMT+4:30`, `+0430` and `+4` are written in full. */
function offsetOf(said: string): string {
  const [, sign, hours = '', minutes] = said.match(/([+\-\u2212])(\d{1,2}):?(\d{2})?$/) ?? [];
  return sign === undefined ? 'Z' : `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}

const numbers = (said: string): number[] => said.split(/[-/.:,]/, 3).map(Number);
const two = (n: number): string => String(n).padStart(2, '0');
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
