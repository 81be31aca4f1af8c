import { type Dateline, type Span, textOf } from '../../terms/index.js';
import { isAgency, soundsLikeOutlet } from './agencies.js';
import { bylineOf, isNameAlone, placedBylineOf } from './byline.js';
import { openingOf } from './dateline.js';
import { isFurniture, opensLinks } from './furniture.js';
import { lineBefore, lineFrom, separated } from './lines.js';
import { firstPublished, type Stamp, stampsOf } from './published.js';
import { endsAsSentence, isTitle } from './title.js';

/** How a report is laid out: its parts, found in the text. */
export interface Layout {
  title?: Span;
  body: Span;
  published?: string;
  dateline?: Dateline;
  publisher?: string;
  byline?: string;
}

/**
 * Finds the parts of a report in its text, from both ends inwards, so that the middle is never looked at:
 * 1. head: title, date lines, bylines and furniture above the report proper;
 * 2. tail: furniture below it, after which «Read more:» and the links under it can be told from prose;
 * 3. the dateline, which is the beginning of the body and can only be read once that is known.
 *
 * `title` is what the caller knows to be the title; it is looked for among the first lines.
 */
export function layoutOf(text: string, title?: string): Layout {
  const head = readHead(text, title);
  const tail = readTail(text, head.body);
  const body = trimmed(text, head.body, tail.body);
  const opening = openingOf(text, body);
  const published = firstPublished(head.stamps) ?? opening?.published ?? firstPublished(tail.stamps);
  const publisher = tail.publisher ?? head.publisher ?? inFull(opening?.publisher, tail) ?? tail.signature;
  const byline = head.byline ?? tail.byline;
  return {
    body,
    ...(head.title && head.title.end <= body.start && { title: head.title }),
    ...(published !== undefined && { published }),
    ...(opening?.dateline && { dateline: opening.dateline }),
    ...(publisher !== undefined && { publisher }),
    ...(byline !== undefined && { byline }),
  };
}

/** Lines above the report proper: title, standfirst, byline, date, buttons and captions. Archives seldom have ten. */
const MOST_HEAD_LINES = 16;
/** Lines below it: forms, tags and links of a web page pasted whole. */
const MOST_TAIL_LINES = 60;
/** Headlines in a list of links are short, and so are standfirsts. */
const LONGEST_HEADING = 200;
const LONGEST_STANDFIRST = 400;

interface Head {
  title?: Span;
  byline?: string | undefined;
  publisher?: string | undefined;
  stamps: Stamp[];
  /** Where the report proper begins. */
  body: number;
}

function readHead(text: string, known: string | undefined): Head {
  const head: Head = { stamps: [], body: 0 };
  /**
   * The line that may be a standfirst. A date or byline under it proves that the head is not over: then a standfirst
   * that is no sentence is passed over like a second title, while a sentence stays and the body begins with it.
   */
  let standfirst: Span | undefined;
  let line = lineFrom(text, 0, text.length);
  for (let count = 0; line && count < MOST_HEAD_LINES; count++) {
    const said = textOf(text, line);
    const next = lineFrom(text, line.end, text.length);
    if (!head.title && known !== undefined && sameWords(said, known)) {
      head.title = line;
      head.body = line.end;
    } else if (takeMeta(head, said, next ? textOf(text, next) : '')) {
      if (!standfirst || !endsAsSentence(textOf(text, standfirst))) head.body = line.end;
    } else if (isFurniture(said)) {
      if (!standfirst) head.body = line.end;
    } else if (!head.title && !standfirst && next && titleAt(text, line, next)) {
      head.title = line;
      head.body = line.end;
    } else if (!standfirst && said.length <= LONGEST_STANDFIRST && !openingOf(text, line)) {
      standfirst = line;
    } else break;
    line = next;
  }
  return head;
}

/** Takes what a line of dates, authors and agencies says; false where it is any other line. */
function takeMeta(head: Head, line: string, next: string): boolean {
  const stamps = stampsOf(line);
  if (stamps) {
    head.stamps.push(...stamps);
    return true;
  }
  const byline =
    bylineOf(line) ?? (head.title && (head.stamps.length > 0 || stampsOf(next)) ? placedBylineOf(line) : undefined);
  if (byline !== undefined) {
    head.byline ??= byline;
    return true;
  }
  if (line.length > LONGEST_HEADING) return false;
  if (head.title && isAgency(line)) {
    head.publisher ??= line;
    return true;
  }
  const pieces = line.split(BETWEEN_PIECES).filter((piece) => piece !== '');
  if (pieces.length < 2) return false;
  const dates = pieces.map(stampsOf);
  const authors = pieces.map(bylineOf);
  /** Once there is a title, what stands beside a date is the author, the desk, the outlet or the town: which, it does not say. */
  const isOther = (piece: string) =>
    isFurniture(piece) ||
    isAgency(piece) ||
    (head.title !== undefined && piece.length <= LONGEST_PIECE && !endsAsSentence(piece));
  if (!pieces.every((piece, i) => dates[i] || authors[i] !== undefined || isOther(piece))) return false;
  if (!dates.some(Boolean) && !authors.some((author) => author !== undefined)) return false;
  head.stamps.push(...dates.flatMap((found) => found ?? []));
  head.byline ??= authors.find((author) => author !== undefined);
  head.publisher ??= pieces.find(isAgency);
  return true;
}

/** «Foreign desk», «Kabul», «Lena Orlova, Diplomatic Editor» */
const LONGEST_PIECE = 50;
const BETWEEN_PIECES = /\s*[|•·]\s*|\s+[-–—]\s+/;

function titleAt(text: string, line: Span, next: Span): boolean {
  const said = textOf(text, line);
  if (openingOf(text, line)) return false;
  const after = textOf(text, next);
  const second = lineFrom(text, next.end, text.length);
  const isMeta = (other: string) => stampsOf(other) !== undefined || bylineOf(other) !== undefined;
  const headFollows =
    isMeta(after) ||
    openingOf(text, next)?.dateline !== undefined ||
    (second !== undefined && !endsAsSentence(after) && isMeta(textOf(text, second)));
  return isTitle(said, { next: after, apart: separated(text, line, next), headFollows });
}

const sameWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

interface Tail {
  stamps: Stamp[];
  publisher?: string;
  /** An outlet's name on a line of its own, which may be the agency's or the bureau's. */
  signature?: string;
  /** Whose the rights are. */
  holder?: string | undefined;
  byline?: string;
  /** Where the report proper ends. */
  body: number;
}

/** Furniture below the report proper. A list of links is cut with the heading that says so, and stays without one. */
function readTail(text: string, from: number): Tail {
  const tail: Tail = { stamps: [], body: text.length };
  let links = false;
  let line = lineBefore(text, from, text.length);
  for (let count = 0; line && count < MOST_TAIL_LINES; count++) {
    const said = textOf(text, line);
    if (opensLinks(said)) {
      tail.body = line.start;
      links = false;
    } else if (takeTailMeta(tail, said) || isFurniture(said)) {
      tail.holder ??= RIGHTS.exec(said)?.groups?.holder;
      if (!links) tail.body = line.start;
    } else if (said.length <= LONGEST_HEADING && !endsAsSentence(said)) {
      links = true;
    } else break;
    line = lineBefore(text, from, line.start);
  }
  return tail;
}

/** Takes «Published in The Dawn, March 4th, 2024», «First published on 4 March 2024», a byline, an outlet or its sections. */
function takeTailMeta(tail: Tail, line: string): boolean {
  const { outlet, date } = line.match(PUBLISHED_IN)?.groups ?? {};
  const stamps = stampsOf(date ?? (LABELLED.test(line) ? line : ''));
  if (stamps) {
    tail.stamps.push(...stamps);
    if (outlet !== undefined) tail.publisher = outlet;
    return true;
  }
  const byline = bylineOf(line);
  if (byline !== undefined) tail.byline = byline;
  const isSections = SECTIONS.test(line);
  const [name = ''] = isSections ? line.split(' | ') : [line];
  const signed = isNameAlone(name) && soundsLikeOutlet(name);
  if (signed) tail.signature = name;
  return byline !== undefined || signed || isSections;
}

/** «(c) 2024 Associated Press. All rights reserved» */
const RIGHTS = /^(?:\(c\)|©|copyright)[\s©\d,–-]*(?<holder>\p{Lu}[\p{L} ]{2,40}?)(?:[.,]? all rights reserved)?\.?$/iu;

/** What a dateline abbreviates, as the end of the report has it: «(AP)» and «Associated Press». */
function inFull(short: string | undefined, { signature, holder }: Tail): string | undefined {
  const isMeant = (name: string | undefined) => short !== undefined && short.length > 1 && initialsOf(name) === short;
  return [signature, holder].find(isMeant) ?? short;
}

const initialsOf = (name = ''): string => (name.match(/\b\p{Lu}/gu) ?? []).join('');

/** «Meridian News | Politics»: names without a figure or a full stop, as in no table and no sentence. */
const SECTIONS = /^[^.!?|\d]{2,40}(?: \| [^.!?|\d]{2,40}){1,6}$/;
const PUBLISHED_IN =
  /^\(?(?:(?:[Ff]irst |[Oo]riginally )?[Pp]|[Rr]ep)ublished in (?<outlet>(?:The )?\p{Lu}[\p{L} ]{2,40}), (?<date>[\p{L}\d., ]{8,30}?)\)?\.?$/u;
const LABELLED = /^\W*(?:first |originally |last )?(?:published|posted|updated)\b/i;

/** From the first to the last visible character in `[from, to)`; of the whole text where nothing is there. */
function trimmed(text: string, from: number, to: number): Span {
  const first = lineFrom(text, from, to);
  const last = lineBefore(text, from, to);
  if (first && last) return { start: first.start, end: last.end };
  return { start: lineFrom(text, 0, text.length)?.start ?? 0, end: lineBefore(text, 0, text.length)?.end ?? 0 };
}
