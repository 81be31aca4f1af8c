import type { Doc, Language } from '../../src/language/index.js';
import type { Draft, Found } from '../../src/reading/entities/found.js';
import { gather, type NamesSoFar } from '../../src/reading/entities/gather.js';
import { findNames } from '../../src/reading/entities/index.js';
import type { EntityKnowledge } from '../../src/reading/entities/knowledge.js';
import { asked, nobodyFeatures, pairFeatures } from '../../src/reading/entities/resolve/features.js';
import { resolveAnaphors } from '../../src/reading/entities/resolve/index.js';
import { findPlaces } from '../../src/reading/places/index.js';
import { Features } from '../../src/reading/statements/features.js';
import { shippedGazetteer } from '../../src/resources.js';
import type { RankExample } from '../statements/examples.js';
import { kept } from '../statements/learner.js';
import type { GumText } from './gum.js';

/** A document of GUM as the reader's own engine sees it. */
export interface ReadText {
  gum: GumText;
  doc: Doc;
  soFar: NamesSoFar;
}

export function readTexts(texts: readonly GumText[], language: Language, knowledge: EntityKnowledge): ReadText[] {
  return texts.map((gum) => {
    const doc = language.read(gum.text);
    const mentions = findNames(doc, knowledge);
    return { gum, doc, soFar: { report: {}, mentions, places: findPlaces(doc, mentions, {}, shippedGazetteer) } };
  });
}

/**
 * The questions of reference that a document asks, each with the features of its candidates and, last, of nobody. The
 * right answer is followed on the way, so that the questions are those that a reader asks who has understood so far.
 */
export function choicesOf({ gum, doc, soFar }: ReadText, knowledge: EntityKnowledge): RankExample[] {
  const { names, anaphors, context } = gather(doc, soFar, knowledge);
  const chainAt = new Map<number, number>();
  gum.chains.forEach((chain, number) => {
    for (const mention of chain.mentions) chainAt.set(mention.headEnd, number);
  });
  const chainOf = (mention: Found) => chainAt.get(doc.end[mention.head]!) ?? -1;
  /** The chain of most of an entity's mentions so far. */
  const chainOfEntity = (entity: Draft) => mostCommon(entity.mentions.map(chainOf).filter((chain) => chain >= 0));
  const examples: RankExample[] = [];
  const features = new Features();
  resolveAnaphors(context, names, anaphors, ({ anaphor, candidates }) => {
    const question = asked(context, anaphor, candidates);
    const chain = chainOf(anaphor.mention);
    const right = candidates.map(({ entity }) => chain >= 0 && chainOfEntity(entity) === chain);
    const rows = candidates.map((_, rank) => {
      features.clear();
      pairFeatures(features, context, question, rank);
      return kept(features);
    });
    features.clear();
    nobodyFeatures(features, context, question);
    const answer = right.indexOf(true);
    examples.push({ rows: [...rows, kept(features)], right: [...right, answer < 0] });
    return candidates[answer]?.entity ?? null;
  });
  return examples;
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = -1;
  for (const number of numbers) {
    counts.set(number, (counts.get(number) ?? 0) + 1);
    if (best < 0 || counts.get(number)! > counts.get(best)!) best = number;
  }
  return best;
}
