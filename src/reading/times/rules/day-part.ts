import { type Anchor, date } from '../expression.js';
import { readPart } from '../phrases/part.js';
import { readStep, STEP_WORDS } from '../phrases/step.js';
import type { Rule } from '../rule.js';
import { dayMonth } from './day-month.js';
import { monthDay } from './month-day.js';
import { readFirst } from './read-first.js';
import { weekday } from './weekday.js';

/** «this morning», «last night», «the next morning», «that evening», «in the afternoon», «the night of 9 August» */
export const dayPart: Rule = {
  name: 'day-part',
  starts: { words: STEP_WORDS, classes: ['part'] },
  read(words, i) {
    const step = readStep(words, i);
    if (step) {
      const part = readPart(words, step.end);
      if (!part || words.is(part.end, 'news', 'show', 'edition')) return null;
      const { by, definite } = step.value;
      // «the next morning» follows on the story, «next morning» does not occur.
      const from: Anchor['from'] = definite ? 'story' : step.value.from;
      return { end: part.end, sense: date({ part: part.value }, { anchor: { unit: 'day', by, from } }) };
    }
    const the = words.is(i, 'the') ? 1 : 0;
    const part = readPart(words, i + the);
    if (!part) return null;
    const day = words.is(part.end, 'of') ? readFirst([monthDay, dayMonth, weekday], words, part.end + 1) : null;
    if (day?.sense?.kind === 'date' && !day.and) {
      const { parts, ...rest } = day.sense;
      return { end: day.end, sense: { ...rest, parts: { ...parts, part: part.value } } };
    }
    const isTold = the && words.is(i - 1, 'in', 'during', 'through', 'by', 'later', 'earlier', 'into');
    return isTold && !words.is(part.end, 'of', 'paper', 'news')
      ? { end: part.end, sense: date({ part: part.value }, { anchor: { unit: 'day', by: 0, from: 'story' } }) }
      : null;
  },
};
