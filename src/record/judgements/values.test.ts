import { expect, test } from 'vitest';
import type { Target } from '../index.js';
import { recordOf, type Written } from '../notation.test.help.js';

const BY = { who: 'ann' };
const MEETING: Written = {
  ...{ id: 'a', published: '2024-02-18' },
  text: '{Hassan Kazemi Qomi|person IRN} met {Zamir Kabulov|person RUS} in {Doha|place}, and spoke of trade by rail.',
  says: ['Qomi: spoke of trade by rail'],
  events: ['CONSULT Qomi > Kabulov on 2024-02-18 in Doha'],
};
const EVENT = { on: 'event', report: 1, at: { start: 4, end: 7 }, type: 'CONSULT' } as const;

test.each([
  [EVENT, 'type', 'TALK', 'give one of AGREE'],
  [EVENT, 'type', '', 'give one of AGREE'],
  [EVENT, 'mode', 'shouted', 'give one of abduct'],
  [EVENT, 'status', 'done', 'give one of actual'],
  [EVENT, 'historical', 'maybe', 'give one of true, false'],
  [EVENT, 'date', 'next week', 'give a day, month or year'],
  [EVENT, 'date', '2024-02-30', 'give a day, month or year'],
  [EVENT, 'date', '2024-13', 'give a day, month or year'],
  [EVENT, 'actor', 'Nobody', 'give numbers of identities'],
  [EVENT, 'recipient', '1,9999', 'give numbers of identities'],
  [EVENT, 'reason', 'because', 'give where its words begin and end'],
  [EVENT, 'subject', '5-5000', 'give where its words begin and end'],
  [EVENT, 'colour', 'red', 'it has no field colour; name one of type'],
  [{ on: 'statement', report: 1, at: { start: 50, end: 72 } }, 'speaker', '77', 'give the number of one'],
  [{ on: 'identity', identity: 1 }, 'country', 'Iran', 'give a code of three letters'],
  [{ on: 'identity', identity: 1 }, 'name', ' ', 'give some words'],
  [{ on: 'report', report: 1 }, 'published', 'soon', 'give a day'],
  [{ on: 'report', report: 1 }, 'title', '', 'give some words'],
  [{ on: 'occurrence', occurrence: 1 }, 'date', '2024', 'nothing of it can be corrected'],
] as readonly (readonly [Target, string, string, string])[])(
  'of %o the field %s cannot be «%s», and nothing is written',
  async (target, field, value, told) => {
    const record = await recordOf(MEETING);
    await expect(record.judge({ kind: 'correct', target, field, value }, BY)).rejects.toThrow(told);
    expect((await record.judgements()).items).toEqual([]);
  },
);

test.each([
  ['date', '2024-02-17'],
  ['date', '2024-02'],
  ['date', '../2024-02-17'],
  ['date', '2024-02-17/2024-02-18'],
  ['date', ''],
  ['mode', 'visit'],
  ['place', 'Herat'],
  ['reason', '0-5'],
  ['actor', '1,2'],
  ['historical', 'true'],
])('of an event the field %s can be «%s»', async (field, value) => {
  const record = await recordOf(MEETING);
  await record.judge({ kind: 'correct', target: EVENT, field, value }, BY);
  expect((await record.judgements()).items).toHaveLength(1);
});

test.each([
  [{ ...EVENT, type: 'AID' }, 'event:1:4-7:AID: the record has no such event'],
  [{ on: 'pair', a: 1, b: 99 }, 'pair:1:99: the record has no such pair'],
  [{ on: 'tenure', identity: 1, of: null, title: 'king' }, 'tenure:1:0:king: the record has no such tenure'],
] as readonly (readonly [Target, string])[])('%o is not there to be judged', async (target, told) => {
  const record = await recordOf(MEETING);
  for (const kind of ['confirm', 'reject'] as const)
    await expect(record.judge({ kind, target }, BY)).rejects.toThrow(told);
});

test('a note without words is refused', async () => {
  const record = await recordOf(MEETING);
  await expect(record.judge({ kind: 'note', target: EVENT }, BY)).rejects.toThrow('a note without words');
});
