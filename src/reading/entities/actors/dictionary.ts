import { fold } from '../../../terms/fold.js';

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

/** A researcher's own actors and agents, looked up by name. Of two entries of a name the one read first wins. */
export class ActorDictionary {
  private readonly actors = new Map<string, readonly ActorRole[]>();
  private readonly agents = new Map<string, string>();

  constructor(entries: Iterable<ActorEntry>) {
    for (const { names, roles } of entries) {
      const [first] = roles;
      for (const name of names) {
        const key = actorKey(name);
        if (key === '' || !first) continue;
        if (first.code.includes('~')) {
          if (!this.agents.has(key)) this.agents.set(key, first.code);
        } else if (!this.actors.has(key)) this.actors.set(key, roles);
      }
    }
  }

  get size(): number {
    return this.actors.size + this.agents.size;
  }

  /** The code an actor bears on a day, from the first of its names that is known. A role without dates holds last. */
  codeOf(names: readonly string[], day: string): string | undefined {
    for (const name of names) {
      const roles = this.actors.get(actorKey(name));
      if (!roles) continue;
      const dated = roles.find(
        ({ since, until }) => (since || until) && day !== '' && since <= day && (until === '' || day <= until),
      );
      const code = (dated ?? roles.find(({ since, until }) => since === '' && until === ''))?.code;
      // PETRARCH's mark of names that are to have no code.
      if (code !== undefined) return code === '---' ? undefined : code;
    }
    return undefined;
  }

  /** The code of an agent of a country, by as much of the noun phrase as is known: «first deputy president» of ISR. */
  agentOf(noun: string, country: string): string | undefined {
    const words = actorKey(noun).split(' ');
    for (let from = 0; from < words.length; from++) {
      const key = words.slice(from).join(' ');
      const code = this.agents.get(key) ?? this.agents.get(key.replace(/s$/, ''));
      if (code !== undefined) return code.replace('~', country);
    }
    return undefined;
  }
}

/** Names are compared without case, marks, underscores and punctuation. */
const actorKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
