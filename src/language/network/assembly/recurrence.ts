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
  const w = width << 2;
  for (let k = 0; k < w; k += 16) {
    const bx = v128.load(gates + k);
    const bf = v128.load(gates + w + k);
    const br = v128.load(gates + 2 * w + k);
    const vf = v128.load(gates + 3 * w + k);
    const vr = v128.load(gates + 4 * w + k);
    let c = f32x4.splat(0);
    for (let t = from; t != to; t += step) {
      const p = pre + ((t * preStride) << 2) + k;
      const f = sigmoid4(f32x4.add(f32x4.add(v128.load(p + w), bf), f32x4.mul(vf, c)));
      const r = sigmoid4(f32x4.add(f32x4.add(v128.load(p + 2 * w), br), f32x4.mul(vr, c)));
      c = f32x4.add(f32x4.mul(f, c), f32x4.mul(f32x4.sub(one, f), f32x4.add(v128.load(p), bx)));
      const h = f32x4.add(
        f32x4.mul(r, tanh4(c)),
        f32x4.mul(f32x4.sub(one, r), v128.load(skip + ((t * skipStride) << 2) + k)),
      );
      v128.store(out + ((t * outStride) << 2) + k, h);
      const s = saved + ((t * savedStride) << 2) + k;
      v128.store(s, c);
      v128.store(s + w, f);
      v128.store(s + 2 * w, r);
    }
  }
}
