import type { Filter, OpenRecord, PageAsked } from '../../record/index.js';
import { addressOf } from '../asked.js';
import { namesIn } from '../parts/chosen.js';
import { citationOf } from '../parts/evidence.js';
import { Filters } from '../parts/filters.js';
import { More, Occurrences } from '../parts/occurrences.js';
import { Parties } from '../parts/parties.js';
import { Found, Statements } from '../parts/statements.js';
import { Page } from './page.js';

export const SEARCHED_IN = ['reports', 'statements', 'occurrences'] as const;
export type SearchedIn = (typeof SEARCHED_IN)[number];

/** People and bodies that are named beside what was found. */
const CALLED_SO = 5;

interface Asked {
  record: OpenRecord;
  words: string;
  filter: Filter;
  page: PageAsked;
}

/** Reports, statements or occurrences that hold the words, with snippets, and with facets to narrow them. */
export async function Search({ where, ...asked }: Asked & { where: SearchedIn }) {
  const { record, words, filter } = asked;
  const facets = words
    ? await (where === 'occurrences' ? record.timelineFacets({ ...filter, words }) : record.searchFacets(words, filter))
    : undefined;
  const names = await namesIn(record, filter);
  const called = words ? await record.who(words, { sorts: ['person', 'body', 'state'], limit: CALLED_SO }) : [];
  return (
    <Page title={words ? `Search: ${words}` : 'Search'} at="/search" query={words} wide>
      <h1>Search</h1>
      <nav class="tabs" aria-label="Search in">
        {SEARCHED_IN.map((one) => (
          <a
            href={addressOf('/search', filter, { q: words, in: one })}
            aria-current={one === where ? 'page' : undefined}
          >
            {one}
          </a>
        ))}
      </nav>
      {called.length > 0 && (
        <p>
          Called so: <Parties of={called.map(({ identity }) => identity)} />
        </p>
      )}
      {facets ? (
        <div class="with-filters">
          <Filters path="/search" filter={filter} facets={facets} names={names} more={{ q: words, in: where }} />
          <div>{await found(where, asked)}</div>
        </div>
      ) : (
        <Help />
      )}
    </Page>
  );
}

async function found(where: SearchedIn, { record, words, filter, page }: Asked) {
  const more = (next: string | null) => (
    <More address={next && addressOf('/search', filter, { q: words, in: where, cursor: next })} />
  );
  const nothing = <p class="nothing">Nothing in the record holds these words.</p>;
  if (where === 'statements') {
    const { items, next } = await record.searchStatements(words, filter, page);
    return items.length > 0 ? [<Statements items={items} />, more(next)] : nothing;
  }
  if (where === 'occurrences') {
    const { items, next } = await record.timeline({ ...filter, words }, page);
    return items.length > 0 ? [<Occurrences items={items} />, more(next)] : nothing;
  }
  const { items, next } = await record.search(words, filter, page);
  if (items.length === 0) return nothing;
  return [
    <ol class="hits" data-more-into>
      {items.map(({ report, title, snippet }) => (
        <li>
          <a href={`/reports/${report.id}`}>
            <Found words={title} />
          </a>
          <p>
            <Found words={snippet} />
          </p>
          <small class="soft">{citationOf(report)}</small>
        </li>
      ))}
    </ol>,
    more(next),
  ];
}

function Help() {
  const ways = [
    ['mining Taliban', 'both words'],
    ['"special envoy"', 'a phrase'],
    ['Doha -women', 'Doha without women'],
    ['title:Helmand', 'in the headline'],
    ['negotiat*', 'any ending'],
    ['dam OR drought', 'either'],
  ] as const;
  return (
    <dl class="ways">
      {ways.map(([query, meaning]) => (
        <div>
          <dt>
            <a href={`/search?${new URLSearchParams({ q: query })}`}>{query}</a>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
