import type { Brief } from '../../brief/index.js';
import { dateInWords, daysInWords, nounOf } from '../../brief/index.js';
import { fullCitationOf, wordsAddress } from '../parts/evidence.js';
import { Act, Day } from '../parts/occurrences.js';
import { Section } from '../parts/section.js';
import { Page } from './page.js';

/** A brief for the printer: on A4 or Letter, with numbered citations at its end. */
export function BriefPage({ brief }: { brief: Brief }) {
  const { dossier, day, chronology, occurrences } = brief;
  return (
    <Page title={`Brief: ${dossier.name}`} at="/dossiers">
      <article class="brief">
        <header>
          <h1>{dossier.name}</h1>
          <p class="soft">Brief of {dateInWords(day)}</p>
          <p class="acts no-print">
            <button type="button" data-print>
              Print
            </button>
            <a class="button" href={`/dossiers/${dossier.id}/brief.md`}>
              Markdown
            </a>
          </p>
        </header>
        {brief.who.length > 0 && (
          <Section id="who" title="Who is who">
            <ul>
              {brief.who.map(({ identity, tenure, cites }) => (
                <li>
                  <a href={`/parties/${identity.id}`}>{identity.name}</a>
                  {tenure && `, ${tenure.former ? 'former ' : ''}${tenure.acting ? 'acting ' : ''}${tenure.title}`}
                  {tenure?.of && ` (${tenure.of.name})`}
                  <Notes cites={cites} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Happened id="latest" title="The latest" lines={brief.latest} />
        <Happened id="chronology" title="Chronology" lines={chronology} />
        {occurrences > chronology.length && (
          <p class="soft">
            The latest {chronology.length} of {occurrences} occurrences, without background.
          </p>
        )}
        {brief.statements.length > 0 && (
          <Section id="statements" title="Statements">
            <ul>
              {brief.statements.map(({ statement: { speaker, source, date, words }, cites }) => (
                <li>
                  <b>{speaker?.name ?? source}</b>
                  {date.earliest && `, ${daysInWords(date.earliest, date.latest)}`}: <q>{words}</q>
                  <Notes cites={cites} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {brief.commitments.length > 0 && (
          <Section id="pledges" title="Pledges, agreements and demands">
            <ul>
              {brief.commitments.map(({ kind, occurrence, echoes, cites }) => (
                <li>
                  <b>{kind}</b>, <Day of={occurrence} />: {occurrence.words}
                  <Notes cites={cites} />
                  {echoes.map(({ as, occurrence: echo }) => (
                    <>
                      {' '}
                      {as} <Day of={echo} />.
                    </>
                  ))}
                </li>
              ))}
            </ul>
          </Section>
        )}
        {brief.disputes.length > 0 && <Disputes disputes={brief.disputes} />}
        <Section id="citations" title="Citations">
          <ol class="citations">
            {brief.citations.map((passage, index) => (
              <li id={`c${index + 1}`}>
                <a href={wordsAddress(passage)}>{fullCitationOf(passage.report)}</a>: <q>{passage.words}</q>
              </li>
            ))}
          </ol>
        </Section>
      </article>
    </Page>
  );
}

/** A number is never left alone on a line. */
const WORD_JOINER = '\u2060';

function Notes({ cites }: { cites: readonly number[] }) {
  return (
    <sup>
      {cites.length > 0 && WORD_JOINER}
      {cites.map((number) => (
        <a href={`#c${number}`} aria-label={`citation ${number}`}>
          [{number}]
        </a>
      ))}
    </sup>
  );
}

function Happened({ id, title, lines }: { id: string; title: string; lines: Brief['latest'] }) {
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul>
        {lines.map(({ occurrence, cites }) => (
          <li>
            <Day of={occurrence} /> <Act of={occurrence} />. {occurrence.words}
            <Notes cites={cites} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Disputes({ disputes }: { disputes: Brief['disputes'] }) {
  return (
    <Section id="disputes" title="Where accounts differ">
      <ul>
        {disputes.map(({ occurrence, differences, cites }) => (
          <li>
            <a href={`/occurrences/${occurrence.id}`}>{nounOf(occurrence.type, occurrence.mode)}</a>,{' '}
            <Day of={occurrence} />
            <Notes cites={cites} />
            <ul>
              {differences.flatMap(({ field, versions, tellers }) =>
                versions.map(({ value }, index) => (
                  <li>
                    {field} according to {tellers[index]?.join(', ')}: <b>{value}</b>
                  </li>
                )),
              )}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
