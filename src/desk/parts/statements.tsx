import { daysInWords } from '../../brief/index.js';
import { HIT_END, HIT_START, type StatementLine } from '../../record/index.js';
import { bringsMarks, citationOf } from './evidence.js';
import { Parties } from './parties.js';

/** Who said what, in exact words, with the report. */
export function Statements({ items, speakers = true }: { items: readonly StatementLine[]; speakers?: boolean }) {
  return (
    <ol class="said" data-more-into>
      {items.map(({ report, statement, speaker, source, addressees, medium, date, words, snippet }) => (
        <li>
          <span class="day">{daysInWords(date.earliest, date.latest)}</span>
          <div>
            {speakers && <b>{speaker ? <Parties of={[speaker]} /> : source}</b>}{' '}
            <q class={bringsMarks(words) ? 'bare' : undefined}>
              <Found words={snippet ?? words} />
            </q>
            <small>
              {medium && <>{medium} · </>}
              {addressees.length > 0 && (
                <>
                  to <Parties of={addressees} /> ·{' '}
                </>
              )}
              <a href={`/reports/${report.id}#${statement}`}>{citationOf(report)}</a>
            </small>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Words in which those that were looked for are marked. */
export function Found({ words }: { words: string }) {
  return (
    <>
      {words.split(HIT_START).map((part, index) => {
        const [hit = '', rest] = index > 0 ? part.split(HIT_END) : [undefined, part];
        return (
          <>
            {index > 0 && <mark>{hit}</mark>}
            {rest}
          </>
        );
      })}
    </>
  );
}
