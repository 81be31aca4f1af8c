import { basename, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type OccurrenceLine, type OccurrencePage, type OpenRecord, openRecord } from '../src/record/index.js';
import { chancery, folderWith } from './chancery.js';

/** Each person of the samples with all the spellings of the name, and how many samples name him or her. */
const PEOPLE = [
  'Abdul Nafi Takor (1)',
  'Agnès Callamard (1)',
  'Ali Bagheri Kani (1)',
  'Amir Khan Muttaqi (4)',
  'Amir-Abbas Hoveyda (1)',
  'Antonio Guterres, António Guterres (8)',
  'Asif Ali Khan Durrani, Asif Durrani (3)',
  'Ebrahim Raisi (4)',
  'Feridun Sinirlioglu (1)',
  'Hamid Karzai (1)',
  'Hasan Kazemi Qumi, Hassan Kazemi Qomi, Hassan Kazemi-Qomi (5)',
  'Hossein Amir-Abdollahian (2)',
  'Hsiao-Wei Lee (1)',
  'J.P. Singh (1)',
  'Mohammad Musa Shafiq (1)',
  'Mullah Abdul Ghani Baradar (1)',
  'Qasem Rezaei (1)',
  'Randhir Jaiswal (1)',
  'Rina Amiri (1)',
  'Rosemary A. DiCarlo, Rosemary DiCarlo (2)',
  'Shahabuddin Delawar, Shahabuddin Dilawar (2)',
  'Suhail Shaheen (3)',
  'Thomas West (1)',
  'Tirana Hassan (1)',
  'Tomas Niklasson (1)',
  'Vladimir Putin (1)',
  'Yue Xiaoyong (2)',
  'Zabihullah Mujahid, Zabiullah Mujahid (3)',
  'Zamir Kabulov (3)',
];

/** The occurrences that several samples tell of: the words of one of them, and the samples by the beginnings of their names. */
const TOLD_TOGETHER: Readonly<Record<string, readonly [words: string, ...samples: string[]]>> = {
  'first Doha meeting': ['closed a two-day meeting of special envoys', '2023-05-02', '2024-06-30'],
  'the Taliban not invited to it': ['invited to the one', '2023-05-02', '2024-03-15', '2024-07-02'],
  'want of water from the Helmand': ['holding back water', '2023-05-18', '2023-05-19', '2023-05-28'],
  'clash in Nimroz': ['opened fire across the frontier', '2023-05-27', '2023-05-28'],
  'regional conference in Kabul': ['brought together diplomats', '2024-01-29', '2024-02-18-four'],
  'second Doha meeting': [
    ...(['meeting on Afghanistan convened', '2024-01-29', '2024-02-18-doha', '2024-02-18-four'] as const),
    ...['2024-02-28', '2024-03-15', '2024-06-30'],
  ],
  'the Taliban asked to it, or not': ['invited the Taliban to the meeting', '2024-02-18-doha', '2024-02-28'],
  'the Taliban absent from it': [
    ...(['stayed away from the United Nations meeting', '2024-02-18-doha', '2024-02-19', '2024-02-28'] as const),
    ...['2024-03-15', '2024-06-08', '2024-06-30', '2024-07-02'],
  ],
  'four envoys in Doha': ['met', '2024-02-18-four', '2024-02-28'],
  'third Doha meeting': ['hold its third meeting', '2024-06-08', '2024-06-30'],
  'the Taliban at it': ['leads the delegation', '2024-06-30', '2024-07-02'],
};

/** The occurrences in dispute, as `examples/README.md` tells of them, with the fields that are found to differ. */
const DISAGREEMENTS = [
  'Taliban withhold Iran: status',
  'absence of Taliban: reason',
  'United Nations meet Taliban: status',
  'clash of 2023-05-27: parties, number',
];

/** Why the Taliban stayed away from Doha, and who says so. */
const REASONS = [
  'António Guterres: they had set conditions which could not be met',
  'Hassan Kazemi Qomi: They also wanted to be present at the summit which could not be made possible.',
  'Steppe Telegraph: they had not been invited to the one of May 2023',
  'the Taliban foreign ministry: the UN had not accepted them as the sole official representative of Afghanistan',
];

/** A record of the samples. */
async function samplesFiled(): Promise<OpenRecord> {
  const folder = folderWith({});
  expect((await chancery(`file ${resolve('examples')}`, { folder })).end).toBe(0);
  const record = await openRecord(join(folder, 'chancery.db'), { mode: 'read' });
  onTestFinished(() => record.close());
  return record;
}

test('each person of the samples is one person, and nobody else is', async () => {
  const record = await samplesFiled();
  const people = new Map<number, { names: Set<string>; reports: Set<number> }>();
  for await (const { file, line } of record.exportLines()) {
    const row = JSON.parse(line);
    if (file === 'identities.ndjson' && row.sort === 'person')
      people.set(row.id, { names: new Set(), reports: new Set() });
    const person = file === 'appearances.ndjson' ? people.get(row.identity_id) : undefined;
    person?.names.add(row.name);
    person?.reports.add(row.report_id);
  }
  const found = [...people.values()].map(({ names, reports }) => `${[...names].sort().join(', ')} (${reports.size})`);
  expect(found.sort()).toEqual([...PEOPLE].sort());
});

test('what several samples tell of is one occurrence, and nothing else is told by several', async () => {
  const record = await samplesFiled();
  const { items } = await record.timeline({}, { limit: 500 });
  const pages = await Promise.all(items.map(async ({ id }) => (await record.occurrence(id))!));
  const told = await Promise.all(pages.filter(({ counts }) => counts.reports > 1).map((page) => toldBy(record, page)));
  const named = told.map(({ words, samples }) => {
    const found = Object.entries(TOLD_TOGETHER).find(
      ([, [its, ...of]]) => words.includes(its) && of.some((sample) => samples.some((one) => one.startsWith(sample))),
    );
    return `${found?.[0]}: ${samples.join(', ')}`;
  });
  const wanted = Object.entries(TOLD_TOGETHER).map(([name, [, ...samples]]) => `${name}: ${samples.join(', ')}`);
  expect(named.sort()).toEqual(wanted.sort());
});

test('the disagreements written into the samples are found, and no others, each with who gives which reason', async () => {
  const record = await samplesFiled();
  const disputed = (await record.disputed()).items;
  expect(disputed.map(inWords).sort()).toEqual([...DISAGREEMENTS].sort());
  const absence = (await record.occurrence(disputed.find(({ type }) => type === 'CONSULT')!.id))!;
  const reasons = absence.differences.flatMap(({ versions }) =>
    versions.flatMap(({ value, accounts }) => accounts.map((a) => `${absence.accountList[a]!.teller.name}: ${value}`)),
  );
  expect(reasons.sort()).toEqual([...REASONS].sort());
});

/** The words that tell of an occurrence, and the samples that do. */
async function toldBy(
  record: OpenRecord,
  { accountList }: OccurrencePage,
): Promise<{ words: string[]; samples: string[] }> {
  const words: string[] = [];
  const samples = new Set<string>();
  for (const { report, events } of accountList) {
    const { text } = (await record.report(report.id))!;
    words.push(...events.map(({ trigger }) => text.slice(trigger.start, trigger.end)));
    samples.add(startOf(basename(report.key)));
  }
  return { words, samples: [...samples].sort() };
}

/** The date that a sample's name begins with, and a word more where two bear it. */
const startOf = (name: string): string => /^2024-02-18-\w+|^.{10}/.exec(name)![0];

const inWords = ({ type, mode, status, actors, recipients, date, differs }: OccurrenceLine): string => {
  const names = (side: OccurrenceLine['actors']) => side.map(({ name }) => name).join(', ');
  const isAbsence = type === 'CONSULT' && status === 'denied';
  const act = isAbsence ? `absence of ${names(actors)}` : `${names(actors)} ${mode} ${names(recipients)}`;
  return `${type === 'ASSAULT' ? `clash of ${date.edtf}` : act}: ${differs.join(', ')}`;
};
