import type { Account, OccurrenceLine, OccurrencePage, OpenRecord } from '../../../record/index.js';
import { targetInWords } from '../../../record/index.js';
import { Evidence } from '../../parts/evidence.js';
import { Judge, Judgements } from '../../parts/judgements.js';
import { Act, Day } from '../../parts/occurrences.js';
import { dayNumber, dayOf } from '../../parts/scale.js';
import { Section } from '../../parts/section.js';
import { notFound } from '../../problem.js';
import { oneOrTwoAddress } from '../addresses.js';
import { Page } from '../page.js';

/** Occurrences so many days before and after may be the same one. */
const NEAR = 10;
const MOST = 20;

/** Whether several accounts tell of one occurrence: what else may be the same, and which accounts may tell of another. */
export async function OneOrTwo({ record, id }: { record: OpenRecord; id: number }) {
  const occurrence = await record.occurrence(id);
  if (!occurrence) throw notFound('occurrence', String(id));
  const target = { on: 'occurrence', occurrence: occurrence.id } as const;
  const [near, judgements] = await Promise.all([nearTo(record, occurrence), record.judgements(target)]);
  const back = oneOrTwoAddress(occurrence.id);
  return (
    <Page title="One or two?" at="/chronology">
      <h1 class="act">
        One or two? <Act of={{ ...occurrence, accounts: 1, differs: [] }} />
      </h1>
      <p>
        <a href={`/occurrences/${occurrence.id}`}>The occurrence with its accounts</a>
      </p>
      <Section id="one" title="The same as">
        <Near occurrence={occurrence} near={near} back={back} />
      </Section>
      <Section id="two" title="Told by">
        <Split occurrence={occurrence} back={back} />
      </Section>
      <Judgements judgements={judgements.items} target={target} back={back} />
    </Page>
  );
}

/** Others in which one of the same takes part, on days near to it. */
async function nearTo(record: OpenRecord, { id, date, actors, recipients }: OccurrencePage): Promise<OccurrenceLine[]> {
  const [first, last] = [date.earliest ?? date.latest, date.latest ?? date.earliest];
  const parties = [...actors, ...recipients].map((party) => party.id);
  if (parties.length === 0) return [];
  const { items } = await record.timeline(
    {
      identities: parties,
      ...(first && { from: dayOf(dayNumber(first) - NEAR) }),
      ...(last && { to: dayOf(dayNumber(last) + NEAR) }),
    },
    { limit: MOST + 1 },
  );
  return items.filter((other) => other.id !== id).slice(0, MOST);
}

function Near({
  occurrence,
  near,
  back,
}: {
  occurrence: OccurrencePage;
  near: readonly OccurrenceLine[];
  back: string;
}) {
  if (near.length === 0)
    return <p class="nothing">Nothing else is told of those who take part, within {NEAR} days of it.</p>;
  return (
    <ul class="alike">
      {near.map((other) => (
        <li>
          <div>
            <Day of={other} /> <Act of={other} />
            <p class="told">{other.words}</p>
          </div>
          <Judge
            decision={{ kind: 'merge', what: 'occurrence', from: other.id, into: occurrence.id }}
            back={back}
            label="These two are one"
            about={other.words}
          />
        </li>
      ))}
    </ul>
  );
}

/** Every account, to be chosen where it tells of something else. */
function Split({ occurrence: { id, accountList }, back }: { occurrence: OccurrencePage; back: string }) {
  return (
    <form method="post" action="/judgements">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="partOccurrence" value={id} />
      <ul class="appearances">
        {accountList.map((account) => (
          <li>
            <label>
              <input type="checkbox" name="events" value={eventsOf(account)} />
              <b>{account.teller.name}</b>
            </label>
            <Evidence passages={account.passages.slice(0, 2)} />
          </li>
        ))}
      </ul>
      <div class="correction">
        <label class="why">
          Why
          <input name="why" autocomplete="off" />
        </label>
        <div class="acts">
          <button type="submit">This is two: the chosen ones tell of something else</button>
        </div>
      </div>
    </form>
  );
}

/** The events that an account is made of, as a form sends them. */
const eventsOf = ({ report, events }: Account): string =>
  events
    .map(({ trigger: { start, end }, type }) =>
      targetInWords({ on: 'event', report: report.id, at: { start, end }, type }),
    )
    .join(' ');
