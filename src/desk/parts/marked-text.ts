import { type Reading, type Span, textOf } from '../../terms/index.js';

export const MARK_KINDS = ['cited', 'statement', 'cue', 'event', 'entity', 'time', 'place'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Words of a report on which an entry of its reading rests. */
interface Mark extends Span {
  kind: MarkKind;
  /** Id of the entry in the reading. */
  entry: string;
}

/** A run of characters under the same marks. */
export interface Piece {
  text: string;
  kinds: MarkKind[];
  /** The entries whose words these are, the one with the fewest words first. */
  entries: string[];
  /** Position in `speakersOf` of whoever says this. */
  speaker: number | null;
}

export interface Paragraph {
  part: 'title' | 'body' | 'furniture';
  pieces: Piece[];
  /** The statements made in it, in order. */
  statements: string[];
}

/** The entities that speak in a report, in the order in which they first do. */
export function speakersOf(reading: Reading): string[] {
  return [...new Set(reading.statements.flatMap(({ speaker }) => speaker ?? []))];
}

/**
 * A report's text, all of it, in paragraphs that are cut wherever the marks on the words change. `cited`: words that
 * somebody was sent to look at.
 */
export function markedText(reading: Reading, cited?: Span): Paragraph[] {
  const { report } = reading;
  const citing: Mark[] = cited ? [{ ...cited, kind: 'cited', entry: '' }] : [];
  const marks = [...marksOf(reading), ...citing].sort((a, b) => a.start - b.start || b.end - a.end);
  const speakers = new Map(speakersOf(reading).map((entity, index) => [entity, index]));
  const speakerOf = new Map(reading.statements.map(({ id, speaker }) => [id, speakers.get(speaker ?? '') ?? null]));

  return paragraphSpans(report.text).map((paragraph) => {
    const here = marks.filter(({ start, end }) => start < paragraph.end && paragraph.start < end);
    const pieces = cutAt(paragraph, here).map((span) => pieceOf(report.text, span, here, speakerOf));
    const statements = here.filter(({ kind }) => kind === 'statement').map(({ entry }) => entry);
    return { part: partOf(paragraph, report), pieces, statements: [...new Set(statements)] };
  });
}

function marksOf(reading: Reading): Mark[] {
  const mark =
    (kind: MarkKind, entry: string) =>
    (span: Span): Mark => ({ kind, entry, start: span.start, end: span.end });
  return [
    ...reading.statements.flatMap(({ id, content }) => content.map(mark('statement', id))),
    ...reading.statements.flatMap(({ id, cue }) => cue.map(mark('cue', id))),
    ...reading.events.map(({ id, trigger }) => mark('event', id)(trigger)),
    ...reading.mentions.flatMap((mention) => (mention.entity === null ? [] : mark('entity', mention.entity)(mention))),
    ...reading.times.map((time) => mark('time', time.id)(time)),
    ...reading.places.map((place) => mark('place', place.name)(place)),
  ];
}

/** Paragraphs stand between blank lines. */
function paragraphSpans(text: string): Span[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.trimEnd().length,
  }));
}

function partOf(paragraph: Span, { title, body }: Reading['report']): Paragraph['part'] {
  if (title && paragraph.start < title.end && title.start < paragraph.end) return 'title';
  return paragraph.start < body.end && body.start < paragraph.end ? 'body' : 'furniture';
}

function cutAt(paragraph: Span, marks: readonly Mark[]): Span[] {
  const inside = marks
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => paragraph.start < at && at < paragraph.end);
  const cuts = [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => ({ start: cuts[index]!, end }));
}

function pieceOf(
  text: string,
  span: Span,
  marks: readonly Mark[],
  speakerOf: ReadonlyMap<string, number | null>,
): Piece {
  const over = marks.filter(({ start, end }) => start <= span.start && span.end <= end);
  const narrowestFirst = [...over].sort((a, b) => a.end - a.start - (b.end - b.start));
  const said = narrowestFirst.find(({ kind }) => kind === 'statement');
  return {
    text: textOf(text, span),
    kinds: MARK_KINDS.filter((kind) => over.some((mark) => mark.kind === kind)),
    entries: [...new Set(narrowestFirst.map(({ entry }) => entry).filter(Boolean))],
    speaker: said ? (speakerOf.get(said.entry) ?? null) : null,
  };
}
