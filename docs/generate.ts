/** Writes the files of docs/ that are made from the code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { picture } from './picture.js';
import { readingSchema } from './schema.js';

writeFileSync('docs/reading.schema.json', `${JSON.stringify(readingSchema(), null, 2)}\n`);
writeFileSync('docs/reading.svg', picture('examples/2024-02-28-kazemi-qomi-on-taliban-absence.txt'));
