import { describe } from 'vitest';
import { expectTimes } from './notation.test.help.js';

describe('weekdays go by tense', () => {
  expectTimes([
    ['The ministers will meet on Saturday.', 'Saturday 2024-03-16'],
    ['The ministers met on Saturday.', 'Saturday 2024-03-09'],
    ['The ministers met on Friday.', 'Friday 2024-03-15'],
    ['The delegation arrived last Friday.', 'last Friday 2024-03-08'],
    ['Shells fell on the port on Tuesday night.', 'Tuesday night 2024-03-12TNI'],
    ['The premier landed at 10 p.m. Wednesday.', '10 p.m. Wednesday 2024-03-13T22:00'],
  ]);
});

describe('from the day of publication', () => {
  expectTimes([
    ['They agreed in late February.', 'late February 2024-02 END'],
    ['He resigned earlier this month.', 'earlier this month 2024-03 START'],
    ['She flew to Cairo last week.', 'last week 2024-W10'],
    ['The border reopened a year ago.', 'a year ago 2023'],
    ['Two months ago the border reopened.', 'Two months ago 2024-01'],
    [
      'The envoy spoke yesterday morning and returns tomorrow.',
      'yesterday morning 2024-03-14TMO',
      'tomorrow 2024-03-16',
    ],
    ['The vote was put off until early next year.', 'early next year 2025 START'],
    ['The mission must end by the end of this week.', 'the end of this week 2024-W11 END'],
    ['A deal is near now, he said recently.', 'now PRESENT_REF', 'recently PAST_REF'],
    ['Elections are due in October.', 'October 2024-10'],
    ['The bank closed in October.', 'October 2023-10'],
  ]);
});

describe('from where the story is', () => {
  expectTimes([
    [
      'He took office on 3 May 2010 and fled the following day.',
      '3 May 2010 2010-05-03',
      'the following day 2010-05-04',
    ],
    ['In 1995 the pact was signed; the following year it lapsed.', '1995 1995', 'the following year 1996'],
    [
      'The king was crowned in May 1921. In August 1922 he dissolved the house, in March 1923 he recalled it, and in June 1923 he abdicated. In September he left the country.',
      'May 1921 1921-05',
      'August 1922 1922-08',
      'March 1923 1923-03',
      'June 1923 1923-06',
      'September 1923-09',
    ],
  ]);
});

describe('lengths of time and what recurs', () => {
  expectTimes([
    ['The two-day conference ended.', 'two-day P2D'],
    ['After 20 years of war the country was poor.', '20 years P20Y'],
    ['He waited for 2 1/2 years.', '2 1/2 years P2Y6M'],
    ['She spoke for a minute and a half.', 'a minute and a half PT1M30S'],
    ['He was held for more than four hours.', 'more than four hours PT4H MORE_THAN'],
    ['For several years nobody came.', 'several years PXY'],
    ['In the past three years trade has grown.', 'the past three years P3Y'],
    ['The council meets every Friday.', 'every Friday XXXX-WXX-5'],
    ['The council meets every two weeks.', 'every two weeks P2W'],
    ['They pray there each July.', 'each July XXXX-07'],
  ]);
});
