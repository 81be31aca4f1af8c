import { Buffer, isUtf8 } from 'node:buffer';
import { decodeText } from './decode.js';

/** In bytes and in characters. The longest newspaper reports stay under a megabyte; a line this long is no report. */
export const LONGEST_LINE = 32 * 2 ** 20;

/**
 * The lines of an NDJSON stream that hold something, numbered from 1 with empty ones counted. Memory is bounded by
 * {@link LONGEST_LINE}: a longer line is cut off one character past it, which {@link reportFromJsonLine} then refuses,
 * and the stream goes on. UTF-8, or UTF-16 with a byte order mark.
 *
 * @param input the stream's name as the user gave it
 */
export async function* ndjsonLines(
  stream: AsyncIterable<Uint8Array>,
  input: string,
): AsyncGenerator<{ line: string; number: number }> {
  let number = 0;
  for await (const bytes of lines(asUtf8(stream))) {
    number++;
    const line = isUtf8(bytes) ? bytes.toString('utf8') : decodeText(bytes, `${input}:${number}`);
    if (/\S/.test(line)) yield { line, number };
  }
}

const LINE_FEED = 0x0a;

async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    const room = LONGEST_LINE + 1 - length;
    if (room > 0) parts.push(part.subarray(0, room));
    length += Math.min(part.length, Math.max(room, 0));
  };
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      keep(bytes.subarray(start, end));
      yield joined(parts);
      parts = [];
      length = 0;
      start = end + 1;
    }
    if (start < bytes.length) keep(bytes.subarray(start));
  }
  if (parts.length > 0) yield joined(parts);
}

const joined = (parts: Buffer[]): Buffer => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));

/** The stream without its byte order mark; UTF-16 is brought into UTF-8. */
async function* asUtf8(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let begun = false;
  let first: Uint8Array = new Uint8Array();
  for await (const chunk of stream) {
    let bytes = chunk;
    if (!begun) {
      first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
      if (first.length < LONGEST_MARK) continue;
      begun = true;
      const encoding = utf16By(first);
      if (encoding) decoder = new TextDecoder(encoding);
      bytes = hasUtf8Mark(first) ? first.subarray(LONGEST_MARK) : first;
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (!begun) yield first;
}

const LONGEST_MARK = 3;
const hasUtf8Mark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

function utf16By(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}
