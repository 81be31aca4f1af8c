import { tanh4 } from '../../../src/language/network/assembly/pointwise';

export { multiply, pack } from '../../../src/language/network/assembly/matrix';
export { addBias, relu } from '../../../src/language/network/assembly/pointwise';
export { recur } from '../../../src/language/network/assembly/recurrence';

/** Derivative of `recur`; `dSkip`, `dGates` are added to, `dPre` is written. Positions run as they did forward. */
export function recurBack(
  pre: usize, preStride: i32, skip: usize, skipStride: i32, gates: usize, saved: usize, savedStride: i32,
  dOut: usize, dOutStride: i32, dPre: usize, dSkip: usize, dSkipStride: i32, dGates: usize,
  from: i32, to: i32, step: i32, width: i32,
): void {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const w = width << 2;
  for (let k = 0; k < w; k += 16) {
    const bx = v128.load(gates + k);
    const vf = v128.load(gates + 3 * w + k);
    const vr = v128.load(gates + 4 * w + k);
    let dbx = zero, dbf = zero, dbr = zero, dvf = zero, dvr = zero, dc = zero;
    for (let t = to - step; t != from - step; t -= step) {
      const p = pre + ((t * preStride) << 2) + k;
      const s = saved + ((t * savedStride) << 2) + k;
      const c = v128.load(s);
      const f = v128.load(s + w);
      const r = v128.load(s + 2 * w);
      const before = t == from ? zero : v128.load(s - ((step * savedStride) << 2));
      const x = f32x4.add(v128.load(p), bx);
      const dh = v128.load(dOut + ((t * dOutStride) << 2) + k);
      const g = tanh4(c);
      const skipAt = v128.load(skip + ((t * skipStride) << 2) + k);
      const dpr = f32x4.mul(f32x4.mul(dh, f32x4.sub(g, skipAt)), f32x4.mul(r, f32x4.sub(one, r)));
      const ds = dSkip + ((t * dSkipStride) << 2) + k;
      v128.store(ds, f32x4.add(v128.load(ds), f32x4.mul(dh, f32x4.sub(one, r))));
      dc = f32x4.add(dc, f32x4.mul(f32x4.mul(dh, r), f32x4.sub(one, f32x4.mul(g, g))));
      const dpx = f32x4.mul(dc, f32x4.sub(one, f));
      const dpf = f32x4.mul(f32x4.mul(dc, f32x4.sub(before, x)), f32x4.mul(f, f32x4.sub(one, f)));
      const d = dPre + ((t * preStride) << 2) + k;
      v128.store(d, dpx);
      v128.store(d + w, dpf);
      v128.store(d + 2 * w, dpr);
      dbx = f32x4.add(dbx, dpx);
      dbf = f32x4.add(dbf, dpf);
      dbr = f32x4.add(dbr, dpr);
      dvf = f32x4.add(dvf, f32x4.mul(dpf, before));
      dvr = f32x4.add(dvr, f32x4.mul(dpr, before));
      dc = f32x4.add(f32x4.mul(dc, f), f32x4.add(f32x4.mul(dpf, vf), f32x4.mul(dpr, vr)));
    }
    accumulate(dGates + k, dbx);
    accumulate(dGates + w + k, dbf);
    accumulate(dGates + 2 * w + k, dbr);
    accumulate(dGates + 3 * w + k, dvf);
    accumulate(dGates + 4 * w + k, dvr);
  }
}

@inline
function accumulate(p: usize, x: v128): void { v128.store(p, f32x4.add(v128.load(p), x)); }

/** x *= y, number by number, `n` a multiple of four. */
export function scaleBy(x: usize, y: usize, n: i32): void {
  for (let k = 0; k < n << 2; k += 16) v128.store(x + k, f32x4.mul(v128.load(x + k), v128.load(y + k)));
}

/** Each of `rows` rows of x *= the one row y. */
export function scaleRowsBy(x: usize, y: usize, rows: i32, width: i32, stride: i32): void {
  for (let r = 0; r < rows; r++) scaleBy(x + ((r * stride) << 2), y, width);
}

/** x += y, `n` numbers. */
export function addTo(x: usize, y: usize, n: i32): void {
  for (let k = 0; k < n << 2; k += 16) accumulate(x + k, v128.load(y + k));
}

/** Derivative of `relu` in place: 0 where the output was 0; adds the sums of columns to `dBias`. */
export function reluBack(y: usize, dy: usize, dBias: usize, rows: i32, width: i32, stride: i32): void {
  const zero = f32x4.splat(0);
  for (let r = 0; r < rows; r++) {
    const at = (r * stride) << 2;
    for (let k = 0; k < width << 2; k += 16) {
      const d = v128.and(v128.load(dy + at + k), f32x4.gt(v128.load(y + at + k), zero));
      v128.store(dy + at + k, d);
      accumulate(dBias + k, d);
    }
  }
}

/** Adds the sums of columns to `dBias`. */
export function biasBack(dy: usize, dBias: usize, rows: i32, width: i32, stride: i32): void {
  for (let r = 0; r < rows; r++) {
    const at = (r * stride) << 2;
    for (let k = 0; k < width << 2; k += 16) accumulate(dBias + k, v128.load(dy + at + k));
  }
}

/** e to the power of x, after Cephes; within two units in the last place for |x| < 87. */
function exp(x: f32): f32 {
  x = max<f32>(-87, min<f32>(88, x));
  const n = floor<f32>(x * <f32>1.44269504088896341 + <f32>0.5);
  x -= n * <f32>0.693359375;
  x += n * <f32>2.12194440e-4;
  let y: f32 = 1.9875691500e-4;
  y = y * x + <f32>1.3981999507e-3;
  y = y * x + <f32>8.3334519073e-3;
  y = y * x + <f32>4.1665795894e-2;
  y = y * x + <f32>1.6666665459e-1;
  y = y * x + <f32>5.0000001201e-1;
  y = y * x * x + x + 1;
  return y * reinterpret<f32>((<i32>n + 127) << 23);
}

/** Natural logarithm by its series about 1; good to six digits, enough for losses that are printed. */
function log(x: f32): f32 {
  const bits = reinterpret<i32>(x);
  const exponent = ((bits >> 23) & 255) - 127;
  const m = reinterpret<f32>((bits & 0x7fffff) | 0x3f800000);
  const z = (m - <f32>1.4142135) / (m + <f32>1.4142135);
  const z2 = z * z;
  return <f32>exponent * <f32>0.6931472 + <f32>0.34657359 + 2 * z * (1 + z2 * (<f32>0.33333333 + z2 * (<f32>0.2 + z2 * <f32>0.14285714)));
}

/**
 * Softmax with cross-entropy over one row of `n` numbers: turns the row into weight × (probability - target) and
 * returns weight × loss. `smoothing` is shared out evenly over all classes.
 */
export function softmaxLoss(row: usize, n: i32, target: i32, weight: f32, smoothing: f32): f32 {
  let top: f32 = load<f32>(row);
  for (let k = 1; k < n; k++) top = max(top, load<f32>(row + (k << 2)));
  let sum: f32 = 0;
  for (let k = 0; k < n; k++) {
    const e = exp(load<f32>(row + (k << 2)) - top);
    store<f32>(row + (k << 2), e);
    sum += e;
  }
  const scale = weight / sum;
  const loss = -log(max<f32>(load<f32>(row + (target << 2)) / sum, 1e-12));
  const even = (weight * smoothing) / <f32>n;
  for (let k = 0; k < n; k++) store<f32>(row + (k << 2), load<f32>(row + (k << 2)) * scale - even);
  store<f32>(row + (target << 2), load<f32>(row + (target << 2)) - weight * (1 - smoothing));
  return weight * loss;
}

/** AdamW (Loshchilov and Hutter, 2019) over `n` numbers whose gradient is g0 + g1; `mean` follows the weights slowly. */
export function adam(
  p: usize, g0: usize, g1: usize, m: usize, v: usize, mean: usize, n: i32,
  rate: f32, beta1: f32, beta2: f32, correction1: f32, correction2: f32, decay: f32, clip: f32, follow: f32,
): void {
  const b1 = f32x4.splat(beta1), o1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(beta2), o2 = f32x4.splat(1 - beta2);
  const k1 = f32x4.splat(rate / correction1), k2 = f32x4.splat(1 / correction2), eps = f32x4.splat(1e-8);
  const keep = f32x4.splat(1 - rate * decay), scale = f32x4.splat(clip), f = f32x4.splat(follow);
  for (let k = 0; k < n << 2; k += 16) {
    const g = f32x4.mul(scale, f32x4.add(v128.load(g0 + k), v128.load(g1 + k)));
    const nm = f32x4.add(f32x4.mul(b1, v128.load(m + k)), f32x4.mul(o1, g));
    const nv = f32x4.add(f32x4.mul(b2, v128.load(v + k)), f32x4.mul(o2, f32x4.mul(g, g)));
    v128.store(m + k, nm);
    v128.store(v + k, nv);
    const step = f32x4.div(f32x4.mul(k1, nm), f32x4.add(f32x4.sqrt(f32x4.mul(k2, nv)), eps));
    const np = f32x4.sub(f32x4.mul(v128.load(p + k), keep), step);
    v128.store(p + k, np);
    const old = v128.load(mean + k);
    v128.store(mean + k, f32x4.add(old, f32x4.mul(f, f32x4.sub(np, old))));
  }
}

/** Sum of squares of g0 + g1. */
export function squareNorm(g0: usize, g1: usize, n: i32): f64 {
  let sum: f64 = 0;
  let part = f32x4.splat(0);
  for (let k = 0; k < n << 2; k += 16) {
    const g = f32x4.add(v128.load(g0 + k), v128.load(g1 + k));
    part = f32x4.add(part, f32x4.mul(g, g));
    if ((k & 0xffff) == 0) { sum += total(part); part = f32x4.splat(0); }
  }
  return sum + total(part);
}

function total(x: v128): f64 {
  return <f64>f32x4.extract_lane(x, 0) + <f64>f32x4.extract_lane(x, 1) + <f64>f32x4.extract_lane(x, 2) + <f64>f32x4.extract_lane(x, 3);
}

/** Adds to row i of `scores` (heads j = 0 … n-1) the bias of the distance j - i, from `table[middle + bucket]`. */
export function addDistance(scores: usize, stride: i32, n: i32, table: usize, buckets: usize): void {
  for (let i = 0; i < n; i++) {
    const row = scores + ((i * stride) << 2);
    for (let j = 0; j < n; j++) {
      const at = row + (j << 2);
      store<f32>(at, load<f32>(at) + load<f32>(table + (load<i32>(buckets + ((j - i + n - 1) << 2)) << 2)));
    }
  }
}

/** Derivative of `addDistance`. */
export function distanceBack(dScores: usize, stride: i32, n: i32, dTable: usize, buckets: usize): void {
  for (let i = 0; i < n; i++) {
    const row = dScores + ((i * stride) << 2);
    for (let j = 0; j < n; j++) {
      const at = dTable + (load<i32>(buckets + ((j - i + n - 1) << 2)) << 2);
      store<f32>(at, load<f32>(at) + load<f32>(row + (j << 2)));
    }
  }
}


