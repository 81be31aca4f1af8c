import type { Found } from './expression.js';
import type { TimeKnowledge } from './knowledge.js';
import type { Rule } from './rule.js';
import type { Words } from './words.js';

/** All expressions of time in the text, in its order and without overlap. */
export function findExpressions(words: Words, knowledge: TimeKnowledge): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < words.length; ) {
    const candidates = candidatesAt(words, i, knowledge);
    i = candidates.length > 0 ? readWith(candidates, words, i, found) : i + 1;
  }
  return found;
}

/** Adds what the first rule that fits reads at `i`, and gives the word to go on from. */
function readWith(candidates: readonly Rule[], words: Words, i: number, found: Found[]): number {
  for (const rule of candidates) {
    const reading = rule.read(words, i);
    if (!reading) continue;
    const { start = i, end, sense, and = [] } = reading;
    if (sense) found.push({ start, end, sense, rule: rule.name });
    for (const more of and) found.push({ ...more, rule: rule.name });
    return Math.max(end, and.at(-1)?.end ?? 0, i + 1);
  }
  return i + 1;
}

const NONE: readonly Rule[] = [];

/** The rules that can begin at word `i`. */
function candidatesAt(words: Words, i: number, { rules, digitRules }: TimeKnowledge): readonly Rule[] {
  const entry = words.entryIndex(i);
  if (entry >= 0) return isIdleArticle(words, i) ? NONE : rules[entry]!;
  return words.isDigits(i) && !isIdleNumber(words, i) ? digitRules : NONE;
}

/** Whether an ordinary word follows: one of letters that the lexicon does not have. */
const isBeforeOrdinaryWord = (words: Words, i: number): boolean =>
  words.isLetters(i + 1) && words.entryIndex(i + 1) < 0;

// «the», «a» and numbers begin many rules and few times. These two only save the rules the trouble.

const isIdleArticle = (words: Words, i: number): boolean =>
  isBeforeOrdinaryWord(words, i) && words.is(i, 'the', 'a', 'an', 'this', 'that');

/** «500 people», «3%»: four digits can still be a year, and glued letters a «th» or «pm». */
const isIdleNumber = (words: Words, i: number): boolean =>
  words.size(i) !== 4 && (words.is(i + 1, '%') || (isBeforeOrdinaryWord(words, i) && !words.isGlued(i + 1)));
