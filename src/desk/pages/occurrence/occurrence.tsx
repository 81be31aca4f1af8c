import type { Child } from 'hono/jsx';
import { daysInWords, nounOf, statusInWords } from '../../../brief/index.js';
import type { Account, DifferingField, OccurrencePage, OpenRecord } from '../../../record/index.js';
import { counted } from '../../parts/counted.js';
import { citationOf, Evidence, wordsAddress } from '../../parts/evidence.js';
import { Judgements } from '../../parts/judgements.js';
import { Act, Occurrences } from '../../parts/occurrences.js';
import { Parties } from '../../parts/parties.js';
import { notFound } from '../../problem.js';
import { judgeAddress, oneOrTwoAddress } from '../addresses.js';
import { Page } from '../page.js';

/** An occurrence: its accounts side by side, and the fields in which they differ set off. */
export async function Occurrence({ record, id }: { record: OpenRecord; id: number }) {
  const occurrence = await record.occurrence(id);
  if (!occurrence) throw notFound('occurrence', String(id));
  const { items: judgements } = await record.judgements({ on: 'occurrence', occurrence: occurrence.id });
  const { type, mode, date, counts, accountList, differences, echoes, differs } = occurrence;
  return (
    <Page title={nounOf(type, mode)} at="/chronology" wide>
      <p class="soft">
        {daysInWords(date.earliest, date.latest)} · {counted(accountList.length, 'account')} in{' '}
        {counted(counts.reports, 'report')} ({counted(counts.stories, 'story')}) ·{' '}
        <a href={oneOrTwoAddress(occurrence.id)}>one or two?</a>
      </p>
      <h1 class="act">
        <Act of={{ ...occurrence, accounts: 1, differs: [] }} />
      </h1>
      {differences.length > 0 && <Differences of={occurrence} />}
      <section aria-labelledby="accounts">
        <h2 id="accounts">Accounts</h2>
        <div class="accounts">
          {accountList.map((account) => (
            <AccountColumn account={account} differs={differs} />
          ))}
        </div>
      </section>
      {echoes.length > 0 && (
        <section aria-labelledby="echoes">
          <h2 id="echoes">What became of it</h2>
          {echoes.map(({ as, occurrence: echo }) => (
            <>
              <h3>{as}</h3>
              <Occurrences items={[echo]} />
            </>
          ))}
        </section>
      )}
      <Judgements
        judgements={judgements}
        target={{ on: 'occurrence', occurrence: occurrence.id }}
        back={`/occurrences/${id}`}
      />
    </Page>
  );
}

function Differences({ of: { differences, accountList } }: { of: OccurrencePage }) {
  return (
    <section class="differences" aria-labelledby="differences">
      <h2 id="differences">Where they differ</h2>
      {differences.map(({ field, versions }) => (
        <dl>
          <dt>{field}</dt>
          {versions.map(({ value, accounts }) => (
            <dd>
              <span class="version">{value}</span>{' '}
              <span class="soft">
                {accounts
                  .flatMap((index) => accountList[index] ?? [])
                  .map(({ teller, report }) => `${teller.name} (${citationOf(report)})`)
                  .join('; ')}
              </span>
            </dd>
          ))}
        </dl>
      ))}
    </section>
  );
}

function AccountColumn({ account, differs }: { account: Account; differs: readonly DifferingField[] }) {
  const { teller, report, date, where, actors, recipients, status, sizes, reason, subject, passages } = account;
  const row = (field: DifferingField | 'subject', name: string, value: Child | null) =>
    value && (
      <div class={differs.some((other) => other === field) ? 'differs' : undefined}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    );
  return (
    <article class="account" aria-label={`Account of ${teller.name}`}>
      <h3>{teller.speaker ? <Parties of={[teller.speaker]} /> : teller.name}</h3>
      <p class="soft">
        <a href={`/reports/${report.id}`}>{citationOf(report)}</a>
      </p>
      <dl>
        {row('date', 'when', date.earliest && daysInWords(date.earliest, date.latest))}
        {row('place', 'where', where?.name)}
        {row(
          'parties',
          'who',
          <>
            <Parties of={actors} />
            {recipients.length > 0 && (
              <>
                {' → '}
                <Parties of={recipients} />
              </>
            )}
          </>,
        )}
        {row('status', 'told as', statusInWords(status))}
        {row('number', 'number', sizes.length > 0 ? sizes.map(({ of, words }) => `${of}: ${words}`).join('; ') : null)}
        {row('subject', 'about', subject && <a href={wordsAddress(subject)}>{subject.words}</a>)}
        {row('reason', 'reason', reason && <a href={wordsAddress(reason)}>{reason.words}</a>)}
      </dl>
      <Evidence passages={passages} />
      <p class="soft small">
        {account.events.map(({ trigger, type }) => (
          <a href={judgeAddress({ on: 'event', report: report.id, at: trigger, type })}>judge</a>
        ))}
      </p>
    </article>
  );
}
