import { dateInWords } from '../../brief/index.js';
import type { Passage, ReportLine } from '../../record/index.js';
import { cutShort } from './cut-short.js';

/** The address of a report at exact words of it. */
export const wordsAddress = ({ report, start, end }: Passage): string =>
  `/reports/${report.id}?words=${start}-${end}#cited`;

/** Whose report it is: its publisher or else its site; undefined of a file or a pasted text that names neither. */
const outletOf = ({ publisher, key }: ReportLine): string | undefined =>
  publisher ?? (/^https?:/.test(key) && URL.canParse(key) ? new URL(key).host : undefined);

const dayOf = ({ published }: ReportLine): string | undefined =>
  published ? dateInWords(published.slice(0, 10)) : undefined;

/** Letters of a headline where it only tells a report from others. */
const SHORT = 48;

/** A report as it is cited in short: outlet and day; where there is no outlet, its headline. */
export const citationOf = (report: ReportLine): string =>
  [outletOf(report) ?? `“${cutShort(report.title, SHORT)}”`, dayOf(report)].filter(Boolean).join(', ');

/** A report as it is cited in full: outlet, headline and day. */
export const fullCitationOf = (report: ReportLine): string =>
  [outletOf(report), `“${report.title}”`, dayOf(report)].filter(Boolean).join(', ');

/** Whether words have quotation marks of their own. */
export const bringsMarks = (words: string): boolean => /["“”]/.test(words);

/** Exact words with the report they stand in; a click leads to them. */
export function Evidence({ passages, words = true }: { passages: readonly Passage[]; words?: boolean }) {
  return (
    <ul class="evidence">
      {passages.map((passage) => (
        <li>
          {words && <q class={bringsMarks(passage.words) ? 'bare' : undefined}>{passage.words}</q>}{' '}
          <a href={wordsAddress(passage)}>{citationOf(passage.report)}</a>
        </li>
      ))}
    </ul>
  );
}
