import { describe, expect, it } from 'vitest';
import { dateOf } from './index.js';
import { language, PUBLISHED, timesIn } from './notation.test.help.js';

/** The date of the first word `verb` of the text, as `EDTF from`. */
function dateOfWord(text: string, verb: string): string | null {
  const doc = language.read(text, 0, text.length);
  const date = dateOf(doc, doc.wordAt(text.indexOf(verb)), timesIn(text), { published: PUBLISHED });
  return date && `${date.edtf} ${date.from}`;
}

describe('the date of an event', () => {
  it.each([
    ['The minister arrived on Tuesday.', 'arrived', '2024-03-12 clause'],
    ['The minister said on Tuesday that the talks had failed in May 2023.', 'said', '2024-03-12 clause'],
    ['The minister said on Tuesday that the talks had failed in May 2023.', 'failed', '2023-05 clause'],
    ['The minister, who was appointed in 2019, resigned.', 'resigned', '2019 sentence'],
    ['The army took the town on 3 May 2021. It burned the market.', 'burned', '2021-05-03 narrative'],
    ['The army took the town on 3 May 2021.\n\nThe minister condemned it.', 'condemned', '2024-03-15 dateline'],
    ['The factory worked from 2006 until 2011.', 'worked', '2006/2011 clause'],
    ['The ministers met on 7 and 8 March.', 'met', '2024-03-07/2024-03-08 clause'],
    ['The ministers will meet on March 31 and April 1.', 'meet', '2024-03-31/2024-04-01 clause'],
    ['The ministers met on 4 and 8 March.', 'met', '2024-03-04 clause'],
    ['He has governed since March 2020.', 'governed', '2020-03/.. clause'],
    ['The minister rejected the treaty of 1973.', 'rejected', '2024-03-15 dateline'],
    ['The envoy recalled the 2001 invasion.', 'recalled', '2024-03-15 dateline'],
    ['The treaty was signed in March 1973. Officials say that it holds.', 'say', '2024-03-15 dateline'],
    ['They met for three weeks.', 'met', '2024-03-15 dateline'],
  ])('%s [%s]', (text, verb, expected) => expect(dateOfWord(text, verb)).toBe(expected));
});
