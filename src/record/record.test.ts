import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type OpenRecord, openRecord } from './index.js';
import { emptyRecord, reading, recordOf, type Written } from './notation.test.help.js';

const BY = { who: 'ann' };
const MEETING: Written = {
  ...{ id: 'a', publisher: 'Steppe Telegraph', published: '2024-02-18' },
  text: '{Hassan Kazemi Qomi|person IRN} met {Zamir Kabulov|person RUS} in {Doha|place}, and spoke of trade by rail.',
  says: ['Qomi: spoke of trade by rail'],
  events: ['CONSULT Qomi > Kabulov on 2024-02-18 in Doha'],
};
const AT_TRIGGER = { on: 'event', report: 1, at: { start: 4, end: 7 }, type: 'CONSULT' } as const;

const only = async (record: OpenRecord) => {
  const { items } = await record.timeline();
  expect(items).toHaveLength(1);
  return items[0]!;
};

type Exported = readonly { file: string; line: string }[];

async function exported(record: OpenRecord): Promise<{ file: string; line: string }[]> {
  const lines = [];
  for await (const line of record.exportLines()) lines.push(line);
  return lines;
}

async function findings(record: OpenRecord): Promise<string[]> {
  const found = [];
  for await (const { message } of record.check()) found.push(message);
  return found;
}

test('the same report again changes nothing', async () => {
  const record = await recordOf(MEETING);
  const before = await exported(record);
  expect((await record.file([{ reading: reading(MEETING) }])).map(({ outcome }) => outcome)).toEqual(['known']);
  expect(await exported(record)).toEqual(before);
});

test('a changed text of the same address is a new version, and both are kept', async () => {
  const url = 'https://example.org/1';
  const record = await recordOf({ ...MEETING, url });
  const changed = { ...MEETING, url, text: `${MEETING.text} Corrected.` };
  expect(await record.file([{ reading: reading(changed) }])).toMatchObject([{ report: 2, outcome: 'version' }]);
  const [old, now] = [(await record.report(1))!, (await record.report(2))!];
  expect([old.current, now.current, now.versions.map(({ id }) => id)]).toEqual([false, true, [1]]);
  expect(old.text).not.toContain('Corrected');
  expect((await only(record)).counts.reports).toBe(1);
});

test('the wire story in three papers is one story of three reports', async () => {
  const wire = Array.from(
    { length: 60 },
    (_, i) => `Sentence ${i} tells of talks about the river number ${i * 7}.`,
  ).join(' ');
  const record = await recordOf(
    { id: 'a', publisher: 'A', text: wire },
    { id: 'b', publisher: 'B', text: `${wire} Another desk adds a line.` },
    { id: 'c', publisher: 'C', text: wire.replace('number 7.', 'number seven.') },
    { id: 'd', publisher: 'D', text: 'Something else happened in another town on another day, says a shepherd.' },
  );
  expect(await record.totals()).toMatchObject({ reports: 4, stories: 2 });
  expect((await record.report(1))!.sameStory.map(({ publisher }) => publisher)).toEqual(['B', 'C']);
});

test('a thousand reports with one headline are a thousand reports', async () => {
  const record = await emptyRecord();
  const many = Array.from({ length: 1000 }, (_, i) =>
    reading({
      id: `r${i}`,
      text: `Talks go on\n\nItem ${i}: ${i * i} tons of grade ${i % 13} went by way of post ${i * 31}.`,
    }),
  );
  await record.file(many.map((one) => ({ reading: one })));
  expect((await record.totals()).reports).toBe(1000);
});

test('search finds words in any form, leaves out others, and marks the hits', async () => {
  const record = await recordOf(
    { id: 'a', text: 'Envoys are meeting in Doha over the river.' },
    { id: 'b', text: 'An envoy met shepherds by the river, not in Kabul.' },
  );
  const found = async (words: string) => (await record.search(words)).items.map(({ report }) => report.key);
  expect((await found('envoy river')).sort()).toEqual(['a', 'b']);
  expect(await found('river -Kabul')).toEqual(['a']);
  expect(await found('"meeting in Doha"')).toEqual(['a']);
  expect(await found('"in meeting Doha"')).toEqual([]);
  expect(await found('shepherds OR meetings')).toHaveLength(2);
  expect(await found('AND ) NEAR( "')).toEqual([]);
  expect((await record.search('meetings')).items[0]?.snippet).toContain('\ue000meeting\ue001');
});

test('a corrected date holds, outlives a new reading, and is undone by another judgement', async () => {
  const record = await recordOf(MEETING);
  const { id } = await record.judge({ kind: 'correct', target: AT_TRIGGER, field: 'date', value: '2024-02-17' }, BY);
  expect((await only(record)).date.edtf).toBe('2024-02-17');
  await record.refile([{ reading: reading(MEETING) }]);
  expect((await only(record)).date.edtf).toBe('2024-02-17');
  await record.judge({ kind: 'undo', judgement: id }, BY);
  expect((await only(record)).date.edtf).toBe('2024-02-18');
  expect((await record.judgements()).items.map(({ decision, undoneBy }) => [decision.kind, undoneBy])).toEqual([
    ['undo', null],
    ['correct', 2],
  ]);
});

test('what a person confirmed stays when a new reading no longer finds it', async () => {
  const record = await recordOf(MEETING);
  await record.judge({ kind: 'confirm', target: AT_TRIGGER }, BY);
  const { id } = await only(record);
  expect((await record.refile([{ reading: reading({ ...MEETING, events: [] }) }])).kept).toBe(1);
  expect(await only(record)).toMatchObject({
    id,
    actors: [{ name: 'Hassan Kazemi Qomi' }],
    recipients: [{ name: 'Zamir Kabulov' }],
  });
});

test('a rejected event is gone, and back when that is undone', async () => {
  const record = await recordOf(MEETING);
  const { id } = await only(record);
  const rejected = await record.judge({ kind: 'reject', target: AT_TRIGGER }, BY);
  expect((await record.timeline()).items).toEqual([]);
  await record.refile([{ reading: reading(MEETING) }]);
  expect((await record.timeline()).items).toEqual([]);
  await record.judge({ kind: 'undo', judgement: rejected.id }, BY);
  expect((await only(record)).id).toBe(id);
});

test('two merged people are one everywhere, and two again when that is undone', async () => {
  const record = await recordOf(MEETING);
  const [qomi] = await record.who('Qomi');
  const [kabulov] = await record.who('Kabulov');
  const [from, into] = [kabulov!.identity.id, qomi!.identity.id];
  const { id } = await record.judge({ kind: 'merge', what: 'identity', from, into }, BY);
  expect((await record.identity(from))!.id).toBe(into);
  await record.refile([{ reading: reading(MEETING) }]);
  expect((await record.identity(from))!.spellings.map(({ name }) => name)).toEqual([
    'Hassan Kazemi Qomi',
    'Zamir Kabulov',
  ]);
  await record.judge({ kind: 'undo', judgement: id }, BY);
  expect((await record.identity(from))!.spellings.map(({ name }) => name)).toEqual(['Zamir Kabulov']);
});

test('an appearance that is split off is somebody else', async () => {
  const record = await recordOf(MEETING, { ...MEETING, id: 'b', text: MEETING.text.replace('rail', 'road'), says: [] });
  const [qomi] = await record.who('Qomi');
  const decision = {
    kind: 'split',
    what: 'identity',
    from: qomi!.identity.id,
    appearances: [{ report: 2, at: { start: 0, end: 18 } }],
  } as const;
  await record.judge({ ...decision, appearances: [...decision.appearances], name: 'The other Qomi' }, BY);
  expect((await record.who('Qomi')).map(({ identity, reports }) => [identity.name, reports])).toEqual(
    expect.arrayContaining([
      ['Hassan Kazemi Qomi', 1],
      ['The other Qomi', 1],
    ]),
  );
});

test('a judgement about nothing is refused', async () => {
  const record = await recordOf(MEETING);
  await expect(record.judge({ kind: 'undo', judgement: 7 }, BY)).rejects.toThrow('there is no judgement 7');
  await expect(record.judge({ kind: 'confirm', target: { on: 'occurrence', occurrence: 99 } }, BY)).rejects.toThrow(
    'occurrence:99: the record has no such occurrence',
  );
  expect((await record.judgements()).items).toEqual([]);
});

test('a dossier tells what is new since somebody looked', async () => {
  const record = await recordOf(MEETING);
  const { id } = await record.saveDossier('Talks', { types: ['CONSULT'] });
  await record.lookedAt(id);
  expect((await record.dossier(id))!.fresh).toBe(0);
  await record.file([
    {
      reading: reading({
        ...MEETING,
        id: 'z',
        published: '2024-05-02',
        events: ['CONSULT Qomi > Kabulov on 2024-05-01'],
      }),
    },
  ]);
  expect((await record.newIn(id)).items.map(({ date }) => date.edtf)).toEqual(['2024-05-01']);
});

test('a record is the same after export and import, judgements included', async () => {
  const record = await recordOf(MEETING);
  await record.judge({ kind: 'correct', target: AT_TRIGGER, field: 'place', value: 'Kabul' }, BY);
  await record.saveDossier('Talks', { types: ['CONSULT'] });
  const lines = await exported(record);
  const copy = await emptyRecord();
  await copy.importLines(each(lines));
  expect(await exported(copy)).toEqual(lines);
  expect((await copy.search('rail')).items).toHaveLength(1);
  expect(await findings(copy)).toEqual([]);
  await expect(copy.importLines(each(lines))).rejects.toThrow('there are filings in it already');
});

const OWN = { kind: 'actors', name: 'codes.txt', text: 'HERAT [HRT]' } as const;

test("a researcher's own files are kept once, with the reports that were read by them, also in a copy", async () => {
  const record = await emptyRecord();
  const other = { ...MEETING, id: 'b', text: `${MEETING.text} It rained.` };
  await record.file([MEETING, other].map((one) => ({ reading: reading(one), own: [OWN] })));
  await record.file([{ reading: reading({ ...MEETING, id: 'c' }) }]);
  const alike = [
    { own: [OWN], reports: [1, 2] },
    { own: [], reports: [3] },
  ];
  expect(await record.readBy()).toEqual(alike);
  const lines = await exported(record);
  expect(lines.filter(({ file }) => file === 'own_files.ndjson')).toHaveLength(1);
  const copy = await emptyRecord();
  await copy.importLines(each(lines));
  expect(await exported(copy)).toEqual(lines);
  expect(await copy.readBy()).toEqual(alike);
  expect(await findings(copy)).toEqual([]);
});

test('by which files a report was read is what the last reading says; judgements, repairs and newer versions change none of it', async () => {
  const record = await emptyRecord();
  await record.file([{ reading: reading(MEETING), own: [OWN] }]);
  await record.judge({ kind: 'correct', target: AT_TRIGGER, field: 'place', value: 'Kabul' }, BY);
  await record.repair();
  expect(await record.readBy()).toEqual([{ own: [OWN], reports: [1] }]);
  const other = { ...OWN, text: 'HERAT [HER]' };
  await record.refile([{ reading: reading(MEETING), own: [other] }]);
  expect(await record.readBy()).toEqual([{ own: [other], reports: [1] }]);
  await record.file([{ reading: reading({ ...MEETING, text: `${MEETING.text} Corrected.` }) }]);
  expect(await record.readBy()).toEqual([{ own: [], reports: [2] }]);
});

test('an export from before own files were remembered is imported', async () => {
  const lines = await exported(await recordOf(MEETING));
  const before = lines.map(({ file, line }) => ({ file, line: line.replace(',"own":[]', '') }));
  expect(before).not.toEqual(lines);
  const copy = await emptyRecord();
  await copy.importLines(each(before));
  expect(await exported(copy)).toEqual(lines);
});

test('an own file that is missing or was changed is found by a check', async () => {
  const record = await emptyRecord();
  await record.file([{ reading: reading(MEETING), own: [OWN] }]);
  const lines = await exported(record);
  const changed = await emptyRecord();
  await changed.importLines(each(lines.map(({ file, line }) => ({ file, line: line.replace('[HRT]', '[HXX]') }))));
  expect(await findings(changed)).toEqual(['own file codes.txt is not as it was when reports were read by it']);
  const missing = await emptyRecord();
  await missing.importLines(each(lines.filter(({ file }) => file !== 'own_files.ndjson')));
  expect(await findings(missing)).toEqual(['own file 1, by which 1 reports were read, is missing']);
  await expect(missing.readBy()).rejects.toThrow('own file 1 is missing');
});

test('half an import leaves nothing', async () => {
  const lines = await exported(await recordOf(MEETING));
  const copy = await emptyRecord();
  await expect(
    copy.importLines(each([...lines.slice(0, 9), { file: 'events.ndjson', line: '{"id":' }])),
  ).rejects.toThrow('line 1 of events.ndjson is no row; export it again');
  expect((await copy.totals()).reports).toBe(0);
});

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

test.each([
  [
    'a file is missing',
    (lines: Exported) => lines.filter(({ file }) => file !== 'identities.ndjson'),
    'it is not whole',
  ],
  [
    'it is of a later version',
    (lines: Exported) => lines.map(({ file, line }) => ({ file, line: line.replace('"version":1}', '"version":2}') })),
    'it is of version 2 of the format',
  ],
  [
    'it is something else',
    () => [{ file: 'readme.txt', line: 'hello' }],
    'it is no export of a record, since readme.txt is in it',
  ],
  ['there is no manifest', (lines: Exported) => lines.slice(1), 'it is no export of a record'],
  ['a line is null', () => [{ file: 'manifest.ndjson', line: 'null' }], 'line 1 of manifest.ndjson is no row'],
  [
    'a reading is none',
    (lines: Exported) => lines.map(({ file, line }) => ({ file, line: line.replace('"sentences":', '"sentence":') })),
    'line 1 of reports.ndjson is no row of reports',
  ],
])('an import is refused, by the name of its file, where %s, and leaves nothing', async (_, change, told) => {
  const lines = await exported(await recordOf(MEETING));
  const copy = await emptyRecord();
  const importing = copy.importLines(each(change(lines)), 'copy.zip');
  await expect(importing).rejects.toThrow(`copy.zip: ${told}`);
  expect((await copy.totals()).reports).toBe(0);
});

test('the files of an export may come in any order', async () => {
  const lines = await exported(await recordOf(MEETING));
  const copy = await emptyRecord();
  await copy.importLines(each([...lines].reverse()));
  expect(await exported(copy)).toEqual(lines);
});

test('nothing is imported into a record that has feeds', async () => {
  const lines = await exported(await recordOf(MEETING));
  const copy = await emptyRecord();
  await copy.addFeed('https://example.org/feed');
  await expect(copy.importLines(each(lines))).rejects.toThrow('there are feeds in it already');
});

test('an export is of one time, whatever is filed meanwhile', async () => {
  const record = await recordOf(MEETING);
  const lines = [];
  for await (const line of record.exportLines()) {
    if (lines.length === 0)
      await record.file([{ reading: reading({ ...MEETING, id: 'b', text: `${MEETING.text} It rained.` }) }]);
    lines.push(line);
  }
  expect(lines.filter(({ file }) => file === 'reports.ndjson')).toHaveLength(1);
});

test('two copies of the same bytes in one batch are one report', async () => {
  const record = await emptyRecord();
  const copies = ['a', 'b'].map((id) => ({ reading: reading({ ...MEETING, id }), bytesHash: 'the same' }));
  expect((await record.file(copies)).map(({ report, outcome }) => [report, outcome])).toEqual([
    [1, 'new'],
    [1, 'known'],
  ]);
});

test('any text is kept as it was', async () => {
  const text = 'lone \ud800 surrogate, 👩‍🚀 and a \0 zero';
  const record = await recordOf({ id: 'odd', text });
  expect((await record.report(1))!.text).toBe(text);
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'chancery-bad-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('a file that is no record is refused and left as it is', async () => {
  const path = join(folder(), 'notes.txt');
  writeFileSync(path, 'Notes of a meeting, and no database at all.');
  await expect(openRecord(path)).rejects.toThrow(`${path}: it is no record; name another file with --record`);
  expect(readFileSync(path, 'utf8')).toBe('Notes of a meeting, and no database at all.');
});

test('a missing folder, a folder, and a missing record are told of', async () => {
  const path = folder();
  await expect(openRecord(join(path, 'no', 'x.db'))).rejects.toThrow('it cannot be opened; check the path');
  await expect(openRecord(path)).rejects.toThrow('it is a folder');
  await expect(openRecord(join(path, 'x.db'), { mode: 'existing' })).rejects.toThrow('there is no record');
});

test('a truncated record is told of', async () => {
  const path = join(folder(), 'x.db');
  const record = await openRecord(path);
  const many = Array.from({ length: 50 }, (_, i) => ({
    reading: reading({ id: `r${i}`, text: `Text ${i} of {Somebody ${i}|person}.` }),
  }));
  await record.file(many);
  await record.close();
  rmSync(`${path}-wal`, { force: true });
  truncateSync(path, 20_000);
  const opening = openRecord(path).then(async (open) => {
    const found = await findings(open).finally(() => open.close());
    if (found.length > 0) throw new Error(found[0]);
  });
  await expect(opening).rejects.toThrow(/it is damaged|the file is damaged/);
});
