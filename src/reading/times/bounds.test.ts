import { describe } from 'vitest';
import { expectDays } from './notation.test.help.js';

describe('the days an expression can mean', () => {
  expectDays([
    ['They met on 18-19 February.', '2024-02-18/2024-02-19 2024-02-18 2024-02-19'],
    ['They met on February 18-19.', '2024-02-18/2024-02-19 2024-02-18 2024-02-19'],
    ['They met in late February.', '2024-02-21/2024-02-29 2024-02-21 2024-02-29'],
    ['They met in early 2023.', '2023-01-01/2023-05-01 2023-01-01 2023-05-01'],
    ['They met earlier this month.', '2024-03-01/2024-03-15 2024-03-01 2024-03-15'],
    ['They met last week.', '2024-03-04/2024-03-10 2024-03-04 2024-03-10'],
    ['They met in the third quarter of 2022.', '2022-07-01/2022-09-30 2022-07-01 2022-09-30'],
    ['They met in the 1990s.', '199X 1990-01-01 1999-12-31'],
    ['They met in the 20th century.', '19XX 1901-01-01 2000-12-31'],
    ['They met in the summer of 2016.', '2016-22 2016-06-01 2016-08-31'],
    ['They met around March 3.', '2024-03-03~ 2024-02-29 2024-03-06'],
    ['They met recently.', '../2024-03-15 2024-03-15'],
    ['They fought in the past three weeks.', '2024-02-23/2024-03-15 2024-02-23 2024-03-15'],
    ['The war of 1939-1945 was over.', '1939/1945 1939-01-01 1945-12-31'],
    ['They met for three weeks.', ''],
  ]);
});
