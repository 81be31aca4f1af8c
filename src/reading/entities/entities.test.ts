import { expect, test } from 'vitest';
import { createReader } from '../../pipeline.js';
import { shippedResources } from '../../resources.js';
import type { Reading } from '../../terms/index.js';
import { actorDictionary } from './actors/index.js';

const resources = shippedResources();
const read = createReader(resources);

const readingOf = (text: string, published?: string): Reading =>
  read({ id: 't', text, body: { start: 0, end: text.length }, language: 'en', ...(published && { published }) });

/** The people of a text, one a line: «Name — title of X; former title [CCC]». */
function people(text: string): string[] {
  const { entities } = readingOf(text);
  const name = (id: string | null) => entities.find((entity) => entity.id === id)?.name;
  return entities
    .filter(({ kind, name: of }) => kind === 'person' && /^\p{Lu}/u.test(of))
    .map((person) => {
      const offices = person.offices.map(
        ({ title, of, acting, former }) =>
          `${acting ? 'acting ' : ''}${former ? 'former ' : ''}${title}${of === null ? '' : ` of ${name(of)}`}`,
      );
      return `${person.name}${offices.length > 0 ? ` — ${offices.join('; ')}` : ''}${person.country ? ` [${person.country}]` : ''}`;
    });
}

/** What each mention of the words in braces refers to, in the text's order. */
function meant(marked: string): (string | null)[] {
  const starts: number[] = [];
  let text = '';
  for (const part of marked.split(/([{}])/)) {
    if (part === '{') starts.push(text.length);
    else if (part !== '}') text += part;
  }
  const { entities, mentions } = readingOf(text);
  return starts.map((start) => {
    const entity = mentions.find((mention) => mention.start === start)?.entity;
    return entities.find(({ id }) => id === entity)?.name ?? null;
  });
}

test.each<[string, string[]]>([
  ['President Nana Akufo-Addo of Ghana arrived in Lomé on Monday.', ['Nana Akufo-Addo — President of Ghana [GHA]']],
  [
    'Maria Keller, the German ambassador to Kenya, spoke to reporters in Nairobi.',
    ['Maria Keller — ambassador to Kenya of Germany [DEU]'],
  ],
  [
    'The acting foreign minister of Mali, Adama Traore, welcomed the delegation.',
    ['Adama Traore — acting foreign minister of Mali [MLI]'],
  ],
  [
    'The meeting was convened by UN Secretary-General Antonio Guterres on Sunday.',
    ['Antonio Guterres — Secretary-General of United Nations [PRT]'],
  ],
  ['Diplomats met Amir Khan Zadran on Friday.', ['Amir Khan Zadran']],
  ['A delegation led by J.P. Mishra was in Kabul.', ['J.P. Mishra']],
  [
    'The treaty was signed by the prime ministers Amir-Abbas Karimi and Ali Hassan.',
    ['Amir-Abbas Karimi — prime minister', 'Ali Hassan — prime minister'],
  ],
  [
    'Former Peruvian prime minister Carlos Mendoza criticized the decision on Friday.',
    ['Carlos Mendoza — former prime minister of Peru [PER]'],
  ],
  [
    'The Vice President of the Republic of Mauritius, Mr Jean Marlin, met the minister of trade of Kenya, H. E. Dr. Daniel Otieno.',
    ['Jean Marlin — Vice President of Mauritius [MUS]', 'Daniel Otieno — minister of trade of Kenya [KEN]'],
  ],
  [
    'An adviser to President Omar Bello of Mali called a spokesman for EU diplomatic chief Karl Lindgren.',
    ['Omar Bello — President of Mali [MLI]', 'Karl Lindgren — diplomatic chief of European Union'],
  ],
  [
    'A spokesman for the Iranian Foreign Ministry Reza Karimi thanked the private secretary to the Prime Minister Ravi Anand.',
    [
      'Reza Karimi — spokesman of Iranian Foreign Ministry [IRN]',
      'Ravi Anand — private secretary to the Prime Minister',
    ],
  ],
  [
    'They met the Palestinian ambassador to Jordan Atallah Khairi.',
    ['Atallah Khairi — ambassador to Jordan of Palestine [PSE]'],
  ],
  [
    'Foreign Minister Omar Diallo of Mali met his host, and Omar Diallo\u2019s Kenyan counterpart Daniel Otieno came.',
    ['Omar Diallo — Foreign Minister of Mali [MLI]', 'Daniel Otieno — Foreign Minister of Kenya [KEN]'],
  ],
  [
    'A subdued Prime Minister Peter Brandt thanked assassinated former Prime Minister Anna Holm.',
    ['Peter Brandt — Prime Minister', 'Anna Holm — former Prime Minister'],
  ],
  [
    'Daniel Bello served as First Deputy Prime Minister and Interior Minister of Mali.',
    ['Daniel Bello — First Deputy Prime Minister; Interior Minister of Mali [MLI]'],
  ],
  ['Vice-foreign minister Ma Zhaoxu came.', ['Ma Zhaoxu — Vice-foreign minister [CHN]']],
  [
    'Crown Prince Hussein thanked Hussein Mansour, a doctor. Prince Hussein left.',
    ['Hussein — Crown Prince', 'Hussein Mansour'],
  ],
  ['Sheikh Hasina, the prime minister of Bangladesh, spoke.', ['Sheikh Hasina — prime minister of Bangladesh [BGD]']],
  ['Prime Minister Ravi Anand spoke in Delhi. PM Anand left later.', ['Ravi Anand — Prime Minister']],
  [
    'Costa Rican President Laura Solano met army chief of staff General Luis Mora.',
    ['Laura Solano — President of Costa Rica [CRI]', 'Luis Mora — army chief of staff'],
  ],
])('the offices in «%s»', (text, expected) => {
  expect(people(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['An American hunter, W. N. Miller, crossed the river.', ['W. N. Miller [USA]']],
  ['They freed a Chilean geologist, Ana Mitchell.', ['Ana Mitchell [CHL]']],
  ['Turkish hiker Ali Demir and Peru\u2019s Maria Rojas climbed it.', ['Ali Demir [TUR]', 'Maria Rojas [PER]']],
  ['Another Canadian, Francisco I. Mercer, spoke.', ['Francisco I. Mercer [CAN]']],
])('the countries of people in «%s»', (text, expected) => {
  expect(people(text)).toEqual(expected);
});

test('a continent is in no country', () => {
  const { places } = readingOf('Trade between Africa, Asia and the West fell.');
  expect(places.map(({ name, country }) => [name, country])).toEqual([
    ['Africa', null],
    ['Asia', null],
  ]);
});

test('rows with «respectively» are aligned in the order of the text', () => {
  const text =
    'The foreign ministers of Chile and Peru, Ana Rojas and Luis Paredes, respectively, signed the accord in Lima.';
  expect(people(text)).toEqual([
    'Ana Rojas — foreign minister of Chile [CHL]',
    'Luis Paredes — foreign minister of Peru [PER]',
  ]);
});

test('before its subject comes a pronoun means it, in front of a row of other names too', () => {
  const text =
    'Nadir Rahimi Azad, the special envoy of Iran for Sudan, arrived on Monday.\n\n' +
    'On Friday, in a post on X and after meeting in the Omani city of Muscat with his counterparts from Kenya, Chad, ' +
    'and Ghana, respectively, Peter Otieno, Mahamat Saleh, and Kofi Mensah Boateng, Rahimi Azad added that the talks ' +
    'had been useful.';
  expect(people(text)).toEqual([
    'Nadir Rahimi Azad — special envoy for Sudan of Iran [IRN]',
    'Peter Otieno — special envoy for Sudan of Kenya [KEN]',
    'Mahamat Saleh — special envoy for Sudan of Chad [TCD]',
    'Kofi Mensah Boateng — special envoy for Sudan of Ghana [GHA]',
  ]);
});

test('a surname alone means the one who was introduced by it', () => {
  expect(meant('Amina Diallo met farmers on Monday. Later {Diallo} flew to Dakar.')).toEqual(['Amina Diallo']);
});

test('two people of one surname stay two', () => {
  const text = 'Karim Haddad met his opponent Samir Haddad in Amman. Karim Haddad thanked Samir Haddad for coming.';
  expect(people(text).map((line) => line.split(' [')[0]!.split(' —')[0])).toEqual(['Karim Haddad', 'Samir Haddad']);
});

test('a surname that two share means the main one of them, once the other is no longer spoken of', () => {
  const text = turns(
    'Laura Mendes won the vote. Her father, Paulo Mendes, was a judge.',
    'The vote was close. The count took nine days. Nobody knew who would win. It rained all week. Then {Mendes} spoke.',
  );
  expect(meant(text)).toEqual(['Laura Mendes']);
});

test('a seat of government is the government where it acts and the city where something happens', () => {
  expect(meant('Iran sent a note. {Tehran} accused Baghdad of delay. The talks were held in {Tehran}.')).toEqual([
    'Iran',
    'Tehran',
  ]);
});

test('pronouns and descriptions mean who was spoken of', () => {
  expect(
    meant(
      'Prime Minister Elena Petrova arrived in Sofia on Monday. {She} said the talks were useful. {The prime minister} will leave on Friday.',
    ),
  ).toEqual(['Elena Petrova', 'Elena Petrova']);
});

test.each<[string, string, string[]]>([
  [
    'who says «he» outside quotation marks speaks of himself',
    'President Omar Bello praised Daniel Otieno. The army chief Ali Mansour said {he} would resign.',
    ['Ali Mansour'],
  ],
  [
    'a name turned round is the same person',
    '{Chiyo Arai} writes about ports. The essays of {Arai Chiyo} were read in Osaka.',
    ['Chiyo Arai', 'Chiyo Arai'],
  ],
  [
    'two given names turned round are two people',
    'Judge {Hassan Ali} asked his clerk, {Ali Hassan}, to leave.',
    ['Hassan Ali', 'Ali Hassan'],
  ],
  [
    'a surname is that of the first until another bears it',
    'Mr Karim Bello sued the bank. Nobody answered. It rained. It snowed. It was late. {Bello} appealed. His cousin Amina Bello came too.',
    ['Karim Bello'],
  ],
  [
    'a surname that is also a city is the person, unless it says where',
    'Joanna Rome, a trader, lost the case. {Rome} said she would appeal. She then flew to {Rome}.',
    ['Joanna Rome', 'Rome'],
  ],
])('%s', (_, marked, expected) => {
  expect(meant(marked)).toEqual(expected);
});

test('the first person in a quotation is its speaker', () => {
  expect(meant('“{I} will not resign,” Peter Okoye told reporters in Abuja.')).toEqual(['Peter Okoye']);
});

test('an acronym in parentheses is another name of what stands before it', () => {
  const [acronym] = meant(
    'The Borana Pastoralist Association (BPA) met on Monday. The {BPA} asked for wells and roads.',
  );
  expect(acronym).toMatch(/Association/);
});

test('an acronym that was explained is that body, also where it looks like a person', () => {
  const text =
    'The Borana Centre for Dialogue and Support (BCDS) was opened on Monday.\n\n' +
    'BCDS stated that it would listen. BCDS thanked the Kenyan government.';
  const { entities } = readingOf(text);
  expect(entities.map(({ name }) => name)).toEqual(['Borana Centre for Dialogue and Support', 'Kenya']);
});

test('an office that contradicts what is known is kept, and said to', () => {
  const text = 'German Chancellor Angela Merkel met French President Wang Yi in Berlin on Tuesday.';
  const { problems, entities } = readingOf(text, '2019-05-14');
  expect(problems.filter(({ code }) => code === 'office-conflict').map(({ message }) => message)).toEqual([
    expect.stringContaining('Wang Yi'),
  ]);
  expect(entities.find(({ name }) => name === 'Wang Yi')?.country).toBe('FRA');
});

test('codes tell country and sector', () => {
  const { entities } = readingOf('Kenyan President William Ruto met UN Secretary-General Antonio Guterres.');
  const codes = Object.fromEntries(entities.map(({ name, code }) => [name, code]));
  expect(codes).toMatchObject({ 'William Ruto': 'KENGOV', 'Antonio Guterres': 'IGOUNO' });
});

test("a researcher's own codes win, and hold for their time", () => {
  const text =
    'GHANA [GHX]\n+GOLD_COAST\nWILLIAM_RUTO\n\t[KENOPP 930101-20220912]\n\t[KENGOV >20220913]\nPRESIDENT [~PRE]';
  const withActors = createReader({ ...resources, actors: actorDictionary([{ name: 'own', text }]) });
  const report = 'William Ruto met the president of Ghana in Accra.';
  const codesOn = (published: string) =>
    withActors({ id: 't', text: report, body: { start: 0, end: report.length }, language: 'en', published }).entities;
  const codeOf = (name: string, published: string) => codesOn(published).find((entity) => entity.name === name)?.code;
  expect(codeOf('William Ruto', '2020-01-01')).toBe('KENOPP');
  expect(codeOf('William Ruto', '2023-01-01')).toBe('KENGOV');
  expect(codeOf('Ghana', '2023-01-01')).toBe('GHX');
});

const turns = (...paragraphs: string[]): string => paragraphs.join('\n\n');

test('in a hearing whoever is called has the floor, and a label gives it for its paragraph', () => {
  const text = turns(
    'The court is in session. Angela Novak is here for the bank.',
    'Ms. Novak?',
    'Thank you. {I} will be short.',
    'Peter Brandt: {I} disagree.',
    'Then {I} will go on.',
  );
  expect(meant(text)).toEqual(['Angela Novak', 'Peter Brandt', 'Angela Novak']);
});

test('a heading in capitals is no turn of a hearing, and whoever bears a rank is a person', () => {
  const text = turns(
    'We hear the next case. General Marovic.',
    'ARGUMENT OF GENERAL MAROVIC FOR THE STATE',
    '{I} thank the court for its time this morning.',
    'Could {you} begin with the second point, please?',
    'Of course, {I} begin with that.',
  );
  expect(meant(text)).toEqual(Array(3).fill('Marovic'));
});

test('in an interview the one who is asked says «I» in the answers and is «you» in the questions', () => {
  const text = turns(
    'Interview with the engineer Ruth Adeyemi',
    'How did {you} come to build bridges?',
    'My father built them before me. {I} carried his tools when I was small, and I never wanted to do anything else.',
    'What are {your} plans?',
    '{I} want to rest.',
  );
  expect(meant(text)).toEqual(Array(4).fill('Ruth Adeyemi'));
});

test('two who are interviewed together are not taken for one', () => {
  const text = turns(
    'Interview with Ruth Adeyemi and Karl Brandt',
    'How did you meet?',
    'At school. {I} sat behind, and there were only ten of us in the room, so it was bound to happen.',
  );
  expect(meant(text)).toEqual([null]);
});

test('who is addressed by name is «you», and answers', () => {
  expect(meant(turns('Where were {you}, Peter?', '{I} was at the market.', 'And when did {you} come back?'))).toEqual(
    Array(3).fill('Peter'),
  );
});

test('talk goes on by turns before a name is called and long after', () => {
  const many = Array.from({ length: 24 }, (_, i) => (i % 2 === 0 ? 'Maybe.' : 'Maybe not.'));
  const text = turns('{I} lost it.', 'Did you look, Peter?', ...many, '{I} did.');
  expect(meant(text)).toEqual(['Peter', 'Peter']);
});

test('who says «we» as of a people, or for a body, is that people or body', () => {
  expect(meant('We as Kenyans know what {we} want. I ask you to trust {us}.')).toEqual(Array(2).fill('Kenyans'));
  expect(meant('“{We} regret the delay,” the World Bank said on Monday.')).toEqual(['World Bank']);
});

test('a report in which nobody speaks gives nobody «I» and «we» outside quotations', () => {
  expect(meant('Ali Khan met Omar Said in Doha. {Our} reporter was there. The talks ended on Monday.')).toEqual([null]);
});

test('what somebody is said to be, or is named with, is a description of him', () => {
  const text = '{The biologist} Nick Moss studies ants. Moss became {chairman} of the society in May.';
  expect(meant(text)).toEqual(['Nick Moss', 'Nick Moss']);
  const joined = 'Nick Moss is {a teacher} and {a poet}. Moss came to Doha and became {a lawyer}.';
  expect(meant(joined)).toEqual(Array(3).fill('Nick Moss'));
});

test('a noun that says how somebody or something is called is a description of it', () => {
  const text = 'Police arrested {a man} named Ali Khan on Monday. Khan had joined {a group} called the Red Dawn.';
  expect(meant(text)).toEqual(['Ali Khan', 'Red Dawn']);
});

test('whoever is quoted is not «he» in what he says', () => {
  const text = 'Peter Lang thanked Omar Haddad. Lang said: “The talks went well. {He} kept his word.”';
  expect(meant(text)).toEqual(['Omar Haddad']);
});

test('a name put before the sentence is what its pronoun means', () => {
  expect(meant('Omar Haddad met Peter Lang in Doha. Tom Reed, {he} stayed at home.')).toEqual(['Tom Reed']);
});

test('a surname in the plural is the family, and «the Ministry» the one that was named', () => {
  const text = 'Peter Lang and his wife Ana Lang were fined on Monday. The {Langs} said that {they} would appeal.';
  expect(meant(text)).toEqual(['Langs', 'Langs']);
  expect(meant('The Ministry of Health spoke on Monday. The {Ministry} thanked nurses.')).toEqual([
    'Ministry of Health',
  ]);
});

test('of two who said who they are, the one who is not spoken of speaks', () => {
  const text = turns("I'm Peter Lang.", "And I'm Laura Reed.", 'When did you two meet?', '{I} met Peter at school.');
  expect(meant(text)).toEqual(['Laura Reed']);
});

test('a word of a name with an article is what bears the name', () => {
  expect(meant('Crowds filled Liberty Square on Sunday. By noon {the square} was closed.')).toEqual(['Liberty Square']);
});

test('a post on X is on no company, and two states in a headline are two', () => {
  const { entities } = readingOf(
    'Peru, Chile pledge cooperation in mining\n\nThe envoy wrote in a post on X on Sunday.',
  );
  expect(entities.map(({ name }) => name)).toEqual(['Peru', 'Chile']);
});

test('envoys on a country are not of it, and at the head of a sentence they are no name', () => {
  const { entities } = readingOf('Envoys on Syria met in Geneva. Oman closed a meeting of special envoys on Yemen.');
  expect(entities.map(({ name, kind, country }) => `${name} ${kind} ${country}`)).toEqual([
    'Syria state SYR',
    'Geneva place CHE',
    'Oman state OMN',
    'Yemen state YEM',
    'special envoys people null',
  ]);
});

test('a day is no name, nor a town a person', () => {
  const { entities } = readingOf('Jan 29, 2024. Nimroz lies at the border. Its capital, Zaranj, is small.');
  expect(entities.filter(({ kind }) => kind === 'person')).toEqual([]);
});
