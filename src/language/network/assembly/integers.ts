/**
 * Matrix products in 16-bit integers: twice as fast as in floats, since one instruction multiplies eight pairs, and
 * exactly the same on every machine. Inputs are rounded to steps of 1/1024 within ±32, weights to steps of 1/2048
 * within ±16; sums have room up to ±1024. What is lost is far below what dropout taught the network to bear.
 */
const INPUT_STEPS: f32 = 1024;
const WEIGHT_STEPS: f32 = 2048;

/**
 * Lays a matrix of floats (k rows, n columns, k even) out in panels of eight columns, pairs of rows interleaved: for
 * each pair of rows the sixteen numbers w(r,0) w(r+1,0) w(r,1) …. The last panel is filled up with zeros.
 */
export function packIntegers(b: usize, out: usize, k: i32, n: i32): void {
  let to = out;
  for (let j = 0; j < n; j += 8)
    for (let r = 0; r < k; r += 2)
      for (let c = j; c < j + 8; c++) {
        store<i16>(to, c < n ? rounded(load<f32>(b + ((r * n + c) << 2))) : 0);
        store<i16>(to + 2, c < n ? rounded(load<f32>(b + (((r + 1) * n + c) << 2))) : 0);
        to += 4;
      }
}

function rounded(weight: f32): i16 {
  return <i16>max<f32>(-32767, min<f32>(32767, nearest<f32>(weight * WEIGHT_STEPS)));
}

/**
 * Rounds `count` floats, a multiple of eight and below ±4096, to 16-bit integers; what lies outside ±32 becomes ±32.
 * Adding 1.5 · 2²³ leaves a number's steps as the low bits of the sum, rounded to the nearest.
 */
export function toIntegers(x: usize, out: usize, count: i32): void {
  const steps = f32x4.splat(INPUT_STEPS);
  const magic = f32x4.splat(12582912);
  const offset = i32x4.splat(0x4b400000);
  for (let c = 0; c < count << 2; c += 32) {
    const low = i32x4.sub(f32x4.add(f32x4.mul(v128.load(x + c), steps), magic), offset);
    const high = i32x4.sub(f32x4.add(f32x4.mul(v128.load(x + c, 16), steps), magic), offset);
    v128.store(out + (c >> 1), i16x8.narrow_i32x4_s(low, high));
  }
}

/** C (m×n floats, rows `cStride` apart) = A (m×k integers, rows k apart) · packed B. */
export function multiplyIntegers(a: usize, packed: usize, c: usize, m: i32, n: i32, k: i32, cStride: i32): void {
  const rowBytes = k << 1;
  const panelBytes = k << 4;
  const cBytes = cStride << 2;
  const unit = f32x4.splat(1 / (INPUT_STEPS * WEIGHT_STEPS));
  const zero = i32x4.splat(0);
  let panel = packed;
  for (let j = 0; j < n; j += 8) {
    const end = panel + panelBytes;
    let i = 0;
    for (; i + 4 <= m; i += 4) {
      let p0 = a + i * rowBytes;
      let p1 = p0 + rowBytes;
      let p2 = p1 + rowBytes;
      let p3 = p2 + rowBytes;
      let s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
      for (let b = panel; b < end; b += 32) {
        const b0 = v128.load(b);
        const b1 = v128.load(b, 16);
        let x = v128.load32_splat(p0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, b0));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p1);
        s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, b0));
        s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p2);
        s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, b0));
        s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p3);
        s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, b0));
        s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, b1));
        p0 += 4; p1 += 4; p2 += 4; p3 += 4;
      }
      let o = c + i * cBytes + (j << 2);
      put(o, s00, s01, unit); o += cBytes;
      put(o, s10, s11, unit); o += cBytes;
      put(o, s20, s21, unit); o += cBytes;
      put(o, s30, s31, unit);
    }
    for (; i < m; i++) {
      let p0 = a + i * rowBytes;
      let s00 = zero, s01 = zero;
      for (let b = panel; b < end; b += 32) {
        const x = v128.load32_splat(p0);
        s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, v128.load(b)));
        s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, v128.load(b, 16)));
        p0 += 4;
      }
      put(c + i * cBytes + (j << 2), s00, s01, unit);
    }
    panel = end;
  }
}

@inline
function put(o: usize, x: v128, y: v128, unit: v128): void {
  v128.store(o, f32x4.mul(f32x4.convert_i32x4_s(x), unit));
  v128.store(o, f32x4.mul(f32x4.convert_i32x4_s(y), unit), 16);
}

/**
 * Writes to row t of `out` the sum of row `rows[t]` of `table`, which `toIntegers` rounded, and row `gaps[t]` of the
 * floats `gapTable`. `width` is a multiple of eight. A table of 16-bit integers takes half the memory of one of floats,
 * and half the time, since its rows are mostly not in the processor's caches.
 */
export function addRows(table: usize, rows: usize, gapTable: usize, gaps: usize, out: usize, count: i32, width: i32): void {
  const unit = f32x4.splat(1 / INPUT_STEPS);
  const bytes = width << 2;
  for (let t = 0; t < count; t++) {
    const from = table + load<i32>(rows + (t << 2)) * (width << 1);
    const gap = gapTable + load<i32>(gaps + (t << 2)) * bytes;
    const to = out + t * bytes;
    for (let c = 0; c < bytes; c += 32) {
      const values = v128.load(from + (c >> 1));
      const low = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(values)), unit);
      const high = f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(values)), unit);
      v128.store(to + c, f32x4.add(low, v128.load(gap + c)));
      v128.store(to + c, f32x4.add(high, v128.load(gap + c, 16)), 16);
    }
  }
}
