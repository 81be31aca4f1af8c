import type { IntakeState } from '../intakes.js';
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

/** How far an intake has come, and what could not be read, and why. */
export function Progress({ state: { id, names, taken, done } }: { state: IntakeState }) {
  const failed = taken.filter((one) => 'error' in one).length;
  return (
    <Page title={done ? 'Filed' : 'Filing'} at="/add" again={done ? undefined : 2}>
      <div data-again={done ? undefined : `/add/${id}`}>
        <h1>{done ? 'Filed' : 'Filing'}</h1>
        <p role="status">
          {taken.length - failed} filed{failed > 0 && `, ${failed} not`} of {names.length} given{!done && ' …'}
        </p>
        <progress
          max={Math.max(names.length, taken.length)}
          value={done ? Math.max(names.length, taken.length) : taken.length}
        >
          {taken.length} of {names.length}
        </progress>
        <ol class="taken">
          {taken.map((one) =>
            'error' in one ? (
              <li class="bad">{one.error}</li>
            ) : (
              <li>
                <a href={`/reports/${one.filed.report}`}>{one.filed.key}</a> {OUTCOMES[one.filed.outcome]}
                {one.filed.story !== null && (
                  <>
                    , nearly the same as <a href={`/reports/${one.filed.story}`}>an earlier one</a>
                  </>
                )}
              </li>
            ),
          )}
        </ol>
        <p>
          <a href="/add">Add more</a>
        </p>
      </div>
    </Page>
  );
}
