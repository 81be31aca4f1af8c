import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resources } from './pipeline.js';

/** The package's own folder, whether run from `dist/src` or, in tests, from `src`. */
const home = fileURLToPath(new URL(import.meta.url.includes('/dist/src/') ? '../../' : '../', import.meta.url));

/** Bytes of a file that ships with the package, such as `models/language.bin` or `knowledge/countries.tsv`. */
export function shippedFile(path: string): Buffer {
  return readFileSync(`${home}${path}`);
}

/** The version that `package.json` bears. */
export function shippedVersion(): string {
  const manifest: { version: string } = JSON.parse(shippedFile('package.json').toString());
  return manifest.version;
}

/** All that the reader needs, as this package ships it. */
export function shippedResources(): Resources {
  return { version: shippedVersion(), model: 'rules' };
}
