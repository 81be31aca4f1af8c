import { packContainer } from '../../src/language/network/container.js';
import { WordTable } from '../../src/language/network/hash.js';
import { writeWhole } from '../files.js';
import { type Run, trainModel } from '../network/export.js';
import { learnFeatures, learnLemmas } from './forms.js';
import { inventoryOf, treebanks } from './task.js';

/** How much surer than not the network must be that a sentence begins; chosen on the development halves. */
const START_MARGIN = 0;

/** Trains the language engine on `data`/ud and writes its model to `out`. */
export async function trainLanguage(out: string, run: Run): Promise<void> {
  const { sizes, arrays } = await trainModel('language', new URL('./task.js', import.meta.url), run);
  const paragraphs = treebanks(run.data, 'train').map(({ words }) => words);
  const { inventory } = inventoryOf(paragraphs);
  const lemmas = learnLemmas(paragraphs);
  const features = learnFeatures(paragraphs, inventory.tags);
  const meta = {
    name: 'language-2026-11',
    sizes: { ...sizes },
    tags: inventory.tags,
    labels: inventory.labels,
    startMargin: START_MARGIN,
    ...lemmas.meta,
    ...features.meta,
  };
  arrays.set('words', WordTable.of(inventory.words));
  for (const [name, array] of [...lemmas.arrays, ...features.arrays]) arrays.set(name, array);
  writeWhole(out, packContainer(meta, arrays));
}
