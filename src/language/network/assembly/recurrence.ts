import { sigmoid4, tanh4 } from './pointwise';

/**
 * One direction of a layer of simple recurrent units (Lei et al., «Simple Recurrent Units for Highly Parallelizable
 * Recurrence», EMNLP 2018) over the positions `from`, `from + step`, … up to but not including `to`.
 *
 *   f = σ(pf + vf·c + bf)      c' = f·c + (1 - f)·(px + bx)
 *   r = σ(pr + vr·c + br)      h  = r·tanh(c') + (1 - r)·skip
 *
 * `pre` rows hold px, pf, pr side by side, each `width` numbers; `gates` holds bx, bf, br, vf, vr; `saved` rows receive
 * c', f, r, from which training takes its derivatives. Strides are in numbers; `width` is a multiple of four.
 */
export function recur(
  pre: usize,
  preStride: i32,
  skip: usize,
  skipStride: i32,
  gates: usize,
  saved: usize,
  savedStride: i32,
  out: usize,
  outStride: i32,
  from: i32,
  to: i32,
  step: i32,
  width: i32,
): void {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const w = width << 2;
  // Positions outside, numbers inside: each number waits only for itself one position before, so that the processor
  // works on many at once. Three short loops, since it looks ahead only so far and would see but two numbers of a long one.
  for (let t = from; t != to; t += step) {
    const p = pre + ((t * preStride) << 2);
    const s = saved + ((t * savedStride) << 2);
    const before = s - ((step * savedStride) << 2);
    const around = skip + ((t * skipStride) << 2);
    const h = out + ((t * outStride) << 2);
    for (let k = 0; k < w; k += 16) {
      const c = t == from ? zero : v128.load(before + k);
      const g = gates + k;
      const f = sigmoid4(f32x4.add(f32x4.add(v128.load(p + w + k), v128.load(g + w)), f32x4.mul(v128.load(g + 3 * w), c)));
      const x = f32x4.add(v128.load(p + k), v128.load(g));
      v128.store(s + k, f32x4.add(f32x4.mul(f, c), f32x4.mul(f32x4.sub(one, f), x)));
      v128.store(s + w + k, f);
    }
    for (let k = 0; k < w; k += 16) {
      const c = t == from ? zero : v128.load(before + k);
      const g = gates + k;
      const r = f32x4.add(f32x4.add(v128.load(p + 2 * w + k), v128.load(g + 2 * w)), f32x4.mul(v128.load(g + 4 * w), c));
      v128.store(s + 2 * w + k, sigmoid4(r));
    }
    for (let k = 0; k < w; k += 16) {
      const r = v128.load(s + 2 * w + k);
      const inner = tanh4(v128.load(s + k));
      v128.store(h + k, f32x4.add(f32x4.mul(r, inner), f32x4.mul(f32x4.sub(one, r), v128.load(around + k))));
    }
  }
}
