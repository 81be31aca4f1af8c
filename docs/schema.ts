import { z } from 'zod';
import * as terms from '../src/terms/index.js';

/** The JSON Schema of a reading, drawn from the schemas in `src/terms`, each term under its own name in `$defs`. */
export function readingSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [name, term] of Object.entries(terms))
    if (term instanceof z.ZodType && term !== terms.Reading) names.add(term, { id: name });
  // As input, since a reading may grow: `additionalProperties` stays open.
  const { $schema, ...rest } = z.toJSONSchema(terms.Reading, { metadata: names, io: 'input' });
  return {
    $schema,
    title: 'Reading',
    description: 'What Chancery read in one report: a line of `chancery read --format ndjson`.',
    ...rest,
  };
}
