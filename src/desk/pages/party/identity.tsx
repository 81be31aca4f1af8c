import type { Appearance, IdentityPage, OpenRecord, PageAsked } from '../../../record/index.js';
import { addressOf } from '../../asked.js';
import { fieldsOfIdentity } from '../../judging/fields.js';
import { counted } from '../../parts/counted.js';
import { countryName, kindInWords } from '../../parts/countries.js';
import { Evidence } from '../../parts/evidence.js';
import { Judge, Judgements } from '../../parts/judgements.js';
import { More } from '../../parts/occurrences.js';
import { Section } from '../../parts/section.js';
import { notFound } from '../../problem.js';
import { identityAddress } from '../addresses.js';
import { Page } from '../page.js';

/** So many who bear a like name are offered to be one with this one. */
const LIKE = 12;
/** So many spellings of its name are looked among. */
const SPELLINGS = 4;

/** Who somebody is: where reports name them, who else it may be, and the means to make one of two and two of one. */
export async function Identity({
  record,
  id,
  other,
  page,
}: {
  record: OpenRecord;
  id: number;
  /** A name to look among. */
  other: string;
  page: PageAsked;
}) {
  const party = await record.identity(id);
  if (!party) throw notFound('person or body', String(id));
  const back = identityAddress(party.id);
  const [named, alike, judgements] = await Promise.all([
    record.appearances(party.id, page),
    likeNamed(record, party, other),
    record.judgements({ on: 'identity', identity: party.id }),
  ]);
  return (
    <Page title={`Who is ${party.name}`} at="/parties">
      <h1>
        Who is <a href={`/parties/${party.id}`}>{party.name}</a>
      </h1>
      <Section id="one" title="The same as">
        <Merge party={party} alike={alike} other={other} back={back} />
      </Section>
      <Section id="two" title="Named in">
        <Split party={party} named={named.items} back={back} />
        <More address={named.next && addressOf(back, {}, { other, cursor: named.next })} />
      </Section>
      <Judgements
        judgements={judgements.items}
        target={{ on: 'identity', identity: party.id }}
        fields={fieldsOfIdentity(party)}
        back={back}
      />
    </Page>
  );
}

/** Others of the same sort that a name may mean, or that bear one of this one's own. */
async function likeNamed(record: OpenRecord, party: IdentityPage, other: string) {
  const names = other
    ? [other]
    : [party.name.split(/\s+/).at(-1) ?? party.name, ...party.spellings.slice(0, SPELLINGS).map(({ name }) => name)];
  const found = await Promise.all(names.map((name) => record.who(name, { sorts: [party.sort], limit: LIKE })));
  const others = new Map(found.flat().map((match) => [match.identity.id, match]));
  others.delete(party.id);
  return [...others.values()].slice(0, LIKE);
}

function Merge(props: {
  party: IdentityPage;
  alike: Awaited<ReturnType<typeof likeNamed>>;
  other: string;
  back: string;
}) {
  const { party, alike, other, back } = props;
  return (
    <>
      <form action={back} method="get" class="line">
        <label>
          Name
          <input type="search" name="other" value={other} />
        </label>
        <button type="submit">Look up</button>
      </form>
      {alike.length === 0 && <p class="nothing">Nobody else of this sort bears {other ? 'that' : 'a like'} name.</p>}
      <ul class="alike">
        {alike.map(({ identity, reports }) => (
          <li>
            <span>
              <a href={`/parties/${identity.id}`}>{identity.name}</a>{' '}
              <span class="soft">
                {kindInWords(identity)} · {counted(reports, 'report')}
              </span>
            </span>
            <Judge
              decision={{ kind: 'merge', what: 'identity', from: identity.id, into: party.id }}
              back={back}
              label="These two are one"
              about={`${identity.name} and ${party.name}`}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Every report that names this one, to be chosen where it means somebody else. */
function Split({ party, named, back }: { party: IdentityPage; named: readonly Appearance[]; back: string }) {
  if (named.length === 0) return <p class="nothing">No report names {party.name}.</p>;
  return (
    <form method="post" action="/judgements">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="part" value={party.id} />
      <ul class="appearances" data-more-into>
        {named.map(({ name, country, score, reasons, at, evidence }) => (
          <li>
            <label>
              <input type="checkbox" name="appearance" value={`${evidence.report.id}:${at.start}-${at.end}`} />
              <b>{name}</b>
            </label>
            <span class="soft">
              {country && `${countryName(country)} · `}
              {score < 1 ? `sure to ${Math.round(score * 100)} %: ${reasons.join('; ')}` : reasons.join('; ')}
            </span>
            <Evidence passages={[evidence]} />
          </li>
        ))}
      </ul>
      <div class="correction">
        <label>
          Name of the other
          <input name="name" autocomplete="off" placeholder={party.name} />
        </label>
        <label>
          Why
          <input name="why" autocomplete="off" />
        </label>
        <div class="acts">
          <button type="submit">This is two: the chosen ones are somebody else</button>
        </div>
      </div>
    </form>
  );
}
