import { fold } from '../terms/fold.js';

/** Words that tell nothing of what a sentence is about. */
const EMPTY = new Set(
  `a an the and or but nor of in on at to for from by with without into onto over under about after before between among
  as is are was were be been being has have had having do does did doing will would shall should may might can could must
  not no than then that this these those there here it its he him his she her hers they them their theirs we us our you
  your i me my who whom whose which what when where why how also so such very more most some any all both each other
  another one two said says say saying told tells tell told according added adding mr mrs ms which while during against
  its because since until if up out off only just own same again new now`.split(/\s+/),
);
const SHORTEST = 3;

/** The words that a stretch of text is about, in small letters, plural and tense roughly taken off. */
export function contentWords(text: string): string[] {
  const words = new Set<string>();
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < SHORTEST || EMPTY.has(word)) continue;
    words.add(stemOf(word));
  }
  return [...words];
}

/** Rough, but the same for «invites», «invited» and «inviting». */
function stemOf(word: string): string {
  if (word.length <= 4) return word;
  return word.replace(/(?:ings?|ations?|ions?|ed|es|s|e|ers?)$/, '') || word;
}

/** How much of the shorter list stands in the other, 0 to 1. */
export function overlapOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  if (short.length === 0) return 0;
  return short.filter((word) => long.has(word)).length / short.length;
}
