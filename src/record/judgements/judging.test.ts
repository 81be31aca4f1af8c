import { expect, test } from 'vitest';
import { peopleIn, reading, recordOf } from '../notation.test.help.js';

const BY = { who: 'ada', why: 'I know both' };
const ENVOYS = {
  id: 'a',
  text: '{Zamir Kabulov|person RUS} and {Asif Durrani|person PAK}, envoys of {Pakistan|state PAK} and {Russia|state RUS}, met.',
  offices: ['Kabulov: envoy of Pakistan', 'Durrani: envoy of Russia'],
  published: '2024-02-18',
};

const officesOf = async (record: Awaited<ReturnType<typeof recordOf>>, name: string) => {
  const [found] = await record.who(name);
  const page = await record.identity(found!.identity.id);
  return page!.tenures.map(({ title, of }) => `${title} of ${of?.name}`);
};

test('an office is given to whom a person says, also by a new reading, and given back when that is undone', async () => {
  const record = await recordOf(ENVOYS);
  const id = async (name: string) => (await record.who(name))[0]!.identity.id;
  const target = { on: 'tenure', identity: await id('Kabulov'), title: 'envoy', of: await id('Pakistan') } as const;
  const value = String(await id('Durrani'));
  const judgement = await record.judge({ kind: 'correct', target, field: 'holder', value }, BY);
  const moved = { kabulov: [], durrani: ['envoy of Pakistan', 'envoy of Russia'] };
  const offices = async () => ({
    kabulov: await officesOf(record, 'Kabulov'),
    durrani: (await officesOf(record, 'Durrani')).sort(),
  });
  expect(await offices()).toEqual(moved);
  await record.refile([{ reading: reading(ENVOYS) }]);
  expect(await offices()).toEqual(moved);

  await record.judge({ kind: 'undo', judgement: judgement.id }, BY);
  expect(await offices()).toEqual({ kabulov: ['envoy of Pakistan'], durrani: ['envoy of Russia'] });
});

test('whose an office is can be corrected, and nothing but a number the record gave out is taken', async () => {
  const record = await recordOf(ENVOYS);
  const id = async (name: string) => (await record.who(name))[0]!.identity.id;
  const target = { on: 'tenure', identity: await id('Kabulov'), title: 'envoy', of: await id('Pakistan') } as const;
  await expect(record.judge({ kind: 'correct', target, field: 'of', value: 'Russia' }, BY)).rejects.toThrow(
    'its of cannot be «Russia»; give the number of one',
  );
  await record.judge({ kind: 'correct', target, field: 'of', value: String(await id('Russia')) }, BY);
  expect(await officesOf(record, 'Kabulov')).toEqual(['envoy of Russia']);
});

test('two who were merged wait no longer, and wait again when that is undone', async () => {
  const record = await recordOf(
    { id: 'a', text: '{Hassan Ahmadi|person IRN} inspected a port.' },
    { id: 'b', text: '{Hassan Ahmadi|person AFG} opened a school.' },
  );
  const { target } = (await record.doubts({ on: 'pair' })).items[0]!;
  const { id } = await record.judge({ kind: 'confirm', target }, BY);
  expect(await record.doubtCounts()).toMatchObject({ pair: 0 });
  await record.judge({ kind: 'undo', judgement: id }, BY);
  expect(await record.doubtCounts()).toMatchObject({ pair: 1 });
});

test('decisions that are taken together hold together, or not at all', async () => {
  const record = await recordOf(
    { id: 'a', text: '{Hassan Ahmadi|person IRN} inspected a port.' },
    { id: 'b', text: '{Hassan Ahmadi|person AFG} opened a school.' },
  );
  const { target } = (await record.doubts({ on: 'pair' })).items[0]!;
  const one = { kind: 'reject', target } as const;
  const impossible = { kind: 'undo', judgement: 99 } as const;
  await expect(record.judgeAll([one, impossible], BY)).rejects.toThrow('there is no judgement 99');
  expect(await record.doubtCounts()).toEqual({ pair: 1, appearance: 0, tenure: 0, event: 0 });

  const both = await record.judgeAll([one, { kind: 'note', target }], BY);
  expect(new Set(both.map(({ at }) => at)).size).toBe(1);
  expect(await record.doubtCounts()).toEqual({ pair: 0, appearance: 0, tenure: 0, event: 0 });
});

const DEMAND = {
  id: 'a',
  text: '{Iran|state IRN} asked {Oman|state OMN} for gas. {Chad|state TCD} and {Peru|state PER} met.',
  events: ['REQUEST Iran >Oman on 2024-02-01', 'CONSULT Chad >Peru on 2024-02-02'],
};

/** The reading of a report of which the statistical model says what the first event is, or towards whom. */
function backedUp(from: { codedBy?: 'model'; recipientFrom?: 'model' }) {
  const read = reading(DEMAND);
  const [first, ...others] = read.events;
  return { ...read, events: [{ ...first!, ...from }, ...others] };
}

test.each([
  [{ codedBy: 'model' }, 'no entry of the codebook says so, only the statistical model'],
  [{ recipientFrom: 'model' }, 'only the statistical model says towards whom it is'],
] as const)('what the statistical model says is doubted until somebody judges it: %o', async (from, reason) => {
  const record = await recordOf();
  await record.file([{ reading: backedUp(from) }]);
  const { items } = await record.doubts();
  expect(items.map(({ reasons }) => reasons)).toEqual([[reason]]);
  expect(await record.doubtCounts({ types: ['CONSULT'] })).toMatchObject({ event: 0 });
  expect(await record.doubtCounts({ types: ['REQUEST'] })).toMatchObject({ event: 1 });
  expect((await record.totals()).doubts).toBe(1);

  const [occurrence] = (await record.timeline({ types: ['REQUEST'] })).items;
  const { id } = await record.judge({ kind: 'confirm', target: items[0]!.target }, BY);
  expect((await record.doubts()).items).toEqual([]);
  const about = await record.judgements({ on: 'occurrence', occurrence: occurrence!.id });
  expect(about.items.map((one) => one.id)).toEqual([id]);
});

test('who is named where is told with the words around, and what is least sure first', async () => {
  const record = await recordOf(
    { id: 'a', text: 'On Sunday {António Guterres|person} of the {United Nations|igo} spoke of the {Taliban|group}.' },
    { id: 'b', text: '{Guterres|person} told the {United Nations|igo} and the {Taliban|group} so.' },
  );
  const [found] = await record.who('António Guterres');
  const { items } = await record.appearances(found!.identity.id);
  expect(items.map(({ name, evidence: { report, words } }) => [name, report.key, words])).toEqual([
    ['Guterres', 'b', 'Guterres told the United Nations and the Taliban so.'],
    ['António Guterres', 'a', 'On Sunday António Guterres of the United Nations spoke of the Taliban.'],
  ]);
  expect(items[0]!.score).toBeLessThan(1);

  const first = await record.appearances(found!.identity.id, { limit: 1 });
  const second = await record.appearances(found!.identity.id, { limit: 1, cursor: first.next! });
  expect([...first.items, ...second.items]).toEqual(items);

  const { evidence, at } = items[0]!;
  const appearances = [{ report: evidence.report.id, at }];
  await record.judge({ kind: 'split', what: 'identity', from: found!.identity.id, appearances }, BY);
  expect(await peopleIn(record, 'Guterres')).toEqual(['António Guterres', 'Guterres']);
});

const NAMESAKES = [
  { id: 'a', text: '{Omar Aziz Khan Lodi|person} spoke in Kabul.' },
  { id: 'b', text: '{Omar Lodi|person} spoke in Doha.' },
  { id: 'c', text: '{Sami Bek|person} spoke in Oslo.' },
];
const whoIn = async (record: Awaited<ReturnType<typeof recordOf>>, report: number) =>
  Object.values((await record.report(report))!.identities);

test('whether a short name is whom it was taken for is asked, until somebody says so', async () => {
  const record = await recordOf(...NAMESAKES);
  const [doubt] = (await record.doubts({ on: 'appearance' })).items;
  expect(doubt).toMatchObject({ name: 'Omar Lodi', identity: { name: 'Omar Aziz Khan Lodi' } });
  expect((await record.totals()).doubts).toBe(1);

  const { id } = await record.judge({ kind: 'confirm', target: doubt!.target }, BY);
  expect(await record.doubtCounts()).toMatchObject({ appearance: 0 });
  await record.judge({ kind: 'undo', judgement: id }, BY);
  expect(await record.doubtCounts()).toMatchObject({ appearance: 1 });
});

test('whoever is not whom he was taken for is somebody new, or somebody else, and himself again when that is undone', async () => {
  const record = await recordOf(...NAMESAKES);
  const { target } = (await record.doubts({ on: 'appearance' })).items[0]!;
  const before = await whoIn(record, 2);
  const rejected = await record.judge({ kind: 'reject', target }, BY);
  expect(await peopleIn(record, 'Lodi')).toEqual(['Omar Aziz Khan Lodi', 'Omar Lodi']);
  await record.judge({ kind: 'undo', judgement: rejected.id }, BY);
  expect(await whoIn(record, 2)).toEqual(before);

  const bek = (await record.who('Bek'))[0]!.identity.id;
  const corrected = await record.judge({ kind: 'correct', target, field: 'identity', value: String(bek) }, BY);
  expect(await whoIn(record, 2)).toEqual([bek]);
  await record.judge({ kind: 'undo', judgement: corrected.id }, BY);
  expect(await whoIn(record, 2)).toEqual(before);
});
