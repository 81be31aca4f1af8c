import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chancery, folderWith } from './chancery.js';

const line = (id: string, text: string) =>
  `${JSON.stringify({ id, text, published: '2024-03-15', publisher: 'Wire' })}\n`;

const FILES = {
  'all.ndjson':
    line('one', 'France attacked Spain on Thursday. Italy will meet Germany.') +
    line('two', '=Later, the Iranian foreign minister "strongly" criticized Oman and Qatar.'),
  'verbs.txt': '--- HUG [051] ---\nHUG\n- * OFTEN [nonsense]\n',
  'empty.txt': 'nothing of use\n',
};

const coded = async (args: string) => {
  const { out, err, end } = await chancery(`code ${args}`, { folder: folderWith(FILES) });
  expect({ err, end }).toEqual({ err: [], end: 0 });
  return out.split('\n').slice(0, -1);
};

/** Cells of a line of CSV in which no cell holds a quotation mark of its own. */
const cells = (row: string): string[] =>
  [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

test('CSV has a row for each actor with each recipient, codes as strings', async () => {
  const [header = '', ...rows] = await coded('all.ndjson');
  const named = rows.map((row) => Object.fromEntries(cells(header).map((name, k) => [name, cells(row)[k]])));
  expect(named.map(({ type, actor_code, recipient_code }) => `${type} ${actor_code} ${recipient_code}`)).toEqual([
    'ASSAULT FRA ESP',
    'CONSULT ITA DEU',
    'ACCUSE IRNGOV OMN',
    'ACCUSE IRNGOV QAT',
  ]);
  expect(named[0]).toMatchObject({
    event_id: 'one#v1',
    date: '2024-03-14',
    status: 'actual',
    trigger_start: '7',
    publisher: 'Wire',
  });
  expect(named[1]).toMatchObject({ status: 'planned' });
  expect(named[0]?.cameo).toMatch(/^1[89]/);
});

test('words of a report are no formulas for a spreadsheet', async () => {
  const rows = await coded('all.ndjson');
  expect(rows.at(-1)).toContain(`"'=Later, the Iranian foreign minister ""strongly"" criticized`);
});

test('PLOVER records, one on each line', async () => {
  const records = (await coded('--format plover all.ndjson')).map((record) => JSON.parse(record));
  expect(records[1]).toMatchObject({
    source: [{ code: 'ITA' }],
    target: [{ code: 'DEU' }],
    event: 'CONSULT',
    auxMode: ['future'],
    text: 'Italy will meet Germany.',
    publication: 'Wire',
    textInfo: { report: 'one' },
  });
});

test('CAMEO rows hold what was done, and on demand what was planned', async () => {
  const done = await coded('--format cameo all.ndjson');
  expect(done.map((row) => row.split('\t').slice(0, 3).join(' '))).toEqual([
    '20240314 FRA ESP',
    '20240315 IRNGOV OMN',
    '20240315 IRNGOV QAT',
  ]);
  const planned = await coded('--format cameo --status planned all.ndjson');
  expect(planned.map((row) => row.split('\t').slice(1, 3))).toEqual([['ITA', 'DEU']]);
});

test("GDELT's columns, all 58 of them, in every row", async () => {
  const [header = '', ...rows] = (await coded('--format gdelt all.ndjson')).map((row) => row.split('\t'));
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => 58));
  const of = (name: string) => rows[0]?.[header.indexOf(name)];
  expect(['SQLDATE', 'Actor1CountryCode', 'Actor2Name', 'QuadClass'].map(of)).toEqual([
    '20240314',
    'FRA',
    'SPAIN',
    '4',
  ]);
  expect(rows[1]?.[header.indexOf('Actor1Type1Code')]).toBe('GOV');
});

test('NDJSON has the entities of an event in it', async () => {
  const [first] = (await coded('--format ndjson all.ndjson')).map((event) => JSON.parse(event));
  expect(first).toMatchObject({ id: 'one#v1', actor: [{ name: 'France' }], trigger: { start: 7, text: 'attacked' } });
});

test('a data set goes to a file', async () => {
  const folder = folderWith(FILES);
  const shown = await chancery('code all.ndjson', { folder });
  await chancery('code --out events.csv all.ndjson', { folder });
  expect(readFileSync(join(folder, 'events.csv'), 'utf8')).toBe(shown.out);
});

test("events by a researcher's own dictionary of verbs, with a word on what is wrong in it", async () => {
  const folder = folderWith({ ...FILES, 'hug.txt': 'France hugged Spain.' });
  const { out, err, end } = await chancery('code --format cameo --codebook verbs.txt --published 2024-03-15 hug.txt', {
    folder,
  });
  expect(out).toBe('20240315\tFRA\tESP\t051\thug.txt#v1\t\n');
  expect({ err, end }).toEqual({ err: ['chancery: verbs.txt:3: left out, since «nonsense» is no code'], end: 0 });
});

test.each([
  ['--codebook missing.txt all.ndjson', /missing\.txt: there is no such file/, 1],
  ['--codebook empty.txt all.ndjson', /empty\.txt: no frames found/, 1],
  ['--status done all.ndjson', /give some of actual, planned/, 2],
  ['--format excel all.ndjson', /allowed choices are csv, plover/, 2],
  ['none.ndjson', /none\.ndjson: there is no such file/, 1],
])('chancery code %s is told of in one line', async (args, message, code) => {
  const { out, err, end } = await chancery(`code ${args}`, { folder: folderWith(FILES) });
  expect(err.join('\n')).toMatch(message);
  expect(end).toBe(code);
  expect(out.split('\n').length).toBeLessThanOrEqual(2);
});
