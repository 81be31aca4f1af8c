import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../../../pipeline.js';
import { shippedResources } from '../../../resources.js';
import { textOf } from '../../../terms/index.js';
import { type ActorDictionary, actorDictionary } from './index.js';

const dictionary = (text: string) => actorDictionary([{ name: 'own.txt', text }]);

const ACTORS = dictionary(`# remarks
<!-- more
remarks -->
FREEDONIA_ [FRE] # a land
+LAND_OF_FREEDOM
+FREDONIAN
SYLVANIA [SYL]
RUFUS_T._FIREFLY
	[FRELI]
	[FREGOV 330101-340630]
TRENTINO [---]
ENT [ENT]
THE_TRIPLE_LEAGUE [AAA/BBB/CCC]
WORLD_RELIEF [NGOREL]
!SPOKES! = SPOKESMAN, SPOKESWOMAN
FOREIGN_MINISTER [~GOVFRM]
OFFICIAL [~GOV]
SECURITY_OFFICIAL [~GOV]
ENVOY [~GOV]
!SPOKES! [~GOV]
POLICE {} [~COP]
LAWMAKER [~LEG]
SURGEON [NGO~]
`);

const resources = shippedResources();

const readers = new Map<ActorDictionary, ReturnType<typeof createReader>>();

/** A reader with a dictionary, made once, since the models take long to load. */
function readerWith(actors: ActorDictionary): ReturnType<typeof createReader> {
  const reader = readers.get(actors) ?? createReader({ ...resources, actors });
  readers.set(actors, reader);
  return reader;
}

/** What each mention with a code says, as «words CODE». */
function coded(text: string, actors: ActorDictionary = ACTORS, published = '1933-05-01'): string[] {
  const read = readerWith(actors);
  const { mentions, entities } = read({
    id: 't',
    text,
    body: { start: 0, end: text.length },
    language: 'en',
    published,
  });
  const codes = new Map(entities.map(({ id, code }) => [id, code]));
  return mentions.flatMap((mention) => {
    const code = mention.entity === null ? undefined : codes.get(mention.entity);
    return code === undefined ? [] : [`${textOf(text, mention)} ${code}`];
  });
}

test.each<[string, string[]]>([
  ['Sylvania thanked the Land of Freedom.', ['Sylvania SYL', 'Land of Freedom FRE']],
  ['Rufus T. Firefly met a Fredonian envoy.', ['Rufus T. Firefly FREGOV', 'Fredonian envoy FREGOV', 'Fredonian FRE']],
  ['Police from Sylvania left.', ['Police SYLCOP', 'Sylvania SYL']],
  ["Sylvania's foreign minister spoke.", ["Sylvania's foreign minister SYLGOVFRM", 'Sylvania SYL']],
  ['Sylvania security officials spoke.', ['Sylvania security officials SYLGOV', 'Sylvania SYL']],
  ['A former Sylvania official spoke.', ['A former Sylvania official SYLELI', 'Sylvania SYL']],
  [
    'Lawmakers in Sylvania and Freedonia agreed.',
    ['Lawmakers SYLLEG', 'Lawmakers FRELEG', 'Sylvania SYL', 'Freedonia FRE'],
  ],
  ['The spokeswoman of World Relief spoke.', ['spokeswoman of World Relief NGORELGOV', 'World Relief NGOREL']],
  ['A Sylvania surgeon spoke.', ['A Sylvania surgeon NGOSYL', 'Sylvania SYL']],
])("actors and agents of a researcher's own in «%s»", (text, expected) => {
  expect(coded(text).sort()).toEqual([...expected].sort());
});

test('an agent of nobody known has dashes for its actor', () => {
  expect(coded('The police closed the bridge.')).toContain('The police ---COP');
});

test('an actor with several codes is an entity for each', () => {
  expect(coded('The Triple League met.')).toEqual(['Triple League AAA', 'Triple League BBB', 'Triple League CCC']);
});

test('a name with dashes for its code has none', () => {
  expect(coded('Trentino met the king.')).toEqual([]);
});

test('codes hold for their time', () => {
  expect(coded('Rufus T. Firefly spoke.', ACTORS, '1935-01-01')).toEqual(['Rufus T. Firefly FRELI']);
});

test('a small word is no actor though it is spelled like one', () => {
  expect(coded('They bought an ent for the garden, and the Ent spoke.')).toEqual(['Ent ENT']);
});

test('a table of names and codes', () => {
  const actors = dictionary('name\tcode\tsince\tuntil\nSylvania|Republic of Sylvania\tSYL\t\t\n');
  expect(actors.codesOf(['Republic of Sylvania'], '')).toEqual(['SYL']);
});

test('discards leave out the events of a sentence, or of the whole report', () => {
  const read = readerWith(actorDictionary([{ name: 'discards.txt', text: 'RUGBY\n+WORLD CUP\n' }]));
  const events = (text: string) =>
    read({ id: 't', text, body: { start: 0, end: text.length }, language: 'en' }).events.map(({ type }) => type);
  expect(events('France attacked Spain in the north. France threatened Spain.')).toEqual(['ASSAULT', 'THREATEN']);
  expect(events('France attacked Spain in the rugby. France threatened Spain.')).toEqual(['THREATEN']);
  expect(events('France attacked Spain in the World Cup. France threatened Spain.')).toEqual([]);
});

test('a file without actors is refused by its name', () => {
  expect(() => dictionary('hello\n')).toThrow(/own\.txt: no actors found/);
});

test('any text is read or refused, and never breaks the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (junk, name) => {
      const actors = dictionary(`FREEDONIA [FRE]\n${junk}`);
      return actors.size > 0 && actors.codesOf([name], '2020-01-01') !== null;
    }),
  );
});
