/**
 * Heads of a sentence as a tree with one root.
 *
 * `scores` holds for each word i a row of n + 1 numbers, `stride` apart, from `at` on: the score of each word as its
 * head, and last that of the root. `heads` comes with the best head of each word by itself (n for the root), which
 * mostly is a tree already; where it is not, the best tree is found after Chu and Liu (1965) and Edmonds (1967).
 */
export function makeTree(scores: Float32Array, at: number, stride: number, n: number, heads: Int32Array): void {
  let roots = 0;
  let root = 0;
  for (let i = 0; i < n; i++)
    if (heads[i] === n) {
      roots++;
      root = i;
    }
  if (roots === 1 && !findCycle(heads, n)) return;
  if (roots !== 1) root = bestRoot(scores, at, stride, n);
  const weights = new Float64Array(n * n).fill(-Infinity);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) if (i !== j && i !== root) weights[i * n + j] = scores[at + i * stride + j]!;
  arborescence(weights, n, root, heads);
  heads[root] = n;
}

/** The word that loses least by being the root. */
function bestRoot(scores: Float32Array, at: number, stride: number, n: number): number {
  let root = 0;
  let least = Infinity;
  for (let i = 0; i < n; i++) {
    const row = at + i * stride;
    let best = -Infinity;
    for (let j = 0; j < n; j++) if (j !== i && scores[row + j]! > best) best = scores[row + j]!;
    const loss = best - scores[row + n]!;
    if (loss < least) {
      least = loss;
      root = i;
    }
  }
  return root;
}

/** Marks of the walk in `findCycle`: unseen, on the present path, done. */
const DONE = -1;

/** A word on a cycle of heads, plus one; 0 if there is none. */
function findCycle(heads: Int32Array, n: number): number {
  const mark = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let at = i;
    while (at < n && mark[at] === 0) {
      mark[at] = i + 1;
      at = heads[at]!;
    }
    if (at < n && mark[at] === i + 1) return at + 1;
    at = i;
    while (at < n && mark[at] === i + 1) {
      mark[at] = DONE;
      at = heads[at]!;
    }
  }
  return 0;
}

/** Best heads for all but `root`, contracting one cycle at a time; `weights[i * n + j]` is the worth of head j for i. */
function arborescence(weights: Float64Array, n: number, root: number, heads: Int32Array): void {
  for (let i = 0; i < n; i++) {
    if (i === root) {
      heads[i] = n;
      continue;
    }
    let best = -1;
    for (let j = 0; j < n; j++) if (j !== i && (best < 0 || weights[i * n + j]! > weights[i * n + best]!)) best = j;
    heads[i] = best;
  }
  const found = findCycle(heads, n) - 1;
  if (found < 0) return;
  const inCycle = new Uint8Array(n);
  const cycle: number[] = [];
  for (let at = found; !inCycle[at]; at = heads[at]!) {
    inCycle[at] = 1;
    cycle.push(at);
  }
  // The cycle becomes one node, the last of a smaller graph.
  const outside: number[] = [];
  for (let i = 0; i < n; i++) if (!inCycle[i]) outside.push(i);
  const m = outside.length + 1;
  const node = m - 1;
  const smaller = new Float64Array(m * m).fill(-Infinity);
  const enters = new Int32Array(m);
  const leaves = new Int32Array(m);
  outside.forEach((i, a) => {
    outside.forEach((j, b) => {
      smaller[a * m + b] = weights[i * n + j]!;
    });
    for (const c of cycle) {
      if (weights[i * n + c]! > smaller[a * m + node]!) {
        smaller[a * m + node] = weights[i * n + c]!;
        leaves[a] = c;
      }
      const gain = weights[c * n + i]! - weights[c * n + heads[c]!]!;
      if (gain > smaller[node * m + a]!) {
        smaller[node * m + a] = gain;
        enters[a] = c;
      }
    }
  });
  const inner = new Int32Array(m);
  arborescence(smaller, m, outside.indexOf(root), inner);
  outside.forEach((i, a) => {
    if (i !== root) heads[i] = inner[a] === node ? leaves[a]! : outside[inner[a]!]!;
  });
  const from = inner[node]!;
  heads[enters[from]!] = outside[from]!;
}
