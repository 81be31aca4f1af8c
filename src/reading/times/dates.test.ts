import { describe, expect, it } from 'vitest';
import { expectTimes, timesIn } from './notation.test.help.js';

describe('dates in figures and words', () => {
  expectTimes([
    ['The treaty was signed on 26 January 1998.', '26 January 1998 1998-01-26'],
    ['The treaty was signed on January 26, 1998, in Oslo.', 'January 26, 1998 1998-01-26'],
    ['Envoys met on the 3rd of May 2019.', 'the 3rd of May 2019 2019-05-03'],
    ['The embassy closed on Nov. 4.', 'Nov. 4 2023-11-04'],
    ['Talks were held on 18 and 19 February.', '18 2024-02-18', '19 February 2024-02-19'],
    ['They will sign on Saturday, April 6: so said the host.', 'Saturday, April 6 2024-04-06'],
    ['It was posted on 2024-02-18T19:13.', '2024-02-18T19:13 2024-02-18T19:13'],
    ['The ceasefire of 18/02/2024 held.', '18/02/2024 2024-02-18'],
    ['Both sides met in September 2001.', 'September 2001 2001-09'],
    ['He fell out of favour in 1979.', '1979 1979'],
    ['The hall was built in nineteen ninety-six.', 'nineteen ninety-six 1996'],
    ['Trade peaked in the late 1970s.', 'the late 1970s 197 END'],
    ['The shrine is of the 11th century.', 'the 11th century 10'],
    ['Caesar crossed the river in 49 BC.'],
    ['Rome burned in 1066 BC, he joked.', '1066 BC BC1066'],
    ['He May go, but in May he did not.', 'May 2023-05'],
  ]);
});

describe('quarters, halves, seasons and fiscal years', () => {
  expectTimes([
    ['Exports fell in the fourth quarter.', 'the fourth quarter 2023-Q4'],
    ['The third quarter of 2022 was worse.', 'The third quarter of 2022 2022-Q3'],
    ['It reported a fourth-quarter loss.', 'fourth-quarter 2023-Q4'],
    ['Aid doubled in fiscal 2021.', 'fiscal 2021 2021'],
    ['Fighting eased in the summer of 2016.', 'the summer of 2016 2016-SU'],
    ['The talks collapsed last winter.', 'last winter 2023-WI'],
  ]);
});

describe('what the text says and what is inferred', () => {
  it('marks the year of a month as implied, and nothing of a full date', () => {
    expect(timesIn('He left in February.')[0]?.implied).toEqual(['year']);
    expect(timesIn('He left on 3 February 2024.')[0]?.implied).toBeUndefined();
  });

  it('leaves open what cannot be known without a day of publication', () => {
    expect(timesIn('They met on Friday.', '')).toMatchObject([{ value: 'XXXX-WXX-5', edtf: null }]);
  });
});
