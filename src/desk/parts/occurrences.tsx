import { daysInWords, nounOf, statusInWords } from '../../brief/index.js';
import type { OccurrenceLine } from '../../record/index.js';
import { counted } from './counted.js';
import { Evidence } from './evidence.js';
import { Parties } from './parties.js';

/** Occurrences in the order given, each with its day, parties, words and report. */
export function Occurrences({ items }: { items: readonly OccurrenceLine[] }) {
  return (
    <ol class="occurrences" data-more-into>
      {items.map((item) => (
        <li class="occurrence" id={`o${item.id}`}>
          <Day of={item} />
          <div>
            <p class="act">
              <Act of={item} />
            </p>
            <p class="told">{item.words}</p>
            <Evidence passages={item.evidence.slice(0, 1)} words={false} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export function Day({ of: { id, date } }: { of: OccurrenceLine }) {
  return (
    <a class="day" href={`/occurrences/${id}`}>
      {daysInWords(date.earliest, date.latest)}
    </a>
  );
}

/** «Kazemi Qomi and Delawar · meeting or talk», with what sets it apart. */
export function Act({ of }: { of: OccurrenceLine }) {
  const { type, mode, quad, actors, recipients, subject, where, status, historical, accounts, differs, confirmed } = of;
  return (
    <>
      <span class={`kind ${quad}`}>{nounOf(type, mode)}</span> <Parties of={actors} />
      {recipients.length > 0 && (
        <>
          {actors.length > 0 && <span class="soft"> → </span>}
          <Parties of={recipients} />
        </>
      )}
      {subject && <span>: {subject}</span>}
      {where && <span class="soft"> · {where.name}</span>}
      {status !== 'actual' && <span class="tag">{statusInWords(status)}</span>}
      {historical && <span class="tag">background</span>}
      {accounts > 1 && <span class="tag">{counted(accounts, 'account')}</span>}
      {differs.length > 0 && <span class="tag differs">differ on {differs.join(', ')}</span>}
      {confirmed && <span class="tag good">confirmed</span>}
    </>
  );
}

/** The way to the page after this one; a script takes it by itself while one scrolls. */
export function More({ address }: { address: string | null }) {
  return address ? (
    <p class="more">
      <a href={address} data-more rel="next">
        More
      </a>
    </p>
  ) : null;
}
