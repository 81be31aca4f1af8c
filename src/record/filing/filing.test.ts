import { expect, test } from 'vitest';
import { emptyRecord, reading, recordOf, type Written } from '../notation.test.help.js';

const QUOTED: Written = {
  ...{ id: 'a', published: '2024-02-18' },
  text: '{Hassan Kazemi Qomi|person IRN} said that {Zamir Kabulov|person RUS} had called the railway a gift.',
  says: ['Qomi: Kabulov had called the railway a gift', 'Kabulov: called the railway a gift'],
};

test('a statement within a statement is still told from it when the report is read again', async () => {
  const record = await recordOf(QUOTED);
  const [before] = (await record.searchStatements('railway')).items.slice(-1);
  const changes = await record.refile([{ reading: reading(QUOTED) }]);
  expect(changes.statements).toEqual({ gone: 0, come: 0 });
  const { items } = await record.searchStatements('railway');
  expect(items).toHaveLength(2);
  expect(items.at(-1)).toEqual(before);
});

test('a report and its correction in one batch are two versions, of which only the newer one is found', async () => {
  const record = await emptyRecord();
  const told = (text: string) => ({ reading: reading({ id: 'a', text, says: ['Qomi: It will rain'] }) });
  const filed = await record.file([
    told('{Qomi|person IRN} spoke in Herat. It will rain.'),
    told('{Qomi|person IRN} spoke in Kabul. It will rain.'),
  ]);
  expect(filed.map(({ outcome }) => outcome)).toEqual(['new', 'version']);
  expect((await record.search('Herat')).items).toEqual([]);
  expect((await record.search('Kabul')).items.map(({ report }) => report.version)).toEqual([2]);
  expect((await record.searchStatements('rain')).items).toHaveLength(1);
  const findings = [];
  for await (const finding of record.check()) findings.push(finding);
  expect(findings).toEqual([]);
});
