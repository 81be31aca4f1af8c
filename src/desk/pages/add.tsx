import type { IntakeState } from '../intakes.js';
import { counted } from '../parts/counted.js';
import { Section } from '../parts/section.js';
import { Page } from './page.js';

/** Paste a text or an address, or drop files. */
export function Add() {
  return (
    <Page title="Add" at="/add">
      <h1>Add reports</h1>
      <form method="post" action="/add" enctype="multipart/form-data" class="add">
        <label>
          Addresses of reports on the web, one on each line
          <textarea name="addresses" rows={2} autocomplete="off" />
        </label>
        <label>
          A report's text
          <textarea name="text" rows={10} autocomplete="off" />
        </label>
        <label class="drop" data-drop>
          Files: texts, pages, or NDJSON with one report on each line. Choose them, or drop them here
          <input type="file" name="files" multiple accept=".txt,.text,.html,.htm,.xhtml,.ndjson,.jsonl" />
        </label>
        <button type="submit">Read and file</button>
      </form>
    </Page>
  );
}

const OUTCOMES = { new: 'filed', version: 'filed as a new version', known: 'was there already' } as const;

/** Of very many, so many failures and so many of the reports filed last are listed. */
const MOST_FAILED = 200;
const MOST_FILED = 50;

/** How far an intake has come, and what could not be read, and why. */
export function Progress({ state: { id, names, taken, done } }: { state: IntakeState }) {
  const failed = taken.flatMap((one) => ('error' in one ? [one.error] : []));
  const filed = taken.flatMap((one) => ('filed' in one ? [one.filed] : []));
  const given = counted(names.length, 'input');
  return (
    <Page title={done ? 'Filed' : 'Filing'} at="/add" again={done ? undefined : 2}>
      <div data-again={done ? undefined : `/add/${id}`}>
        <h1>{done ? 'Filed' : 'Filing'}</h1>
        <p role="status">
          {counted(filed.length, 'report')} filed{failed.length > 0 && `, ${failed.length} not read`}, of {given}
          {!done && ' …'}
        </p>
        <Bar of={names.length} taken={taken.length} done={done} />
        {failed.length > 0 && (
          <Section id="failed" title="Not read">
            <ol class="taken">
              {failed.slice(0, MOST_FAILED).map((error) => (
                <li class="bad">{error}</li>
              ))}
            </ol>
            {failed.length > MOST_FAILED && <p class="soft">And {failed.length - MOST_FAILED} more.</p>}
          </Section>
        )}
        {filed.length > 0 && (
          <Section
            id="filed"
            title={filed.length > MOST_FILED ? `In the record now, the last ${MOST_FILED}` : 'In the record now'}
          >
            <ol class="taken">
              {filed.slice(-MOST_FILED).map((one) => (
                <li>
                  <a href={`/reports/${one.report}`}>{one.key}</a> {OUTCOMES[one.outcome]}
                  {one.story !== null && (
                    <>
                      , nearly the same as <a href={`/reports/${one.story}`}>an earlier one</a>
                    </>
                  )}
                </li>
              ))}
            </ol>
          </Section>
        )}
        <p class="more">
          <a href="/add">Add more</a>
        </p>
      </div>
    </Page>
  );
}

/** Inputs that are done; of a single file that holds many reports nobody knows how many there will be. */
function Bar({ of, taken, done }: { of: number; taken: number; done: boolean }) {
  const label = 'Inputs that were read';
  if (!done && taken >= of) return <progress aria-label={label} />;
  return <progress aria-label={label} max={of} value={done ? of : taken} />;
}
