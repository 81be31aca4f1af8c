import type { Draft, Found } from '../found.js';
import { fill, type Spoken, type Turns } from './spoken.js';

const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|miss|dr|sir|madam|professor|general|gen|senator|secretary|minister|ambassador|counsel|attorney)\.?$/;
/** Those who sit on the bench are addressed by who speaks, and do not get the floor by it. */
const OF_THE_BENCH = /^(?:justice|judge|lord|lady)\.?$/;

/** Words of what is said after a call, from which on it is a speech and no «Here, your honour.» */
const SPEECH = 6;

/** Words of a turn from which on it is no question from the bench, whosever turn it was. */
const LONG = 100;

/**
 * In a hearing, a paragraph a turn, whoever is called («Ms. Khan?», «Ms. Khan, please go on») has the floor until another
 * is: he says «I» in every other turn, and is «you» in those of the bench between. Says whether anybody was called.
 */
export function hearing(spoken: Spoken, turns: Turns): boolean {
  const { paragraphs } = spoken;
  let counsel: Draft | null = null;
  let since = 0;
  paragraphs.forEach(({ from, to, names, asks }, p) => {
    if (isHeading(spoken, from, to)) return;
    since++;
    const isCounsels = !asks && (since % 2 === 1 || to - from >= LONG);
    const [called, another] = names.filter((name) => isCalled(spoken, name, FORM_OF_ADDRESS));
    const next = paragraphs[p + 1];
    // Several names, or one that opens a long turn, are greeted and not called.
    const calls = called && !another && (to - from < LONG || called.to + 1 >= to);
    if (calls && next && next.to - next.from >= SPEECH && !(isCounsels && counsel)) {
      counsel = called.entity;
      since = 0;
    }
    const judge = names.findLast((name) => isCalled(spoken, name, OF_THE_BENCH));
    if (isCounsels && since > 0) {
      fill(spoken, turns.speaker, counsel, from, to);
      fill(spoken, turns.addressee, judge?.entity ?? null, from, to);
    } else fill(spoken, turns.addressee, counsel, from, to);
  });
  return counsel !== null;
}

/** «ARGUMENT OF MS. REED»: what is all in capitals is no turn. */
const isHeading = ({ words }: Spoken, from: number, to: number): boolean =>
  to - from > 1 && words.cased.slice(from, to).every((word) => word === word.toUpperCase());

/** Whether a name stands by itself after a form of address: «Ms. Khan?», «All right, Ms. Khan, go on.» */
function isCalled({ doc, words }: Spoken, { entity, from, to }: Found, form: RegExp): boolean {
  if (entity?.kind !== 'person' || from === 0 || !form.test(words.lower[from - 1]!)) return false;
  const sentence = doc.sentenceOf(from);
  const opens = from - 1 === doc.sentenceStart[sentence] || words.lower[from - 2] === ',';
  return opens && (words.lower[to] === ',' || to + 1 >= doc.sentenceStart[sentence + 1]!);
}

/**
 * «Ali Khan: …» or «PRESIDENT KHAN: …» at the start of a paragraph tells who speaks it; so does a label whose bearer is
 * not known. In talk a speaker goes on until the next label.
 */
export function labels(spoken: Spoken, turns: Turns, isTalk: boolean): void {
  const { words, paragraphs } = spoken;
  const labelled = paragraphs.map(({ from, names: [name] }) =>
    name && name.from - from <= LONGEST_TITLE && words.lower[name.to] === ':' && isCapital(spoken, from, name.from)
      ? name
      : null,
  );
  const goesOn = isTalk && labelled.filter(Boolean).length > 1;
  let speaker: Draft | null | undefined;
  paragraphs.forEach(({ from, to }, p) => {
    const label = labelled[p];
    if (label) speaker = label.entity?.kind === 'person' ? label.entity : null;
    else if (!goesOn) speaker = undefined;
    if (speaker === undefined) return;
    fill(spoken, turns.speaker, speaker, from, to);
    fill(spoken, turns.addressee, null, from, to);
  });
}

/** Words of a title before the name in a label. */
const LONGEST_TITLE = 3;

function isCapital({ words }: Spoken, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.cased[i] === words.lower[i]) return false;
  return true;
}
