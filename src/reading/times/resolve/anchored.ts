import { civilDay, isoWeek, shiftMonth } from '../calendars/civil.js';
import type { Anchor, DateParts } from '../expression.js';
import type { Story } from './story.js';

/** The date that lies a number of units from publication or from where the story is, as precise as the unit. */
export function anchoredParts(anchor: Anchor, story: Story, compares: boolean): DateParts | null {
  if (anchor.from === 'story' && anchor.unit === 'quarter' && story.quarter)
    return fromQuarter(story.quarter, anchor.by);
  // «a year ago» in a report of earnings is the same quarter of the year before.
  if (compares && anchor.unit === 'year' && anchor.by === -1 && story.quarter) return fromQuarter(story.quarter, -4);
  const origin = anchor.from === 'published' ? (story.published ?? story.now) : story.now;
  if (origin === undefined) return null;
  const { year, month } = civilDay(origin);
  const by = Number.isInteger(anchor.by) ? anchor.by : Math.trunc(anchor.by);
  switch (anchor.unit) {
    case 'year':
      return { year: (anchor.from === 'story' ? (story.year ?? year) : year) + by };
    case 'month':
      return shiftMonth(year, month, by);
    case 'quarter': {
      const base =
        anchor.from === 'story' ? { year, quarter: Math.ceil(month / 3) - 1 } : { year, quarter: Math.ceil(month / 3) };
      return fromQuarter(base, by);
    }
    case 'half': {
      const halves = year * 2 + (month > 6 ? 1 : 0) + by;
      return { year: Math.floor(halves / 2), half: (halves % 2) + 1 };
    }
    case 'season':
      return { year: year + by };
    case 'week':
      return isoWeek(origin + 7 * by);
    case 'fortnight':
      return isoWeek(origin + 14 * by);
    case 'weekend':
      return { ...isoWeek(origin + 7 * by), weekend: true };
    case 'decade':
      return { decade: Math.floor(year / 10) + by };
    case 'century':
      return { century: Math.floor((year - 1) / 100) + by };
    case 'millennium':
      return { year: year + 1000 * by };
    case 'day':
    case 'night':
      return civilDay(origin + by);
    default:
      return null;
  }
}

function fromQuarter({ year, quarter }: { year: number; quarter: number }, by: number): DateParts {
  const quarters = year * 4 + (quarter - 1) + by;
  return { year: Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 };
}
