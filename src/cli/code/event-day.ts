import type { CodedEvent } from './coded-event.js';

/** First months of the seasons of EDTF, 21 spring to 24 winter. */
const SEASONS: Readonly<Record<string, string>> = { 21: '03', 22: '06', 23: '09', 24: '12' };

/**
 * The day of an event for formats that know only days, as `2024-03-15`: the first that its date can mean, or of «until» the
 * last; the day of publication where the report does not say; undefined where neither is known.
 */
export function dayOf({ event, report }: Pick<CodedEvent, 'event' | 'report'>): string | undefined {
  const said = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(event.date ?? report.published ?? '');
  if (!said) return undefined;
  const [, year, month = '01', day = '01'] = said;
  return `${year}-${SEASONS[month] ?? month}-${day}`;
}
