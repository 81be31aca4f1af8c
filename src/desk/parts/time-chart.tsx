import { dateInWords, daysInWords, nounOf } from '../../brief/index.js';
import type { OccurrenceLine } from '../../record/index.js';
import { cutShort } from './cut-short.js';
import { dayNumber, firstDay, lastDay, type Unit, unitsBetween } from './scale.js';

export interface Count {
  period: string;
  count: number;
}

/** A line of a chart: the marks of single occurrences, or where there are too many their number in each unit of time. */
export interface Lane {
  name: string;
  items?: readonly OccurrenceLine[];
  counts?: readonly Count[];
}

const BARS = { height: 88, axis: 22 };
const LANE = { label: 16, row: 9, rows: 4, gap: 6, letters: 44 };
/** Labels along the axis that a screen of 360 pixels can show side by side. */
const LABELS = 6;
/** Length in pixels of the line that says that something may be any day before or after. */
const OPEN = 22;
/** A label further right, in per cent, would stand out of the chart. */
const LAST_LABEL = 88;

/**
 * Occurrences over time: bars of their number, then a lane for each party. Widths are in per cent and heights in pixels, so
 * that writing stays the same size on any screen. `to` gives the address of a year, month or day.
 */
export function TimeChart(props: {
  from: string;
  to: string;
  unit: Unit;
  counts: readonly Count[];
  lanes: readonly Lane[];
  zoom: (period: string) => string;
}) {
  const { from, to, unit, counts, lanes, zoom } = props;
  const start = dayNumber(from);
  const length = dayNumber(lastDay(to)) + 1 - start;
  const at = (day: number) => ((day - start) / length) * 100;
  const units = unitsBetween(from, to, unit);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const labelEvery = Math.ceil(units.length / LABELS);
  const rowsOf = lanes.map(({ items = [] }) => inRows(items, length));
  const heights = rowsOf.map((rows) => LANE.label + LANE.row * Math.max(1, rows.length) + LANE.gap);
  const top = BARS.height + BARS.axis;
  const total = counts.reduce((sum, { count }) => sum + count, 0);

  return (
    <figure class="time-chart">
      <svg width="100%" height={top + heights.reduce((sum, height) => sum + height, 0)} aria-hidden="true">
        {units.map((period, index) => {
          const x = at(dayNumber(firstDay(period)));
          const width = at(dayNumber(lastDay(period)) + 1) - x;
          const count = counts.find((other) => other.period === period)?.count ?? 0;
          const height = (count / most) * (BARS.height - 14);
          return (
            <a href={zoom(period)} tabindex={-1}>
              <title>{`${dateInWords(period)}: ${count}`}</title>
              <rect class="column" x={`${x}%`} width={`${width}%`} y="0" height={BARS.height} />
              <rect
                class="bar"
                x={`${x + width * 0.08}%`}
                width={`${width * 0.84}%`}
                y={BARS.height - height}
                height={height}
              />
              {index % labelEvery === 0 && x < LAST_LABEL && (
                <text class="tick" x={`${x}%`} y={BARS.height + 15}>
                  {labelOf(period)}
                </text>
              )}
            </a>
          );
        })}
        <line class="axis" x1="0" x2="100%" y1={BARS.height} y2={BARS.height} />
        <text class="tick" x="0" y="10">
          {most}
        </text>
        {lanes.map(({ name, counts: density }, index) => {
          const y = top + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
          return (
            <g>
              <line class="axis" x1="0" x2="100%" y1={y} y2={y} />
              <text class="lane" x="0" y={y + 12}>
                {cutShort(name, LANE.letters)}
              </text>
              {density?.map(({ period, count }) => {
                const x = at(dayNumber(firstDay(period)));
                return (
                  <rect
                    class="density"
                    x={`${x}%`}
                    width={`${at(dayNumber(lastDay(period)) + 1) - x}%`}
                    y={y + LANE.label}
                    height={LANE.row}
                    fill-opacity={0.15 + 0.85 * (count / Math.max(...density.map((other) => other.count)))}
                  >
                    <title>{`${name}, ${dateInWords(period)}: ${count}`}</title>
                  </rect>
                );
              })}
              {rowsOf[index]!.map((row, rowIndex) =>
                row.map((item) => <Mark item={item} at={at} y={y + LANE.label + LANE.row * (rowIndex + 0.5)} />),
              )}
            </g>
          );
        })}
      </svg>
      <figcaption>
        {total.toLocaleString('en')} occurrences, {daysInWords(firstDay(from), lastDay(to))}, by {unit}.
      </figcaption>
    </figure>
  );
}

/**
 * A dot for a day, a bar for days of which it may be any, with an open end a line towards it; round for cooperation, square
 * for conflict.
 */
function Mark({ item, at, y }: { item: OccurrenceLine; at: (day: number) => number; y: number }) {
  const { earliest, latest } = item.date;
  const first = at(dayNumber(earliest ?? latest ?? ''));
  const end = at(dayNumber(latest ?? earliest ?? '') + 1);
  const conflict = item.quad.endsWith('Conflict');
  const who = [...item.actors, ...item.recipients].map(({ name }) => name).join(', ');
  return (
    <a href={`/occurrences/${item.id}`} tabindex={-1}>
      <title>{`${daysInWords(earliest, latest)}: ${nounOf(item.type, item.mode)}, ${who}`}</title>
      {earliest && latest && earliest !== latest && (
        <rect class={`range ${item.quad}`} x={`${first}%`} width={`${end - first}%`} y={y - 2.5} height="5" rx="2.5" />
      )}
      {(!earliest || !latest) && (
        <rect
          class={`range ${item.quad}`}
          x={`${(first + end) / 2}%`}
          width={OPEN}
          y={y - 1.5}
          height="3"
          transform={`translate(${earliest ? 0 : -OPEN} 0)`}
        />
      )}
      {conflict ? (
        <rect
          class={item.quad}
          x={`${(first + end) / 2}%`}
          y={y - 3.5}
          width="7"
          height="7"
          transform="translate(-3.5 0)"
        />
      ) : (
        <circle class={item.quad} cx={`${(first + end) / 2}%`} cy={y} r="3.75" />
      )}
    </a>
  );
}

/** Spreads dated occurrences over rows so that marks cover each other as little as possible. */
function inRows(items: readonly OccurrenceLine[], length: number): OccurrenceLine[][] {
  const rows: OccurrenceLine[][] = [];
  const free: number[] = [];
  const room = length / 100;
  for (const item of items) {
    const { earliest, latest } = item.date;
    if (!earliest && !latest) continue;
    const first = dayNumber(earliest ?? latest ?? '');
    const row = free.findIndex((until) => until <= first);
    const into = row >= 0 ? row : Math.min(free.length, LANE.rows - 1);
    if (into === rows.length) rows.push([]);
    rows[into]!.push(item);
    free[into] = Math.max(free[into] ?? 0, dayNumber(latest ?? earliest ?? '') + room);
  }
  return rows;
}

function labelOf(period: string): string {
  const words = dateInWords(period);
  return period.length === 10 ? words.replace(/ \d{4}$/, '') : words;
}
