import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedLanguage } from '../resources.js';
import { readPretokenized, writeConllu } from './conllu.js';
import { type Doc, Language } from './index.js';

const language = new Language(shippedLanguage());

const sentences = (text: string): string[] => {
  const doc = language.read(text);
  return Array.from({ length: doc.sentenceCount }, (_, s) =>
    text.slice(doc.start[doc.sentenceStart[s]!], doc.end[doc.sentenceStart[s + 1]! - 1]),
  );
};

/** «relation(head, dependent)» for one word of a text. */
function arc(text: string, word: string): string {
  const doc = language.read(text);
  const i = wordNumber(doc, word);
  return `${doc.deprelOf(i)}(${doc.head[i]! < 0 ? '-' : doc.form(doc.head[i]!)}, ${word})`;
}

function wordNumber(doc: Doc, word: string): number {
  for (let i = 0; i < doc.length; i++) if (doc.form(i) === word) return i;
  throw new Error(`no word ${word} in «${doc.text}»`);
}

function word(text: string, form: string): string {
  const doc = language.read(text);
  const i = wordNumber(doc, form);
  return `${doc.lemma(i)} ${doc.uposOf(i)} ${doc.feats(i)}`;
}

describe('sentences', () => {
  it('end at final marks, not at abbreviations', () =>
    expect(sentences('Gen. Ahmad met U.S. envoys on Monday. The talks lasted two hours.')).toEqual([
      'Gen. Ahmad met U.S. envoys on Monday.',
      'The talks lasted two hours.',
    ]));
  it('end with their paragraph, full stop or none', () =>
    expect(sentences('Ministers sign transit deal\n\nKABUL - The two ministers signed a deal on Sunday.')).toEqual([
      'Ministers sign transit deal',
      'KABUL - The two ministers signed a deal on Sunday.',
    ]));
  it('go on over the lines of hard-wrapped text', () =>
    expect(
      sentences(
        [
          'The foreign ministers of the two countries met in the capital on',
          'Tuesday and agreed to reopen the border crossing that has been shut',
          'for more than a year, officials on both sides said after the talks',
          'ended late in the evening. A second round is planned for the spring',
          'of next year, and experts will prepare it, the officials added.',
        ].join('\n'),
      ),
    ).toHaveLength(2));
});

describe('heads and relations', () => {
  const met = 'The Iranian envoy met the Afghan minister in Doha on Monday.';
  it('tell who did it', () => expect(arc(met, 'envoy')).toBe('nsubj(met, envoy)'));
  it.each([
    ['Iran severed ties with Qatar.', 'Iran', 'nsubj(severed, Iran)'],
    ['Iran severed ties with Qatar.', 'ties', 'obj(severed, ties)'],
    ['France has derailed talks with the Kurds.', 'derailed', 'root(-, derailed)'],
    ['Oman will host talks with Iran in May.', 'talks', 'obj(host, talks)'],
  ])('do not contradict each other: %s', (text, word, expected) => expect(arc(text, word)).toBe(expected));
  it('tell to whom', () => expect(arc(met, 'minister')).toBe('obj(met, minister)'));
  it('tell where', () => expect(arc(met, 'Doha')).toBe('obl(met, Doha)'));
  it('tell the passive apart', () =>
    expect(arc('The delegation was received by the president.', 'president')).toBe('obl:agent(received, president)'));
  it('find what was said', () =>
    expect(arc('The ministry said that the talks had failed.', 'failed')).toBe('ccomp(said, failed)'));
});

describe('words', () => {
  it('have lemma, tag and features', () =>
    expect(word('The ministers rejected the offers.', 'ministers')).toBe('minister NOUN Number=Plur'));
  it('of verbs that endings mislead about keep their dictionary form', () => {
    expect(word('The opposition blamed the minister.', 'blamed')).toMatch(/^blame VERB /);
    expect(word('Gunmen shot the mayor.', 'shot')).toMatch(/^shoot VERB /);
    expect(word('The town was shelled by rebels.', 'shelled')).toMatch(/^shell VERB /);
  });
  it('are past and finite', () =>
    expect(word('The ministers rejected the offers.', 'rejected')).toMatch(/^reject VERB .*Tense=Past.*VerbForm=Fin/));
  it('are passive where they are', () =>
    expect(word('The offer was rejected by both sides.', 'rejected')).toMatch(/Voice=Pass/));
  it('are perfect, not passive, after «have»', () =>
    expect(word('They have rejected the offer.', 'rejected')).not.toMatch(/Voice=Pass/));
});

describe('names', () => {
  it('are found with their type, titles left off', () => {
    const doc = language.read('President Emmanuel Macron arrived in Tokyo for talks with Japanese officials.');
    const names = doc.names.map(({ start, end, type }) => `${doc.text.slice(start, end)} ${type}`);
    expect(names).toEqual(['Emmanuel Macron person', 'Tokyo place', 'Japanese group']);
  });
});

describe('CoNLL-U', () => {
  const text = '  Iran\'s envoy said: "We don\'t know."\n\n\tTalks\u00a0go on…  He left.\r\n';

  /** Puts a text together again from the forms and the white space that CoNLL-U tells of. */
  function restored(conllu: string): string {
    const unescaped = (space: string) =>
      space.replace(
        /\\([stnrp\\])/g,
        (_, c: string) => ({ s: ' ', t: '\t', n: '\n', r: '\r', p: '|', '\\': '\\' })[c]!,
      );
    let out = '';
    let inToken = 0;
    for (const line of conllu.split('\n')) {
      if (!line || line.startsWith('#')) continue;
      const [id, form, , , , , , , , misc] = line.split('\t') as string[];
      if (id!.includes('-')) inToken = Number(id!.split('-')[1]);
      else if (Number(id) <= inToken) continue;
      else inToken = 0;
      out += unescaped(/SpacesBefore=([^|]*)/.exec(misc!)?.[1] ?? '') + form;
      out += misc!.includes('SpaceAfter=No') ? '' : unescaped(/SpacesAfter=([^|]*)/.exec(misc!)?.[1] ?? '\\s');
    }
    return out;
  }

  it('keeps every character of the text', () => expect(restored(writeConllu(language.read(text), 'x'))).toBe(text));

  it('keeps every character of any text without control characters', () => {
    const anyText = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((s) => /\S/u.test(s) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(s));
    fc.assert(
      fc.property(anyText, (s) => restored(writeConllu(language.read(s), 'x')) === s),
      { numRuns: 60 },
    );
  });

  it('with given words keeps these words and fills the rest', () => {
    const given =
      '# sent_id = a\n1\tTalks\t_\t_\t_\t_\t_\t_\t_\tX=1\n2-3\tcannot\t_\t_\t_\t_\t_\t_\t_\t_\n2\tcan\t_\t_\t_\t_\t_\t_\t_\t_\n3\tnot\t_\t_\t_\t_\t_\t_\t_\t_\n4\tfail\t_\t_\t_\t_\t_\t_\t_\t_\n\n';
    const { cut, fill } = readPretokenized(given);
    const lines = fill(language.annotate(cut)).split('\n');
    expect(lines[0]).toBe('# sent_id = a');
    expect(lines[1]).toMatch(/^1\tTalks\ttalk\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\tX=1$/);
    expect(lines[2]).toBe('2-3\tcannot\t_\t_\t_\t_\t_\t_\t_\t_');
    expect(lines[5]).toMatch(/^4\tfail\tfail\tVERB\tVB\t\S+\t0\troot\t_\t_$/);
  });

  it('names the line that is none', () =>
    expect(() => readPretokenized('1\tTalks\t_\n')).toThrow('line 1 is no CoNLL-U'));
});

describe('any string', () => {
  const checks = (text: string) => {
    const doc = language.read(text);
    for (let i = 0; i < doc.length; i++) {
      expect(doc.start[i]!).toBeGreaterThanOrEqual(i ? doc.end[i - 1]! : 0);
      const s = doc.sentenceOf(i);
      const head = doc.head[i]!;
      if (head >= 0) expect(doc.sentenceOf(head)).toBe(s);
    }
    for (let s = 0; s < doc.sentenceCount; s++) {
      const words = Array.from(
        { length: doc.sentenceStart[s + 1]! - doc.sentenceStart[s]! },
        (_, k) => doc.sentenceStart[s]! + k,
      );
      expect(words.filter((i) => doc.head[i]! < 0)).toHaveLength(1);
    }
    return doc;
  };

  it('is read into sentences that are trees', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom('Iran', '"', '“', 'said', '.', '\n', '\n\n', ' ', "'s", '😀', 'é', 'שלום', '\u0000', 'تهران'),
          { maxLength: 60 },
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => void checks(text)),
      { numRuns: 80 },
    );
  });

  it('of one letter a million times over is read', () =>
    expect(checks('a'.repeat(1_000_000)).length).toBeGreaterThan(0));
  it('of ten thousand open quotation marks is read', () => expect(checks('“'.repeat(10_000)).length).toBe(10_000));
  it('of nothing is an empty Doc', () => expect(checks('').length).toBe(0));

  it('gives the same Doc whatever was read before', () => {
    const text = 'The ministers of both states agreed to meet again in May.';
    const before = writeConllu(language.read(text), 'x');
    language.read('Quite another text, about Ölziit and the 3rd of June. “Yes,” he said.');
    expect(writeConllu(language.read(text), 'x')).toBe(before);
    expect(writeConllu(new Language(shippedLanguage()).read(text), 'x')).toBe(before);
    const manyForms = Array.from({ length: 30_000 }, (_, k) => `w${k.toString(36)}`).join(' ');
    language.read(`${text} ${manyForms} ${text}`);
    expect(writeConllu(language.read(text), 'x')).toBe(before);
  });
});
