import type { Draft } from '../found.js';
import type { Spoken } from './spoken.js';

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

/**
 * Who speaks all of a talk outside quotations: the one person who says who he is, nobody if several do.
 */
export function onlySelfNamed(spoken: Spoken): Draft | null {
  const { doc, quotes, words } = spoken;
  const all = new Set<Draft>();
  for (let i = 0; i < doc.length; i++) {
    const word = words.lower[i]!;
    if (quotes[i] || !(word === 'i' || word === 'my' || word === 'it')) continue;
    const person = selfNamed(spoken, i);
    if (person) all.add(person);
  }
  const [only, another] = all;
  return only && !another ? only : null;
}
