/**
 * Functions of single numbers, four at a time. Polynomials instead of the platform's own functions, so that results
 * are the same everywhere. `pmin` and `pmax` are one instruction each; `min` and `max` would be many, for the sake of
 * NaN and -0, which do not come up.
 */

@inline
function constant(x: f32): v128 { return f32x4.splat(x); }

/**
 * A function of tanh's shape, x(27 + x²) / (27 + 9x²), which reaches ±1 at ±3. It is off tanh by up to a fortieth, which
 * does not matter as networks are trained with the very same function, and costs a third.
 */
@inline
export function tanh4(input: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(input, constant(3)), constant(-3));
  const x2 = f32x4.mul(x, x);
  return f32x4.div(f32x4.mul(x, f32x4.add(x2, constant(27))), f32x4.add(f32x4.mul(x2, constant(9)), constant(27)));
}

@inline
export function sigmoid4(x: v128): v128 {
  const half = constant(0.5);
  return f32x4.add(f32x4.mul(half, tanh4(f32x4.mul(half, x))), half);
}

/** Adds the row `bias` to each of `rows` rows of `width` (a multiple of four) numbers, `stride` apart. */
export function addBias(x: usize, bias: usize, rows: i32, width: i32, stride: i32): void {
  for (let r = 0; r < rows; r++) {
    const row = x + ((r * stride) << 2);
    for (let c = 0; c < width << 2; c += 16) v128.store(row + c, f32x4.add(v128.load(row + c), v128.load(bias + c)));
  }
}

/** Adds the row `bias` and puts 0 for what is negative. */
export function relu(x: usize, bias: usize, rows: i32, width: i32, stride: i32): void {
  const zero = f32x4.splat(0);
  for (let r = 0; r < rows; r++) {
    const row = x + ((r * stride) << 2);
    for (let c = 0; c < width << 2; c += 16)
      v128.store(row + c, f32x4.pmax(zero, f32x4.add(v128.load(row + c), v128.load(bias + c))));
  }
}

/**
 * The hidden layer of a label: for each word, own part + its head's part + the part of their distance, negative values
 * to 0. `heads[t]` is a row of `heads`; the root stands in row `count`.
 */
export function pairUp(
  own: usize, ownStride: i32, headPart: usize, headStride: i32, distancePart: usize, heads: usize, distances: usize,
  out: usize, count: i32, width: i32,
): void {
  const zero = f32x4.splat(0);
  const bytes = width << 2;
  for (let t = 0; t < count; t++) {
    const a = own + ((t * ownStride) << 2);
    const b = headPart + ((load<i32>(heads + (t << 2)) * headStride) << 2);
    const d = distancePart + load<i32>(distances + (t << 2)) * bytes;
    const to = out + t * bytes;
    for (let c = 0; c < bytes; c += 16)
      v128.store(to + c, f32x4.pmax(zero, f32x4.add(f32x4.add(v128.load(a + c), v128.load(b + c)), v128.load(d + c))));
  }
}

/**
 * Adds to `width` numbers, a multiple of eight, the `count` rows of a table of signed bytes that `rows` names, each times
 * its unit and `share`.
 */
export function addByteRows(
  table: usize, units: usize, rows: usize, count: i32, share: f64, to: usize, width: i32,
): void {
  for (let r = 0; r < count; r++) {
    const row = load<i32>(rows + (r << 2));
    const from = table + row * width;
    const factor = f32x4.splat(<f32>(<f64>load<f32>(units + (row << 2)) * share));
    for (let c = 0; c < width; c += 8) {
      const bytes = v128.load8x8_s(from + c);
      const o = to + (c << 2);
      const low = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(bytes));
      const high = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(bytes));
      v128.store(o, f32x4.add(v128.load(o), f32x4.mul(factor, low)));
      v128.store(o, f32x4.add(v128.load(o, 16), f32x4.mul(factor, high)), 16);
    }
  }
}
