import type { Filter, Network, OpenRecord } from '../../record/index.js';
import { addressOf } from '../asked.js';
import { namesIn } from '../parts/chosen.js';
import { Filters } from '../parts/filters.js';
import { NetworkSheet } from '../parts/network-sheet.js';
import { PeriodSlider } from '../parts/period-slider.js';
import { Page } from './page.js';

const PATH = '/network';
/** So many names a sheet can bear; the ones with the most occurrences. */
const NODES = 60;
/** So many pairs are listed below it, those that have the most to do with each other. */
const TIES = 30;

/** Who has to do with whom, within a period and what else the filter asks. */
export async function NetworkPage({ record, filter }: { record: OpenRecord; filter: Filter }) {
  const [network, facets, names] = await Promise.all([
    record.network(filter, { limit: NODES }),
    record.timelineFacets(filter),
    namesIn(record, filter),
  ]);
  return (
    <Page title="Network" at={PATH} wide>
      <h1>Network</h1>
      <div class="with-filters">
        <Filters path={PATH} filter={filter} facets={facets} names={names} />
        <div>
          <PeriodSlider record={record} path={PATH} filter={filter} />
          <div data-of-period>
            {network.nodes.length > 0 ? (
              <NetworkSheet network={network} label="Who has to do with whom; the list below says the same" />
            ) : (
              <p class="nothing">Nobody has to do with anybody here.</p>
            )}
            <p class="soft small">
              Of the {network.nodes.length} with the most occurrences those who have to do with each other. A line is
              thicker the more two have to do with each other, and coloured by whether they cooperate or conflict.
            </p>
            <ol class="places">
              {[...network.edges]
                .sort((one, other) => other.occurrences - one.occurrences)
                .slice(0, TIES)
                .map((edge) => (
                  <Tie edge={edge} network={network} filter={filter} />
                ))}
            </ol>
          </div>
        </div>
      </div>
    </Page>
  );
}

function Tie({
  edge: { a, b, occurrences },
  network,
  filter,
}: {
  edge: Network['edges'][number];
  network: Network;
  filter: Filter;
}) {
  const nameOf = (id: number) => network.nodes.find(({ identity }) => identity.id === id)?.identity.name;
  return (
    <li>
      <a href={addressOf('/chronology', { ...filter, together: [a, b] })}>
        {nameOf(a)} and {nameOf(b)}
      </a>{' '}
      <span class="soft">{occurrences}</span>
    </li>
  );
}
