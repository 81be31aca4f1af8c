import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

/** All that `createReader` needs, as this package ships it. */
export function shippedResources(): {
  version: string;
  language: { model: Buffer; vectors: Buffer; kernels: Buffer };
} {
  return {
    version: shippedVersion(),
    language: {
      model: shippedFile('models/language.bin'),
      vectors: shippedFile('models/vectors.bin'),
      kernels: shippedFile('dist/kernels.wasm'),
    },
  };
}
