import { dateInWords } from '../../../brief/index.js';
import type { Filter, OpenRecord } from '../../../record/index.js';
import { addressOf } from '../../asked.js';
import { Legend } from '../../parts/legend.js';
import { moved, narrowed, type Period, widened } from '../../parts/period.js';
import { type Lane, TimeChart } from '../../parts/time-chart.js';

const PATH = '/chronology';
const LANES = 6;
/** More single marks than this are shown as numbers in each unit of time. */
const MOST_MARKS = 400;

/** How many occurrences when, and in whose lane; every year, month or day leads to the chronology of it. */
export async function Chart(props: {
  record: OpenRecord;
  filter: Filter;
  period: Period;
  parties: readonly { value: string; label: string }[];
}) {
  const { record, filter, period, parties } = props;
  const within = { ...filter, from: period.from, to: period.to };
  const counts = await record.histogram(within, period.unit);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const lanes = await lanesOf(record, within, period, parties.slice(0, LANES), total <= MOST_MARKS);
  const to = (range: { from?: string; to?: string }) => addressOf(PATH, { ...filter, ...range });
  const { from: _, to: __, ...always } = filter;
  return (
    <section aria-label="Over time">
      <TimeChart {...period} counts={counts} lanes={lanes} zoom={(unit) => to({ from: unit, to: unit })} />
      <nav class="zoom" aria-label="Period">
        <a href={to(moved(period, -1))}>← earlier</a>
        <a href={to(moved(period, 1))}>later →</a>
        {period.from !== period.to && <a href={to(narrowed(period))}>closer</a>}
        <a href={to(widened(period))}>wider</a>
        <a href={addressOf(PATH, always)}>all</a>
        <Legend />
      </nav>
      <details class="each">
        <summary>Each {period.unit}</summary>
        <ol>
          {counts.map(({ period: unit, count }) => (
            <li>
              <a href={to({ from: unit, to: unit })}>{dateInWords(unit)}</a> <span class="count">{count}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function lanesOf(
  record: OpenRecord,
  within: Filter,
  period: Period,
  parties: readonly { value: string; label: string }[],
  asMarks: boolean,
): Promise<Lane[]> {
  return Promise.all(
    parties.map(async ({ value, label }) => {
      const of = { ...within, together: [...(within.together ?? []), Number(value)] };
      if (!asMarks) return { name: label, counts: await record.histogram(of, period.unit) };
      const { items } = await record.timeline(of, { limit: MOST_MARKS, oldestFirst: true });
      return { name: label, items };
    }),
  );
}
