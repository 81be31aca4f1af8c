import type { DateParts, DayPart, Unit } from '../expression.js';
import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';

const UNITS: Record<string, Unit> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  annually: 'year',
  yearly: 'year',
};

/** «daily», «annually», «Mondays», «Tuesday nights», «weekends» */
export const often: Rule = {
  name: 'often',
  starts: { words: [...Object.keys(UNITS), 'weekends'], classes: ['weekdays', 'weekday'] },
  read(words, i) {
    const unit = UNITS[words.lower(i)];
    if (unit) return isTitle(words, i) ? null : { end: i + 1, sense: { kind: 'set', length: { amount: 1, unit } } };
    if (words.is(i, 'weekends')) return dates({ weekend: true }, i + 1);
    if (!words.isCapital(i)) return null;
    const plural = words.number(i, 'weekdays');
    if (plural !== undefined) return dates({ weekday: plural }, i + 1);
    const weekday = words.number(i, 'weekday');
    const part = words.value(i + 1, 'parts') as DayPart | undefined;
    return weekday === undefined || part === undefined ? null : dates({ weekday, part }, i + 2);
  },
};

const dates = (parts: DateParts, end: number): Reading => ({ end, sense: { kind: 'set', parts } });

/** «the Daily Telegraph» */
const isTitle = (words: Words, i: number): boolean =>
  words.isCapital(i) && (words.isCapital(i + 1) || words.isCapital(i - 1));
