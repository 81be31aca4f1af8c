import type { Draft } from '../found.js';
import { fill, type Spoken, type Turns } from './spoken.js';

/** Whoever says at word `i` who he is: «I, Ali Khan, …», «I'm Ali Khan», «I am Ali Khan», «my name is Ali Khan». */
export function selfNamed({ words, personAt }: Pick<Spoken, 'words' | 'personAt'>, i: number): Draft | undefined {
  const { lower } = words;
  const opens = lower[i] === 'i' && (lower[i + 1] === ',' || lower[i + 1] === "'m" || lower[i + 1] === 'am');
  const name = lower[i] === 'my' && lower[i + 1] === 'name' && (lower[i + 2] === 'is' || lower[i + 2] === "'s");
  // «Hey, it's Ali»: at the opening only, since later it tells who somebody else is.
  const greets = lower[i] === 'it' && lower[i + 1] === "'s" && i < OPENING;
  return opens || greets ? personFrom(i + 2) : name ? personFrom(i + 3) : undefined;

  /** The head of a name of several words is its first or its last. */
  function personFrom(at: number): Draft | undefined {
    return personAt.get(at) ?? (/^\p{Lu}/u.test(words.cased[at] ?? '') ? personAt.get(at + 1) : undefined);
  }
}

/** Words of a talk in which its speaker may greet. */
const OPENING = 12;

/** Those who say in a talk, outside quotations, who they are. */
export function selfNamedIn(spoken: Spoken, from = 0, to = spoken.doc.length): Set<Draft> {
  const { quotes, words } = spoken;
  const all = new Set<Draft>();
  for (let i = from; i < to; i++) {
    const word = words.lower[i]!;
    if (quotes[i] || !(word === 'i' || word === 'my' || word === 'it')) continue;
    const person = selfNamed(spoken, i);
    if (person) all.add(person);
  }
  return all;
}

/**
 * Who speaks in talk of two who have both said who they are: whoever says so in a turn, else the one of whom it does not
 * speak by name. Says whether they are two.
 */
export function bothSelfNamed(spoken: Spoken, both: ReadonlySet<Draft>, turns: Turns): boolean {
  const [one, other, more] = both;
  if (!one || !other || more) return false;
  for (const { from, to, names } of spoken.paragraphs) {
    const [own, another] = selfNamedIn(spoken, from, to);
    const told = [one, other].filter((person) => names.some(({ entity }) => entity === person));
    const speaker = another ? null : (own ?? (told.length === 1 ? (told[0] === one ? other : one) : null));
    fill(spoken, turns.speaker, speaker, from, to);
  }
  return true;
}
