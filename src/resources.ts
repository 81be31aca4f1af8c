import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's own folder, whether run from `dist/src` or, in tests, from `src`. */
const home = fileURLToPath(new URL(import.meta.url.includes('/dist/src/') ? '../../' : '../', import.meta.url));

/** Bytes of a file that ships with the package, such as `models/language.bin` or `knowledge/countries.tsv`. */
export function shippedFile(path: string): Buffer {
  return readFileSync(`${home}${path}`);
}
