import { join } from 'node:path';
import { Language } from '../../src/language/index.js';
import { packContainer } from '../../src/language/network/container.js';
import { entityKnowledge } from '../../src/reading/entities/knowledge.js';
import { shippedEntities, shippedLanguage } from '../../src/resources.js';
import { writeWhole } from '../files.js';
import { Random } from '../network/random.js';
import type { RankExample } from '../statements/examples.js';
import { Learner, type Rates } from '../statements/learner.js';
import { trainRanker } from '../statements/ranker.js';
import { choicesOf, readTexts } from './examples.js';
import { readGum } from './gum.js';

/** Epochs, and those of the last of them whose weights are averaged. */
const EPOCHS = 20;
const AVERAGED = 12;
const RATES: Rates = { rate: 0.02, dropout: 0.5, decay: 1e-5 };
const SEED = 1;

/** Trains the scorer by which pronouns and descriptions are resolved, on the documents of GUM. */
export function trainCoreference(data: string, out: string, options: { [name: string]: string }): void {
  const { reference, ...files } = shippedEntities();
  const knowledge = entityKnowledge(files);
  const texts = readTexts(readGum(join(data, 'ud/gum-train.conllu')), new Language(shippedLanguage()), knowledge);
  writeWhole(
    out,
    trainedOn(
      texts.flatMap((text) => choicesOf(text, knowledge)),
      options,
    ),
  );
}

/** The bytes of a model trained on these questions. */
export function trainedOn(choices: RankExample[], options: { [name: string]: string } = {}): Uint8Array {
  const random = new Random(Number(options.seed ?? SEED));
  const number = (name: string, fallback: number) => Number(options[name] ?? fallback);
  const rates = {
    rate: number('rate', RATES.rate),
    dropout: number('dropout', RATES.dropout),
    decay: number('decay', RATES.decay),
  };
  const epochs = number('epochs', EPOCHS);
  const averaged = number('averaged', AVERAGED);
  const learner = trainRanker(choices, new Learner(rates, random), random, epochs, averaged);
  return packContainer({ name: 'coreference-2026-11' }, learner.export('choice'));
}
