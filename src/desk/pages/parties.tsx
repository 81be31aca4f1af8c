import type { IdentityLine, NameMatch, OpenRecord } from '../../record/index.js';
import { counted } from '../parts/counted.js';
import { kindInWords } from '../parts/countries.js';
import { Page } from './page.js';

const MOST = 100;

/** People, bodies and states: those that a name may mean, or without one those who take part in the most occurrences. */
export async function PartiesPage({ record, name }: { record: OpenRecord; name: string }) {
  const matches = name ? await record.who(name, { sorts: ['person', 'body', 'state'], limit: MOST }) : [];
  const { nodes } = name ? { nodes: [] } : await record.network({}, { limit: MOST });
  return (
    <Page title="People and bodies" at="/parties">
      <h1>People and bodies</h1>
      <form action="/parties" method="get" class="line">
        <label>
          Name
          <input type="search" name="name" value={name} />
        </label>
        <button type="submit">Look up</button>
      </form>
      <form action="/between" method="get" class="line">
        <label>
          Between
          <input name="a" />
        </label>
        <label>
          and
          <input name="b" />
        </label>
        <button type="submit">Compare</button>
      </form>
      {name && matches.length === 0 && <p class="nothing">Nobody in the record bears the name «{name}».</p>}
      <ol class="parties">
        {matches.map(({ identity, spelling, reports }: NameMatch) => (
          <Line identity={identity} count={counted(reports, 'report')} spelling={spelling} />
        ))}
        {nodes.map(({ identity, occurrences }) => (
          <Line identity={identity} count={counted(occurrences, 'occurrence')} />
        ))}
      </ol>
    </Page>
  );
}

function Line({ identity, count, spelling }: { identity: IdentityLine; count: string; spelling?: string }) {
  return (
    <li>
      <a href={`/parties/${identity.id}`}>{identity.name}</a>
      {spelling && spelling !== identity.name && <span class="soft"> ({spelling})</span>}
      <span class="soft">
        {' '}
        {kindInWords(identity)} · {count}
      </span>
    </li>
  );
}
