import type { OccurrenceLine, Passage } from '../record/index.js';
import { nounOf, statusInWords } from './acts.js';
import type { Brief } from './brief.js';
import { dateInWords, daysInWords } from './dates.js';

/** A brief as CommonMark, with footnotes for its citations. Words of reports stay words: nothing in them is markup. */
export function briefAsMarkdown(brief: Brief): string {
  const sections: [string, string[]][] = [
    [
      'Who is who',
      brief.who.map(({ identity, tenure, cites }) => `- **${plain(identity.name)}**${office(tenure)}${notes(cites)}`),
    ],
    ['The latest', brief.latest.map(line)],
    ['Chronology', [...left(brief), ...brief.chronology.map(line)]],
    [
      'Statements',
      brief.statements.map(({ statement: { speaker, source, date, words }, cites }) => {
        const day = date.earliest ? `, ${daysInWords(date.earliest, date.latest)}` : '';
        return `- **${plain(speaker?.name ?? source)}**${day}: “${plain(words)}”${notes(cites)}`;
      }),
    ],
    [
      'Pledges, agreements and demands',
      brief.commitments.map(({ kind, occurrence, echoes, cites }) => {
        const became = echoes.map(({ as, occurrence: echo }) => `${as} ${when(echo)}`).join(', ');
        return `- ${kind}: ${plain(occurrence.words)} (${when(occurrence)}${became && `; ${became}`})${notes(cites)}`;
      }),
    ],
    [
      'Where accounts differ',
      brief.disputes.flatMap(({ occurrence, differences, cites }) => [
        `- ${act(occurrence)}${notes(cites)}`,
        ...differences.flatMap(({ field, versions, tellers }) =>
          versions.map(
            ({ value }, index) => `  - ${field} according to ${plain(tellers[index]!.join(', '))}: ${plain(value)}`,
          ),
        ),
      ]),
    ],
  ];
  const written = sections.flatMap(([title, lines]) => (lines.length > 0 ? [`## ${title}`, lines.join('\n')] : []));
  const citations = brief.citations.map((passage, index) => `[^${index + 1}]: ${citation(passage)}`);
  return `${[`# ${plain(brief.dossier.name)}`, `Brief of ${dateInWords(brief.day)}`, ...written, citations.join('\n')].join('\n\n')}\n`;
}

const notes = (cites: readonly number[]): string => cites.map((number) => `[^${number}]`).join('');

const when = ({ date }: OccurrenceLine): string => daysInWords(date.earliest, date.latest);

const line = ({ occurrence, cites }: { occurrence: OccurrenceLine; cites: number[] }): string =>
  `- **${when(occurrence)}** ${act(occurrence)}. ${plain(occurrence.words)}${notes(cites)}`;

function act({ type, mode, actors, recipients, status }: OccurrenceLine): string {
  const parties = [actors, recipients].map((side) => side.map(({ name }) => plain(name)).join(', ')).filter(Boolean);
  const told = status === 'actual' ? '' : ` (${statusInWords(status)})`;
  return `${parties.join(' → ')}: ${nounOf(type, mode)}${told}`;
}

function office(tenure: Brief['who'][number]['tenure']): string {
  if (!tenure) return '';
  const of = tenure.of ? ` (${plain(tenure.of.name)})` : '';
  return `, ${tenure.former ? 'former ' : ''}${tenure.acting ? 'acting ' : ''}${plain(tenure.title)}${of}`;
}

function left({ chronology, occurrences }: Brief): string[] {
  return occurrences > chronology.length
    ? [`The latest ${chronology.length} of ${occurrences} occurrences, without background.\n`]
    : [];
}

function citation({ report, words }: Passage): string {
  const day = report.published ? `, ${dateInWords(report.published.slice(0, 10))}` : '';
  const from = [report.publisher ?? report.key, `“${report.title}”`].map(plain).join(', ');
  return `${from}${day}: “${plain(words)}”${report.url ? ` <${encodeURI(report.url)}>` : ''}`;
}

/** Words on one line, with everything that Markdown or HTML might take for markup escaped. */
const plain = (words: string): string => words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
