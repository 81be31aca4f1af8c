import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { chancery, folderWith, readingsOf } from './chancery.js';

const GOOD = `Envoys meet in the harbour town

12 May 2024

ASTANA - Two envoys met on Sunday and agreed to meet again.
`;

/** Reads a bad input before a good one: says what was told of the bad one, after making sure that the good was read. */
async function toldOf(name: string, content?: string | Uint8Array, options = ''): Promise<string> {
  const folder = folderWith({ 'good.txt': GOOD, ...(content !== undefined && { [name]: content }) });
  const { end, out, err } = await chancery(`read --format ndjson ${options} ${name} good.txt`, { folder });
  expect(readingsOf(out).map(({ report }) => report.id)).toEqual(['good.txt']);
  expect(end).toBe(1);
  expect(err).toHaveLength(1);
  return err[0]!;
}

test('an empty file', async () => {
  expect(await toldOf('empty.txt', '')).toMatch(/^chancery: empty\.txt: .*no text/);
});

test('a file of blanks', async () => {
  expect(await toldOf('blank.txt', ' \n\t\r\n')).toMatch(/^chancery: blank\.txt: .*no text/);
});

test('a picture', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  expect(await toldOf('picture.txt', png)).toMatch(/^chancery: picture\.txt: .*PNG/);
});

test('a text with NUL bytes', async () => {
  expect(await toldOf('nul.txt', `${GOOD}\0\0\0`)).toMatch(/^chancery: nul\.txt: .*NUL/);
});

test('a missing path', async () => {
  expect(await toldOf('missing.txt')).toBe('chancery: missing.txt: there is no such file or folder; check the path');
});

test('a folder without a report', async () => {
  expect(await toldOf('papers', undefined)).toContain('papers');
  const folder = folderWith({ 'papers/notes.md': 'no report', 'good.txt': GOOD });
  const { end, err } = await chancery('read papers', { folder });
  expect({ end, err }).toEqual({
    end: 1,
    err: [expect.stringMatching(/^chancery: papers: the folder holds no report/)],
  });
});

test('a page without an article', async () => {
  expect(await toldOf('page.html', '<!doctype html><html><body><nav><a href="/">Home</a></nav></body></html>')).toMatch(
    /^chancery: page\.html: .*article/,
  );
});

test('a single line of 50 MB', async () => {
  expect(await toldOf('line.txt', Buffer.alloc(50 * 2 ** 20, 'word '))).toMatch(/^chancery: line\.txt: larger than/);
});

test('a line of NDJSON of 50 MB, whose neighbours are still read', async () => {
  const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
  const content = line('a', GOOD) + line('b', 'word '.repeat(10 * 2 ** 20)) + line('c', GOOD);
  const { end, out, err } = await chancery('read --format ndjson lines.ndjson', {
    folder: folderWith({ 'lines.ndjson': content }),
  });
  expect(readingsOf(out).map(({ report }) => report.id)).toEqual(['a', 'c']);
  expect({ end, err }).toEqual({ end: 1, err: [expect.stringMatching(/^chancery: lines\.ndjson:2: /)] });
});

test('malformed lines in the middle of a stream', async () => {
  const input = [
    '{"id":"a","text":"One."}',
    '{"id":"b","text":',
    '',
    '[]',
    '{"id":"c"}',
    '{"id":"d","text":"Two."}',
  ].join('\n');
  const { end, out, err } = await chancery('read --format ndjson --from ndjson -', { input });
  expect(readingsOf(out).map(({ report }) => report.id)).toEqual(['a', 'd']);
  expect(end).toBe(1);
  expect(err.map((line) => /^chancery: (\S+): ./.exec(line)?.[1])).toEqual(['-:2', '-:4', '-:5']);
});

test('invalid UTF-8 is read as the encoding it is likely to be in', async () => {
  const folder = folderWith({
    'latin.txt': Buffer.from('S\u00e3o Tom\u00e9 and Pr\u00edncipe sent an envoy to the talks.', 'latin1'),
  });
  const { end, out } = await chancery('read --format ndjson latin.txt', { folder });
  expect(end).toBe(0);
  expect(readingsOf(out)[0]?.report.text).toBe('São Tomé and Príncipe sent an envoy to the talks.');
});

test('UTF-16 with a byte order mark is read', async () => {
  const folder = folderWith({ 'wide.txt': Buffer.from(`\ufeff${GOOD}`, 'utf16le') });
  const { end, out } = await chancery('read --format ndjson wide.txt', { folder });
  expect(end).toBe(0);
  expect(readingsOf(out)[0]?.report.text).toBe(GOOD);
});

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('an address that never answers', async () => {
  const silent = await addressOf(createServer(() => {}));
  expect(await toldOf(silent, undefined, '--allow-private --timeout 0.5')).toContain(`chancery: ${silent}: `);
});

test('an address that streams for ever', async () => {
  const endless = await addressOf(
    createServer((_, response) => {
      const more = () => {
        while (response.write('news '.repeat(1000)));
        response.once('drain', more);
      };
      more();
    }),
  );
  expect(await toldOf(endless, undefined, '--allow-private --max-size 1M')).toContain(`chancery: ${endless}: `);
});

test('a loopback address that was not allowed', async () => {
  const own = await addressOf(createServer((_, response) => response.end(GOOD)));
  expect(await toldOf(own)).toMatch(/--allow-private/);
});
