import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenizer.js';

/** The words of a text: a space between two tokens, a + between two words of one token. */
function cut(text: string): string {
  const { start, end, glued, count } = tokenize(text);
  let out = '';
  for (let i = 0; i < count; i++) out += (i === 0 ? '' : glued[i] ? '+' : ' ') + text.slice(start[i], end[i]);
  return out;
}

const CASES: [what: string, text: string, words: string][] = [
  ['marks apart from words', 'Talks failed, he said.', 'Talks failed , he said .'],
  ['quotation marks of all kinds', '“Yes,” she said: «no» ‘maybe’', '“ Yes , ” she said : « no » ‘ maybe ’'],
  ['contractions as two words', "They don't, we'll, Iran's, I’m", "They do+n't , we+'ll , Iran+'s , I+’m"],
  ['cannot as two words', 'It cannot be', 'It can+not be'],
  ['the plural possessive as two words', "the ministers' talks", "the ministers+' talks"],
  ['a closing single mark after s apart', 'the so-called ‘moderates’ met', 'the so - called ‘ moderates ’ met'],
  [
    'abbreviations whole',
    'Gen. Ali of the U.S. met Lt. Col. Roe at 5 p.m. on Jan. 3',
    'Gen. Ali of the U.S. met Lt. Col. Roe at 5 p.m. on Jan. 3',
  ],
  ['a final full stop apart from a word', 'He left Qom. She stayed.', 'He left Qom . She stayed .'],
  ['initials whole', 'John F. Kennedy and J.R.R. Tolkien', 'John F. Kennedy and J.R.R. Tolkien'],
  [
    'an abbreviation that is a word too by what follows',
    'No. 5 is out, but no. Not now.',
    'No. 5 is out , but no . Not now .',
  ],
  ['hyphens apart', 'a two-day UN-led visit', 'a two - day UN - led visit'],
  ['prefixes joined', 'pro-Beijing, anti-war, ex-minister', 'pro-Beijing , anti-war , ex-minister'],
  ['a broken-off prefix whole', 'pre- and post-war', 'pre- and post-war'],
  ['currency and per cent apart', '$5bn or 3.5% of €1,200', '$ 5 bn or 3.5 % of € 1,200'],
  ['numbers with their own marks whole', '1,234.5 at 10:30 on 15/03/2024', '1,234.5 at 10:30 on 15/03/2024'],
  ['decades and ordinals whole', "the 1990s, the 21st, the '90s", "the 1990s , the 21st , the '90s"],
  [
    'addresses whole, final marks apart',
    'See https://example.org/a-b?c=1. Mail a.b@example.org!',
    'See https://example.org/a-b?c=1 . Mail a.b@example.org !',
  ],
  ['runs of marks together', 'Well... no -- never!!', 'Well ... no -- never !!'],
  ['names with inner apostrophes whole', "Sana'a, O'Brien and Shi'ite", "Sana'a , O'Brien and Shi'ite"],
  ['dashes apart without spaces', 'Kabul—the capital—fell', 'Kabul — the capital — fell'],
  ['brackets apart', 'a letter [from the Taliban] (2024)', 'a letter [ from the Taliban ] ( 2024 )'],
  ['a missing space after a full stop', 'He agreed.She left.', 'He agreed . She left .'],
  ['letters with marks whole', 'Ölziit, Müller, Nguyễn', 'Ölziit , Müller , Nguyễn'],
  ['other scripts by white space', 'در تهران 会谈 היום', 'در تهران 会谈 היום'],
];

describe('the tokenizer keeps', () => {
  for (const [what, text, words] of CASES) it(what, () => expect(cut(text)).toBe(words));
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          "'",
          '’',
          '.',
          '-',
          '1',
          ' ',
          '\n',
          '“',
          '"',
          's',
          'A',
          '@',
          '/',
          '$',
          '😀',
          '\u0301',
          'ש',
          '\ud800',
          '#',
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join('')),
  );

  it('words stand in order, never overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { start, end, count } = tokenize(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          expect(start[i]!).toBeGreaterThanOrEqual(at);
          expect(end[i]!).toBeGreaterThan(start[i]!);
          // What is left out between two words looks empty: spaces, controls and the like.
          expect(text.slice(at, start[i])).toMatch(/^[\s\p{Cc}\u200b\ufeff]*$/u);
          at = end[i]!;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}\u200b\ufeff]*$/u);
      }),
    );
  });

  it('a part of a text is cut as if it stood alone', () => {
    const text = 'Before. The U.S. envoy met Iran’s minister. After.';
    const { start, end, count } = tokenize(text, 8, 43);
    expect(text.slice(start[0], end[0])).toBe('The');
    expect(text.slice(start[count - 1], end[count - 1])).toBe('.');
  });
});
