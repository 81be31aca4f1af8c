import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_LINE, ndjsonLines } from './ndjson.js';
import { reportFromJsonLine } from './report-from-json-line.js';

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The lines as `number:line`. */
async function linesOf(given: string | Buffer, size = 7): Promise<string[]> {
  const lines: string[] = [];
  const bytes = typeof given === 'string' ? Buffer.from(given) : given;
  for await (const { line, number } of ndjsonLines(inChunks(bytes, size), 'input')) lines.push(`${number}:${line}`);
  return lines;
}

test('lines keep their numbers, and empty ones are passed over', async () => {
  expect(await linesOf('{"a":1}\n\n \n{"b":"é"}\n')).toEqual(['1:{"a":1}', '4:{"b":"é"}']);
});

test('the last line needs no line feed', async () => expect(await linesOf('{}\n{}')).toEqual(['1:{}', '2:{}']));

test('a byte order mark is dropped', async () => expect(await linesOf('\ufeff{}', 1)).toEqual(['1:{}']));

test('UTF-16 is read by its mark', async () => {
  expect(await linesOf(Buffer.from('\ufeff{"a":"é"}\n{}\n', 'utf16le'), 3)).toEqual(['1:{"a":"é"}', '2:{}']);
});

test('a line in an old encoding is decoded by itself', async () => {
  const bytes = Buffer.concat([Buffer.from('{"a":"é"}\n'), Buffer.from('{"a":"caf\u00e9"}\n', 'latin1')]);
  expect(await linesOf(bytes)).toEqual(['1:{"a":"é"}', '2:{"a":"café"}']);
});

test('an endless line is cut off and refused, and the stream goes on', async () => {
  const chunk = Buffer.alloc(2 ** 20, 'a');
  async function* stream() {
    for (let i = 0; i <= LONGEST_LINE; i += chunk.length) yield chunk;
    yield Buffer.from('\n{"text":"The envoy arrived."}\n');
  }
  const seen: string[] = [];
  for await (const { line, number } of ndjsonLines(stream(), 'input')) {
    try {
      seen.push(reportFromJsonLine(line, { input: 'input', line: number }).id);
    } catch (error) {
      seen.push(String(error));
    }
  }
  expect(seen).toEqual([expect.stringMatching(/^IntakeError: input:1: the line is longer than 32 MB/), 'input:2']);
});

test('however a stream is cut into chunks, its lines are the same', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((said) => JSON.stringify({ text: said }));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 40 }), async (lines, size) => {
      expect(await linesOf(lines.join('\n'), size)).toEqual(lines.map((said, i) => `${i + 1}:${said}`));
    }),
    { numRuns: 50 },
  );
});
