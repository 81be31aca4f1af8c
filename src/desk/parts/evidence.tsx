import { dateInWords } from '../../brief/index.js';
import type { Passage, ReportLine } from '../../record/index.js';

/** The address of a report at exact words of it. */
export const wordsAddress = ({ report, start, end }: Passage): string =>
  `/reports/${report.id}?words=${start}-${end}#cited`;

/** A report as it is cited: publisher and day; where the publisher is not known, its site or its file. */
export const citationOf = ({ publisher, published, key }: ReportLine): string =>
  [publisher ?? siteOf(key), published && dateInWords(published.slice(0, 10))].filter(Boolean).join(', ');

const siteOf = (key: string): string => (URL.canParse(key) ? new URL(key).host : (key.split('/').at(-1) ?? key));

/** Exact words with the report they stand in; a click leads to them. */
export function Evidence({ passages, words = true }: { passages: readonly Passage[]; words?: boolean }) {
  return (
    <ul class="evidence">
      {passages.map((passage) => (
        <li>
          {words && <q class={/["“”]/.test(passage.words) ? 'bare' : undefined}>{passage.words}</q>}{' '}
          <a href={wordsAddress(passage)}>{citationOf(passage.report)}</a>
        </li>
      ))}
    </ul>
  );
}
