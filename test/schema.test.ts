import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readingSchema } from '../docs/schema.js';

test('docs/reading.schema.json is what `npm run docs` makes of the terms', () => {
  expect(JSON.parse(readFileSync('docs/reading.schema.json', 'utf8'))).toEqual(readingSchema());
});
