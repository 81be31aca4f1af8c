/** Rows of a scorer's table; features that fall on one row share it. */
export const FEATURE_ROWS = 1 << 16;

/** Most features that one thing to be scored can have: as many bytes as add up to less than 16 bits. */
const MOST = 256;

/** FNV-1a over two integers with a final mixing. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x811c9dc5, 0x01000193) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** The features of one thing to be scored, as rows of a scorer's table. Filled, scored and cleared over and over. */
export class Features {
  readonly rows = new Int32Array(MOST);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds the feature «`template` has this value». */
  add(template: number, value: number): void {
    if (this.count < MOST) this.rows[this.count++] = mix(template, value) & (FEATURE_ROWS - 1);
  }

  /** Adds the feature «`template` has these two values at once». */
  pair(template: number, a: number, b: number): void {
    this.add(template, mix(a, b));
  }
}
