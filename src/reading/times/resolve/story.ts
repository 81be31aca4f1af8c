import { type CivilDay, civilDay, dayNumber } from '../calendars/civil.js';
import { boundsOf } from './bounds.js';
import type { Moment } from './moment.js';

/** How far the report's story has come: the last day, year and quarter that it named. */
export class Story {
  /** Day of publication. */
  readonly published: number | undefined;
  /** Whether the text tells history, so that «in May» and «on Monday» count from the story and not from publication. */
  readonly isHistory: boolean;
  /** The last date named. */
  reached: Moment | undefined;
  /** The last single day named. */
  day: number | undefined;
  year: number | undefined;
  /** The last quarter named, until other lengths of time are spoken of: what «a year ago» is compared with. */
  quarter: { year: number; quarter: number } | undefined;

  constructor(published: number | undefined, isHistory: boolean) {
    this.published = published;
    this.isHistory = isHistory;
  }

  reach(moment: Moment): void {
    const { parts } = moment;
    this.reached = moment;
    if (parts.year !== undefined) this.year = parts.year;
    if (parts.year !== undefined && parts.month !== undefined && parts.day !== undefined) {
      this.day = dayNumber(parts.year, parts.month, parts.day);
    } else if (parts.month !== undefined || parts.season !== undefined) this.day = undefined;
    if (parts.year !== undefined && parts.quarter !== undefined)
      this.quarter = { year: parts.year, quarter: parts.quarter };
  }

  /** Where the story is: its last day, or the first of its last date, or the day of publication. */
  get now(): number | undefined {
    if (this.day !== undefined) return this.day;
    const bounds = this.reached ? boundsOf(this.reached.parts) : null;
    return bounds?.first ?? this.published;
  }

  /** The same story counted from where it is: for «the following Friday». */
  at(): Story {
    const here = new Story(this.now ?? this.published, false);
    here.day = this.day;
    return here;
  }

  /** The day that bare months and weekdays count from. */
  get origin(): number | undefined {
    return this.isHistory ? (this.now ?? this.published) : (this.published ?? this.now);
  }

  /** The same as a date of the calendar. */
  get originDay(): CivilDay | undefined {
    const { origin } = this;
    return origin === undefined ? undefined : civilDay(origin);
  }
}
