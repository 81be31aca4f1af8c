import type { Doc } from '../../language/index.js';
import type { MentionType } from '../../terms/index.js';
import type { Found } from './found.js';
import { headWord } from './found.js';
import type { Words } from './words.js';

/** Nouns that name an act of law when they stand with a name or a number: «Resolution 2679», «the Minsk agreement». */
const LAWS = new Set(
  'resolution treaty accord accords agreement act law bill convention protocol pact charter constitution decree ordinance declaration memorandum amendment directive communiqué communique'.split(
    ' ',
  ),
);
/** Nouns that name an occasion: «the Munich Security Conference», «the Doha meeting». */
const OCCASIONS = new Set(
  'summit conference forum congress meeting talks session festival olympics games cup championship war wars revolution intifada uprising referendum elections election anniversary day week dialogue'.split(
    ' ',
  ),
);
/** Occasions that a place before them names; the others must bear a capital of their own. */
const NAMED_BY_PLACE = new Set([
  'summit',
  'conference',
  'meeting',
  'talks',
  'session',
  'forum',
  'agreement',
  'accord',
  'treaty',
  'accords',
  'process',
]);

/**
 * Laws and occasions that bear a name: a noun of the kind after names or capitals («Doha meeting», «Vienna Convention»),
 * or before a number («Resolution 2679»). Returns the new ones; a name whose type the finder did not tell is given one.
 */
export function actsAndOccasions(doc: Doc, words: Words, names: readonly Found[]): Found[] {
  const covered = new Map<number, Found>();
  for (const name of names) for (let i = name.from; i < name.to; i++) covered.set(i, name);
  const found: Found[] = [];
  for (let i = 0; i < doc.length; i++) {
    const type = LAWS.has(words.lower[i]!) ? 'law' : OCCASIONS.has(words.lower[i]!) ? 'occasion' : undefined;
    if (type === undefined) continue;
    const own = covered.get(i);
    if (own && own.type !== 'other') continue;
    const numbered = type === 'law' && /^\d[\d/]*$/.test(words.lower[i + 1] ?? '') && /^\p{Lu}/u.test(words.cased[i]!);
    const from = own?.from ?? firstOfName(doc, words, covered, i);
    if (own) {
      own.type = type;
      // «Resolution» was found, and its number is part of its name.
      if (numbered && own.to === i + 1) {
        own.to = i + 2;
        own.end = doc.end[i + 1]!;
      }
    } else if (numbered || (from < i && isNamed(doc, words, covered, from, i)))
      found.push(mentionOf(doc, from, i + (numbered ? 2 : 1), type));
  }
  return found;
}

/** The words of a name reach back over capitals, names of places, and «of», as far as this. */
const REACH = 6;

function firstOfName(doc: Doc, words: Words, covered: ReadonlyMap<number, Found>, i: number): number {
  const start = doc.sentenceStart[doc.sentenceOf(i)]!;
  let from = i;
  while (from > start && i - from < REACH) {
    const before = covered.get(from - 1);
    if (before ? before.type !== 'place' && before.type !== 'group' : !/^\p{Lu}/u.test(words.cased[from - 1]!)) break;
    if (!before && from - 1 === start) break;
    from = before?.from ?? from - 1;
  }
  return from;
}

/** Whether the words before the noun name it, rather than only tell whose it is. */
function isNamed(doc: Doc, words: Words, covered: ReadonlyMap<number, Found>, from: number, i: number): boolean {
  if (/^\p{Lu}/u.test(words.cased[i]!)) return true;
  const before = covered.get(i - 1);
  return (
    before?.type === 'place' && before.from === from && NAMED_BY_PLACE.has(words.lower[i]!) && doc.uposOf(i) === 'NOUN'
  );
}

const mentionOf = (doc: Doc, from: number, to: number, type: MentionType): Found => ({
  form: 'name',
  type,
  from,
  to,
  start: doc.start[from]!,
  end: doc.end[to - 1]!,
  head: headWord(doc, from, to),
  entity: null,
});
