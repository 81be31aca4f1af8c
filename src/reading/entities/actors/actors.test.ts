import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actorDictionary } from './index.js';

const dictionary = (text: string) => actorDictionary([{ name: 'own.txt', text }]);

test('synonyms, periods and remarks of the PETRARCH format', () => {
  const actors = dictionary(`# remarks
<!-- more
remarks -->
FREEDONIA_ [FRE] # a land
+LAND_OF_FREEDOM
RUFUS_T._FIREFLY
	[FREELI]
	[FREGOV 330101-340630]
`);
  expect(actors.codeOf(['Freedonia'], '')).toBe('FRE');
  expect(actors.codeOf(['the land', 'Land of Freedom'], '')).toBe('FRE');
  expect(actors.codeOf(['Rufus T. Firefly'], '1933-05-01')).toBe('FREGOV');
  expect(actors.codeOf(['Rufus T. Firefly'], '1935-01-01')).toBe('FREELI');
});

test('agents take the code of their country, by as much of the phrase as is known', () => {
  const actors = dictionary('!PERSON! = MAN, WOMAN\nFOREIGN_MINISTER [~GOVFRM]\nPOLICE!PERSON! {} [~COP]\n');
  expect(actors.agentOf('deputy foreign minister', 'FRE')).toBe('FREGOVFRM');
  expect(actors.agentOf('policewoman', 'FRE')).toBe('FRECOP');
  expect(actors.agentOf('gardener', 'FRE')).toBeUndefined();
});

test('a table of names and codes', () => {
  const actors = dictionary('name\tcode\tsince\tuntil\nSylvania|Republic of Sylvania\tSYL\t\t\n');
  expect(actors.codeOf(['Republic of Sylvania'], '')).toBe('SYL');
});

test('a file without actors is refused by its name', () => {
  expect(() => dictionary('hello\n')).toThrow(/own\.txt: no actors found/);
});

test('any text is read or refused, and never breaks the reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (junk, name) => {
      const actors = dictionary(`FREEDONIA [FRE]\n${junk}`);
      return actors.size > 0 && actors.codeOf([name], '2020-01-01') !== null;
    }),
  );
});
