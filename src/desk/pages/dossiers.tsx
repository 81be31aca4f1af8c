import type { Dossier as DossierOf, OpenRecord, PageAsked } from '../../record/index.js';
import { addressOf, keysOf } from '../asked.js';
import { namesIn } from '../parts/chosen.js';
import { inWords } from '../parts/filters.js';
import { momentInWords } from '../parts/judgements.js';
import { More, Occurrences } from '../parts/occurrences.js';
import { periodOf } from '../parts/period.js';
import { Section } from '../parts/section.js';
import { notFound } from '../problem.js';
import { Chart } from './chronology/chart.js';
import { Page } from './page.js';

/** The subjects that somebody follows. */
export async function Dossiers({ record }: { record: OpenRecord }) {
  const dossiers = await record.dossiers();
  return (
    <Page title="Dossiers" at="/dossiers">
      <h1>Dossiers</h1>
      {dossiers.length === 0 && <p class="nothing">None yet.</p>}
      <ol class="dossiers">
        {dossiers.map((dossier) => (
          <li>
            <a href={`/dossiers/${dossier.id}`}>{dossier.name}</a>{' '}
            {dossier.fresh > 0 && <b class="tag new">{dossier.fresh} new</b>}
          </li>
        ))}
      </ol>
      <p class="soft">
        A dossier is a filter under a name: choose what you follow in the <a href="/chronology">chronology</a>, and save
        it there.
      </p>
    </Page>
  );
}

/** A subject: what is new since somebody last looked, and all that the record has on it. */
export async function Dossier({
  record,
  id,
  onlyNew,
  page,
}: {
  record: OpenRecord;
  id: number;
  /** Whether only what is new since somebody last looked is wanted. */
  onlyNew: boolean;
  page: PageAsked;
}) {
  const dossier = await record.dossier(id);
  if (!dossier) throw notFound('dossier', String(id));
  const { filter } = dossier;
  const [list, period, facets] = await Promise.all([
    onlyNew ? record.newIn(id, page) : record.timeline(filter, page),
    periodOf(record, filter),
    record.timelineFacets(filter),
  ]);
  const address = `/dossiers/${id}`;
  return (
    <Page title={dossier.name} at="/dossiers" wide>
      <Head dossier={dossier} names={await namesIn(record, filter)} />
      {period && <Chart record={record} filter={filter} period={period} parties={facets.identities} />}
      <div class="columns">
        <Section id="all" title="Chronology" more={addressOf('/chronology', filter)}>
          <nav class="tabs" aria-label="How much">
            <a href={address} aria-current={onlyNew ? undefined : 'page'}>
              everything
            </a>
            <a href={`${address}?only=new`} aria-current={onlyNew ? 'page' : undefined}>
              new <span class="count">{dossier.fresh}</span>
            </a>
          </nav>
          {list.items.length > 0 ? (
            <Occurrences items={list.items} />
          ) : (
            <p class="nothing">
              {onlyNew ? 'Nothing is new since you last looked.' : 'Nothing in the record answers to this dossier yet.'}
            </p>
          )}
          <More
            address={list.next && addressOf(address, {}, { only: onlyNew ? 'new' : undefined, cursor: list.next })}
          />
        </Section>
        <div>
          <Section id="who" title="Who takes part">
            <ol class="company">
              {facets.identities.slice(0, 20).map(({ value, label, count }) => (
                <li>
                  <a href={`/parties/${value}`}>{label}</a> <span class="count">{count}</span>
                </li>
              ))}
            </ol>
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Head({ dossier, names }: { dossier: DossierOf; names: ReadonlyMap<number, string> }) {
  const { id, name, filter, fresh, looked } = dossier;
  return (
    <header class="dossier-head">
      <h1>{name}</h1>
      <p class="soft">{[...keysOf(filter)].map(([key, value]) => inWords(key, value, names)).join(' · ')}</p>
      <div class="acts">
        <a class="button" href={`/dossiers/${id}/brief`}>
          Brief
        </a>
        {fresh > 0 && (
          <form method="post" action={`/dossiers/${id}/looked`}>
            <button type="submit">
              {fresh} new {looked ? `since ${momentInWords(looked)}` : 'for you'}: I have looked
            </button>
          </form>
        )}
        <details class="removal">
          <summary>Remove</summary>
          <form method="post" action={`/dossiers/${id}/remove`}>
            <button type="submit">Remove the dossier, not what is in it</button>
          </form>
        </details>
      </div>
    </header>
  );
}
