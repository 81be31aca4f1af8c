import type { Reading, Rule } from '../rule.js';
import type { Words } from '../words.js';

/** What the first rule of a list that fits makes of the words at `i`. */
export function readFirst(rules: readonly Rule[], words: Words, i: number): Reading | null {
  if (words.isBreak(i)) return null;
  for (const rule of rules) {
    if (!canStart(rule, words, i)) continue;
    const reading = rule.read(words, i);
    if (reading) return reading;
  }
  return null;
}

function canStart({ starts }: Rule, words: Words, i: number): boolean {
  if (words.isDigits(i)) return starts.digits === true;
  const entry = words.entry(i);
  if (entry && starts.classes?.some((cls) => entry.values.has(cls))) return true;
  return starts.words !== undefined && words.is(i, ...starts.words);
}
