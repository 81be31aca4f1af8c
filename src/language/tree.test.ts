import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTree } from './tree.js';

/** Best heads of each word by itself, as the parser hands them in. */
function greedy(scores: number[][]): Int32Array {
  return Int32Array.from(scores, (row, i) =>
    row.reduce((best, score, j) => (j !== i && (best < 0 || score > row[best]!) ? j : best), -1),
  );
}

function treeOf(scores: number[][]): Int32Array {
  const n = scores.length;
  const heads = greedy(scores);
  makeTree(Float32Array.from(scores.flat()), 0, n + 1, n, heads);
  return heads;
}

function isTree(heads: ArrayLike<number>): boolean {
  const n = heads.length;
  if (Array.from(heads).filter((head) => head === n).length !== 1) return false;
  return Array.from(heads).every((_, i) => {
    let at = i;
    for (let steps = 0; steps <= n; steps++) {
      if (at === n) return true;
      at = heads[at]!;
    }
    return false;
  });
}

const sentence = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((n) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
      minLength: n,
      maxLength: n,
    }),
  );

describe('heads of a sentence', () => {
  it('stay as they are where they are a tree', () => {
    const scores = [
      [0, 5, 1],
      [2, 0, 9],
    ];
    expect([...treeOf(scores)]).toEqual([1, 2]);
  });

  it('lose the weaker arc of a cycle', () => {
    const scores = [
      [0, 9, 1],
      [8, 0, 7],
    ];
    expect([...treeOf(scores)]).toEqual([1, 2]);
  });

  it('always become one tree with one root', () => {
    fc.assert(fc.property(sentence(12), (scores) => isTree(treeOf(scores))));
  });

  it('keep every head that is on no cycle', () => {
    const scores = [
      [0, 9, 1, 1, 0],
      [8, 0, 1, 2, 0],
      [0, 0, 0, 9, 1],
      [0, 0, 1, 0, 9],
    ];
    expect([...treeOf(scores)]).toEqual([1, 3, 3, 4]);
  });
});
