import { DEPREL, type Doc, UPOS } from '../../language/index.js';
import type { EventSize } from '../../terms/index.js';
import type { ArgumentsOf } from './arguments.js';

type Of = EventSize['of'];

/** Words by which reports count people: verbs over their objects, nouns and adjectives beside their numbers. */
const COUNTED: Readonly<Record<string, Of>> = {
  kill: 'killed',
  slay: 'killed',
  murder: 'killed',
  massacre: 'killed',
  execute: 'killed',
  dead: 'killed',
  death: 'killed',
  die: 'killed',
  fatality: 'killed',
  injure: 'injured',
  wound: 'injured',
  hurt: 'injured',
  injury: 'injured',
  arrest: 'arrested',
  detain: 'arrested',
  jail: 'arrested',
  imprison: 'arrested',
  displace: 'displaced',
  uproot: 'displaced',
  abduct: 'abducted',
  kidnap: 'abducted',
  release: 'released',
  free: 'released',
  protest: 'participants',
  demonstrate: 'participants',
  march: 'participants',
  rally: 'participants',
};

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
};

/** The least that «dozens» and the like can mean. */
const SCORES: Readonly<Record<string, number>> = { dozen: 24, score: 40, hundred: 200, thousand: 2000, million: 2e6 };

const NUM = UPOS.indexOf('NUM');
const NOUN = UPOS.indexOf('NOUN');
const PEOPLE = new Set(
  (['nsubj', 'nsubj:pass', 'obj', 'nmod', 'nummod', 'nsubj:outer'] as const).map((r) => DEPREL.indexOf(r)),
);
const CONJ = DEPREL.indexOf('conj');

/** How many were killed, hurt, taken and so on in the words of an act and in the clauses that hang on it. */
export function sizesOf(doc: Doc, grammar: ArgumentsOf, words: readonly number[]): EventSize[] {
  const found: EventSize[] = [];
  for (const word of wordsBelow(doc, words)) {
    const of = COUNTED[doc.lemma(word).toLowerCase()];
    if (of === undefined) continue;
    const people = [...doc.children(word)].filter((child) => PEOPLE.has(doc.deprel[child]!));
    for (const head of new Set([...people, ...grammar.of(word).objects])) {
      const size = count(doc, head);
      if (size && !found.some((known) => known.of === of && known.start === size.start)) found.push({ of, ...size });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** An act's own words and those one clause below: «attacked the base, killing 17». */
function wordsBelow(doc: Doc, words: readonly number[]): number[] {
  const found = [...words];
  for (const word of words)
    for (const child of doc.children(word)) if (isClause(doc, child)) found.push(child, ...row(doc, child));
  return [...new Set(found)];
}

const row = (doc: Doc, word: number): number[] => [...doc.children(word)].filter((child) => doc.deprel[child] === CONJ);

const isClause = (doc: Doc, word: number): boolean => /^(?:advcl|conj|parataxis|acl|xcomp)/.test(doc.deprelOf(word));

/** The number in a phrase such as «at least 17 soldiers», «dozens of people», «between 20 and 30». */
function count(doc: Doc, head: number): Omit<EventSize, 'of'> | null {
  const numbers = [head, ...doc.children(head)].filter((word) => doc.upos[word] === NUM);
  for (const word of numbers) {
    const value = numberOf(doc, word);
    if (value === null) continue;
    const before = doc.text.slice(Math.max(0, doc.start[word]! - BEFORE), doc.start[word]).toLowerCase();
    const span = { start: doc.start[word]!, end: doc.end[word]! };
    if (/\b(?:at least|more than|over|above|some|no fewer than|no less than)\s$/.test(before))
      return { ...span, least: value, most: null };
    if (/\b(?:up to|as many as|at most|fewer than|less than|under)\s$/.test(before))
      return { ...span, least: 0, most: value };
    return { ...span, least: value, most: value };
  }
  const score = doc.upos[head] === NOUN ? SCORES[doc.lemma(head).toLowerCase()] : undefined;
  if (score !== undefined && doc.form(head).endsWith('s'))
    return { start: doc.start[head]!, end: doc.end[head]!, least: score, most: null };
  return null;
}

/** Characters before a number in which «at least» stands. */
const BEFORE = 16;

/** A number in figures or words, with the words that multiply it: «1,500», «two hundred». */
function numberOf(doc: Doc, word: number): number | null {
  const form = doc.lower(word);
  let value = /^\d[\d,]*$/.test(form) ? Number(form.replaceAll(',', '')) : (NUMBERS[form] ?? null);
  if (value === null) return null;
  for (const child of doc.children(word)) {
    const part = NUMBERS[doc.lower(child)] ?? (/^\d+$/.test(doc.form(child)) ? Number(doc.form(child)) : null);
    if (part !== null && child < word && value >= 100) value *= part;
  }
  return value;
}
