import { hashOf } from '../../../language/network/hash.js';
import { standingOf } from '../status.js';
import type { Other } from './candidates.js';
import type { Scene, Situation } from './situations.js';

/** Rows of the table of features; features that fall on one row share it. */
export const FEATURE_ROWS = 1 << 13;
const SEED = 0x5bd1e995;

/** Places for the vectors of words: the verb, its object, what stands above, its complement, and the way to the other. */
export const VERB = 0;
export const OBJECT = 1;
export const ABOVE = 2;
export const COMPLEMENT = 3;
export const WAY = 4;
export const PLACES = 5;

/** What speaks for what: rows of the table, and words whose vectors count, each at its place. */
export interface Input {
  readonly rows: readonly number[];
  readonly words: readonly { readonly place: number; readonly lemma: string; readonly share: number }[];
}

const rowsOf = (features: readonly string[]): number[] =>
  features.map((feature) => hashOf(feature, SEED) & (FEATURE_ROWS - 1));

/** What the verb of a situation, its words and its actor tell. */
export function inputOfVerb({ doc, grammar, parties }: Scene, situation: Situation): Input {
  const { word, actor, act, around } = situation;
  const lemma = doc.lemma(word).toLowerCase();
  const { objects, complements, particles, phrases, passive } = grammar.of(word);
  const { negated, future, possible } = standingOf(doc, { words: [word] });
  const features = [
    `v ${lemma}`,
    `tag ${doc.xposOf(word)}`,
    `under ${doc.deprelOf(word)}`,
    `actor ${kindOf(parties, actor[0]!)}`,
  ];
  const words = [{ place: VERB, lemma, share: 1 }];
  if (passive) features.push('passive');
  if (negated) features.push('negated', `not ${lemma}`);
  if (future) features.push('future');
  if (possible) features.push('possible');
  if (situation.together) features.push('together');
  for (const particle of particles) features.push(`v ${lemma} ${particle}`);
  for (const { preposition } of phrases) features.push(`with ${preposition}`);
  features.push(act ? `code ${act.type}` : 'silent');
  for (const type of around) features.push(`near ${type}`);
  const object = objects.at(-1);
  if (object !== undefined) {
    const noun = doc.lemma(object).toLowerCase();
    features.push(`o ${noun}`, `v ${lemma} o ${noun}`);
    words.push({ place: OBJECT, lemma: noun, share: 1 });
    // «mediation effort», «food supplies»
    for (const one of grammar.modifiersBefore(object))
      if (doc.uposOf(one) !== 'PROPN') {
        features.push(`o ${doc.lemma(one).toLowerCase()}`);
        words.push({ place: OBJECT, lemma: doc.lemma(one).toLowerCase(), share: 0.5 });
      }
  } else features.push('no object');
  const below = complements[0];
  if (below) {
    const verb = doc.lemma(below.word).toLowerCase();
    const its = standingOf(doc, { words: [below.word] });
    const mood = `${its.negated ? 'not' : ''} ${its.future ? 'future' : ''} ${its.possible ? 'possible' : ''}`;
    features.push(
      `x ${verb}`,
      `lead ${below.lead}`,
      `x is ${mood}`,
      `v ${lemma} x is ${mood}`,
      `x is ${mood} x ${verb}`,
    );
    words.push({ place: COMPLEMENT, lemma: verb, share: 1 });
  }
  let at = word;
  for (let step = 0; step < HIGHEST && doc.head[at]! >= 0 && RAISES.has(doc.deprelOf(at)); step++) {
    at = doc.head[at]!;
    const above = doc.lemma(at).toLowerCase();
    features.push(`above ${above}`);
    if (step === 0) words.push({ place: ABOVE, lemma: above, share: 1 });
  }
  return { rows: rowsOf(features), words };
}

/** Steps up the tree that are looked at, and the relations by which a verb stands under what speaks of it. */
const HIGHEST = 2;
const RAISES = new Set(['xcomp', 'ccomp', 'acl', 'advcl', 'conj']);

/** What the way from the verb to somebody else tells. */
export function inputOfOther({ doc, grammar, parties }: Scene, situation: Situation, other: Other): Input {
  const lemma = doc.lemma(situation.word).toLowerCase();
  const way = other.path.map((word) => doc.deprelOf(word));
  const first = other.path[0]!;
  const lead = grammar.preposition(first);
  const last = grammar.preposition(other.word);
  const kind = kindOf(parties, other.id);
  const start = `${way[0]} ${lead}`;
  const features = [
    `way ${way.join('>')}`,
    `start ${start}`,
    `start ${start} v ${lemma}`,
    `end ${way.at(-1)} ${last}`,
    `led ${last}`,
    `deep ${way.length}`,
    `rank ${Math.min(other.rank, 3)}`,
    `other ${kind}`,
    `other ${kind} end ${way.at(-1)} ${last}`,
    `code ${situation.act?.type ?? '-'} start ${start}`,
    `code ${situation.act?.type ?? '-'} end ${way.at(-1)} ${last}`,
    `behind ${Math.sign(other.word - situation.word)}`,
  ];
  const between = other.path.filter((word) => doc.uposOf(word) !== 'PROPN');
  const words = between.map((word) => ({
    place: WAY,
    lemma: doc.lemma(word).toLowerCase(),
    share: 1 / between.length,
  }));
  for (const word of words) features.push(`by ${word.lemma}`);
  const own = parties.entity(situation.actor[0]!)?.country ?? null;
  if (own !== null && parties.entity(other.id)?.country === own) features.push('same country');
  return { rows: rowsOf(features), words };
}

function kindOf(parties: Scene['parties'], id: string): string {
  const entity = parties.entity(id);
  return `${entity?.kind ?? '-'} ${parties.isIdentified(id) ? 'known' : 'described'}`;
}
