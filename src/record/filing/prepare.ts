import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type OwnFile, type Reading, type Report, textOf } from '../../terms/index.js';
import type { Filing } from '../answers/index.js';
import { dayIn } from '../days.js';
import { signatureOf } from '../stories/minhash.js';

/** A reading as it goes into the tables, without the numbers that only the record can give. */
export interface Prepared {
  reading: Reading;
  key: string;
  title: string;
  day: string | null;
  textHash: string;
  bytesHash: string | null;
  retrieved: string | null;
  own: readonly OwnFile[];
}

const NONE: readonly OwnFile[] = [];

/** What is enough to see whether a report is known. */
export function prepared({ reading, bytesHash, retrieved, own = NONE }: Filing): Prepared {
  const { report } = reading;
  return {
    reading,
    key: report.url ?? report.id,
    title: titleOf(report),
    day: dayIn(report.published),
    textHash: createHash('sha256').update(report.text, 'utf16le').digest('base64url'),
    bytesHash: bytesHash ?? null,
    retrieved: retrieved ?? null,
    own,
  };
}

/** Characters of the text that stand for a missing headline. */
const TITLE_LENGTH = 80;

function titleOf({ text, title, body }: Report): string {
  if (title) return textOf(text, title).replace(/\s+/g, ' ');
  const words = textOf(text, body).replace(/\s+/g, ' ').trim();
  return words.length <= TITLE_LENGTH ? words : `${words.slice(0, TITLE_LENGTH).replace(/\s\S*$/, '')} …`;
}

/** How hard a reading is packed: half the time of the usual 6, for an eighth more bytes. */
const LEVEL = 3;

/** The columns of a report that come from the reading. */
export function readingColumns({ report, reader, ...rest }: Reading) {
  const { text, ...described } = report;
  const kept = { ...rest, reader, report: isPlain(text) ? described : report };
  return {
    reader: `${reader.version} ${reader.model}`,
    reading: deflateRawSync(JSON.stringify(kept), { level: LEVEL }),
  };
}

/** Whether a database keeps the text as it is: lone surrogates and zeros it does not. */
const isPlain = (text: string): boolean => isWellFormed(text) && !text.includes('\0');
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** The reading again, from its columns. */
export function unpackedReading(bytes: Uint8Array, text: string): Reading {
  const kept: Reading = JSON.parse(inflateRawSync(bytes).toString());
  return { ...kept, report: { ...kept.report, text: kept.report.text ?? text } };
}

export const signatureOfReport = ({ text, body }: Report): Uint32Array => signatureOf(textOf(text, body));

/** Characters that take two UTF-16 code units. */
const BEYOND_ONE_UNIT = /[\u{10000}-\u{10ffff}]/gu;

/** Where title and body lie in the text, in code points from 1. */
export function textColumns({ text, title, body }: Report) {
  const points = (start: number, end: number) =>
    end - start - (text.slice(start, end).match(BEYOND_ONE_UNIT)?.length ?? 0);
  const place = ({ start, end }: { start: number; end: number }) => [points(0, start) + 1, points(start, end)] as const;
  const [title_from, title_length] = title ? place(title) : [1, 0];
  const [body_from, body_length] = place(body);
  return { text, title_from, title_length, body_from, body_length };
}
