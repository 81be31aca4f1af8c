import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReader } from '../../../pipeline.js';
import { shippedResources } from '../../../resources.js';
import { actorDictionary } from '../../entities/index.js';
import { readVerbs } from './verbs.js';

const ACTORS = `FREEDONIA [FRE]
SYLVANIA [SYL]
KLOPSTOKIA [KLO]
RUFUS_FIREFLY [FREGOV]
`;
const resources = { ...shippedResources(), actors: actorDictionary([{ name: 'actors.txt', text: ACTORS }]) };

const VERBS = `<!-- an invented dictionary -->
&TREATYKIND
+TRADE
+FISHING

&BOND_WORDS
+FRIENDSHIP
+&TREATYKIND
+MUTUAL AID_

--- PRAISE [051] ---
PRAISE
- FAINTLY * [012]
- * RIVAL_CUISINE [111] # side by side
- * &BOND_WORDS PACT [057]
- * MILD CHEESE [---]
- * TOOTHPASTE [xyz]

--- SCOLD [111] ---
SCOLD { SCOLDED }
+TELL_OFF {+TOLD_OFF }
LAMBAST [112]
- + HAS_BEEN * BY $ [113]
- * ^ BEFORE + [114]

--- HOST [043:042] ---
HOST
- % * TOGETHER [060]

--- FORBID [345] ---
FORBID

--- DRUM [182] ---
DRUM
- * OUT (OF PARADISE) [174]
- * {SECRET TREATY} [:064]
`;

const SECOND = VERBS;
const FIRST = VERBS.replace(/^- .*[({].*\n/gm, '');

const readWith = (text: string) => createReader({ ...resources, codebook: [{ name: 'verbs.txt', text }] });
const readers = new Map([FIRST, SECOND].map((text) => [text, readWith(text)]));

function readingOf(text: string, verbs: string) {
  const read = readers.get(verbs) ?? readWith(verbs);
  return read({ id: 't', text, body: { start: 0, end: text.length }, language: 'en' });
}

/** The events of a sentence by a dictionary, as «FRE>SYL 051 SUPPORT». */
function coded(text: string, verbs = FIRST): string[] {
  const { events, entities } = readingOf(text, verbs);
  const code = (id: string) => entities.find((entity) => entity.id === id)?.code ?? '---';
  const codes = (ids: readonly string[]) => ids.map(code).join('+');
  return events.map(({ actor, recipient, cameo, type }) => `${codes(actor)}>${codes(recipient)} ${cameo} ${type}`);
}

test.each<[string, string[]]>([
  ['Freedonia praised Sylvania.', ['FRE>SYL 051 COOPERATE']],
  ['Freedonia praised the old songs of Sylvania.', ['FRE>SYL 051 COOPERATE']],
  ['Freedonia and Klopstokia praised Sylvania.', ['FRE+KLO>SYL 051 COOPERATE']],
  ['Freedonia praised Sylvania and Klopstokia.', ['FRE>SYL+KLO 051 COOPERATE']],
  ['Sylvania was scolded by Freedonia.', ['FRE>SYL 111 ACCUSE']],
  ['Freedonia told off Sylvania.', ['FRE>SYL 111 ACCUSE']],
  ['Freedonia lambasted Sylvania.', ['FRE>SYL 112 ACCUSE']],
])('a verb has the code of its block, or its own: «%s»', (text, expected) => {
  expect(coded(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Freedonia praised the rival cuisine of Sylvania.', ['FRE>SYL 111 ACCUSE']],
  ['Freedonia praised the rival and better cuisine of Sylvania.', ['FRE>SYL 051 COOPERATE']],
  ['Freedonia praised a new fishing pact with Sylvania.', ['FRE>SYL 057 COOPERATE']],
  ['Freedonia praised a mutual aid pact with Sylvania.', ['FRE>SYL 057 COOPERATE']],
  ['Freedonia praised a mutual aids pact with Sylvania.', ['FRE>SYL 051 COOPERATE']],
  ['Freedonia praised the mild cheese of Sylvania.', []],
  ['Freedonia praised the toothpaste of Sylvania.', ['FRE>SYL 051 COOPERATE']],
])('the pattern that asks for most decides: «%s»', (text, expected) => {
  expect(coded(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['Freedonia has been scolded by Sylvania.', ['SYL>FRE 113 ACCUSE']],
  ['Freedonia scolded Sylvania before Klopstokia did.', ['FRE>KLO 114 ACCUSE']],
  ['Freedonia will host Sylvania.', ['FRE>SYL 043 CONSULT', 'SYL>FRE 042 CONSULT']],
  ['Freedonia and Sylvania will host a feast together.', ['FRE>SYL 060 COOPERATE', 'SYL>FRE 060 COOPERATE']],
])('who plays which part: «%s»', (text, expected) => {
  expect(coded(text)).toEqual(expected);
});

test('phrases in brackets, and a code for the target alone', () => {
  expect(coded('Freedonia drummed up a secret treaty with Sylvania.', SECOND)).toEqual(['SYL>FRE 064 COOPERATE']);
  expect(coded('Freedonia drummed Sylvania out of a lost paradise.', SECOND)).toEqual(['FRE>SYL 174 COERCE']);
});

test('the second PETRARCH tells a passive from an active, the first only by its «by»', () => {
  expect(coded('Freedonia was praised in Sylvania.', SECOND)).toEqual([]);
  expect(coded('Freedonia was praised in Sylvania.', FIRST)).toEqual(['FRE>SYL 051 COOPERATE']);
});

test('a code that is none of CAMEO tells of no event of PLOVER', () => {
  expect(coded('Freedonia forbade Sylvania to sing.')).toEqual([]);
  expect(coded('Freedonia faintly praised Sylvania.')).toEqual([]);
});

test('the shipped frames fall silent beside a dictionary of verbs', () => {
  expect(coded('Freedonia attacked Sylvania.')).toEqual([]);
});

test('who tells of an act is not its target', () => {
  expect(coded('Freedonia praised its own songs, Sylvania said.')).toEqual([]);
});

test('how far an act has come is told beside its code', () => {
  const { events } = readingOf('Freedonia will praise Sylvania. Freedonia did not scold Sylvania.', FIRST);
  expect(events.map(({ status }) => status)).toEqual(['planned', 'denied']);
});

test('what is no code is told of by its line', () => {
  const { faults } = readVerbs([{ name: 'verbs.txt', text: VERBS }]);
  expect(faults).toEqual([{ file: 'verbs.txt', line: 17, message: '«xyz» is no code' }]);
});

test('any text is taken for a dictionary without breaking', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...'&+-*{}()_[]~%^$'), (junk, mark) => {
      const text = `--- HAIL [051] ---\nHAIL\n- ${mark}${junk} * ${junk}${mark} [051]\n${mark}${junk}\n`;
      expect(readVerbs([{ name: 'verbs.txt', text }]).verbs.of('hail').length).toBeGreaterThan(0);
    }),
  );
});
