/** Writes the files of docs/ that are made from the code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { treePicture } from '../src/cli/show/tree-picture.js';
import { Language } from '../src/language/index.js';
import { shippedLanguage } from '../src/resources.js';
import { picture } from './picture.js';
import { readingSchema } from './schema.js';

const SENTENCE = "Iran's envoy met the Taliban minister in Doha on Sunday, the ministry said.";

writeFileSync('docs/reading.schema.json', `${JSON.stringify(readingSchema(), null, 2)}\n`);
writeFileSync('docs/reading.svg', picture('examples/2024-02-28-kazemi-qomi-on-taliban-absence.txt'));
writeFileSync('docs/tree.svg', treePicture(new Language(shippedLanguage()).read(SENTENCE)));
