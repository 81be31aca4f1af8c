import { QUESTIONS } from '../api/questions.js';
import { Page } from './page.js';

/** What programs may ask, with a link to try each that needs nothing more. */
export function Api() {
  return (
    <Page title="API" at="/api">
      <h1>API</h1>
      <p>
        Everything on these pages is there as JSON, below <code>/api/v1</code>. A filter has the same keys as in the
        address of a page. <a href="/api/v1/openapi.json">openapi.json</a> describes all of it in OpenAPI 3.1.
      </p>
      <table class="api">
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Answers</th>
            <th scope="col">May be asked</th>
          </tr>
        </thead>
        <tbody>
          {QUESTIONS.map(({ path, summary, query }) => (
            <tr>
              <td>
                <code>{path.includes('{') ? path : <a href={`/api/v1${path}`}>{path}</a>}</code>
              </td>
              <td>{summary}</td>
              <td class="soft">{Object.keys(query?.shape ?? {}).join(' ')}</td>
            </tr>
          ))}
          <tr>
            <td>
              <code>POST /judgements</code>
            </td>
            <td>Decides something</td>
            <td class="soft">decision why</td>
          </tr>
        </tbody>
      </table>
      <p class="soft">
        Lists come in pages: the `next` of one is the `cursor` of the one after it. Errors are problem details (RFC
        9457).
      </p>
    </Page>
  );
}
