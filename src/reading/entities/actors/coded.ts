import type { Doc } from '../../../language/index.js';
import { type Draft, draft, type Found, headWord, join } from '../found.js';
import type { Words } from '../words.js';
import { codeAgents } from './agents.js';
import { type ActorDictionary, type ActorEntry, codesOn, type Hit } from './dictionary.js';

/** An actor of the researcher's dictionary in a text: its words, the codes it bears, and its mention. */
export interface OwnActor {
  from: number;
  to: number;
  codes: readonly string[];
  mention: Found;
}

interface Resolved {
  mentions: readonly Found[];
  entities: readonly Draft[];
}

/**
 * What was resolved, with every actor of the researcher's dictionary as a mention of an entity that bears its code, and
 * every agent of it («soldiers», «foreign minister») with the code of its actor. An actor with several codes is an entity
 * for each of them, all at one place.
 */
export function withOwnActors(
  doc: Doc,
  words: Words,
  { mentions, entities }: Resolved,
  dictionary: ActorDictionary,
  day: string,
): Resolved {
  const hits = dictionary.actorsIn(words);
  const agents = dictionary.agentsIn(words);
  if (hits.length + agents.length === 0) return { mentions, entities };
  const kept = withoutRivals(mentions, hits);
  const made: Found[] = [];
  const byEntry = new Map<ActorEntry, Draft>();
  const names = new Map(kept.filter(({ form }) => form === 'name').map((name) => [name.to, name]));
  const actors = hits.map((hit): OwnActor => {
    const name = names.get(hit.to);
    const mention = name && isSamePhrase(words, name, hit) ? name : nameOf(doc, hit);
    if (mention.entity === null) {
      join(mention, byEntry.get(hit.value) ?? draft(doc.text.slice(mention.start, mention.end), 'organisation'));
      made.push(mention);
    }
    const entity = mention.entity!;
    byEntry.set(hit.value, entity);
    const codes = codesOn(hit.value, day) ?? [];
    settleKind(entity, codes);
    entity.ownCode ??= codes[0] ?? null;
    made.push(...codes.slice(1).map((code) => twinOf(mention, code)));
    return { from: hit.from, to: hit.to, codes, mention };
  });
  const before = new Set(kept);
  const all = [...kept, ...made.filter((mention) => !before.has(mention))];
  all.push(...codeAgents(doc, words, actors, agents, all));
  const known = new Set(entities);
  const drafts = all.flatMap(({ entity }) => (entity && !known.has(entity) ? [entity] : []));
  return { mentions: all, entities: [...entities, ...new Set(drafts)] };
}

/** The mentions without names that overlap an actor but are neither it nor around it: the finder cut them elsewhere. */
function withoutRivals(mentions: readonly Found[], hits: readonly Hit<unknown>[]): Found[] {
  let next = 0;
  const sorted = [...mentions].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter((mention) => {
    while (next < hits.length && hits[next]!.to <= mention.from) next++;
    const hit = hits[next];
    if (mention.form !== 'name' || !hit || hit.from >= mention.to) return true;
    const isAround = mention.from <= hit.from && mention.to >= hit.to;
    const isBeside = mention.from === hit.from + 1 && mention.to === hit.to;
    const holdsTwo = isAround && (hits[next + 1]?.from ?? mention.to) < mention.to;
    if ((isAround && !holdsTwo) || isBeside) return true;
    if (mention.entity) mention.entity.mentions = mention.entity.mentions.filter((other) => other !== mention);
    return false;
  });
}

/** Whether a name that ends where a phrase of the dictionary does is that phrase, with or without its article. */
const isSamePhrase = (words: Words, name: Found, { from }: Hit<unknown>): boolean =>
  name.from === from ||
  (name.from === from + 1 && words.lower[from] === 'the') ||
  (name.from === from - 1 && words.lower[name.from] === 'the');

const nameOf = (doc: Doc, { from, to }: Hit<unknown>): Found => ({
  form: 'name',
  type: 'organization',
  from,
  to,
  start: doc.start[from]!,
  end: doc.end[to - 1]!,
  head: headWord(doc, from, to),
  entity: null,
});

/** A mention at the same place of somebody else: «The Shire» stands for Frodo, Bilbo and Sam. */
export function twinOf(mention: Found, code: string): Found {
  const entity = draft(mention.entity?.name ?? '', mention.entity?.kind ?? 'organisation');
  entity.ownCode = code;
  const twin: Found = { ...mention, entity };
  entity.mentions.push(twin);
  return twin;
}

/** A bare code of three letters that begins as the name does is a country's, and no person's: `ARN` of Arnor. */
function settleKind(entity: Draft, [code = '']: readonly string[]): void {
  const name = entity.name.replace(/^the /i, '').toUpperCase();
  if (code.length === COUNTRY_LENGTH && entity.country === null && name.startsWith(code)) entity.kind = 'state';
}

/** Letters of a country's code. */
const COUNTRY_LENGTH = 3;
