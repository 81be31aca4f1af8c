import { dateInWords } from '../../brief/index.js';
import type { Filter, OpenRecord, PageAsked } from '../../record/index.js';
import { addressOf } from '../asked.js';
import { counted } from '../parts/counted.js';
import { Field } from '../parts/filters.js';
import { More } from '../parts/occurrences.js';
import { Page } from './page.js';

/** All reports, the latest first. */
export async function Reports({ record, filter, page }: { record: OpenRecord; filter: Filter; page: PageAsked }) {
  const [totals, list] = await Promise.all([record.totals(), record.reportList(filter, page)]);

  return (
    <Page title="Reports" at="/reports">
      <h1>Reports</h1>
      <p class="soft">
        {[
          counted(totals.reports, 'report'),
          counted(totals.stories, 'story'),
          counted(totals.publishers, 'publisher'),
        ].join(' · ')}
      </p>
      <form action="/reports" method="get" class="line">
        <Field name="words" label="Words" value={filter.words} />
        <Field name="publisher" label="Publisher" value={filter.publishers?.[0]} />
        <Field name="from" label="From" value={filter.from} hint="2024-02" />
        <Field name="to" label="To" value={filter.to} hint="2024-03" />
        <button type="submit">Show</button>
      </form>
      {list.items.length === 0 && (
        <p class="nothing">
          No report answers to this. <a href="/add">Add reports</a>
        </p>
      )}
      <ol class="reports" data-more-into>
        {list.items.map(({ id, title, publisher, published, version, current }) => (
          <li>
            <span class="day">{published ? dateInWords(published.slice(0, 10)) : 'undated'}</span>
            <span>
              <a href={`/reports/${id}`}>{title}</a>{' '}
              <span class="soft">
                {publisher}
                {!current && ` · version ${version}`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <More address={list.next && addressOf('/reports', filter, { cursor: list.next })} />
    </Page>
  );
}
