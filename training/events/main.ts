import { join } from 'node:path';
import { type RelationScore, scoreRelations } from '../../bench/relations.js';
import { Vectors } from '../../src/language/network/vectors.js';
import { CHOICES, type Judge, NONE } from '../../src/reading/events/backup/judge.js';
import { eventKnowledge, findEvents } from '../../src/reading/events/index.js';
import { shippedEvents, shippedLanguage, shippedResources } from '../../src/resources.js';
import { writeWhole } from '../files.js';
import { Random } from '../network/random.js';
import { type ReadRelation, reader, readRelations, readReports, sceneOf } from './corpus.js';
import { codedExamples, type Example, goldExample } from './examples.js';
import { Learner, type Rates } from './learner.js';

/** What is read for what the codebook makes of it. */
const NEWS = ['names/train.ndjson', 'statements/train.ndjson'];
/** Finds nothing: the reading by the codebook alone. */
const SILENT: Judge = { odds: () => Float32Array.from(CHOICES, (type) => (type === null ? 1 : 0)) };

/**
 * Trains the model that judges where the codebook is silent, and writes it to `out`. With `folds=2` it also tells how well
 * it does on every second sentence when it was trained on the others, and the codebook alone beside it.
 */
export async function trainEvents(data: string, out: string, options: { [name: string]: string }): Promise<void> {
  const number = (name: string, fallback: number) => Number(options[name] ?? fallback);
  const rates: Rates = {
    hidden: number('hidden', 24),
    rate: number('rate', 0.03),
    dropout: number('dropout', 0.3),
    decay: number('decay', 1e-5),
  };
  const epochs = number('epochs', 3);
  const seed = number('seed', 1);
  const vectors = new Vectors(shippedLanguage().vectors);
  const knowledge = eventKnowledge(shippedEvents());
  const blank = new Learner(rates, new Random(seed), vectors).pack();
  const read = reader(shippedResources(blank));

  const relations = readRelations(join(data, 'events/plv-train.ndjson'), read);
  const gold = relations.map((relation) => goldExample(sceneOf(relation, knowledge), relation.gold));
  console.log(`${relations.length} sentences, ${gold.filter(Boolean).length} with a verb that may tell what is meant`);
  const random = new Random(seed);
  const coded = NEWS.flatMap((name) => readReports(join(data, name), read)).flatMap((report) =>
    codedExamples(sceneOf(report, knowledge)).filter(
      ({ right }) => right[0] !== NONE || random.next() < number('none', 0.2),
    ),
  );
  const none = coded.filter(({ right }) => right[0] === NONE).length;
  console.log(`${coded.length - none} codings of news, and ${none} pairs with none`);

  const learned = (some: readonly (Example | null)[]): Learner => {
    const examples = [...some.filter((example) => example !== null), ...coded];
    return train(examples, new Learner(rates, new Random(seed), vectors), new Random(seed), epochs);
  };
  const folds = number('folds', 0);
  for (let fold = 0; fold < folds; fold++) {
    const isOut = (k: number) => k % folds === fold;
    const judge = learned(gold.filter((_, k) => !isOut(k)));
    const rest = relations.filter((_, k) => isOut(k));
    console.log(`fold ${fold + 1}: ${shown(score(rest, SILENT))} by the codebook alone`);
    console.log(`fold ${fold + 1}: ${shown(score(rest, judge))} with the model`);
  }
  writeWhole(out, learned(gold).pack());

  function score(some: readonly ReadRelation[], judge: Judge): RelationScore {
    return scoreRelations(some.map(({ doc, soFar, gold: one }) => [one, findEvents(doc, soFar, knowledge, judge)]));
  }
}

const shown = ({ macroF1, accuracy, silent }: RelationScore): string =>
  `macro F1 ${macroF1.toFixed(1)}, accuracy ${accuracy.toFixed(1)}, no event ${silent.toFixed(1)} %`;

/** Of several verbs that may tell what is meant, each counts as far as the model already takes it to. */
export function train(examples: Example[], learner: Learner, random: Random, epochs: number): Learner {
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(examples);
    let loss = 0;
    for (const { views, right, weight } of examples) {
      const inputs = views.map(({ verb, other }) => [verb, other]);
      const shares = inputs
        .map((each) => learner.odds(each))
        .map((odds) => right.reduce((sum, c) => sum + odds[c]!, 0));
      const all = shares.reduce((a, b) => a + b, 0);
      inputs.forEach((each, k) => {
        const part = views.length === 1 ? 1 : shares[k]! / all;
        const share = learner.learn(each, right, weight * part);
        loss -= part * Math.log(Math.max(share, 1e-9));
      });
    }
    console.log(`epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return learner;
}
