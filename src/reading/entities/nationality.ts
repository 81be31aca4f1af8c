import type { Doc } from '../../language/index.js';
import { type Found, settleCountry } from './found.js';

/**
 * Countries of people by what they are called right before their names or in apposition: «an American hunter, W. N. Miller»,
 * «Turkish hiker Ali Demir», «another American, Colonel Mason», «Japan's Yuki Sato».
 */
export function settleNationalities(doc: Doc, names: readonly Found[]): void {
  const adjectives = new Map<number, string>();
  const owners = new Map<number, string>();
  for (const { type, head, to, entity } of names) {
    if (!entity?.country) continue;
    if (type === 'group') for (const word of [head, to - 1]) adjectives.set(word, entity.country);
    if (entity.kind === 'state' && isGenitive(doc, to)) owners.set(to + 1, entity.country);
  }
  for (const { type, from, head, entity } of names) {
    if (type !== 'person' || !entity || entity.country !== null) continue;
    settleCountry(entity, owners.get(from) ?? null, 'report');
    for (const noun of nounsOf(doc, from, head)) {
      const country = adjectives.get(noun) ?? adjectiveOf(doc, noun, adjectives);
      if (country !== undefined) settleCountry(entity, country, 'report');
    }
  }
}

const isGenitive = (doc: Doc, word: number): boolean => word < doc.length && /^['’]s?$/.test(doc.form(word));

/** The nouns that a person's name stands in apposition to, or that describe the person before it. */
function nounsOf(doc: Doc, from: number, head: number): number[] {
  const found: number[] = [];
  const governor = doc.head[head]!;
  const relation = doc.deprelOf(head);
  if (governor >= 0 && governor < from && (relation === 'appos' || relation === 'flat')) found.push(governor);
  for (const child of doc.children(head))
    if (child < from && (doc.deprelOf(child) === 'nmod:desc' || doc.deprelOf(child) === 'compound')) found.push(child);
  // «An American hunter, Ali Demir, tried …»: the parser may take the name for a subject of its own.
  const comma = from - 1;
  const before = comma > 0 && doc.form(comma) === ',' ? doc.head[comma]! : -1;
  if (before >= 0 && before === comma - 1 && doc.uposOf(before) === 'NOUN' && isIndefinite(doc, before))
    found.push(before);
  return found;
}

function isIndefinite(doc: Doc, noun: number): boolean {
  for (const child of doc.children(noun))
    if (doc.deprelOf(child) === 'det') return doc.lower(child) === 'a' || doc.lower(child) === 'an';
  return false;
}

function adjectiveOf(doc: Doc, noun: number, adjectives: ReadonlyMap<number, string>): string | undefined {
  for (const child of doc.children(noun))
    if (child < noun && (doc.deprelOf(child) === 'amod' || doc.deprelOf(child) === 'compound')) {
      const country = adjectives.get(child);
      if (country !== undefined) return country;
    }
  return undefined;
}
