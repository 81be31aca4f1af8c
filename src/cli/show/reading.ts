import wrapAnsi from 'wrap-ansi';
import { type Reading, type Report, type Span, textOf } from '../../terms/index.js';
import { dateInWords } from './date.js';
import { type Found, foundIn } from './found.js';
import { type Look, paletteOf } from './look.js';
import { painted } from './painted.js';
import { printable } from './printable.js';
import { describerOf } from './words.js';

/** Columns left of a sentence, which hold its number. */
const MARGIN = 5;
/** Columns for the label of a finding. */
const LABEL = 7;
/** Stands in the place of a title that a report does not have. */
const NO_TITLE: Span = { start: 0, end: 0 };

/** A reading for people: the head of the report, each sentence with what was found in it, and what is in doubt. */
export function readingAsText(reading: Reading, look: Look): string {
  const { report, problems } = reading;
  // The head of the report is shown as such; sentences of it are not shown again.
  const sentences = reading.sentences.filter((sentence) => sentence.start >= report.body.start);
  const palette = paletteOf(look);
  const describe = describerOf(reading);
  const title = report.title ?? NO_TITLE;
  const [inTitle, ...inSentences] = foundIn(reading, [title, ...sentences]);

  const below = (found: Found) =>
    describe(found).map(({ label, words }) =>
      block(' '.repeat(MARGIN) + palette.dim(label.padEnd(LABEL)), MARGIN + LABEL, printable(words), look),
    );
  const heading = report.title ? painted(report.text, title, inTitle!, palette) : printable(report.id);
  const lines = [block('', 0, palette.bold(heading), look)];
  const origin = originOf(report);
  if (origin) lines.push(block('', 0, palette.dim(origin), look));
  lines.push(...below(inTitle!), '');

  sentences.forEach((sentence, i) => {
    const number = palette.dim(`${i + 1}`.padStart(MARGIN - 2).padEnd(MARGIN));
    lines.push(block(number, MARGIN, painted(report.text, sentence, inSentences[i]!, palette), look));
    lines.push(...below(inSentences[i]!));
  });
  if (sentences.length === 0) lines.push(palette.dim('no sentence found'));

  if (problems.length > 0) lines.push('');
  for (const { message, span } of problems) {
    const words = span ? `${message}: «${textOf(report.text, span)}»` : message;
    lines.push(block(palette.yellow('!'.padEnd(MARGIN)), MARGIN, printable(words), look));
  }
  return `${lines.join('\n')}\n`;
}

/** Who published it where and when, as far as the report says. */
function originOf(report: Report): string {
  const { publisher, byline, dateline, published } = report;
  const parts = [publisher, byline, dateline?.place, published && dateInWords(published)];
  return printable(parts.filter(Boolean).join(' · '));
}

/** Words wrapped to the width, with `first` in the margin of the first line and nothing in that of the others. */
function block(first: string, margin: number, words: string, look: Look): string {
  const lines = wrapAnsi(words, look.width - margin, { hard: true }).split('\n');
  return first + lines.join(`\n${' '.repeat(margin)}`);
}
