import { dateInWords } from '../../brief/index.js';
import type { Filter, OpenRecord } from '../../record/index.js';
import { addressOf, keysOf } from '../asked.js';
import { periodOf } from './period.js';
import { unitsBetween } from './scale.js';

const HEIGHT = 36;

/**
 * The period as a slider with two thumbs over bars of how much there is when. Moved to an end, a thumb means the beginning
 * or the end of all. A script shows the page of the period at once (`browser/period.ts`); without scripts the fields of the
 * filter say the same.
 */
export async function PeriodSlider(props: {
  record: OpenRecord;
  path: string;
  filter: Filter;
  /** Keys of the page besides the filter. */
  more?: Readonly<Record<string, string | undefined>>;
}) {
  const { record, path, filter, more = {} } = props;
  const { from, to, ...always } = filter;
  const period = await periodOf(record, always);
  if (!period) return null;
  const units = unitsBetween(period.from, period.to, period.unit);
  if (units.length < 2) return null;
  const counts = new Map(
    (await record.histogram({ ...always, from: period.from, to: period.to }, period.unit)).map((one) => [
      one.period,
      one.count,
    ]),
  );
  const most = Math.max(1, ...counts.values());
  const last = units.length - 1;
  const first = from === undefined ? 0 : firstIn(units, from);
  const final = to === undefined ? last : lastIn(units, to);
  const width = 100 / units.length;
  const labels = units.map((unit) => dateInWords(unit));
  return (
    <form class="period" action={path} method="get" data-period={period.unit} aria-label="Period">
      {[...keysOf(always), ...Object.entries(more)].map(
        ([key, value]) => value && <input type="hidden" name={key} value={value} />,
      )}
      <svg width="100%" height={HEIGHT} aria-hidden="true">
        {units.map((unit, index) => {
          const height = ((counts.get(unit) ?? 0) / most) * HEIGHT;
          return (
            <rect
              class={first <= index && index <= final ? 'in' : undefined}
              x={`${index * width + width * 0.08}%`}
              width={`${width * 0.84}%`}
              y={HEIGHT - height}
              height={height}
            />
          );
        })}
      </svg>
      <div class="thumbs">
        <Thumb label="From" value={first} last={last} words={labels[first]} />
        <Thumb label="To" value={final} last={last} words={labels[final]} />
      </div>
      <datalist>
        {units.map((unit, index) => (
          <option value={unit}>{labels[index]}</option>
        ))}
      </datalist>
      <p>
        <output>
          {labels[first]} – {labels[final]}
        </output>{' '}
        <a href={addressOf(path, always, more)}>whole time</a>
      </p>
    </form>
  );
}

function Thumb(props: { label: string; value: number; last: number; words: string | undefined }) {
  const { label, value, last, words } = props;
  return <input type="range" aria-label={label} min="0" max={last} value={value} aria-valuetext={words} />;
}

/** The first unit of a period that begins with a day, month or year; the first of all where none does. */
const firstIn = (units: readonly string[], from: string): number =>
  Math.max(
    0,
    units.findIndex((unit) => unit >= from.slice(0, unit.length)),
  );

/** The last unit of a period that ends with a day, month or year. «~» comes after every digit. */
const lastIn = (units: readonly string[], to: string): number =>
  Math.max(
    0,
    units.findLastIndex((unit) => unit <= `${to}~`),
  );
