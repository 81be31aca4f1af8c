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
  const told = (text: string, offices: string[]) => ({
    reading: reading({ id: 'a', text, offices, says: ['Qomi: It will rain'] }),
  });
  const filed = await record.file([
    told('{Hassan Kazemi Qomi|person IRN}, the minister, spoke in Herat. It will rain.', ['Qomi: minister']),
    told('{Hassan Kazemi Qomi|person IRN}, the envoy, spoke in Kabul. It will rain.', ['Qomi: envoy']),
  ]);
  expect(filed.map(({ outcome }) => outcome)).toEqual(['new', 'version']);
  expect((await record.search('Herat')).items).toEqual([]);
  expect((await record.search('Kabul')).items.map(({ report }) => report.version)).toEqual([2]);
  expect((await record.searchStatements('rain')).items).toHaveLength(1);
  const [qomi] = await record.who('Qomi');
  expect((await record.identity(qomi!.identity.id))!.tenures.map(({ title }) => title)).toEqual(['envoy']);
  const findings = [];
  for await (const finding of record.check()) findings.push(finding);
  expect(findings).toEqual([]);
});

test('the record is the same wherever batches end', async () => {
  const filings = [
    {
      ...{ id: 'a', published: '2024-02-01', offices: ['Litzman: minister'] },
      text: '{Yaakov Litzman|person}, the minister, arrested {Amina Njoroge|person KEN}. {Parliament|legislature ISR} met.',
      events: ['COERCE arrest Litzman > Njoroge on 2024-02-01'],
    },
    {
      id: 'b',
      published: '2024-02-02',
      text: '{Y. Litzman|person} of {Israel|state ISR} spoke to {Parliament|legislature}.',
    },
    { id: 'c', published: '2024-02-03', text: '{Yaakov Litzman|person ISR} spoke in {Parliament|legislature KEN}.' },
  ].map((written: Written) => ({ reading: reading(written) }));
  const rowsOf = async (atOnce: number) => {
    const record = await emptyRecord();
    for (let i = 0; i < filings.length; i += atOnce) await record.file(filings.slice(i, i + atOnce));
    const rows: unknown[] = [];
    for await (const { file, line } of record.exportLines()) {
      const { filing_id, filed, at, ...row } = JSON.parse(line);
      if (!/^(?:filings|manifest)/.test(file)) rows.push([file, row]);
    }
    return rows;
  };
  const apart = await rowsOf(1);
  expect(apart.length).toBeGreaterThan(20);
  expect(await rowsOf(2)).toEqual(apart);
  expect(await rowsOf(3)).toEqual(apart);
});
