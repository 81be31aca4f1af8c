import { Buffer, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { charsetOfContentType, charsetOfHtml } from './html/charset.js';
import { IntakeError } from './intake.js';

export interface DecodingHint {
  /** The name of the input, for messages. */
  name?: string;
  /** The HTTP header. */
  contentType?: string;
  /** Whether the bytes are an HTML page, which may name its encoding itself. */
  html?: boolean;
}

/**
 * Bytes as text. In this order: a byte order mark, valid UTF-8, what HTTP or the page says, UTF-8 that was damaged in
 * a few places, and what the bytes look like. Valid UTF-8 goes before what is said, since it is never so by chance
 * and pages are often labelled wrongly.
 *
 * @throws IntakeError `binary` where the bytes are no text
 */
export function decodeBytes(bytes: Uint8Array, hint: DecodingHint = {}): string {
  const name = hint.name ?? 'input';
  const marked = markOf(bytes);
  if (marked) return iconv.decode(bufferOf(bytes), marked);
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw new IntakeError('binary', name, `${kind}, not a text; give text, HTML or NDJSON`);
  if (isUtf8(bytes)) return bufferOf(bytes).toString('utf8');
  const said = charsetOfContentType(hint.contentType) ?? (hint.html ? charsetOfHtml(bytes) : undefined);
  if (said !== undefined && said !== 'utf-8' && iconv.encodingExists(said)) return iconv.decode(bufferOf(bytes), said);
  return decodeText(bytes, name);
}

/**
 * Bytes that are not valid UTF-8 and say nothing of themselves.
 *
 * @throws IntakeError `encoding` where no encoding is likely
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const buffer = bufferOf(bytes);
  const asUtf8 = buffer.toString('utf8');
  if (isDamagedUtf8(asUtf8)) return asUtf8;
  const encoding = likelyEncoding(buffer);
  if (encoding !== undefined) return iconv.decode(buffer, encoding);
  throw new IntakeError(
    'encoding',
    name,
    'its characters are in no encoding that could be recognised; save it as UTF-8',
  );
}

/** A view, no copy. */
const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** iconv-lite strips the mark itself. */
function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** What kind of file begins like this, where it is one that people mistake for a text. */
const SIGNATURES: readonly (readonly [signature: string, kind: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['\u001f\u008b', 'a gzip file'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
];

/** Beyond this, a NUL byte is looked for no further: what is binary shows it early. */
const BINARY_SAMPLE = 2 ** 20;

function binaryKind(bytes: Uint8Array): string | undefined {
  const start = bufferOf(bytes).toString('latin1', 0, 8);
  const [, kind] = SIGNATURES.find(([signature]) => start.startsWith(signature)) ?? [];
  if (kind !== undefined) return kind;
  return bytes.subarray(0, BINARY_SAMPLE).includes(0) ? 'binary data (it has NUL bytes)' : undefined;
}

/** UTF-8 with a few broken bytes in it still has far more characters beyond ASCII that are whole. */
const WHOLE_PER_BROKEN = 4;

function isDamagedUtf8(text: string): boolean {
  let whole = 0;
  let broken = 0;
  for (const [characters] of text.matchAll(/[^\0-\x7f]+/g)) {
    for (const character of characters) character === '\ufffd' ? broken++ : whole++;
  }
  return whole >= broken * WHOLE_PER_BROKEN;
}

/** Bytes around the first that are not ASCII, which are all that tells one encoding from another. */
const SAMPLE = 2 ** 16;
/** Below this share of bytes beyond ASCII a text is English or another Western language with a few signs. */
const MOSTLY_ASCII = 0.05;
/** chardet's own scale to 100; under 30 its guesses are noise. */
const LEAST_CONFIDENCE = 30;

function likelyEncoding(bytes: Buffer): string | undefined {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const sample = bytes.subarray(Math.max(0, first - SAMPLE / 4), first + SAMPLE);
  const high = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const guess = analyse(sample).find(
    ({ name }) => name !== 'UTF-8' && !name.startsWith('UTF-') && iconv.encodingExists(name),
  );
  if (guess && guess.confidence >= LEAST_CONFIDENCE && !/^(?:ISO-8859|windows|ASCII)/i.test(guess.name)) {
    return guess.name.startsWith('GB') ? 'gb18030' : guess.name;
  }
  if (high <= sample.length * MOSTLY_ASCII) return 'windows-1252';
  return guess && guess.confidence >= LEAST_CONFIDENCE
    ? guess.name.replace(/^ISO-8859-1$/i, 'windows-1252')
    : undefined;
}
