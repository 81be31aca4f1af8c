/** A stretch of words that the network reads at once: several paragraphs side by side, each by itself. */
export interface Batch {
  from: number;
  to: number;
  /** First word of each run in it, ascending from `from`. */
  starts: number[];
}

/**
 * Groups paragraphs into batches of about `target` words. A paragraph of more than `capacity` words is read in several
 * runs, so that memory and time stay bounded; it is cut after the last final mark in the run, if there is one.
 */
export function batchesOf(
  paragraphStart: Int32Array,
  endsSentence: (word: number) => boolean,
  target: number,
  capacity: number,
): Batch[] {
  const batches: Batch[] = [];
  let batch: Batch | undefined;
  const add = (from: number, to: number) => {
    if (!batch || to - batch.from > capacity || batch.to - batch.from >= target) {
      batch = { from, to, starts: [] };
      batches.push(batch);
    }
    batch.starts.push(from);
    batch.to = to;
  };
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    let from = paragraphStart[p]!;
    const end = paragraphStart[p + 1]!;
    while (end - from > capacity) {
      let to = from + capacity;
      while (to > from + (capacity >> 1) && !endsSentence(to - 1)) to--;
      if (to === from + (capacity >> 1)) to = from + capacity;
      add(from, to);
      from = to;
    }
    if (end > from) add(from, end);
  }
  return batches;
}
