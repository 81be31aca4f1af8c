import { CHANGES } from '../api/changes.js';
import { QUESTIONS } from '../api/questions.js';
import { FilterAsked } from '../asked.js';
import { Section } from '../parts/section.js';
import { Page } from './page.js';

const FILTER_KEYS = Object.keys(FilterAsked.shape);

/** What programs may ask, with a link to try each that needs nothing more. */
export function Api() {
  return (
    <Page title="API" at="/api">
      <h1>API</h1>
      <p class="measure">
        Everything on these pages is there as JSON, below <code>/api/v1</code>, which{' '}
        <a href="/api/v1/openapi.json">openapi.json</a> describes in OpenAPI 3.1 with every field of every answer. Lists
        come in pages: the <code>next</code> of one is the <code>cursor</code> of the one after it. Answers bear an{' '}
        <code>ETag</code>. Errors are problem details (RFC 9457).
      </p>
      <Section id="questions" title="What can be asked and changed">
        <section class="scrolls" tabindex={0} aria-label="Questions">
          <table class="api">
            <thead>
              <tr>
                <th scope="col">Address</th>
                <th scope="col">Answers</th>
                <th scope="col">With</th>
              </tr>
            </thead>
            <tbody>
              {QUESTIONS.map(({ path, summary, query }) => (
                <tr>
                  <td>
                    <code>{path.includes('{') ? path : <a href={`/api/v1${path}`}>{path}</a>}</code>
                  </td>
                  <td>{summary}</td>
                  <td class="soft">
                    <Keys of={Object.keys(query?.shape ?? {})} />
                  </td>
                </tr>
              ))}
              {CHANGES.map(({ path, method, summary, body }) => (
                <tr>
                  <td>
                    <code>
                      {method.toUpperCase()} {path}
                    </code>
                  </td>
                  <td>{summary}</td>
                  <td class="soft">{Object.keys(body.shape).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Section>
      <Section id="filter" title="The filter">
        <p>
          The same keys as in the address of a page; a key that stands there more than once means any of its values.
        </p>
        <dl class="ways">
          {Object.entries(FilterAsked.shape).map(([key, schema]) => (
            <div>
              <dt>
                <code>{key}</code>
              </dt>
              <dd>{schema.description}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}

/** The keys of a question; those that every filter has are told once, below. */
function Keys({ of }: { of: readonly string[] }) {
  const own = of.filter((key) => !FILTER_KEYS.includes(key));
  const filtered = own.length < of.length;
  return (
    <>
      {filtered && <a href="#filter">the filter</a>}
      {filtered && own.length > 0 && ', '}
      {own.join(', ')}
    </>
  );
}
