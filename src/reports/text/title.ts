import { isNameAlone } from './byline.js';

/** Longer lines are prose, even in headline capitals or over a byline. */
const LONGEST_TITLE = 200;
/** Headlines of news agencies keep under this; a longer line in small letters, or with a full stop, is a sentence. */
const LONGEST_PLAIN_TITLE = 140;
const FEWEST_WORDS = 2;
const MOST_WORDS = 32;
/** A text wrapped by hand breaks near column 70; a headline before it is no such line. */
const WRAPPED = { shortest: 50, longest: 100 };

/** What stands around the first line of a report. */
export interface Surroundings {
  /** The next line with something on it. */
  next: string;
  /** Whether an empty line stands between. */
  apart: boolean;
  /** Whether a date, a byline or a dateline follows: then the line is a title for certain. */
  headFollows: boolean;
}

/**
 * Whether the first line of a report is its title. Most texts in archives have none, and a first sentence must not be
 * taken for one: a line with a full stop is a title only in headline capitals or where a date, byline or dateline follows.
 */
export function isTitle(line: string, { next, apart, headFollows }: Surroundings): boolean {
  if (line.length > LONGEST_TITLE || !LOOKS_LIKE_TITLE.test(line)) return false;
  const words = line.split(/\s+/);
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  if (GOES_ON.test(line) || /^\p{Ll}/u.test(next) || (!apart && isWrapped(line, next))) return false;
  if (isInHeadlineCapitals(words) && !isNameAlone(line)) return true;
  if (line.length > LONGEST_PLAIN_TITLE) return false;
  // A name alone may be the author's as well, and an author is no title.
  return headFollows || !(endsAsSentence(line) || isNameAlone(line));
}

/** Whether a line ends as a sentence does, quotation marks and brackets aside. */
export function endsAsSentence(line: string): boolean {
  return /[.!?…][\s"'”’»)\]]*$|[,;][”"»]$/.test(line);
}

/** It starts as text does and holds no mark-up or address. */
const LOOKS_LIKE_TITLE = /^["'“‘«#¿¡[(]*[\p{L}\d$€£][^\\{}<>|]*$/u;
/** The line breaks off in the middle of a sentence, or introduces a list. */
const GOES_ON = /(?:[,:–—-]|\b(?:a|an|the|of|and|or|to|in|on|at|by|for|with|from|as|that|which|who|is|are|was|were))$/;

function isWrapped(line: string, next: string): boolean {
  return line.length >= WRAPPED.shortest && next.length <= WRAPPED.longest && !endsAsSentence(line);
}

/** Every word capitalised but for articles, conjunctions and short prepositions: no sentence is, for it has a verb. */
function isInHeadlineCapitals(words: string[]): boolean {
  return words.length >= FEWEST_FOR_CAPITALS && words.every((word) => CAPITALISED.test(word));
}

/** «Talks Resume.» could be a sentence of a name and a capitalised word. */
const FEWEST_FOR_CAPITALS = 4;
const CAPITALISED =
  /^(?:["'“‘«(#@$£€+-]*[\p{Lu}\d].*|a|an|the|of|and|or|but|nor|to|in|on|at|by|for|with|from|as|into|over|after|vs\.?|via|–|—|-|&)$/u;
