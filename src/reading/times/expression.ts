/** What an expression of time says, before anything is inferred. */

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** TIMEX3 mod. */
export type Mod =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_AFTER'
  | 'ON_OR_BEFORE'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
/** Part of the day as TIMEX3 writes it, without its T. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

/** A date as another calendar counts: the Solar Hijri one of Iran, or the Islamic one. */
export interface ForeignDate {
  calendar: 'persian' | 'hijri';
  year?: number;
  month?: number;
  day?: number;
}

/** The parts of a date. Years before Christ are 0 and less. */
export interface DateParts {
  /** 18 is 1801 to 1900. Counted as TIMEX3 does, by the digits the years begin with. */
  century?: number;
  /** 198 is the 1980s. */
  decade?: number;
  year?: number;
  half?: number;
  quarter?: number;
  season?: Season;
  month?: number;
  /** ISO 8601 week of the year. */
  week?: number;
  /** Saturday and Sunday of the week. */
  weekend?: true;
  day?: number;
  /** 1 Monday to 7 Sunday. */
  weekday?: number;
  /** Name of a feast, as in the knowledge. */
  holiday?: string;
  /** A date of another calendar. */
  foreign?: ForeignDate;
  part?: DayPart;
  hour?: number;
  minute?: number;
  second?: number;
  /** Offset from UTC, `+03:30`. */
  zone?: string;
}

/** A step from the day of publication, or from the date that the story has reached. */
export interface Anchor {
  unit: Unit;
  /** How many units on (or, below zero, back); NaN where it is not said how many. */
  by: number;
  from: 'published' | 'story';
}

/** Which one of several is meant: the last May, the next Friday, this September. */
export type Pick = 'last' | 'this' | 'next';

export interface DateSense {
  kind: 'date';
  parts: DateParts;
  anchor?: Anchor;
  pick?: Pick;
  mod?: Mod;
  /** Only compared with: the story does not go there. */
  compares?: true;
  /** The parts count fiscal quarters or years, which need not be the calendar's. */
  fiscal?: true;
}

export type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

export interface ReferenceSense {
  kind: 'reference';
  value: Reference;
}

/** An amount of a unit: 2.5 years; NaN is an amount left open («several years»). */
export interface Length {
  amount: number;
  unit: Unit;
}

export interface DurationSense {
  kind: 'duration';
  lengths: Length[];
  mod?: Mod;
  /** Before or after the day of publication: «the past three years». */
  side?: 'past' | 'future';
}

/** Something that comes again: every so often (`length`), or on each such date (`parts`). */
export interface SetSense {
  kind: 'set';
  length?: Length;
  parts?: DateParts;
  mod?: Mod;
}

/** A span of years, months or days that is one expression: «18-19 February». */
export interface PeriodSense {
  kind: 'period';
  from: DateSense;
  to: DateSense;
}

export type Sense = DateSense | ReferenceSense | DurationSense | SetSense | PeriodSense;

/** An expression found by a rule: words `[start, end)` of the scanner. */
export interface Found {
  start: number;
  end: number;
  sense: Sense;
  /** Name of the rule. */
  rule: string;
}

/** A date sense of the given parts. */
export const date = (parts: DateParts, rest: Omit<Partial<DateSense>, 'kind' | 'parts'> = {}): DateSense => ({
  kind: 'date',
  parts,
  ...rest,
});
