import { z } from 'zod';
import type { Report } from '../terms/index.js';
import { IntakeError } from './intake.js';
import { LONGEST_LINE } from './ndjson.js';
import { DEFAULT_LANGUAGE } from './report-from-text.js';
import { layoutOf } from './text/layout.js';
import { isoDate } from './text/published.js';

/** A report on a line; other fields are passed over. Null stands for absent, as many exporters write it. */
const Line = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  date: z.unknown().optional(),
  publisher: z.string().nullish(),
  byline: z.string().nullish(),
  url: z.string().nullish(),
  language: z.string().nullish(),
});

/**
 * One report from one line of NDJSON. `text` is kept exactly as it stands, so that offsets index the given string; what
 * the line says of the report goes before what is recognised in its text. A `title` marks the line of the text that
 * repeats it; without an `id` the report is called after its place, `INPUT:LINE`.
 *
 * @throws IntakeError `malformed` or `empty`
 */
export function reportFromJsonLine(line: string, where: { input: string; line: number }): Report {
  const input = `${where.input}:${where.line}`;
  const said = parsed(line, input);
  if (!/\S/.test(said.text)) throw new IntakeError('empty', input, 'its "text" is empty');
  const layout = layoutOf(said.text, said.title ?? undefined);
  const published = said.published ? publishedOf(said.published, input) : (dayOf(said.date) ?? layout.published);
  const publisher = said.publisher ?? layout.publisher;
  const byline = said.byline ?? layout.byline;
  return {
    id: String(said.id ?? input),
    text: said.text,
    ...layout,
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && { byline }),
    ...(said.url && { url: said.url }),
    language: said.language || DEFAULT_LANGUAGE,
  };
}

function parsed(line: string, input: string): z.infer<typeof Line> {
  if (line.length > LONGEST_LINE) {
    throw new IntakeError(
      'malformed',
      input,
      `the line is longer than ${LONGEST_LINE >> 20} MB; is this NDJSON, one report on each line?`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new IntakeError('malformed', input, `not a line of JSON: ${reasonOf(error)}`);
  }
  const checked = Line.safeParse(value);
  if (checked.success) return checked.data;
  const [problem] = checked.error.issues;
  const field = problem?.path.join('.');
  throw new IntakeError(
    'malformed',
    input,
    field ? `its "${field}" is missing or of another kind; give it as a string` : 'not a JSON object with a "text"',
  );
}

/** Other people's corpora call it `date`, which may be anything else as well: only a plain day counts, `20240315` too. */
function dayOf(date: unknown): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(String(date)) ?? [];
  return year && isoDate(`${year}-${month}-${day}`);
}

function publishedOf(said: string, input: string): string {
  const date = isoDate(said);
  if (date !== undefined) return date;
  throw new IntakeError(
    'malformed',
    input,
    `"published" is not a full date: ${JSON.stringify(said.slice(0, 40))}; write 2024-03-15`,
  );
}

/** What JSON.parse complains of, without the piece of text that newer versions of Node quote. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, (?:\.\.\.)?".*$/s, '').replace(/\s+/g, ' ') : String(error);
}
