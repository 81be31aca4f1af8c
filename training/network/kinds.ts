import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openContainer } from '../../src/language/network/container.js';
import { ngramRows, normalForm, shapeRow } from '../../src/language/network/features.js';
import { WordTable } from '../../src/language/network/hash.js';
import type { WordKind } from './network.js';

const vectorsFile = () => fileURLToPath(new URL('../../../models/vectors.bin', import.meta.url));

/** The kinds of words met so far, numbered. */
export class Kinds {
  readonly list: WordKind[] = [];
  private readonly known = new Map<string, number>();
  private readonly words: Map<string, number>;
  private readonly table: WordTable;
  private readonly values: Int8Array;
  readonly vectorWidth: number;
  private readonly unit: number;

  constructor(
    words: readonly string[],
    private readonly frequency: ReadonlyMap<string, number>,
  ) {
    const vectors = openContainer(readFileSync(vectorsFile()));
    this.words = new Map(words.map((word, row) => [word, row + 1]));
    this.table = new WordTable(vectors.integers('table'));
    this.values = vectors.bytes('values');
    this.vectorWidth = vectors.meta.width as number;
    this.unit = vectors.meta.unit as number;
  }

  numberOf(form: string): number {
    const found = this.known.get(form);
    if (found !== undefined) return found;
    const normal = normalForm(form);
    const row = this.table.indexOf(normal);
    const w = this.vectorWidth;
    this.list.push({
      word: this.words.get(normal) ?? 0,
      frequency: this.frequency.get(normal) ?? 0,
      vector:
        row < 0 ? undefined : Float32Array.from(this.values.subarray(row * w, (row + 1) * w), (x) => x * this.unit),
      ngrams: Int32Array.from(ngramRows(normal)),
      shape: shapeRow(form),
    });
    this.known.set(form, this.list.length - 1);
    return this.list.length - 1;
  }
}
