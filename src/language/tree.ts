/**
 * Makes a tree with one root of the heads of a sentence.
 *
 * `scores` holds for each word i a row of n + 1 numbers, `stride` apart, from `at` on: the score of each word as its
 * head, and last that of the root. `heads` comes with the best head of each word by itself (n for the root), which
 * mostly is a tree already. Where it is not, one root is chosen, and each cycle is opened at the word that loses least
 * by taking a head that hangs on the root. That takes n² steps at the most, where the best tree of all (Chu and Liu
 * 1965, Edmonds 1967) would take n³ in a degenerate sentence; in real ones the two hardly ever differ.
 */
export function makeTree(scores: Float32Array, at: number, stride: number, n: number, heads: Int32Array): void {
  let roots = 0;
  let root = 0;
  for (let i = 0; i < n; i++)
    if (heads[i] === n) {
      roots++;
      root = i;
    }
  if (roots !== 1) {
    root = bestRoot(scores, at, stride, n, heads, roots);
    for (let i = 0; i < n; i++) if (heads[i] === n) heads[i] = bestHead(scores, at + i * stride, n, i);
    heads[root] = n;
  }
  const state = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const stop = follow(heads, n, i, state);
    if (stop !== n) openCycle(scores, at, stride, n, heads, stop, state);
    // All of the path that was followed leads to the root now.
    for (let word = 0; word < n; word++) if (state[word] === ON_PATH) state[word] = HANGS;
  }
}

/** What is known of a word: nothing yet, that it lies on the path being followed, that its path leads to the root. */
const ON_PATH = 1;
const HANGS = 2;

/** Follows heads from `word` to one whose path leads to the root (n) or that was met before on this path (that word). */
function follow(heads: Int32Array, n: number, word: number, state: Uint8Array): number {
  let at = word;
  while (at < n && state[at] !== HANGS) {
    if (state[at] === ON_PATH) return at;
    state[at] = ON_PATH;
    at = heads[at]!;
  }
  return n;
}

/** Gives one word of the cycle through `first` a head whose path leads to the root. */
function openCycle(
  scores: Float32Array,
  at: number,
  stride: number,
  n: number,
  heads: Int32Array,
  first: number,
  state: Uint8Array,
): void {
  let least = Infinity;
  let opened = first;
  let newHead = -1;
  let word = first;
  do {
    const row = at + word * stride;
    for (let j = 0; j < n; j++) {
      if (state[j] !== HANGS && !leadsToRoot(heads, n, j, state)) continue;
      const loss = scores[row + heads[word]!]! - scores[row + j]!;
      if (loss < least) {
        least = loss;
        opened = word;
        newHead = j;
      }
    }
    word = heads[word]!;
  } while (word !== first);
  heads[opened] = newHead;
}

/** Whether a word that was not looked at yet hangs on the root; what is found out is kept in `state`. */
function leadsToRoot(heads: Int32Array, n: number, word: number, state: Uint8Array): boolean {
  if (state[word] === ON_PATH) return false;
  let at = word;
  for (let steps = 0; steps <= n && at < n && state[at] !== HANGS; steps++) {
    if (state[at] === ON_PATH) return false;
    at = heads[at]!;
  }
  if (at < n && state[at] !== HANGS) return false;
  for (at = word; at < n && state[at] !== HANGS; at = heads[at]!) state[at] = HANGS;
  return true;
}

/** The word that loses least by being the root, among those that would be one by themselves if there are any. */
function bestRoot(
  scores: Float32Array,
  at: number,
  stride: number,
  n: number,
  heads: Int32Array,
  roots: number,
): number {
  let root = 0;
  let least = Infinity;
  for (let i = 0; i < n; i++) {
    if (roots > 0 && heads[i] !== n) continue;
    const row = at + i * stride;
    const loss = n === 1 ? 0 : scores[row + bestHead(scores, row, n, i)]! - scores[row + n]!;
    if (loss < least) {
      least = loss;
      root = i;
    }
  }
  return root;
}

/** The best head of word i among the other words. */
function bestHead(scores: Float32Array, row: number, n: number, i: number): number {
  let best = -1;
  for (let j = 0; j < n; j++) if (j !== i && (best < 0 || scores[row + j]! > scores[row + best]!)) best = j;
  return best;
}
