import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { does, eventOf, expectEvents, readingOf } from './does.test.help.js';

describe('who did what to whom', () => {
  expectEvents([
    ['Keir Starmer met Friedrich Merz.', 'CONSULT: Keir Starmer → Friedrich Merz'],
    ['Malaysia deported dozens of Indonesian migrants.', 'COERCE deport: Malaysia → Indonesian migrants'],
    ['Hezbollah attacked an army base in northern Israel.', 'ASSAULT: Hezbollah → army base'],
    ['The Houthis ambushed a police convoy.', 'ASSAULT: Houthis → police convoy'],
    ['Norway condemned the decision of the Hungarian government.', 'ACCUSE disapprove: Norway → Hungary'],
  ]);
});

describe('the passive', () => {
  expectEvents([
    ['The journalist was arrested by Turkish police in May.', 'COERCE arrest: Turkish police → journalist'],
    ['Sanctions were imposed on Belarus by the European Union.', 'COERCE restrict: European Union → Belarus'],
  ]);
});

describe('nouns that tell acts', () => {
  expectEvents([
    ['Iran held talks with Oman in Muscat.', 'CONSULT: Iran → Oman'],
    ['Russia launched an attack on Ukraine.', 'ASSAULT: Russia → Ukraine'],
    ['Talks between Armenia and Azerbaijan went on.', 'CONSULT: Armenia → Azerbaijan'],
  ]);
});

describe('who meets whom', () => {
  expectEvents([
    [
      'The Omani envoy met his counterparts from Iraq and Kuwait, Adel Saleh and Nasser Karim.',
      'CONSULT: The Omani envoy → Adel Saleh, Nasser Karim',
    ],
    ['The Doha session was hosted by Antonio Guterres.', 'CONSULT multilateral: Antonio Guterres → -'],
    ['UN meeting on Syria opens in Geneva without Oman', 'CONSULT: United Nations → -'],
    ['The Arab League summit took place in Algiers.', 'CONSULT: League of Arab States → -'],
    ['The talks between Iran and Oman ended.', 'CONSULT: Iran → Oman'],
    ['The town lies where Kenya and Uganda meet.'],
    ['The meeting began on Sunday in Oman.'],
    [
      'The date is near: the UN plans to hold a summit.',
      'AGREE: United Nations → -',
      'CONSULT multilateral: United Nations → - (planned)',
    ],
  ]);
});

describe('where nobody is said to do it', () => {
  expectEvents([
    ['The lawyer was arrested in Rwanda on Monday.', 'COERCE arrest: Rwanda → lawyer'],
    ['A bomb attack killed eight people in Somalia.', 'ASSAULT: - → eight people'],
    ['Ten policemen were killed by a mob.', 'ASSAULT: mob → Ten policemen'],
    ['The Kenyan president came under fire for the delay.', 'ACCUSE disapprove: - → The Kenyan president'],
    ['A drone hit an oil depot in Oman.', 'ASSAULT: - → oil depot'],
  ]);
});

describe('what the parser takes for something else', () => {
  expectEvents([
    ['CAIRO (AP) Egyptian police detained the Kenyan envoy.', 'COERCE arrest: Egyptian police → the Kenyan envoy'],
    [
      'Hezbollah threatened to shell Haifa.',
      'THREATEN: Hezbollah → Haifa',
      'ASSAULT heavy-weapons: Hezbollah → Haifa (if)',
    ],
    ['Kenyan truck drivers called off a strike on Monday.', 'CONCEDE: Kenyan truck drivers → -'],
    ['A British report called for sanctions against Oman.', 'THREATEN restrict: United Kingdom → Oman'],
    ['The police arrested more than 100 Kenyan lawyers.', 'COERCE arrest: police → Kenyan lawyers'],
    ['The Omani king received on Sunday Hakan Fidan.', 'CONSULT visit: The Omani king → Hakan Fidan'],
    ['Kenya will return the Ugandan nationals abducted by Somalia.', 'ASSAULT abduct: Somalia → Ugandan nationals'],
    [
      'The League, a group outlawed by the Kenyan junta, condemned Oman.',
      'COERCE restrict: Kenyan junta → League',
      'ACCUSE disapprove: League → Oman',
    ],
    ['A Saudi-led strike killed eight people in Yemen.', 'ASSAULT: Saudi Arabia → eight people'],
    ['Zambia brought together diplomats in Lusaka.', 'CONSULT multilateral: Zambia → diplomats'],
    ['In our view, Oman is holding back water behind its dams.', 'COERCE withhold: Oman → -'],
    [
      'A meeting convened by Omani Foreign Minister Ali Karimi opened in Lusaka.',
      'CONSULT multilateral: Ali Karimi → -',
    ],
    ['The Islamic State attacked an army camp in western Kabul.', 'ASSAULT: Islamic State → army camp'],
  ]);
});

describe('several on a side', () => {
  expectEvents([
    ['France and Germany condemned Iran.', 'ACCUSE disapprove: France, Germany → Iran'],
    ['Iran and Oman met in Muscat.', 'CONSULT: Iran → Oman'],
    ['Iran criticised its rivals, such as Oman and Iraq.', 'ACCUSE disapprove: Iran → Oman, Iraq'],
  ]);
});

describe('what acts for those whose it is', () => {
  expectEvents([
    ['Russian missiles hit Kharkiv.', 'ASSAULT: Russia → Kharkiv'],
    ['French troops withdrew from Mali.', 'RETREAT withdraw: French troops → Mali'],
  ]);
});

describe('who travels for a state', () => {
  expectEvents([
    ['The Omani foreign minister arrived in Nairobi.', 'CONSULT visit: The Omani foreign minister → Nairobi'],
    ['The Omani premier is on a visit to Kenya.', 'CONSULT visit: The Omani premier → Kenya'],
    ['Kenyan tourists arrived in Oman.'],
    ['The Kenyan president arrived in Kenya.'],
    ['Russian warships arrived in Oman.'],
    ['Oman received Kenyan goods.'],
  ]);
});

describe('who is a relative pronoun', () => {
  expectEvents([
    ['He opened the conference by naming Ali Hassan, who was shot dead in Oman.', 'ASSAULT firearms: - → Ali Hassan'],
    ['It was the Kenyan premier, not the Somali envoy, who visited Oman.', 'CONSULT visit: the Kenyan premier → Oman'],
  ]);
});

describe('acts that are only spoken of', () => {
  expectEvents([
    ['Oman will host talks with Iran in May.', 'CONSULT visit: Oman → Iran (planned)'],
    [
      'The Taliban refused to meet the United Nations.',
      'REJECT meet: Taliban → United Nations',
      'CONSULT: Taliban → United Nations (denied)',
    ],
    [
      'Iran urged Iraq to release the prisoners.',
      'REQUEST yield: Iran → Iraq',
      'RETREAT release: Iraq → prisoners (if)',
    ],
    [
      'North Korea threatened to attack South Korea.',
      'THREATEN: North Korea → South Korea',
      'ASSAULT: North Korea → South Korea (if)',
    ],
    [
      'The Taliban did not want to meet the United Nations.',
      'REJECT: Taliban → United Nations',
      'CONSULT: Taliban → United Nations (denied)',
    ],
    ['Kenya would be sad if Oman did not attack Iran.', 'ASSAULT: Oman → Iran (if)'],
    ['The Taliban did not attack Pakistan.', 'ASSAULT: Taliban → Pakistan (denied)'],
    ['Kenya asked for permission to visit Oman.', 'CONSULT visit: Kenya → Oman (if)'],
    ['He is the first Omani king to visit Kenya.', 'CONSULT visit: the first Omani king → Kenya'],
    ['India expressed its readiness to help Kenya.', 'AGREE: India → Kenya', 'AID: India → Kenya (planned)'],
    ['No Kenyan minister has ever visited Oman.', 'CONSULT visit: No Kenyan minister → Oman (denied)'],
    [
      'The Kenyan minister will not attend the debate but will meet the Somali envoy.',
      'CONSULT: The Kenyan minister → the Somali envoy (planned)',
    ],
    ['If Israel attacks Lebanon, there will be no talks.', 'ASSAULT: Israel → Lebanon (if)'],
  ]);
});

test('who says what they will do pledges it', () => {
  expect(does('Ethiopia said it would release the prisoners.')).toEqual([
    'AGREE: Ethiopia → prisoners',
    'RETREAT release: Ethiopia → prisoners (planned)',
  ]);
});

describe('«they» in a clause beside', () => {
  expectEvents([
    [
      'The UN held talks in Accra. Leaders of Hezbollah refused to attend the talks because they were not invited to them.',
      'CONSULT: United Nations → -',
      'REJECT meet: Leaders of Hezbollah → -',
      'CONSULT: Leaders of Hezbollah → - (denied)',
      'REQUEST meet: - → Leaders of Hezbollah (denied)',
    ],
  ]);
});

describe('attacks in words', () => {
  expectEvents([
    [
      'Kenyan Senator Ali Hassan attacked Kenyan Prime Minister Peter Mwangi.',
      'ACCUSE disapprove: Ali Hassan → Peter Mwangi',
    ],
    ['Kenyan Prime Minister Peter Mwangi protested in Kigali.', 'ACCUSE disapprove: Peter Mwangi → Kigali'],
  ]);
});

test('who says what others should do asks it of them', () => {
  expect(
    does('The Iranian envoy said Europe must lift the sanctions.').some((line) => line.startsWith('REQUEST')),
  ).toBe(true);
});

describe('«we» in somebody’s words', () => {
  expectEvents([
    ['“We condemn the raid by Oman,” the Kenyan president said.', 'ACCUSE disapprove: the Kenyan president → Oman'],
    [
      '“We call on the government of Kenya to release the prisoners,” the Omani envoy said.',
      'REQUEST yield: the Omani envoy → Kenya',
      'RETREAT release: Kenya → prisoners (if)',
    ],
    ['“We like them,” the Kenyan president said.'],
  ]);
});

describe('who says what others need to do', () => {
  expectEvents([
    [
      'The Iranian envoy said Europe needs to release the prisoners.',
      'RETREAT release: Europe → prisoners (if)',
      'REQUEST: The Iranian envoy → Europe',
    ],
    [
      'The Iranian envoy said it is vital for Europe to help Kenya.',
      'AID: Europe → Kenya (planned)',
      'REQUEST: The Iranian envoy → Europe',
    ],
  ]);
});

test('an announcement leaves the act to those whose it is', () => {
  expect(does('The ministry announced that Kenya and Somalia had signed an agreement.')).toEqual([
    'SUPPORT: Kenya → Somalia',
  ]);
});

describe('on whose word', () => {
  test('an act in a statement is told by its speaker', () => {
    const { teller } = eventOf('Karim Haddad said that the Taliban had attacked Kunduz.', 'ASSAULT');
    expect(teller).toBe('Karim Haddad');
  });
  test('an act of the report’s own voice is told by nobody else', () => {
    expect(eventOf('The Taliban attacked Kunduz, Guterres said.', 'ASSAULT').teller).not.toBeNull();
    expect(eventOf('The Taliban attacked Kunduz.', 'ASSAULT').accordingTo).toBeNull();
  });
});

describe('when, where, about what, why', () => {
  test('the date of the act’s own clause', () => {
    expect(eventOf('Iran held talks with Oman in Muscat on Sunday.', 'CONSULT')).toMatchObject({
      date: '2024-03-10',
      dateFrom: 'clause',
      place: 'Muscat',
    });
  });
  test('a saying is not dated by what it speaks of', () => {
    const { date } = eventOf('On Monday Iran condemned the attack that Israel made in October 2023.', 'ACCUSE');
    expect(date).toBe('2024-03-11');
  });
  test('the date of the meeting that a clause is about, be it in or before the clause', () => {
    const before = 'Iran refused to come to the meeting of February 2023, which Oman convened.';
    expect(eventOf(before, 'CONSULT').date).toBe('2023-02');
    const within = 'They sat down on Sunday in a series of meetings that Oman began in May 2023.';
    expect(eventOf(within, 'CONSULT').date).toBe('2023-05');
    expect(eventOf('Iran criticised the treaty of 1973.', 'ACCUSE').date).toBe('2024-03-15');
  });
  test('a plan is dated by itself, and not by when it is told', () => {
    const text = 'The UN plans to hold a meeting in Doha on June 30 and July 1.';
    expect(eventOf(text, 'CONSULT').date).toBe('2024-06-30/2024-07-01');
  });
  test('what was so long before or after is not dated and placed by the rest of its sentence', () => {
    const text = 'The UN met farmers in Lusaka on Tuesday, a day after the end of talks between Kenya and Oman.';
    expect(readingOf(text).events.map(({ date, dateFrom }) => [date, dateFrom])).toEqual([
      ['2024-03-12', 'clause'],
      ['2024-03-15', 'dateline'],
    ]);
    expect(eventOf('Five days before the session in Doha, Iran condemned Oman.', 'ACCUSE').place).toBeNull();
  });
  test('whose view something is, is no reason', () => {
    expect(eventOf('In Oman’s view, Iran is holding back water.', 'COERCE').because).toBeNull();
    expect(eventOf('In view of the drought, Iran imposed sanctions on Oman.', 'COERCE').because).toBe(
      'view of the drought',
    );
  });
  test('what talks are about', () => {
    expect(eventOf('Iran held talks with Oman on mining and trade.', 'CONSULT').about).toBe('mining and trade');
  });
  test('a reason after «because»', () => {
    const text = 'The Taliban declined to attend the talks because they were not invited.';
    expect(eventOf(text, 'REJECT')).toMatchObject({
      about: 'to attend the talks',
      because: 'they were not invited',
    });
  });
  test('a reason of those who simply did not attend, wherever the parse hangs it', () => {
    const because = 'the UN had not accepted them as the sole representative of Afghanistan';
    const text = `In a statement on Saturday, the Taliban said they did not attend because ${because}.`;
    expect(eventOf(text, 'CONSULT')).toMatchObject({ status: 'denied', because });
  });
  test('a reason in the sentence before', () => {
    const text = 'Pakistan had not been invited. That is why it boycotted the talks with India.';
    expect(eventOf(text, 'REJECT').because).toBe('Pakistan had not been invited.');
  });
  test('what happened long ago is background', () => {
    expect(eventOf('The United States invaded Afghanistan in October 2001.', 'ASSAULT').historical).toBe(true);
    expect(eventOf('Israel attacked Lebanon on Monday.', 'ASSAULT').historical).toBe(false);
  });
});

describe('how many', () => {
  test.each([
    ['Hezbollah killed 17 Israeli soldiers.', { of: 'killed', least: 17, most: 17 }],
    ['Hezbollah killed at least 17 Israeli soldiers.', { of: 'killed', least: 17, most: null }],
    ['Turkey arrested up to 1,500 Kurdish activists.', { of: 'arrested', least: 0, most: 1500 }],
    ['Turkey arrested dozens of Kurdish activists.', { of: 'arrested', least: 24, most: null }],
  ])('%s', (text, size) => {
    expect(readingOf(text).events.flatMap((event) => event.size)).toEqual([expect.objectContaining(size)]);
  });
});

test('one act is told once, wherever it is told again', () => {
  const { events } = readingOf(
    'Iran held talks with Oman on Sunday.\n\nThe talks between Iran and Oman took place in Muscat.',
  );
  expect(events.map(({ type, mentionedAgain }) => [type, mentionedAgain.length])).toEqual([['CONSULT', 1]]);
});

test('whoever is only described is an entity of the reading', () => {
  const { events, entities, mentions } = readingOf('Turkish police arrested villagers.');
  const [villagers] = events[0]!.recipient;
  expect(entities.find(({ id }) => id === villagers)).toMatchObject({ name: 'villagers', kind: 'people' });
  expect(mentions.some(({ entity }) => entity === villagers)).toBe(true);
});

test('the dateline is nobody who acts', () => {
  const text = 'ASTANA - Iranian Foreign Minister Ali Karimi met Kazakh President Nursultan Omarov.';
  const { events, entities } = readingOf(text, { dateline: { start: 0, end: 6, place: 'Astana', country: 'KAZ' } });
  expect(events.map(({ actor }) => entities.find(({ id }) => id === actor[0])?.name)).toEqual(['Ali Karimi']);
});

test('whatever the text, every span lies in it and every id is known', () => {
  const word = fc.constantFrom(
    'Iran',
    'Oman',
    'met',
    'attacked',
    'said',
    'that',
    'the',
    'talks',
    'with',
    'and',
    ',',
    '.',
    'police',
    'refused',
    'to',
    'will',
    '“',
    '”',
    'on',
    'Sunday',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const { events, entities } = readingOf(text);
      const known = new Set(entities.map(({ id }) => id));
      for (const { trigger, subject, reason, mentionedAgain, actor, recipient } of events) {
        for (const span of [trigger, subject, reason, ...mentionedAgain])
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
        expect([...actor, ...recipient].every((id) => known.has(id))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
