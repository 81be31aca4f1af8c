import type { Found } from './expression.js';
import type { TimeKnowledge } from './knowledge.js';
import type { Reading, Rule } from './rule.js';
import type { Words } from './words.js';

/** All expressions of time in the text, in its order and without overlap. */
export function findExpressions(words: Words, { rules, digitRules }: TimeKnowledge): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < words.length; ) {
    const entry = words.entryIndex(i);
    const candidates = entry >= 0 ? rules[entry]! : words.isDigits(i) ? digitRules : NONE;
    const [rule, reading] = isHopeless(words, i) ? NOTHING : firstReading(candidates, words, i);
    if (!rule || !reading) {
      i++;
      continue;
    }
    if (reading.sense)
      found.push({ start: reading.start ?? i, end: reading.end, sense: reading.sense, rule: rule.name });
    let end = reading.end;
    for (const more of reading.and ?? []) {
      found.push({ ...more, rule: rule.name });
      end = Math.max(end, more.end);
    }
    i = Math.max(end, i + 1);
  }
  return found;
}

const NONE: readonly Rule[] = [];
const NOTHING = [null, null] as const;

/**
 * «the», «a» and «this» begin many rules and few times: what follows must be a number, a sign, or a word of the lexicon.
 * This is for speed alone.
 */
const isHopeless = (words: Words, i: number): boolean =>
  words.isLetters(i + 1) && words.entryIndex(i + 1) < 0 && words.is(i, 'the', 'a', 'an', 'this', 'that');

function firstReading(
  candidates: readonly Rule[],
  words: Words,
  i: number,
): readonly [Rule, Reading] | readonly [null, null] {
  for (const rule of candidates) {
    const reading = rule.read(words, i);
    if (reading) return [rule, reading];
  }
  return NOTHING;
}
