import { describe } from 'vitest';
import { expectEvents } from './does.test.help.js';

describe('words of acts that tell of none', () => {
  expectEvents([
    ['Leave a comment.'],
    ['The visiting Iranian minister is sixty years old.'],
    ['Defending the Afghan people is important.'],
    ['Kenya said the talks were useful.'],
    ['They attacked them.'],
    ['Given the concerns in Iran, the price of oil rose.'],
  ]);
});
