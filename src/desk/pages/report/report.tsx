import { dateInWords } from '../../../brief/index.js';
import type { OpenRecord, ReportLine, ReportPage } from '../../../record/index.js';
import type { Span } from '../../../terms/index.js';
import { fieldsOfReport } from '../../judging/fields.js';
import { citationOf } from '../../parts/evidence.js';
import { Judgements } from '../../parts/judgements.js';
import { notFound } from '../../problem.js';
import { Page } from '../page.js';
import { Findings } from './findings.js';
import { Words } from './words.js';

/** A report: its text as it was, marked, and beside it what was read in it. `words` is a range such as `120-180`. */
export async function Report({ record, id, words }: { record: OpenRecord; id: number; words: string | undefined }) {
  const report = await record.report(id);
  if (!report) throw notFound('report', String(id));
  const judgements = await record.judgements({ on: 'report', report: report.id });
  const [start, end] = words?.split('-').map(Number) ?? [];
  const cited: Span | undefined = start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
  return (
    <Page title={report.title} at="/reports" wide>
      {!report.reading.report.title && <h1 class="hidden">{report.title}</h1>}
      <div class="report">
        <Head report={report} />
        <Words reading={report.reading} cited={cited} />
        <Findings
          report={report.id}
          reading={report.reading}
          partyOf={(entity) => report.identities[entity]}
          occurrenceOf={(event) => report.occurrences[event]}
        >
          <Judgements
            judgements={judgements.items}
            target={{ on: 'report', report: report.id }}
            fields={fieldsOfReport(report)}
            back={`/reports/${report.id}`}
          />
        </Findings>
      </div>
    </Page>
  );
}

function Head({ report }: { report: ReportPage }) {
  const { publisher, published, url, version, current, versions, sameStory, reading } = report;
  return (
    <div class="report-head">
      <p>
        {[publisher, reading.report.byline, reading.report.dateline?.place].filter(Boolean).join(' · ')}
        {published && <> · {dateInWords(published)}</>}
        {url && (
          <>
            {' · '}
            {/^https?:/.test(url) ? (
              <a href={url} rel="noreferrer nofollow">
                as published
              </a>
            ) : (
              url
            )}
          </>
        )}
      </p>
      {!current && <p class="warn">There is a newer version of this report.</p>}
      {versions.length > 0 && <Others title={`Version ${version}; others`} reports={versions} />}
      {sameStory.length > 0 && <Others title="The same story" reports={sameStory} />}
    </div>
  );
}

function Others({ title, reports }: { title: string; reports: readonly ReportLine[] }) {
  return (
    <p>
      {title}:{' '}
      {reports.map((other, index) => (
        <>
          {index > 0 && '; '}
          <a href={`/reports/${other.id}`}>{citationOf(other)}</a>
        </>
      ))}
    </p>
  );
}
