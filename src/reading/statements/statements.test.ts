import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectStatements, readingOf, says, toldOf } from './says.test.help.js';

describe('direct speech', () => {
  expectStatements([
    ['“We will not sign,” Lavrov said.', 'Lavrov | said | “We will not sign,”'],
    ['Lavrov said: “We will not sign.”', 'Lavrov | said | “We will not sign.”'],
    [
      '"We will not sign," said Maria Costa, the minister of trade.',
      'Maria Costa, the minister of trade | said | "We will not sign,"',
    ],
    ["''We are ready,'' the president told reporters.", "the president | told | ''We are ready,''"],
    ['«We are ready,» the president said.', 'the president | said | «We are ready,»'],
  ]);
});

describe('direct speech that the report interrupts', () => {
  expectStatements([
    [
      '“We came in peace,” Costa said, “and we leave in peace.”',
      'Costa | said | “We came in peace,” … “and we leave in peace.”',
    ],
    [
      '“We came in peace,” Costa said. “Nobody listened to us.”',
      'Costa | said | “We came in peace,” … “Nobody listened to us.”',
    ],
  ]);
});

describe('a quotation over several paragraphs', () => {
  expectStatements([
    [
      'Costa said: “We came in peace.\n\n“Nobody listened to us.”',
      'Costa | said | “We came in peace.\n\n“Nobody listened to us.”',
    ],
  ]);
});

describe('a quotation without a cue', () => {
  test('belongs to whom the sentence before introduces', () => {
    expect(says('Guterres was blunt. “The world is not listening to the poor.”')).toEqual([
      'Guterres |  | “The world is not listening to the poor.”',
    ]);
  });
  test('belongs to whom a dash and a name after it say', () => {
    expect(says('“The river gave us everything we had.” — Amina Diallo\nThe dam was built in 1978.')).toContain(
      'Amina Diallo | — | “The river gave us everything we had.”',
    );
  });
});

describe('indirect speech, thought, intention', () => {
  expectStatements([
    ['The minister said that the talks had failed.', 'The minister | said | that the talks had failed'],
    ['Tehran denied that it had sent troops.', 'Tehran | denied | that it had sent troops'],
    ['According to the ministry, the talks had failed.', 'the ministry | According | the talks had failed'],
    [
      'The ministry said they did not come because the council had not accepted them.',
      'The ministry | said | they did not come because the council had not accepted them',
    ],
    ['Japan hopes to sign the treaty in May.', 'Japan | hopes | to sign the treaty in May'],
    ['The envoy warned that the talks would fail.', 'The envoy | warned | that the talks would fail'],
  ]);
});

describe('a speaker after the verb', () => {
  expectStatements([
    [
      'The government will sell its shares in May, affirmed Prime Minister Maria Costa.',
      'Prime Minister Maria Costa | affirmed | The government will sell its shares in May',
    ],
    [
      'The ships will return to port in May, added the spokesman.',
      'the spokesman | added | The ships will return to port in May',
    ],
  ]);
});

describe('nothing is attributed', () => {
  expectStatements([
    ['The ship left the port on Monday.'],
    ['The party lost its “safe” seats in the north.'],
    ['Two soldiers were killed near the border.'],
  ]);
});

describe('who speaks', () => {
  test('«who» is the one whom its clause describes', () => {
    const text = 'Maria Costa, who said that the talks had failed, left for Lisbon.';
    expect(toldOf(text, 'the talks had failed').speakerName).toBe('Maria Costa');
  });
  test('an outlet that reports carries the words and speaks none', () => {
    const told = toldOf('“We will not sign,” Sergei Lavrov told Reuters.', 'We will not sign');
    expect([told.speakerName, told.carrier, told.addressee]).toEqual(['Sergei Lavrov', 'Reuters', []]);
  });
});

describe('how it was said', () => {
  test.each([
    ['In an interview with Reuters, Maria Costa said that the talks had failed.', 'interview'],
    ['At a press conference in Lisbon, Maria Costa said that the talks had failed.', 'press conference'],
    ['In a post on X, Maria Costa said that the talks had failed.', 'post'],
    ['In a letter to Sergei Lavrov, Maria Costa said that the talks had failed.', 'letter'],
    ['The statement said that the talks had failed.', 'statement'],
    ['Maria Costa said that the talks had failed.', null],
  ])('%s', (text, medium) => {
    expect(toldOf(text, 'the talks had failed').medium).toBe(medium);
  });
  test('in whose words', () => {
    expect(toldOf('“We will not sign,” Lavrov said.', 'sign').manner).toBe('direct');
    expect(toldOf('Lavrov said they would not sign.', 'sign').manner).toBe('indirect');
    expect(toldOf('Lavrov said they would “never ever sign” it.', 'sign').manner).toBe('mixed');
  });
  test('to whom', () => {
    const text = 'Maria Costa told Sergei Lavrov that the talks had failed.';
    expect(toldOf(text, 'the talks had failed').addressee).toEqual(['Sergei Lavrov']);
  });
  test('when: by its own clause, not by what is told', () => {
    const told = toldOf('Maria Costa said on Monday that the talks would end on 2 April.', 'the talks would end');
    expect([told.date, told.dateFrom]).toEqual(['2024-03-11', 'clause']);
  });
});

test('a headline names its speaker after a colon', () => {
  const text = 'Talks on water will resume in May: envoy\n\nThe rivers are low.';
  const title = { start: 0, end: text.indexOf('\n') };
  expect(says(text, title)).toEqual(['envoy | : | Talks on water will resume in May']);
});

test('one speaker quotes another', () => {
  const { statements } = readingOf('“Lavrov told me that he would never sign,” Maria Costa said.');
  const outer = statements.find(({ within }) => !within);
  const inner = statements.find(({ within }) => within);
  expect(inner?.within).toBe(outer?.id);
});

test('ten thousand open quotation marks are read', () => {
  expect(readingOf('“ '.repeat(10_000)).statements).toBeInstanceOf(Array);
});

test('any text: contents lie in the text, in order, and statements stand within known ones', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '. ',
    ', ',
    '\n\n',
    ' — ',
    ': ',
    ' said ',
    ' that ',
    ' the minister ',
    ' Lavrov ',
    ' he ',
    ' denied ',
    ' we go ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = `${pieces.join('')}.`;
      const { statements } = readingOf(text);
      const ids = new Set(statements.map(({ id }) => id));
      for (const { content, source, within } of statements) {
        expect(content.length).toBeGreaterThan(0);
        for (const spans of [content, source])
          spans.forEach(({ start, end }, k) => {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
            if (k > 0) expect(start).toBeGreaterThanOrEqual(spans[k - 1]!.end);
          });
        if (within) expect(ids).toContain(within);
      }
    }),
    { numRuns: 200 },
  );
});
