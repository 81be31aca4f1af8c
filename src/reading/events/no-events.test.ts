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

describe('the doings of private people, firms and clubs', () => {
  expectEvents([
    ['Tourists visited Kenya in May.'],
    ['Maria Alvarez asked her sister to stay.'],
    ['The Norwegian bakery helped its customers with recipes.'],
    ['A woman killed her daughter.'],
  ]);
});
