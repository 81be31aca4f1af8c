import type { Anchor, Pick } from '../expression.js';
import type { Piece } from '../rule.js';
import type { Words } from '../words.js';

/** Which way a word points, and from where: «last» from the day of publication, «following» from the day the story is at. */
export interface Step {
  by: -1 | 0 | 1;
  from: Anchor['from'];
  pick: Pick;
  /** Whether «the» stands before it. */
  definite: boolean;
}

const PUBLISHED: Record<string, -1 | 0 | 1> = {
  last: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  upcoming: 1,
};
const STORY: Record<string, -1 | 0 | 1> = {
  previous: -1,
  preceding: -1,
  prior: -1,
  same: 0,
  that: 0,
  following: 1,
  ensuing: 1,
};
const PICKS = { '-1': 'last', 0: 'this', 1: 'next' } as const;

/** Words that may begin a step. */
export const STEP_WORDS = ['the', ...Object.keys(PUBLISHED), ...Object.keys(STORY)];

/** A step at `i`: «last», «this coming», «the following», «that same». */
export function readStep(words: Words, i: number): Piece<Step> | null {
  const definite = words.is(i, 'the');
  const at = definite || goesOn(words, i) ? i + 1 : i;
  if (words.entry(at) === undefined) return null;
  const word = words.lower(at);
  const published = PUBLISHED[word];
  if (published !== undefined && !(definite && published === 0 && word === 'this')) {
    return { value: { by: published, from: 'published', pick: PICKS[published], definite }, end: at + 1 };
  }
  const story = STORY[word];
  if (story === undefined || (definite && word === 'that') || (!definite && at === i && word === 'prior')) return null;
  return { value: { by: story, from: 'story', pick: PICKS[story], definite }, end: at + 1 };
}

const goesOn = (words: Words, i: number): boolean =>
  words.is(i, 'that')
    ? words.is(i + 1, 'same')
    : words.is(i, 'this') && words.is(i + 1, 'past', 'coming', 'same', 'current');
