import type { Filter, OpenRecord, PageAsked } from '../../../record/index.js';
import { addressOf, keysOf } from '../../asked.js';
import { namesIn } from '../../parts/chosen.js';
import { Filters } from '../../parts/filters.js';
import { More, Occurrences } from '../../parts/occurrences.js';
import { periodOf } from '../../parts/period.js';
import { Page } from '../page.js';
import { Chart } from './chart.js';

const PATH = '/chronology';

/** The rows of the chronology alone, which is what a script asks for while one scrolls. */
export async function ChronologyRows({
  record,
  filter,
  page,
}: {
  record: OpenRecord;
  filter: Filter;
  page: PageAsked;
}) {
  const { items, next } = await record.timeline(filter, page);
  return (
    <>
      <Occurrences items={items} />
      <More address={next && addressOf(PATH, filter, { cursor: next })} />
    </>
  );
}

/** Occurrences in time order: how many when, in whose lane, and each with its words. */
export async function Chronology({ record, filter, page }: { record: OpenRecord; filter: Filter; page: PageAsked }) {
  const [facets, names, period, list] = await Promise.all([
    record.timelineFacets(filter),
    namesIn(record, filter),
    periodOf(record, filter),
    record.timeline(filter, page),
  ]);
  return (
    <Page title="Chronology" at={PATH} wide>
      <h1>Chronology</h1>
      <div class="with-filters">
        <Filters path={PATH} filter={filter} facets={facets} names={names} />
        <div class="beside">
          {period ? <Chart record={record} filter={filter} period={period} parties={facets.identities} /> : null}
          <div>
            {list.items.length > 0 ? (
              <Occurrences items={list.items} />
            ) : (
              <p class="nothing">
                {keysOf(filter).size > 0 ? (
                  'Nothing in the record answers to this. Take a filter away, or widen the period.'
                ) : (
                  <>
                    Nothing is filed yet. <a href="/add">Add reports</a>
                  </>
                )}
              </p>
            )}
            <More address={list.next && addressOf(PATH, filter, { cursor: list.next })} />
          </div>
        </div>
      </div>
    </Page>
  );
}
