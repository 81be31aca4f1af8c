import { packContainer } from '../../src/language/network/container.js';
import { WordTable } from '../../src/language/network/hash.js';
import { writeWhole } from '../files.js';
import { type Run, trainModel } from '../network/export.js';
import { namedReports, namesInventory } from './task.js';

/** Trains the names model on `data`/names and writes it to `out`. */
export async function trainNames(out: string, run: Run): Promise<void> {
  const { sizes, arrays } = await trainModel('names', new URL('./task.js', import.meta.url), run);
  const { words } = namesInventory(namedReports(run.data, 'train'));
  arrays.set('words', WordTable.of(words));
  writeWhole(out, packContainer({ name: 'names-2026-11', sizes: { ...sizes } }, arrays));
}
