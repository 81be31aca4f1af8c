import type { Found } from '../found.js';
import { fill, type Spoken, type Turns } from './spoken.js';

/** Turns before a person is first addressed in which two are taken to have spoken by turns already. */
const BEFORE = 10;

/** Words of a turn, on average, in talk of several. */
const LONGEST_TURN = 120;

/**
 * Talk of several, a paragraph a turn: whoever is addressed by name is «you» in that turn and says «I» in the next, and
 * the two go on by turns until another is addressed. So they did before the first address.
 */
export function conversation(spoken: Spoken, turns: Turns): void {
  const { doc, paragraphs } = spoken;
  if (doc.length > LONGEST_TURN * paragraphs.length) return;
  const called = paragraphs.map(
    ({ from, names }) => names.findLast((name) => isAddressed(spoken, name, from))?.entity ?? null,
  );
  const first = called.findIndex(Boolean);
  if (first < 0) return;
  let addressed = called[first]!;
  let since = -Math.min(first, BEFORE);
  for (let p = first + since; p < paragraphs.length; p++) {
    const { from, to } = paragraphs[p]!;
    const another = called[p];
    if (another) {
      addressed = another;
      since = 0;
    }
    fill(spoken, since % 2 === 0 ? turns.addressee : turns.speaker, addressed, from, to);
    since++;
  }
}

const APART = new Set(['vocative', 'appos', 'dep', 'discourse', 'parataxis', 'flat', 'list']);

/**
 * Whether a name in a paragraph that begins at `opening` calls the one who bears it: one word, at the end of its sentence
 * and no part of it («What did you do, Ali?»), a sentence by itself that opens no turn («Good. Ali.»), or at the
 * beginning before a comma («No, Ali, wait.»).
 */
function isAddressed({ doc, words }: Spoken, { entity, from, to, head }: Found, opening: number): boolean {
  if (entity?.kind !== 'person' || to - from > 1 || doc.uposOf(head) !== 'PROPN') return false;
  const sentence = doc.sentenceOf(head);
  const first = doc.sentenceStart[sentence]!;
  const end = doc.sentenceStart[sentence + 1]!;
  const relation = doc.deprelOf(head);
  const isApart = from === first ? from > opening : APART.has(relation) || words.lower[from - 1] === ',';
  const closes = to + 1 >= end && isApart;
  const opens = from - first <= 2 && words.lower[to] === ',' && doc.uposOf(first) !== 'ADP';
  return closes || opens || relation === 'vocative';
}
