import { expect, test } from 'vitest';
import { Language } from '../../../language/index.js';
import { shippedEntities, shippedLanguage } from '../../../resources.js';
import { findEntities, findNames } from '../index.js';
import { entityKnowledge } from '../knowledge.js';

const language = new Language(shippedLanguage());
// Whoever was spoken of last is always meant: what is tested is who may be, not how the scorer weighs it.
const knowledge = { ...entityKnowledge(shippedEntities()), decide: lastSpokenOf };

function lastSpokenOf({ candidates }: Parameters<ReturnType<typeof entityKnowledge>['decide']>[0]) {
  return candidates[0]?.entity ?? null;
}

/** The mentions of a text that mean whoever bears `name`. */
function mentionsOf(name: string, text: string): string[] {
  const doc = language.read(text);
  const soFar = { report: {}, mentions: findNames(doc, knowledge), places: [] };
  const { entities, mentions } = findEntities(doc, soFar, knowledge);
  const id = entities.find((entity) => entity.name === name)?.id;
  return mentions.filter(({ entity }) => entity === id).map(({ start, end }) => text.slice(start, end));
}

test('a first name tells who was only described before, and all that was said of her', () => {
  const text = 'A woman left the prison on Monday. She smiled. Ana Lopes had waited for a year.';
  expect(mentionsOf('Ana Lopes', text)).toEqual(['A woman', 'She', 'Ana Lopes']);
});

test('a name does not tell who was described as another sex, or who was named before', () => {
  expect(mentionsOf('Ana Lopes', 'A man left on Monday. He smiled. Ana Lopes waited.')).toEqual(['Ana Lopes']);
  const named = 'Maria Rossi left on Monday. She smiled. Ana Lopes waited.';
  expect(mentionsOf('Ana Lopes', named)).toEqual(['Ana Lopes']);
});
