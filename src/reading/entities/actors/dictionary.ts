import { fold, plainLetters } from '../../../terms/fold.js';
import { Phrases } from '../phrases.js';
import type { Words } from '../words.js';

/** A code that an actor bears within a period; bounds are ISO dates, inclusive, and open where empty. */
export interface ActorRole {
  code: string;
  since: string;
  until: string;
}

/** What a dictionary says of one actor, or of one kind of agent, whose code bears `~` where its country goes. */
export interface ActorEntry {
  names: readonly string[];
  roles: readonly ActorRole[];
}

/** Phrases that make a report, or the sentence that they stand in, one that no events are wanted of. */
export interface Discards {
  reports: readonly string[];
  sentences: readonly string[];
}

/** A phrase of a dictionary in a text: its words `[from, to)`, and what it says. */
export interface Hit<T> {
  from: number;
  to: number;
  value: T;
}

/** PETRARCH's mark of names that are to have no code. */
const NOBODY = '---';

/** A researcher's own actors, agents and discards, found by their words. Of two entries of a name the one read first wins. */
export class ActorDictionary {
  private readonly actors = new Phrases<ActorEntry>(true);
  private readonly agents = new Phrases<string>(true);
  private readonly discards = new Phrases<'report' | 'sentence'>(true);
  /** How many names, kinds of agents and discards there are. */
  readonly size: number;

  constructor(entries: Iterable<ActorEntry>, discards: Discards = { reports: [], sentences: [] }) {
    let size = 0;
    const add = <T>(phrases: Phrases<T>, name: string, value: T) => {
      phrases.add(keyOf(name), value);
      size++;
    };
    for (const entry of entries) {
      const [first] = entry.roles;
      if (!first) continue;
      for (const name of entry.names)
        if (first.code.includes('~')) add(this.agents, name, first.code);
        else add(this.actors, name, entry);
    }
    for (const phrase of discards.reports) add(this.discards, phrase, 'report');
    for (const phrase of discards.sentences) add(this.discards, phrase, 'sentence');
    this.size = size;
  }

  /** The actors named in a text. A single word names one only with a capital: «Ent» and no «ent», «UN» and no «un». */
  actorsIn(words: Words): Hit<ActorEntry>[] {
    const isNamed = (from: number, to: number) => to - from > 1 || /^\P{L}*\p{Lu}/u.test(words.cased[from]!);
    return hitsIn(this.actors, words, isNamed);
  }

  /** The agents in a text, by their codes: «soldiers», «foreign minister». */
  agentsIn(words: Words): Hit<string>[] {
    return hitsIn(this.agents, words, () => true);
  }

  /** What makes a text, or some of its sentences, unwanted. */
  discardsIn(words: Words): Hit<'report' | 'sentence'>[] {
    return hitsIn(this.discards, words, () => true);
  }

  /** The codes an actor bears on a day, from the first of its names that is known; several where it stands for several. */
  codesOf(names: readonly string[], day: string): readonly string[] | undefined {
    for (const name of names) {
      const entry = this.actors.of(keyOf(name))[0];
      const codes = entry && codesOn(entry, day);
      if (codes) return codes;
    }
    return undefined;
  }

  /** The code of an agent of a country, by as much of the noun phrase as is known: «first deputy president» of ISR. */
  agentOf(noun: string, country: string): string | undefined {
    const words = keyOf(noun).split(' ');
    for (let from = 0; from < words.length; from++) {
      const code = this.agents.of(words.slice(from).join(' '))[0];
      if (code !== undefined) return withAgents(country, [code]);
    }
    return undefined;
  }
}

/**
 * The codes an actor bears on a day: of its first role whose period holds it, else of the role without a period. Empty
 * where it is to have none, undefined where the dictionary does not say.
 */
export function codesOn({ roles }: ActorEntry, day: string): readonly string[] | undefined {
  const dated = roles.find(
    ({ since, until }) => (since || until) && day !== '' && since <= day && (until === '' || day <= until),
  );
  const code = (dated ?? roles.find(({ since, until }) => since === '' && until === ''))?.code;
  return code === undefined ? undefined : code === NOBODY ? [] : code.split('/');
}

/**
 * An actor's code with those of its agents, as PETRARCH puts them together: `~` stands for the actor, and of an agent's
 * three-letter parts those that are there already are left out. `USAGOV` with `~GOV` is `USAGOV`.
 */
export function withAgents(actor: string, agents: readonly string[]): string {
  let code = actor === '' ? NOBODY : actor;
  for (const agent of agents) {
    const [before = '', after = ''] = agent.split('~');
    code =
      before +
      code +
      partsOf(after)
        .filter((part) => !partsOf(code).includes(part))
        .join('');
  }
  return code;
}

const partsOf = (code: string): string[] => code.match(/.{1,3}/g) ?? [];

function hitsIn<T>(phrases: Phrases<T>, words: Words, counts: (from: number, to: number) => boolean): Hit<T>[] {
  const found: Hit<T>[] = [];
  const plain = words.lower.map((word) => plainLetters(word).replaceAll('_', ' '));
  for (let at = 0; at < plain.length; at++) {
    const hit = phrases.at(plain, at);
    if (!hit || !counts(at, hit.to)) continue;
    found.push({ from: at, to: hit.to, value: hit.values[0]! });
    at = hit.to - 1;
  }
  return found;
}

/** Dictionaries write names in capitals and without marks, with underscores for blanks. */
const keyOf = (name: string): string => fold(name).replaceAll('_', ' ').trim();
