import { dateInWords } from '../../../brief/index.js';
import type { IdentityPage, OpenRecord, PageAsked, Page as PageOf, StatementLine } from '../../../record/index.js';
import { addressOf } from '../../asked.js';
import { fieldsOfIdentity } from '../../judging/fields.js';
import { Commitments } from '../../parts/commitments.js';
import { counted } from '../../parts/counted.js';
import { kindInWords } from '../../parts/countries.js';
import { Evidence } from '../../parts/evidence.js';
import { Judgements } from '../../parts/judgements.js';
import { NetworkSheet } from '../../parts/network-sheet.js';
import { More, Occurrences } from '../../parts/occurrences.js';
import { Parties } from '../../parts/parties.js';
import { dayNumber } from '../../parts/scale.js';
import { Section } from '../../parts/section.js';
import { Statements } from '../../parts/statements.js';
import { notFound } from '../../problem.js';
import { identityAddress, judgeAddress } from '../addresses.js';
import { Page } from '../page.js';
import { Balances } from './balances.js';

const FEW = 10;
/** So many of the company one keeps are drawn and listed. */
const COMPANY = 20;

/** A person, body or state: offices, meetings, statements, pledges, company kept, and how it stands with countries. */
export async function Party({
  record,
  id,
  words,
  page,
}: {
  record: OpenRecord;
  id: number;
  words: string;
  page: PageAsked;
}) {
  const party = await record.identity(id);
  if (!party) throw notFound('person or body', String(id));
  const few = { limit: FEW };
  const [met, said, pledged, company, network, balances, judgements] = await Promise.all([
    record.met(party.id, undefined, {}, few),
    record.said(party.id, words ? { words } : {}, { limit: 20, ...page }),
    record.pledged(party.id, {}, few),
    record.company(party.id, { limit: COMPANY }),
    record.network({ identities: [party.id] }, { limit: COMPANY + 1 }),
    record.balances(party.id, { limit: FEW }),
    record.judgements({ on: 'identity', identity: party.id }),
  ]);
  const all = (more: Readonly<Record<string, string>>) => addressOf('/chronology', { identities: [party.id] }, more);
  return (
    <Page title={party.name} at="/parties" wide>
      <Head party={party} />
      <div class="columns">
        <div>
          {party.counts.statements > 0 && <Said of={party.id} words={words} said={said} />}
          {met.items.length > 0 && (
            <Section id="met" title="Met" more={all({ type: 'CONSULT' })}>
              <Occurrences items={met.items} />
            </Section>
          )}
        </div>
        <div>
          {party.tenures.length > 0 && <Offices party={party} />}
          {balances.length > 0 && (
            <Section id="balance" title="Cooperation and conflict">
              <Balances balances={balances} of={party.id} />
            </Section>
          )}
          {pledged.items.length > 0 && (
            <Section id="pledged" title="Pledged, agreed, demanded">
              <Commitments items={pledged.items} />
            </Section>
          )}
          {company.length > 0 && (
            <Section id="company" title="Company" more={`/network?identity=${party.id}`}>
              {network.edges.length > 0 && (
                <NetworkSheet
                  network={network}
                  label={`The company ${party.name} keeps; the list below says the same`}
                />
              )}
              <ol class="company">
                {company.map(({ identity, occurrences, meetings, last }) => (
                  <li>
                    <Parties of={[identity]} />{' '}
                    <a class="soft" href={`/between?a=${party.id}&b=${identity.id}`}>
                      {occurrences} together, {counted(meetings, 'meeting')}
                      {last && `, last ${dateInWords(last)}`}
                    </a>
                  </li>
                ))}
              </ol>
            </Section>
          )}
          <Judgements
            judgements={judgements.items}
            target={{ on: 'identity', identity: party.id }}
            fields={fieldsOfIdentity(party)}
            back={`/parties/${party.id}`}
          />
        </div>
      </div>
    </Page>
  );
}

function Head({ party }: { party: IdentityPage }) {
  const { id, name, spellings, counts, first, last } = party;
  const others = spellings.filter((spelling) => spelling.name !== name);
  return (
    <header class="party-head">
      <h1>{name}</h1>
      <p class="soft">
        {kindInWords(party)} · {counted(counts.reports, 'report')} ({counted(counts.stories, 'story')})
        {first && ` from ${dateInWords(first.slice(0, 10))} to ${dateInWords((last ?? first).slice(0, 10))}`} ·{' '}
        <a href={`/chronology?identity=${id}`}>{counted(counts.occurrences, 'occurrence')}</a> ·{' '}
        {counted(counts.statements, 'statement')} · <a href={identityAddress(id)}>one or two?</a>
      </p>
      {others.length > 0 && (
        <p class="soft">Also spelt {others.map((spelling) => `${spelling.name} (${spelling.reports})`).join(', ')}</p>
      )}
    </header>
  );
}

/** Statements, the latest first, with a field to look for words in them. */
function Said({ of, words, said }: { of: number; words: string; said: PageOf<StatementLine> }) {
  return (
    <Section id="statements" title="Said">
      <form class="line" action={`/parties/${of}`} method="get">
        <label>
          About
          <input type="search" name="words" value={words} />
        </label>
        <button type="submit">Search</button>
      </form>
      {said.items.length > 0 ? (
        <Statements items={said.items} speakers={false} />
      ) : (
        <p class="nothing">Nothing found.</p>
      )}
      <More address={said.next && addressOf(`/parties/${of}`, {}, { words, cursor: said.next })} />
    </Section>
  );
}

/** Per cent of the whole time that a bar is at least, so that a day can be seen. */
const LEAST = 1.5;

/** Offices, the latest first, each with a bar that says from when to when reports tell of it. */
function Offices({ party }: { party: IdentityPage }) {
  const days = party.tenures.flatMap(({ first, last }) =>
    [first, last].flatMap((day) => (day ? [dayNumber(day)] : [])),
  );
  const start = Math.min(...days);
  const length = Math.max(...days) + 1 - start;
  const barOf = (first: string, last: string) => {
    const width = Math.max(LEAST, ((dayNumber(last) + 1 - dayNumber(first)) / length) * 100);
    const from = Math.min(100 - width, ((dayNumber(first) - start) / length) * 100);
    return { x: `${from}%`, width: `${width}%` };
  };
  return (
    <Section id="offices" title="Offices">
      <ol class="offices">
        {party.tenures.map(({ title, of, acting, former, first, last, reports, evidence }) => (
          <li>
            <b>
              {former && 'former '}
              {acting && 'acting '}
              {title}
            </b>
            {of && (
              <>
                , <Parties of={[of]} />
              </>
            )}
            <p class="soft">
              {first &&
                `${dateInWords(first.slice(0, 10))}${last && last !== first ? ` – ${dateInWords(last.slice(0, 10))}` : ''} · `}
              {counted(reports, 'report')} ·{' '}
              <a href={judgeAddress({ on: 'tenure', identity: party.id, title, of: of?.id ?? null })}>judge</a>
            </p>
            {first && last && length > 1 && (
              <svg class="span" width="100%" height="6" aria-hidden="true">
                <rect {...barOf(first, last)} height="6" rx="3" />
              </svg>
            )}
            <Evidence passages={evidence.slice(0, 1)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
