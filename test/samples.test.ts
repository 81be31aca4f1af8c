import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { OccurrenceLine, openRecord } from '../src/record/index.js';
import { chancery, folderWith } from './chancery.js';

/** The occurrences in dispute, as `examples/README.md` tells of them, with the fields that are found to differ. */
const DISAGREEMENTS = [
  'Taliban withhold Iran: status',
  'absence of Taliban: reason',
  'United Nations meet Taliban: status',
  'clash of 2023-05-27: parties, number',
];

const inWords = ({ type, mode, status, actors, recipients, date, differs }: OccurrenceLine): string => {
  const names = (side: OccurrenceLine['actors']) => side.map(({ name }) => name).join(', ');
  const isAbsence = type === 'CONSULT' && status === 'denied';
  const act = isAbsence ? `absence of ${names(actors)}` : `${names(actors)} ${mode} ${names(recipients)}`;
  return `${type === 'ASSAULT' ? `clash of ${date.edtf}` : act}: ${differs.join(', ')}`;
};

async function asked(question: string, folder: string): Promise<OccurrenceLine[]> {
  const { out } = await chancery(`${question} --format json`, { folder });
  return z.array(OccurrenceLine).parse(JSON.parse(out));
}

test('the disagreements written into the samples are found, and no others, and each occurrence in dispute is one', async () => {
  const folder = folderWith({});
  expect((await chancery(`file ${resolve('examples')}`, { folder })).end).toBe(0);
  const disputed = await asked('disputed', folder);
  expect(disputed.map(inWords).sort()).toEqual([...DISAGREEMENTS].sort());

  const all = await asked('timeline --limit 500', folder);
  const absence = disputed.find(({ type }) => type === 'CONSULT')!;
  expect(absence.counts.reports).toBe(6);
  expect((await reasonsFor(absence.id, folder)).sort()).toEqual([
    'They also wanted to be present at the summit which could not be made possible.',
    'the UN had not accepted them as the sole official representative of Afghanistan',
    'they had not been invited to the one of May 2023',
    'they had set conditions which could not be met',
  ]);
  const clashes = all.filter(({ type, date }) => type === 'ASSAULT' && date.edtf?.startsWith('2023-05'));
  expect(clashes.map(({ counts }) => counts.reports)).toEqual([2]);
});

async function reasonsFor(occurrence: number, folder: string): Promise<string[]> {
  const record = await openRecord(join(folder, 'chancery.db'), { mode: 'read' });
  const page = await record.occurrence(occurrence);
  await record.close();
  return (page?.differences ?? []).flatMap(({ versions }) => versions.map(({ value }) => value));
}
