import type { Child } from 'hono/jsx';
import { dateInWords, nounOf, statusInWords } from '../../../brief/index.js';
import type { Target } from '../../../record/index.js';
import { type Reading, type Span, textOf } from '../../../terms/index.js';
import { bringsMarks } from '../../parts/evidence.js';
import { speakersOf } from '../../parts/marked-text.js';
import { judgeAddress } from '../addresses.js';
import { hueOf } from './words.js';

/** The reading beside its text: every entry leads to its words, and to what the record made of it. */
export function Findings(props: {
  report: number;
  reading: Reading;
  partyOf: (entity: string) => number | undefined;
  occurrenceOf: (event: string) => number | undefined;
  /** What stands below the reading. */
  children: Child;
}) {
  const { report, reading, partyOf, occurrenceOf, children } = props;
  const { text } = reading.report;
  const named = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id === null ? undefined : named.get(id));
  const namesOf = (ids: readonly string[]) =>
    ids
      .map(nameOf)
      .filter((name) => name !== undefined)
      .join(', ');
  const speakers = speakersOf(reading);

  return (
    <aside class="findings" aria-label="What was read in it">
      <Part title="Statements" count={reading.statements.length}>
        {reading.statements.map(({ id, speaker, content, medium, date, addressee }) => (
          <Entry
            id={id}
            hue={hueOf(speaker === null ? null : speakers.indexOf(speaker))}
            judged={content[0] && { on: 'statement', report, at: spanOf(content[0]) }}
          >
            <b>{nameOf(speaker) ?? 'Somebody'}</b>
            <Quoted words={content.map((span) => textOf(text, span)).join(' … ')} />
            <Details of={[medium, addressee.length > 0 && `to ${namesOf(addressee)}`, date && dateInWords(date)]} />
          </Entry>
        ))}
      </Part>
      <Part title="Events" count={reading.events.length}>
        {reading.events.map((event) => (
          <Entry
            id={event.id}
            record={pathTo('occurrences', occurrenceOf(event.id))}
            judged={{ on: 'event', report, at: spanOf(event.trigger), type: event.type }}
          >
            <b>{nounOf(event.type, event.mode)}</b>
            <span>
              {[namesOf(event.actor), namesOf(event.recipient)].filter(Boolean).join(' → ')}
              {event.subject && <>: {textOf(text, event.subject)}</>}
            </span>
            <Details
              of={[
                event.date && dateInWords(event.date),
                event.place,
                event.status !== 'actual' && statusInWords(event.status),
                event.historical && 'background',
                occurrenceOf(event.id) === undefined && 'not in the record',
                event.reason && `reason: ${textOf(text, event.reason)}`,
                event.accordingTo && `according to ${speakerOf(reading, event.accordingTo)}`,
              ]}
            />
          </Entry>
        ))}
      </Part>
      <Part title="People and bodies" count={reading.entities.length}>
        {reading.entities.map(({ id, name, kind, country, offices }) => (
          <Entry id={id} record={pathTo('parties', partyOf(id))}>
            <b>{name}</b>
            <Details
              of={[kind, country, ...offices.map(({ title, of }) => [title, nameOf(of)].filter(Boolean).join(', '))]}
            />
          </Entry>
        ))}
      </Part>
      <Part title="Times" count={reading.times.length}>
        {reading.times.map((time) => (
          <Entry id={time.id}>
            <b>{textOf(text, time)}</b>
            <Details of={[time.edtf ? dateInWords(time.edtf) : time.value]} />
          </Entry>
        ))}
      </Part>
      <Part title="Places" count={reading.places.length}>
        {reading.places
          .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
          .map(({ name, country }) => (
            <Entry id={name}>
              <b>{name}</b>
              <Details of={[country]} />
            </Entry>
          ))}
      </Part>
      <Part title="Doubts" count={reading.problems.length}>
        {reading.problems.map(({ message }) => (
          <li class="entry doubt">{message}</li>
        ))}
      </Part>
      {children}
    </aside>
  );
}

function Quoted({ words }: { words: string }) {
  return <q class={bringsMarks(words) ? 'bare' : undefined}>{words}</q>;
}

function speakerOf(reading: Reading, statement: string): string {
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker;
  return reading.entities.find(({ id }) => id === speaker)?.name ?? 'somebody';
}

function Part({ title, count, children }: { title: string; count: number; children: Child }) {
  if (count === 0) return null;
  return (
    <details open={title !== 'Times' && title !== 'Places'}>
      <summary>
        <h2>
          {title} <span class="count">{count}</span>
        </h2>
      </summary>
      <ol>{children}</ol>
    </details>
  );
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
const pathTo = (pages: string, id: number | undefined) => (id === undefined ? undefined : `/${pages}/${id}`);

function Entry({
  id,
  hue,
  record,
  judged,
  children,
}: {
  id: string;
  hue?: string;
  record?: string | undefined;
  judged?: Target | undefined;
  children: Child;
}) {
  return (
    <li class={`entry ${hue ?? ''}`} id={id}>
      <a class="to-words" href={`#${encodeURIComponent(id)}`}>
        {children}
      </a>
      <span class="to-record">
        {record && (
          <a href={record}>
            record<span class="hidden"> of this</span>
          </a>
        )}
        {judged && (
          <a href={judgeAddress(judged)}>
            judge<span class="hidden"> this</span>
          </a>
        )}
      </span>
    </li>
  );
}

function Details({ of }: { of: readonly (string | false | null | undefined)[] }) {
  const said = of.filter(Boolean).join(' · ');
  return said ? <small>{said}</small> : null;
}
