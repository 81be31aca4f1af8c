import type { Time } from '../../../terms/index.js';
import { isoDay } from '../calendars/civil.js';
import type { DateParts, DateSense, DurationSense, PeriodSense, Reference, Sense, Unit } from '../expression.js';
import type { TimeKnowledge } from '../knowledge.js';
import { anchoredParts } from './anchored.js';
import { type Bounds, boundsOf, modified } from './bounds.js';
import { feastOf, foreignFeast } from './feast.js';
import { type Choice, filledParts, type Tense } from './filled.js';
import { impliedParts, type Moment } from './moment.js';
import type { Story } from './story.js';
import { dateEdtf, dateValue, durationValue, interval, setValue } from './value.js';

/** What a Time says beside where it stands. */
export type Resolved = Omit<Time, 'start' | 'end' | 'id'>;

/** Works out what an expression means where the story stands, and moves the story on. `tense` is asked only where it decides. */
export function resolve(sense: Sense, tense: () => Tense, story: Story, knowledge: TimeKnowledge): Resolved {
  switch (sense.kind) {
    case 'date':
      return resolveDate(sense, tense, story, knowledge);
    case 'reference':
      return resolveReference(sense.value, story);
    case 'duration':
      return resolveDuration(sense, story);
    case 'set':
      return { type: 'SET', value: setValue(sense), ...modOf(sense), edtf: null };
    case 'period':
      return resolvePeriod(sense, tense, story, knowledge);
  }
}

function resolveDate(sense: DateSense, tense: () => Tense, story: Story, knowledge: TimeKnowledge): Resolved {
  const found = momentOf(sense, tense, story, knowledge);
  const type = sense.parts.hour !== undefined || sense.parts.part !== undefined ? 'TIME' : 'DATE';
  if (!found) return { type, value: dateValue(sense.parts), ...modOf(sense), edtf: null };
  if (!sense.compares) story.reach(found.moment);
  const { parts, implied } = found.moment;
  const plain = found.bounds ?? boundsOf(parts);
  // A fiscal year need not be the calendar's: its bounds are blurred.
  const blur = sense.fiscal ? 'APPROX' : sense.mod;
  const bounds = plain && modified(plain, blur, story.published);
  const mod = sense.mod ?? (found.isApproximate ? 'APPROX' : undefined);
  return {
    type,
    value: dateValue(parts),
    ...(mod ? { mod } : {}),
    ...days(
      bounds,
      bounds && (found.bounds ? interval(bounds) : dateEdtf(parts, blur, plain === bounds ? plain : bounds)),
    ),
    ...(implied.size > 0 ? { implied: [...implied] } : {}),
  };
}

interface FoundMoment {
  moment: Moment;
  bounds?: Bounds;
  isApproximate?: boolean;
}

function momentOf(sense: DateSense, tense: () => Tense, story: Story, knowledge: TimeKnowledge): FoundMoment | null {
  const choice: Choice = {
    pick: sense.pick,
    get tense() {
      return tense();
    },
  };
  const { holiday, foreign, ...parts } = sense.parts;
  if (holiday !== undefined || foreign) {
    const feast = foreign
      ? foreignFeast(foreign, choice, story)
      : feastOf(knowledge.holidays.get(holiday!)!, parts.year, choice, story);
    return (
      feast && {
        moment: { parts: feast.parts, implied: impliedParts(feast.parts, parts) },
        bounds: feast.bounds,
        isApproximate: feast.isApproximate,
      }
    );
  }
  const full = sense.anchor ? combined(sense, choice, story) : filledParts(parts, choice, story);
  return full && { moment: { parts: full, implied: impliedParts(full, parts) } };
}

/** Parts within an anchor: «last year's third quarter», «yesterday morning», «the following Friday». */
function combined(sense: DateSense, choice: Choice, story: Story): DateParts | null {
  const { anchor, parts, pick } = sense;
  const isBare = Object.keys(parts).length === 0;
  const base = anchoredParts(anchor!, story, sense.compares === true && isBare);
  // «the 1988 period» is a quarter only where one was spoken of.
  if (anchor!.unit === 'quarter' && parts.year !== undefined && !story.quarter) return parts;
  if (base === null || isBare) return base;
  if (pick === undefined || anchor!.unit === 'year') return { ...base, ...parts };
  return filledParts(parts, choice, story.at());
}

function resolveReference(value: Reference, { published }: Story): Resolved {
  if (published === undefined) return { type: 'DATE', value, edtf: null };
  const day = isoDay(published);
  if (value === 'PRESENT_REF') return { type: 'DATE', value, edtf: day, earliest: day, latest: day };
  return value === 'PAST_REF'
    ? { type: 'DATE', value, edtf: `../${day}`, latest: day }
    : { type: 'DATE', value, edtf: `${day}/..`, earliest: day };
}

/** Days in a unit, on average, to place «the past three years» on the calendar. */
const UNIT_DAYS: Partial<Record<Unit, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  quarter: 91.31,
  year: 365.24,
  decade: 3652.4,
};

function resolveDuration(sense: DurationSense, story: Story): Resolved {
  const value = durationValue(sense.lengths);
  const [length] = sense.lengths;
  // Nine months are compared with the nine months of the year before, not with a quarter.
  if (length && (length.unit === 'month' || length.unit === 'year')) story.quarter = undefined;
  const published = story.isHistory ? story.now : story.published;
  const size =
    length && sense.lengths.length === 1 ? length.amount * (UNIT_DAYS[length.unit] ?? Number.NaN) : Number.NaN;
  const plain = { type: 'DURATION' as const, value, ...modOf(sense) };
  if (!sense.side || published === undefined) return { ...plain, edtf: null };
  if (Number.isNaN(size)) {
    const day = isoDay(published);
    return sense.side === 'past'
      ? { ...plain, edtf: `../${day}`, latest: day }
      : { ...plain, edtf: `${day}/..`, earliest: day };
  }
  const span = Math.round(size);
  const bounds =
    sense.side === 'past' ? { first: published - span, last: published } : { first: published, last: published + span };
  return { ...plain, ...days(bounds, interval(bounds)) };
}

function resolvePeriod(sense: PeriodSense, tense: () => Tense, story: Story, knowledge: TimeKnowledge): Resolved {
  const from = momentOf(sense.from, tense, story, knowledge);
  const first = from && boundsOf(from.moment.parts);
  if (!from || !first) return { type: 'DATE', value: dateValue(sense.from.parts), edtf: null };
  story.reach(from.moment);
  const to = { ...from.moment.parts, ...sense.to.parts };
  const last = boundsOf(to);
  if (!last) return { type: 'DATE', value: dateValue(from.moment.parts), edtf: null };
  story.reach({ parts: to, implied: new Set() });
  const bounds = { first: first.first, last: last.last };
  const isDays = to.day !== undefined;
  const value = isDays ? `P${bounds.last - bounds.first + 1}D` : `P${to.year! - from.moment.parts.year!}Y`;
  const { implied } = from.moment;
  return {
    type: 'DURATION',
    value,
    ...days(bounds, `${dateEdtf(from.moment.parts, undefined, first)}/${dateEdtf(to, undefined, last)}`),
    ...(implied.size > 0 ? { implied: [...implied] } : {}),
  };
}

const modOf = ({ mod }: { mod?: string }): { mod?: string } => (mod ? { mod } : {});

function days(bounds: Bounds | null, edtf: string | null): { edtf: string | null; earliest?: string; latest?: string } {
  return bounds ? { edtf, earliest: isoDay(bounds.first), latest: isoDay(bounds.last) } : { edtf: null };
}
