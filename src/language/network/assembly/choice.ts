/** Writes for each row of scores the number of its largest one among the first `n`; the first of equals. */
export function bestClasses(scores: usize, rows: i32, n: i32, stride: i32, out: usize): void {
  for (let r = 0; r < rows; r++) {
    const row = scores + ((r * stride) << 2);
    let best = 0;
    let top = load<f32>(row);
    for (let c = 1; c < n; c++) {
      const x = load<f32>(row + (c << 2));
      if (x > top) {
        top = x;
        best = c;
      }
    }
    store<i32>(out + (r << 2), best);
  }
}

/**
 * Adds to the score of every arc of a sentence of `n` words the bias of its distance, forbids arcs from a word to
 * itself, and writes for each word its best head; `n` stands for the root, whose column is the last.
 */
export function scoreHeads(scores: usize, stride: i32, n: i32, table: usize, buckets: usize, out: usize): void {
  for (let i = 0; i < n; i++) {
    const row = scores + ((i * stride) << 2);
    let best = n;
    let top = load<f32>(row + (n << 2));
    for (let j = 0; j < n; j++) {
      const at = row + (j << 2);
      const x = load<f32>(at) + load<f32>(table + (load<i32>(buckets + ((j - i + n - 1) << 2)) << 2));
      store<f32>(at, j == i ? -1e9 : x);
      if (j != i && x > top) {
        top = x;
        best = j;
      }
    }
    store<i32>(out + (i << 2), best);
  }
}
