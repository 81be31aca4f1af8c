import { mkdirSync } from 'node:fs';
import { packContainer } from '../../src/language/network/container.js';
import { WordTable } from '../../src/language/network/hash.js';
import { writeWhole } from '../files.js';
import { exportNetwork } from '../network/export.js';
import { layoutOf } from '../network/layout.js';
import { trainNetwork } from '../network/session.js';
import { namedReports, namesInventory, task } from './task.js';

/** Trains the names model on `data`/names and writes it to `out`. */
export async function trainNames(
  data: string,
  out: string,
  work: string,
  options: { [name: string]: string },
): Promise<void> {
  mkdirSync(work, { recursive: true });
  const all = { ...options, data };
  const { sizes } = task(all);
  const trained = await trainNetwork(
    sizes,
    new URL('./task.js', import.meta.url).href,
    all,
    `${work}/names.checkpoint`,
  );
  const { words } = namesInventory(namedReports(data, 'train'));
  const arrays = exportNetwork(trained, layoutOf(sizes).blocks.keys());
  arrays.set('words', WordTable.of(words));
  writeWhole(out, packContainer({ name: 'names-2026-11', sizes: { ...sizes } }, arrays));
}
