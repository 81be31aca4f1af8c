import { Language } from '../src/language/index.js';
import { findEntities } from '../src/reading/entities/index.js';
import { type EntityKnowledge, entityKnowledge } from '../src/reading/entities/knowledge.js';
import { shippedEntities, shippedLanguage } from '../src/resources.js';
import { choicesOf, type ReadText, readTexts } from '../training/coreference/examples.js';
import { type GumText, readGum } from '../training/coreference/gum.js';
import { trainedOn } from '../training/coreference/main.js';
import type { Resolved } from './coreference.js';

const FOLDS = 4;

/**
 * Readings of the documents that coreference is trained on, each by a scorer trained on the other folds: by these, and not
 * by the development part, rules and thresholds are chosen.
 */
export function heldOutReadings(path: string): { gum: GumText; reading: Resolved }[] {
  const files = shippedEntities();
  const knowledge = entityKnowledge(files);
  const texts = readTexts(readGum(path), new Language(shippedLanguage()), knowledge);
  const choices = texts.map((text) => choicesOf(text, knowledge));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const reference = trainedOn(choices.filter((_, i) => i % FOLDS !== fold).flat());
    const trained = entityKnowledge({ ...files, reference });
    return texts
      .filter((_, i) => i % FOLDS === fold)
      .map((text) => ({ gum: text.gum, reading: readingOf(text, trained) }));
  }).flat();
}

function readingOf({ doc, soFar }: ReadText, knowledge: EntityKnowledge): Resolved {
  const { mentions, entities } = findEntities(doc, soFar, knowledge);
  return { mentions, entities };
}
