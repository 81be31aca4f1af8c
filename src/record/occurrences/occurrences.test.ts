import { expect, test } from 'vitest';
import { recordOf, type Written } from '../notation.test.help.js';

const TALIBAN = '{Taliban|government body AFG}';
const UN = '{United Nations|igo}';

/** Three accounts of one absence, as three papers have it. */
const ABSENCE: readonly Written[] = [
  {
    ...{ id: 'own', publisher: 'Steppe Telegraph', published: '2024-03-15' },
    text: `The ${TALIBAN} did not attend the {Doha|place} meeting, because they had not been invited to an earlier one.`,
    events: [
      'CONSULT denied Taliban > on 2024-02-18/2024-02-19 in Doha because they had not been invited to an earlier one',
    ],
  },
  {
    ...{ id: 'guterres', publisher: 'Gulf Dispatch', published: '2024-02-19' },
    text: `The ${TALIBAN} stayed away from the {Doha|place} meeting since their conditions were unacceptable, {António Guterres|person} said.`,
    says: ['Guterres: their conditions were unacceptable'],
    events: [
      'CONSULT denied Taliban > on 2024-02-18/2024-02-19 in Doha by Guterres because their conditions were unacceptable',
    ],
  },
  {
    ...{ id: 'envoy', publisher: 'Northern Courier', published: '2024-02-28' },
    text: `The ${TALIBAN} were absent from the {Doha|place} meeting as nobody wished to see activists, {Hassan Kazemi Qomi|person IRN} said.`,
    says: ['Qomi: nobody wished to see activists'],
    events: [
      'CONSULT denied Taliban > on 2024-02-18/2024-02-19 in Doha by Qomi because nobody wished to see activists',
    ],
  },
];

test('three accounts of an absence are one occurrence whose reasons differ', async () => {
  const record = await recordOf(...ABSENCE);
  const { items } = await record.disputed();
  expect(items.map(({ status, accounts, differs }) => ({ status, accounts, differs }))).toEqual([
    { status: 'denied', accounts: 3, differs: ['reason'] },
  ]);
  const page = (await record.occurrence(items[0]!.id))!;
  expect(page.accountList.map(({ teller, reason }) => `${teller.name}: ${reason?.words}`)).toEqual([
    'Steppe Telegraph: they had not been invited to an earlier one',
    'António Guterres: their conditions were unacceptable',
    'Hassan Kazemi Qomi: nobody wished to see activists',
  ]);
  expect(page.differences[0]?.versions).toHaveLength(3);
});

/** The same absence as a refusal, told weeks later and dated by nothing but the conference it speaks of. */
const REFUSALS: readonly Written[] = [
  {
    ...{ id: 'refused', publisher: 'Harbour Post', published: '2024-03-01' },
    text: `{António Guterres|person} convened a conference. The ${TALIBAN} refused to attend the conference as they were not the only Afghans asked.`,
    events: [
      'CONSULT multilateral Guterres > on 2024-02-18/2024-02-19',
      'REJECT Taliban > because they were not the only Afghans asked about to attend the conference',
    ],
  },
  {
    ...{ id: 'sent nobody', publisher: 'Northern Courier', published: '2024-03-20' },
    text: `{António Guterres|person} convened a conference in February. {Afghanistan|state AFG} sent no delegation, since activists were to speak.`,
    events: [
      'CONSULT multilateral Guterres > on 2024-02',
      'REJECT meet Afghanistan > because activists were to speak about sent no delegation',
    ],
  },
];

test('refusals to come are one absence, on the days of the gathering they speak of', async () => {
  const { items } = await (await recordOf(...REFUSALS)).disputed();
  expect(items.map(({ accounts, differs, date }) => ({ accounts, differs, date: date.edtf }))).toEqual([
    { accounts: 2, differs: ['reason'], date: '2024-02-18/2024-02-19' },
  ]);
});

test('who stayed away from two conferences stayed away twice', async () => {
  const [first] = REFUSALS;
  const later = {
    ...first!,
    id: 'later',
    published: '2024-07-01',
    events: first!.events!.map((event) => event.replaceAll('2024-02', '2024-06')),
  };
  const { items } = await (await recordOf(first!, later)).timeline();
  expect(items.filter(({ type }) => type === 'REJECT')).toHaveLength(2);
});

test('who did not meet somebody did not stay away from a conference', async () => {
  const { items } = await (
    await recordOf(REFUSALS[0]!, {
      ...{ id: 'activists', publisher: 'Gulf Dispatch', published: '2024-02-19' },
      text: `The ${TALIBAN} did not meet the {Afghan Women's Union|ngo AFG}.`,
      events: ["CONSULT denied Taliban > Afghan Women's Union on 2024-02-18"],
    })
  ).disputed();
  expect(items).toEqual([]);
});

test('a denial is an account of what it denies', async () => {
  const record = await recordOf(
    {
      id: 'a',
      publisher: 'A',
      published: '2024-02-18',
      text: `The ${UN} invited the ${TALIBAN}.`,
      events: ['REQUEST United Nations > Taliban on 2024-02-17'],
    },
    {
      ...{ id: 'b', publisher: 'B', published: '2024-02-18' },
      text: `The ${UN} never invited the ${TALIBAN}, {Hassan Kazemi Qomi|person IRN} said.`,
      says: ['Qomi: never invited'],
      events: ['REQUEST denied United Nations > Taliban on 2024-02-17 by Qomi'],
    },
  );
  const { items } = await record.timeline();
  expect(items.map(({ accounts, status, differs }) => ({ accounts, status, differs }))).toEqual([
    { accounts: 2, status: 'actual', differs: ['status'] },
  ]);
});

test('who began a clash, and how many died, are disputed', async () => {
  const record = await recordOf(
    {
      ...{ id: 'a', publisher: 'A', published: '2023-05-27' },
      text: `${TALIBAN} forces fired at guards of {Iran|state IRN} in {Nimroz|place}.`,
      events: ['ASSAULT Taliban > Iran on 2023-05-27 in Nimroz killed 2'],
    },
    {
      ...{ id: 'b', publisher: 'B', published: '2023-05-28' },
      text: `Forces of {Iran|state IRN} fired at the ${TALIBAN} in {Nimroz|place}.`,
      events: ['ASSAULT Iran > Taliban on 2023-05-27 in Nimroz killed 1'],
    },
  );
  const { items } = await record.disputed();
  expect(items.map(({ accounts, differs }) => ({ accounts, differs }))).toEqual([
    { accounts: 2, differs: ['parties', 'number'] },
  ]);
});

const CLASH: Written = {
  ...{ id: 'clash', publisher: 'A', published: '2023-05-28' },
  text: `Guards of {Iran|state IRN} were killed when forces of the ${TALIBAN} opened fire in {Nimroz|place}. {Qasem Rezaei|person IRN} spoke.`,
};

test('who fired and who died in one sentence are one clash', async () => {
  const record = await recordOf({
    ...CLASH,
    events: ['ASSAULT  > Iran on 2023-05-27 killed 2', 'ASSAULT Taliban > on 2023-05-27'],
  });
  expect((await record.timeline()).items.map(({ type }) => type)).toEqual(['ASSAULT']);
});

test('attacks of one day in two towns are two', async () => {
  const record = await recordOf(
    { ...CLASH, events: ['ASSAULT Taliban > Iran on 2023-05-27 in Nimroz'] },
    {
      ...CLASH,
      id: 'other',
      publisher: 'B',
      text: `The ${TALIBAN} shelled a post of {Iran|state IRN} near {Herat|place}.`,
      events: ['ASSAULT Taliban > Iran on 2023-05-27 in Herat'],
    },
  );
  expect((await record.timeline()).items).toHaveLength(2);
});

test('an invitation that is disputed is one, whoever is said to have asked', async () => {
  const record = await recordOf(
    {
      ...{ id: 'a', publisher: 'A', published: '2024-02-18' },
      text: `The ${UN} invited the ${TALIBAN} to take part.`,
      events: ['REQUEST meet United Nations > Taliban on 2024-02-18 about to take part'],
    },
    {
      ...{ id: 'b', publisher: 'B', published: '2024-02-28' },
      text: `The ${TALIBAN} were not asked to attend it.`,
      events: ['REQUEST meet denied  > Taliban on 2024-02-18 about to attend it'],
    },
  );
  expect((await record.disputed()).items.map(({ accounts, differs }) => ({ accounts, differs }))).toEqual([
    { accounts: 2, differs: ['status'] },
  ]);
});

test('a charge that somebody rejects is denied by him', async () => {
  const record = await recordOf(
    {
      ...{ id: 'a', publisher: 'A', published: '2023-05-28' },
      text: `The ${TALIBAN} kept back the water of {Iran|state IRN}.`,
      events: ['COERCE withhold Taliban > Iran on 2023-05-19'],
    },
    {
      ...{ id: 'b', publisher: 'B', published: '2023-05-19' },
      text: `The charge that it kept back water from {Iran|state IRN} was rejected by the ${TALIBAN}.`,
      events: [
        'COERCE withhold Taliban > Iran on 2023-05-19',
        'REJECT Taliban > on 2023-05-19 about The charge that it kept back water from Iran',
      ],
    },
  );
  expect((await record.disputed()).items.map(({ type, differs }) => ({ type, differs }))).toEqual([
    { type: 'COERCE', differs: ['status'] },
  ]);
});

test('two meetings of one envoy on one day are two', async () => {
  const text =
    '{Hassan Kazemi Qomi|person IRN} met {Zamir Kabulov|person RUS} and then {Suhail Shaheen|person AFG} in {Doha|place}.';
  const record = await recordOf({
    ...{ id: 'a', text, published: '2024-02-18' },
    events: ['CONSULT Qomi > Kabulov on 2024-02-18 in Doha', 'CONSULT Qomi > Shaheen on 2024-02-18 in Doha'],
  });
  expect((await record.timeline()).items).toHaveLength(2);
});

test('a meeting that was planned and then held is one, and no dispute', async () => {
  const text = (verb: string) => `{Hassan Kazemi Qomi|person IRN} ${verb} {Zamir Kabulov|person RUS} in {Doha|place}.`;
  const record = await recordOf(
    {
      id: 'a',
      text: text('will meet'),
      published: '2024-02-10',
      events: ['CONSULT planned Qomi > Kabulov on 2024-02-18 in Doha'],
    },
    { id: 'b', text: text('met'), published: '2024-02-18', events: ['CONSULT Qomi > Kabulov on 2024-02-18 in Doha'] },
  );
  const { items } = await record.timeline();
  expect(items.map(({ status, accounts, differs }) => ({ status, accounts, differs }))).toEqual([
    { status: 'actual', accounts: 2, differs: [] },
  ]);
});

test('an act of an official counts for his state, between two states', async () => {
  const record = await recordOf({
    ...{ id: 'a', published: '2024-02-18' },
    text: '{Hassan Kazemi Qomi|person IRN} met {Shahabuddin Delawar|person AFG}; {Iran|state IRN} and {Afghanistan|state AFG} trade.',
    events: ['CONSULT Qomi > Delawar on 2024-02-18'],
  });
  const [iran] = await record.who('Iran');
  const [afghanistan] = await record.who('Afghanistan');
  const dyad = await record.between(iran!.identity.id, afghanistan!.identity.id);
  expect(dyad).toMatchObject({ occurrences: 1, periods: [{ period: '2024-02', verbalCooperation: 1 }] });
});

test('a pledge is echoed by what keeps it', async () => {
  const record = await recordOf(
    {
      ...{ id: 'a', published: '2024-01-10' },
      text: '{Iran|state IRN} promised {Afghanistan|state AFG} help with wheat.',
      events: ['AGREE Iran > Afghanistan on 2024-01-10 about help with wheat'],
    },
    {
      ...{ id: 'b', published: '2024-03-10' },
      text: '{Iran|state IRN} delivered wheat to help {Afghanistan|state AFG}.',
      events: ['AID Iran > Afghanistan on 2024-03-10 about wheat'],
    },
  );
  const { items } = await record.pledged(undefined);
  expect(items.map(({ kind, echoes }) => [kind, echoes.map(({ as }) => as)])).toEqual([['pledge', ['implemented']]]);
});

const UNSG = '{António Guterres|person}';
const SECRETARY = 'Guterres: Secretary-General of United Nations';

/** One conference, as five papers have it: announced, opened by its host or the body he speaks for, and looked back upon. */
const CONFERENCE: readonly Written[] = [
  {
    ...{ id: 'announced', published: '2024-01-29', offices: [SECRETARY] },
    text: `${UNSG} of the ${UN} will convene a meeting of envoys in {Doha|place}.`,
    events: ['CONSULT planned Guterres > on 2024-02-18/2024-02-19 in Doha told convene'],
  },
  {
    ...{ id: 'opened', published: '2024-02-18' },
    text: `The envoys came for a conference which the ${UN} opened.`,
    events: ['CONSULT multilateral United Nations > on 2024-02-18 told opened'],
  },
  {
    ...{ id: 'looked back', published: '2024-06-30', offices: [SECRETARY] },
    text: `The ${TALIBAN} had refused to come to the meeting which ${UNSG} of the ${UN} convened.`,
    events: ['CONSULT multilateral Guterres > on 2024-02 told convened'],
  },
];

test('a gathering is one, whether its host is named or the body that he holds an office of', async () => {
  const { items } = await (await recordOf(...CONFERENCE)).timeline();
  expect(items.map(({ status, counts }) => [status, counts.reports])).toEqual([['actual', 3]]);
});

test('gatherings of one host in two countries, or of different things, are two', async () => {
  const held = (id: string, place: string, about: string): Written => ({
    ...{ id, published: '2024-02-18' },
    text: `The ${UN} held a meeting on ${about} in {${place}|place}.`,
    events: [`CONSULT multilateral United Nations > on 2024-02-18 in ${place} about ${about} told held a meeting`],
  });
  const { items } = await (await recordOf(held('a', 'Doha', 'grain'), held('b', 'Doha', 'refugees'))).timeline();
  expect(items).toHaveLength(2);
});

test('a gathering that is planned for no day is not the one that took place', async () => {
  const { items } = await (
    await recordOf({
      ...{ id: 'a', published: '2024-02-18' },
      text: `The ${UN} closed a meeting of envoys. It will convene a meeting again.`,
      events: [
        'CONSULT multilateral United Nations > on 2024-02-18 told closed a meeting',
        'CONSULT planned United Nations > told convene',
      ],
    })
  ).timeline();
  expect(items.map(({ status }) => status).sort()).toEqual(['actual', 'planned']);
});

test('what only might be is no account of what was', async () => {
  const text = '{Iran|state IRN} attacks {Oman|state OMN}.';
  const { items } = await (
    await recordOf(
      { ...{ id: 'a', published: '2024-02-18', text }, events: ['ASSAULT Iran > Oman on 2024-02-18'] },
      { ...{ id: 'b', published: '2024-02-18', text }, events: ['ASSAULT hypothetical Iran > Oman on 2024-02-18'] },
    )
  ).timeline();
  expect(items).toHaveLength(2);
});

test('a headline tells what its body does', async () => {
  const { items } = await (
    await recordOf({
      ...{ id: 'a', published: '2024-06-08', headline: 'Four envoys of {Iran|state IRN} confer in {Tehran|place}' },
      text: 'The envoys of {Iran} met as the {Regional Contact Group|igo} in {Tehran}, four of them.',
      events: [
        'CONSULT Iran > in Tehran told confer',
        'CONSULT Iran > Regional Contact Group on 2024-06-08 in Tehran told met',
      ],
    })
  ).timeline();
  expect(items).toHaveLength(1);
});

test('what a report tells in one sentence is two things, unless two whom it quotes gainsay each other there', async () => {
  const text = '{Kenya|state KEN} arrested {Amina Njoroge|person} and did not arrest her again, {Oman|state OMN} said.';
  const arrests = async (...events: string[]) => {
    const record = await recordOf({
      ...{ id: 'a', published: '2024-02-01', text, events },
      says: ['Oman: did not arrest her again', 'Kenya: arrested'],
    });
    const { items } = await record.timeline({});
    return items.length;
  };
  const [did, didNot] = [
    'COERCE arrest Kenya > Njoroge on 2024-02-01',
    'COERCE arrest denied Kenya > Njoroge on 2024-02-01',
  ];
  expect(await arrests(did, `${didNot} by Oman`)).toBe(2);
  expect(await arrests(`${did} by Kenya`, `${didNot} by Oman`)).toBe(1);
});

test('a demand is broken by whom it is made to, and by nothing that was done before or by others', async () => {
  const asked = (id: string, published: string, act: string, verb: string): Written => ({
    ...{ id, published },
    text: `{Iran|state IRN} ${verb} {Afghanistan|state AFG} over water of the Helmand.`,
    events: [`${act} on ${published} about water of the Helmand`],
  });
  const record = await recordOf(
    asked('a', '2024-01-10', 'REQUEST Iran > Afghanistan', 'pressed'),
    asked('b', '2024-01-10', 'COERCE Afghanistan > Iran', 'was cut off by'),
    asked('c', '2024-02-10', 'COERCE Iran > Afghanistan', 'pressed on'),
    asked('d', '2024-03-10', 'COERCE Afghanistan > Iran', 'was blocked by'),
  );
  const { items } = await record.pledged(undefined);
  expect(items.map(({ echoes }) => echoes.map(({ as, occurrence }) => `${as} ${occurrence.date.edtf}`))).toEqual([
    ['broken 2024-03-10'],
  ]);
});
