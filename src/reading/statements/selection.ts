import type { Attribution } from './attributions.js';
import { type Run, sharedWords } from './extent.js';
import type { Scene } from './scene.js';

/** An attribution that is kept, and the one in whose content it stands. */
export interface Chosen extends Attribution {
  within: Chosen | null;
}

/** From this share of common words on, two cues have the same content, and the more certain one has it. */
const SAME = 0.6;

/**
 * Of several attributions of the same content the most certain one, and of those inside the content of another one only
 * those that `mayNest`.
 */
export function select(
  scene: Scene,
  found: readonly Attribution[],
  mayNest: (inner: Attribution, outer: Attribution) => boolean,
): Chosen[] {
  const owner = new Int32Array(scene.doc.length).fill(-1);
  const claim = (a: number, content: readonly Run[]) => {
    for (const { from, to } of content) owner.fill(a, from, to);
  };
  const single = byCertainty(found).filter((attribution, a, all) => {
    const rivals = ownersOf(owner, attribution.content).map((rival) => all[rival]!);
    const isSecond = rivals.some((rival) => !covers(attribution, rival) && isSameContent(scene, attribution, rival));
    if (!isSecond) claim(a, attribution.content);
    return !isSecond;
  });

  // Larger contents first, so that a word's owner is in the end the innermost content about it.
  const outward = single.map((attribution) => ({ ...attribution, within: null }) as Chosen).sort(largerFirst);
  owner.fill(-1);
  const kept: Chosen[] = [];
  for (const attribution of outward) {
    const outer = attribution.cue < 0 ? -1 : owner[attribution.cue]!;
    if (outer >= 0) {
      attribution.within = kept[outer]!;
      if (!mayNest(attribution, attribution.within)) continue;
    }
    claim(kept.length, attribution.content);
    kept.push(attribution);
  }
  return kept.sort((a, b) => placeOf(a) - placeOf(b));
}

const byCertainty = (found: readonly Attribution[]) =>
  [...found].sort((a, b) => b.certainty - a.certainty || a.cue - b.cue);

const sizeOf = (content: readonly Run[]): number => content.reduce((sum, { from, to }) => sum + to - from, 0);
const largerFirst = (a: Attribution, b: Attribution) => sizeOf(b.content) - sizeOf(a.content) || a.cue - b.cue;
const placeOf = ({ content, cue }: Attribution): number => Math.min(content[0]!.from, cue < 0 ? content[0]!.from : cue);

const covers = (outer: Attribution, inner: Attribution): boolean =>
  outer.content.some(({ from, to }) => from <= inner.cue && inner.cue < to) ||
  inner.content.some(({ from, to }) => from <= outer.cue && outer.cue < to);

function ownersOf(owner: Int32Array, content: readonly Run[]): number[] {
  const owners = new Set<number>();
  for (const { from, to } of content) for (let i = from; i < to; i++) owners.add(owner[i]!);
  owners.delete(-1);
  return [...owners];
}

function isSameContent({ doc }: Scene, a: Attribution, b: Attribution): boolean {
  const forth = sharedWords(doc.upos, a.content, b.content);
  const back = sharedWords(doc.upos, b.content, a.content);
  return 2 * forth.shared >= SAME * (forth.a + back.a);
}
