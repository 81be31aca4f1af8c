import { expect, test } from 'vitest';
import { peopleIn, recordOf } from '../notation.test.help.js';

const of = (id: string, text: string, offices: string[] = []) => ({ id, text, offices, published: '2024-02-01' });

test('a name spelt otherwise is the same person', async () => {
  const record = await recordOf(
    of('a', '{Hassan Kazemi Qomi|person IRN} went to Kabul.'),
    of('b', '{Hasan Kazemi Qumi|person IRN} left Kabul again.'),
    of('c', '{Hassan Kazemi-Qomi|person} gave an interview.'),
  );
  expect(await peopleIn(record, 'Qomi')).toEqual(['Hasan Kazemi Qumi = Hassan Kazemi Qomi = Hassan Kazemi-Qomi']);
});

test('a name without its middle is the same person', async () => {
  const record = await recordOf(
    of('a', '{Asif Ali Khan Durrani|person PAK} spoke.'),
    of('b', '{Asif Durrani|person PAK} travelled.'),
  );
  expect(await peopleIn(record, 'Durrani')).toEqual(['Asif Ali Khan Durrani = Asif Durrani']);
});

test('names that share a part are different people', async () => {
  const record = await recordOf(
    of('a', '{Abdul Ghani Baradar|person AFG} met {Abdul Nafi Takor|person AFG}.'),
    of('b', '{Thomas West|person USA} met {Tomas Niklasson|person}.'),
    of('c', '{Hassan Kazemi Qomi|person IRN} met {Tirana Hassan|person}.'),
  );
  for (const name of ['Abdul Ghani Baradar', 'Abdul Nafi Takor', 'Thomas West', 'Tomas Niklasson', 'Tirana Hassan'])
    expect(await peopleIn(record, name)).toEqual([name]);
});

test('two holders of one name in two countries stay two, and a person is asked', async () => {
  const record = await recordOf(
    of('a', '{Hassan Ahmadi|person IRN} inspected a port.'),
    of('b', '{Hassan Ahmadi|person AFG} opened a school.'),
  );
  expect(await peopleIn(record, 'Ahmadi')).toEqual(['Hassan Ahmadi', 'Hassan Ahmadi']);
  const { items } = await record.doubts({ on: 'pair' });
  expect(items.map(({ reasons }) => reasons)).toEqual([['both called Hassan Ahmadi', 'one of AFG, one of IRN']]);
});

test('a surname alone is whoever bears it in the same company, and somebody else elsewhere', async () => {
  const record = await recordOf(
    of('a', '{António Guterres|person} of the {United Nations|igo} spoke of the {Taliban|government body AFG}.'),
    of('b', '{Guterres|person} told the {United Nations|igo} about the {Taliban|government body AFG}.'),
    of('c', '{Guterres|person} won at chess.'),
  );
  expect(await peopleIn(record, 'Guterres')).toEqual(['António Guterres = Guterres', 'Guterres']);
});

test('a person is asked whom a bare surname means while few bear it, and not when it may be anybody', async () => {
  const bearers = ['Imran', 'Sahibzada', 'Asfandyar', 'Shahrukh'].map((name, i) =>
    of(`full ${i}`, `{${name} Khan|person} spoke.`),
  );
  const askedAbout = async (many: number) => {
    const record = await recordOf(...bearers.slice(0, many), of('bare', '{Khan|person} won at chess.'));
    return (await record.doubts({ on: 'pair' })).items.length;
  };
  expect([await askedAbout(1), await askedAbout(3), await askedAbout(4)]).toEqual([1, 3, 0]);
});

test('a bare surname in another spelling is no question', async () => {
  const record = await recordOf(of('a', '{Imran Khan|person} spoke.'), of('b', '{Keen|person} won at chess.'));
  expect((await record.doubts({ on: 'pair' })).items).toEqual([]);
});

test('offices become tenures with the days on which reports tell of them', async () => {
  const envoy = ['Qomi: special envoy of Iran'];
  const record = await recordOf(
    { ...of('a', '{Hassan Kazemi Qomi|person IRN}, envoy of {Iran|state IRN}, came.', envoy), published: '2024-01-29' },
    { ...of('b', '{Hassan Kazemi Qomi|person IRN}, envoy of {Iran|state IRN}, went.', envoy), published: '2024-03-15' },
  );
  const [found] = await record.who('Qomi');
  const { tenures } = (await record.identity(found!.identity.id))!;
  expect(tenures.map(({ title, of: body, first, last, reports }) => [title, body?.name, first, last, reports])).toEqual(
    [['special envoy', 'Iran', '2024-01-29', '2024-03-15', 2]],
  );
});

test.each([
  ['a shared surname and an initial', 'Khagesh Jha', 'Manoj K. Jha'],
  ['another first name', 'Muhammad Ali', 'Sajjad Muhammad Ali'],
  ['half of one given name', 'Park Jin', 'Park Yong-jin'],
  ['a shorter name that is spelt otherwise besides', 'Sayed Saeed', 'Sayyid Shihab Said'],
])('%s does not make two people one', async (_, one, other) => {
  const record = await recordOf(of('a', `{${one}|person} spoke.`), of('b', `{${other}|person} spoke.`));
  expect(await peopleIn(record, one.split(' ').at(-1)!)).not.toContain(`${one} = ${other}`);
  expect(await peopleIn(record, other.split(' ')[0]!)).toContain(other);
});

test('who is held apart from another in one report is not taken for him by a shorter name', async () => {
  const record = await recordOf(
    of('a', '{Ahmad Nawaf Al-Ahmad Al-Sabah|person KWT} saw {Nawaf Al-Ahmad Al-Sabah|person KWT} off.'),
    of('b', '{Nawaf Al-Ahmad Al-Sabah|person KWT} is back.'),
  );
  expect(await peopleIn(record, 'Nawaf')).toEqual(['Ahmad Nawaf Al-Ahmad Al-Sabah', 'Nawaf Al-Ahmad Al-Sabah']);
});

test('a surname with a hyphen is whoever of that country bears it', async () => {
  const record = await recordOf(
    of('a', '{Miguel Díaz-Canel|person CUB} spoke.'),
    of('b', '{Díaz-Canel|person CUB} answered.'),
  );
  expect(await peopleIn(record, 'Canel')).toEqual(['Díaz-Canel = Miguel Díaz-Canel']);
});

test('nobody is asked whether the parliaments of two countries are one', async () => {
  const record = await recordOf(
    of('a', 'The {National Assembly|legislature NGA} met.'),
    of('b', 'The {National Assembly|legislature KEN} met.'),
  );
  expect((await record.doubts({ on: 'pair' })).items).toEqual([]);
});

test('a name is shown with the marks that most reports leave off', async () => {
  const record = await recordOf(
    of('a', '{Antonio Guterres|person} spoke.'),
    of('b', '{Antonio Guterres|person} spoke again.'),
    of('c', '{António Guterres|person} closed the meeting.'),
  );
  const [found] = await record.who('Guterres');
  expect(found!.identity.name).toBe('António Guterres');
});
