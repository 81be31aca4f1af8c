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

describe('sports, shows and misfortunes', () => {
  expectEvents([
    ['Chile attacked Peru throughout the match, and their striker scored a goal.'],
    ['In the film the singer helped the Kenyan poet, and the actors praised Ghana.'],
    ['The earthquake killed twenty villagers in Kenya.'],
  ]);
});

describe('interviews', () => {
  expectEvents([
    ['The Guardian spoke with several Kenyan villagers.'],
    ['A Kenyan teacher complained about the rain.'],
  ]);
});

describe('other senses', () => {
  expectEvents([
    ['The Kenyan army took over the company in May.'],
    ['The Kenyan minister held a press conference in Nairobi.'],
    ['Kenya struck a balance.'],
    ['In 2015 the Kenyan government gave the land to Somalia.'],
  ]);
});
