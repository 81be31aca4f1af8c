import { join } from 'node:path';
import { Language } from '../../src/language/index.js';
import type { Draft, Found } from '../../src/reading/entities/found.js';
import { gather } from '../../src/reading/entities/gather.js';
import { findNames } from '../../src/reading/entities/index.js';
import { entityKnowledge } from '../../src/reading/entities/knowledge.js';
import { resolveAnaphors } from '../../src/reading/entities/resolve/index.js';
import { findPlaces } from '../../src/reading/places/index.js';
import { shippedGazetteer, shippedResources } from '../../src/resources.js';
import { writeWhole } from '../files.js';
import { type GumText, readGum } from './gum.js';

const EPOCHS = 12;
const RATE = 0.1;
/** Strength of the pull of weights to zero. */
const DECAY = 1e-4;
/** A weight smaller than this is left out of the file. */
const NEGLIGIBLE = 0.02;

/** One decision: what speaks for each choice, and which of them are right. Nobody is the last choice. */
interface Example {
  choices: readonly (readonly string[])[];
  right: readonly boolean[];
}

/** Trains the weights by which pronouns and descriptions are resolved, on the documents of GUM. */
export async function trainCoreference(data: string, out: string): Promise<void> {
  const resources = shippedResources();
  const language = new Language(resources.language);
  const knowledge = entityKnowledge({ ...resources.entities, weights: '{"weights":{}}' });
  const examples = readGum(join(data, 'ud/gum-train.conllu')).flatMap((gum) => examplesOf(gum));
  console.log(`${examples.length} decisions`);
  const weights = train(examples);
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= NEGLIGIBLE).sort(([a], [b]) => (a < b ? -1 : 1));
  const rounded = Object.fromEntries(kept.map(([feature, weight]) => [feature, Number(weight.toFixed(2))]));
  writeWhole(out, `${JSON.stringify({ corpus: 'UD_English-GUM, training part', weights: rounded }, null, 1)}\n`);
  console.log(`${kept.length} weights in ${out}`);

  function examplesOf(gum: GumText): Example[] {
    const doc = language.read(gum.text);
    const mentions = findNames(doc, knowledge);
    const places = findPlaces(doc, mentions, {}, shippedGazetteer);
    const { names, anaphors, context } = gather(doc, { report: {}, mentions, places }, knowledge);
    const chainAt = new Map<number, number>();
    gum.chains.forEach((chain, number) => {
      for (const mention of chain.mentions) chainAt.set(mention.headEnd, number);
    });
    const chainOf = (mention: Found) => chainAt.get(doc.end[mention.head]!) ?? -1;
    /** The chain of most of an entity's mentions so far. */
    const chainOfEntity = (entity: Draft) => mostCommon(entity.mentions.map(chainOf).filter((chain) => chain >= 0));
    const examples: Example[] = [];
    resolveAnaphors(context, names, anaphors, ({ anaphor, candidates, features, nobody }) => {
      const chain = chainOf(anaphor.mention);
      const right = candidates.map((candidate) => chain >= 0 && chainOfEntity(candidate) === chain);
      const answer = right.indexOf(true);
      const ofClass = (names: readonly string[]) => names.map((name) => `${anaphor.class} ${name}`);
      examples.push({ choices: [...features, nobody].map(ofClass), right: [...right, answer < 0] });
      return candidates[answer] ?? null;
    });
    return examples;
  }
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

/** Weights that make the right choices likely: a log-linear model over the choices, by averaged gradient steps. */
function train(examples: readonly Example[]): Map<string, number> {
  const weights = new Map<string, number>();
  const sums = new Map<string, number>();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const rate = RATE * (1 - epoch / EPOCHS);
    let likelihood = 0;
    for (const { choices, right } of examples) {
      const scores = choices.map((features) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const total = odds.reduce((a, b) => a + b, 0);
      const rightTotal = odds.reduce((sum, odd, i) => sum + (right[i] ? odd : 0), 0);
      likelihood += Math.log(rightTotal / total);
      choices.forEach((features, i) => {
        const gradient = (right[i] ? odds[i]! / rightTotal : 0) - odds[i]! / total;
        if (Math.abs(gradient) < 1e-6) return;
        for (const feature of features) {
          const weight = weights.get(feature) ?? 0;
          weights.set(feature, weight + rate * (gradient - DECAY * weight));
        }
      });
    }
    for (const [feature, weight] of weights) sums.set(feature, (sums.get(feature) ?? 0) + weight);
    console.log(
      `epoch ${epoch + 1}/${EPOCHS}  log likelihood of a decision ${(likelihood / examples.length).toFixed(4)}`,
    );
  }
  for (const [feature, sum] of sums) sums.set(feature, sum / EPOCHS);
  return sums;
}
