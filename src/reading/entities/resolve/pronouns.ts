import type { Doc } from '../../../language/index.js';
import type { MentionType } from '../../../terms/index.js';
import { BODY_KINDS } from '../body-kinds.js';
import type { Words } from '../words.js';
import { type Anaphor, type AnaphorClass, UNDESCRIBED } from './anaphor.js';

const PERSON = new Set(['person']);
const THINGS = new Set(['state', ...BODY_KINDS, 'place', 'facility']);
const PLACES = new Set(['place', 'state', 'facility']);
const SEVERAL = new Set(['state', ...BODY_KINDS, 'people']);

type PronounClass = Extract<AnaphorClass, 'he' | 'it' | 'they' | 'there'>;

const KINDS: Readonly<Record<PronounClass, ReadonlySet<string>>> = {
  he: PERSON,
  it: THINGS,
  they: SEVERAL,
  there: PLACES,
};

const TYPES: Readonly<Record<PronounClass, MentionType>> = { he: 'person', it: 'other', they: 'group', there: 'place' };

const CLASSES: Readonly<{ [pronoun: string]: readonly [PronounClass, 'm' | 'f' | null] }> = {
  he: ['he', 'm'],
  him: ['he', 'm'],
  his: ['he', 'm'],
  himself: ['he', 'm'],
  she: ['he', 'f'],
  her: ['he', 'f'],
  hers: ['he', 'f'],
  herself: ['he', 'f'],
  it: ['it', null],
  its: ['it', null],
  itself: ['it', null],
  they: ['they', null],
  them: ['they', null],
  their: ['they', null],
  theirs: ['they', null],
  themselves: ['they', null],
  there: ['there', null],
  here: ['there', null],
};

/** The pronoun at word `i` as an anaphor, if it is one of the third person. */
export function pronounAt(doc: Doc, words: Words, i: number): Anaphor | null {
  const word = words.lower[i]!;
  if (word.length < 2 || word.length > 10 || !Object.hasOwn(CLASSES, word) || doc.deprelOf(i) === 'expl') return null;
  const [of, gender] = CLASSES[word]!;
  return {
    mention: {
      form: 'pronoun',
      type: TYPES[of],
      from: i,
      to: i + 1,
      start: doc.start[i]!,
      end: doc.end[i]!,
      head: i,
      entity: null,
    },
    class: of,
    gender,
    noun: word,
    kinds: KINDS[of],
    ...UNDESCRIBED,
  };
}

/** All pronouns of the third person, in the text's order. */
export function pronouns(doc: Doc, words: Words): Anaphor[] {
  const found: Anaphor[] = [];
  for (let i = 0; i < doc.length; i++) {
    const pronoun = pronounAt(doc, words, i);
    if (pronoun) found.push(pronoun);
  }
  return found;
}
