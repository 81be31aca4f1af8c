import type { Draft, Found } from '../found.js';
import { fill, type Spoken, type Turns } from './spoken.js';

/** Turns after a person is addressed in which two are taken to speak by turns. */
const BY_TURNS = 20;

/** Words of a turn, on average, in talk of several. */
const LONGEST_TURN = 120;

/**
 * Talk of several, a paragraph a turn: whoever is addressed by name is «you» in that turn and says «I» in the next, and
 * the two go on by turns for a while, unless another is addressed.
 */
export function conversation(spoken: Spoken, turns: Turns): void {
  if (spoken.doc.length > LONGEST_TURN * spoken.paragraphs.length) return;
  let since = Number.MAX_SAFE_INTEGER;
  let addressed: Draft | null = null;
  for (const { from, to, names } of spoken.paragraphs) {
    const called = names.findLast((name) => isAddressed(spoken, name));
    if (called) {
      addressed = called.entity;
      since = 0;
    }
    if (since <= BY_TURNS) fill(spoken, since % 2 === 0 ? turns.addressee : turns.speaker, addressed, from, to);
    since++;
  }
}

const APART = new Set(['vocative', 'appos', 'dep', 'discourse', 'parataxis', 'flat', 'list']);

/**
 * Whether a name calls the one who bears it: one word, at the end of its sentence and no part of it («What did you do,
 * Ali?»), or at its beginning before a comma («No, Ali, wait.»).
 */
function isAddressed({ doc, words }: Spoken, { entity, from, to, head }: Found): boolean {
  if (entity?.kind !== 'person' || to - from > 1 || doc.uposOf(head) !== 'PROPN') return false;
  const sentence = doc.sentenceOf(head);
  const first = doc.sentenceStart[sentence]!;
  const end = doc.sentenceStart[sentence + 1]!;
  const relation = doc.deprelOf(head);
  const closes = to + 1 >= end && from > first && (APART.has(relation) || words.lower[from - 1] === ',');
  const opens = from - first <= 2 && words.lower[to] === ',' && doc.uposOf(first) !== 'ADP';
  return closes || opens || relation === 'vocative';
}
